using System.Collections.Immutable;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.Feeds;

/// <summary>Feeds of any origin: the general forms, tried after all the particular ones.</summary>
/// <example>
/// <code>
/// &lt;rss version="2.0"&gt;&lt;channel&gt;&lt;title&gt;Rain weekly&lt;/title&gt;&lt;item&gt;
///   &lt;title&gt;Rain&lt;/title&gt;&lt;link&gt;https://arxiv.org/abs/2303.08867&lt;/link&gt;&lt;pubDate&gt;Wed, 15 Mar 2023 00:00:00 GMT&lt;/pubDate&gt;
/// &lt;/item&gt;&lt;/channel&gt;&lt;/rss&gt;
/// </code>
/// </example>
internal static class FeedFormats
{
    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new("RSS", RssItems.IsLikely, (file, _) => RssItems.Read(file)),
        new("Atom", AtomEntries.IsLikely, (file, _) => AtomEntries.Read(file)),
        new("JSON Feed", JsonFeedReader.IsLikely, (file, _) => JsonFeedReader.Read(file)),
    ];
}
