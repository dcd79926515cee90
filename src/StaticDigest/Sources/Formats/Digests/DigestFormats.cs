using System.Collections.Immutable;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.Digests;

/// <summary>Digests that other people wrote.</summary>
internal static class DigestFormats
{
    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new("arXiv digest as JSON Lines", DigestLines.IsLikely, (file, _) => DigestLines.Read(file)),
    ];
}
