using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Crossref;

/// <summary>Works as the Crossref API gives them: one, a list, or the bare message.</summary>
/// <example>
/// <code>
/// {"message": {"items": [{"DOI": "10.1000/rain", "title": ["Rain"], "author": [{"given": "Jane", "family": "Doe"}],
///   "issued": {"date-parts": [[2020, 1]]}, "container-title": ["J. Rain"], "abstract": "&lt;jats:p&gt;We…&lt;/jats:p&gt;"}]}}
/// </code>
/// </example>
internal static partial class CrossrefFormats
{
    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new("Crossref API", IsLikely, (file, context) => JsonRecords.Read(file, Places(context.Head), CrossrefWork.Read)),
    ];

    private static string[] Places(FormatProbe head) =>
        JsonPlaces.Wrapped(head, "message.items", "message.items[]")
        ?? JsonPlaces.Wrapped(head, "message", "message", "message.items[]")
        ?? (head.Has("items[].DOI") ? ["items[]"] : JsonPlaces.Bare);

    // CSL-JSON has the same names; there the title is a text, what Crossref counts and indexes is missing, and every item has
    // an "id", which no work of Crossref has.
    private static bool IsLikely(FormatProbe head) =>
        head.Has("message-type", "message") && (head.Has("message.DOI") || head.Has("message.items") || IsWork(head))
        || head.Has("message.DOI") || head.Has("[].message.DOI") || head.Has("message.items[].DOI") || head.Has("[].message.items[].DOI")
        || head.HasRecord("DOI", "is-referenced-by-count") || head.HasRecord("DOI", "indexed") || head.HasRecord("DOI", "reference-count")
        || (head.HasRecord("DOI") || head.Has("items[].DOI")) && !head.HasRecord("id") && TitleList().IsMatch(head.Text);

    // The list of references may be longer than what is looked at, and stand before the DOI.
    private static bool IsWork(FormatProbe head) => WorkType().IsMatch(head.Text);

    // "title": ["A title"]
    [GeneratedRegex(@"""(container-)?title""\s*:\s*\[", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex TitleList();

    // "message-type": "work-list"
    [GeneratedRegex(@"""message-type""\s*:\s*""work(-list)?""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex WorkType();
}
