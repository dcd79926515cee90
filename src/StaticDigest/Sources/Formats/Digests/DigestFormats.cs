using System.Collections.Immutable;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.Digests;

/// <summary>Digests that other people wrote.</summary>
/// <example>
/// <code>
/// {"id": "2303.08867", "title": "Rain", "authors": ["Jane Doe"], "summary": "We…", "abs": "https://arxiv.org/abs/2303.08867"}
/// </code>
/// </example>
internal static class DigestFormats
{
    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new("arXiv digest as JSON Lines", DigestLines.IsLikely, DigestLines.Read),
    ];
}
