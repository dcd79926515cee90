using System.Collections.Immutable;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.Feeds;

/// <summary>Feeds of any origin: the general forms, tried after all the particular ones.</summary>
internal static class FeedFormats
{
    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new("RSS", RssItems.IsLikely, (file, _) => RssItems.Read(file)),
        new("Atom", AtomEntries.IsLikely, (file, _) => AtomEntries.Read(file)),
        new("JSON Feed", JsonFeedReader.IsLikely, (file, _) => JsonFeedReader.Read(file)),
    ];
}
