using System.Collections.Immutable;
using StaticDigest.Sources.Formats.Tables.Columns;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.WebOfScience;

/// <summary>
/// Web of Science's plain text, a tag of two signs and a value on a line; further values and lines are indented:
/// <code>
/// FN Clarivate Analytics Web of Science
/// VR 1.0
/// PT J
/// AU Vaswani, A
///    Shazeer, N
/// TI Attention is
///    all you need
/// PD JUN 12
/// PY 2017
/// ER
/// EF
/// </code>
/// The tags mean what they mean as headings of its tables.
/// </summary>
internal static class WebOfScienceText
{
    private static readonly TableProduct s_tags = TableProduct.WebOfScienceTags;

    private static readonly TaggedText s_text = new()
    {
        Name = s_tags.Name,
        ReadTag = TryTag,
        Begins = (tag, _) =>
        tag == "PT",
        Ends = ["ER", "EF"],
        IsIndented = true
    };

    /// <summary>Told by its first tags, and by one that ends a record or names an author.</summary>
    public static SourceFormat Format { get; } = new("Web of Science text", IsLikely, (file, _) => CitationReader.Text(file, s_tags.Name, Read));

    private static bool IsLikely(FormatProbe head)
    {
        if (head.Kind != SourceKind.Text)
            return false;
        var first = head.Lines.FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "";
        return (first.StartsWith("FN ", StringComparison.Ordinal) || IsStart(first))
            && head.Lines.Any(IsStart) && head.Lines.Any(line => line.StartsWith("AU ", StringComparison.Ordinal)
                || line.StartsWith("TI ", StringComparison.Ordinal));
    }

    private static bool IsStart(string line) => line.StartsWith("PT ", StringComparison.Ordinal) && line.Trim().Length == 4;

    private static IEnumerable<CitationRecord> Read(string text, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var tagged in s_text.Read(text, path, diagnostics))
        {
            // What stands before the first record is about the file.
            if (tagged.Values[0].Tag != "PT")
                continue;
            var record = new CitationRecord(tagged.Where);
            foreach (var (tag, value) in tagged.Values)
                record.Add(s_tags.Find(tag.ToLowerInvariant()) ?? CitationField.Ignored, value, tag);
            record.SplitAuthors('\n');
            yield return record;
        }
    }

    private static bool TryTag(ReadOnlySpan<char> line, bool isInside, out string tag, out int start)
    {
        bool isTag = line.Length > 1 && char.IsAsciiLetterUpper(line[0]) && char.IsAsciiLetterOrDigit(line[1]) && (line.Length == 2 || line[2] == ' ');
        (tag, start) = (isTag ? line[..2].ToString() : "", 2);
        return isTag;
    }
}
