using System.Collections.Immutable;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.OpenReview;

/// <summary>Notes of the OpenReview API, old and new.</summary>
/// <example>
/// <code>
/// {"notes": [{"id": "aBcD", "forum": "aBcD", "content": {"title": {"value": "Rain"}, "authors": {"value": ["Jane Doe"]},
///   "venue": {"value": "ICLR 2024 poster"}}}]}
/// </code>
/// </example>
internal static class OpenReviewFormats
{
    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new("OpenReview API", IsLikely, (file, context) => JsonRecords.Read(file, JsonPlaces.Wrapped(context.Head, "notes", "notes[]") ?? JsonPlaces.Bare,
            OpenReviewNote.Read)),
    ];

    private static bool IsLikely(FormatProbe head) =>
        head.Has("notes[].content") || head.Has("[].notes[].content") || head.Has("notes", "count") || head.HasRecord("content", "forum");
}
