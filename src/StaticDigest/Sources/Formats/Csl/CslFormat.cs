using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.Csl;

/// <summary>CSL-JSON, as reference managers exchange it.</summary>
/// <example>
/// <code>
/// [{"id": "doe2017", "type": "article-journal", "title": "Rain", "author": [{"family": "Doe", "given": "Jane"}],
///   "issued": {"date-parts": [[2017, 3, 1]]}, "container-title": "J. Rain", "DOI": "10.1000/rain"}]
/// </code>
/// </example>
internal static class CslFormat
{
    /// <summary>The kind of list, as shown to readers.</summary>
    public const string Source = "CSL-JSON";

    private static readonly string[] s_marks = ["container-title", "citation-key", "title-short", "publisher-place", "collection-title",
        "event-title", "DOI", "URL", "ISBN"];

    /// <summary>Told by a type and a title beside one of the names that only CSL has. Crossref writes the same names and more.</summary>
    public static SourceFormat Format { get; } = new("CSL-JSON", IsLikely, (file, _) =>
        CitationReader.Json(file, Source, ["", "[]", "items[]", "references[]"], CslRecord.Of));

    private static bool IsLikely(FormatProbe head)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["", "[].", "items[].", "references[]."])
        {
            if (head.Has($"{prefix}type", $"{prefix}title")
                && (HasDate(head, prefix) || head.Has($"{prefix}id") && (HasNames(head, prefix) || HasMark(head, prefix)))
                && !head.Has($"{prefix}indexed") && !head.Has($"{prefix}is-referenced-by-count") && !head.Has($"{prefix}reference-count"))
                return true;
        }

        return false;
    }

    private static bool HasDate(FormatProbe head, string prefix) =>
        head.Has($"{prefix}issued.date-parts") || head.Has($"{prefix}issued.raw") || head.Has($"{prefix}issued.literal");

    private static bool HasNames(FormatProbe head, string prefix) => head.Has($"{prefix}author[].family") || head.Has($"{prefix}author[].literal");

    private static bool HasMark(FormatProbe head, string prefix)
    {
        foreach (var mark in s_marks)
        {
            if (head.Has(prefix + mark))
                return true;
        }

        return false;
    }
}
