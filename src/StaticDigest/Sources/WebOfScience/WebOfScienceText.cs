using System.Collections.Immutable;
using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources.Citations;
using StaticDigest.Sources.Tables;

namespace StaticDigest.Sources.WebOfScience;

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
    /// <summary>Told by its first tags, and by one that ends a record or names an author.</summary>
    public static SourceFormat Format { get; } = new("Web of Science text", IsLikely, (file, _) => Read(file));

    private static bool IsLikely(SourceHead head)
    {
        if (head.Kind != SourceKind.Text)
            return false;
        var first = head.Lines.FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "";
        return (first.StartsWith("FN ", StringComparison.Ordinal) || IsStart(first))
            && head.Lines.Any(IsStart) && head.Lines.Any(line => line.StartsWith("AU ", StringComparison.Ordinal) || line.StartsWith("TI ", StringComparison.Ordinal));
    }

    private static bool IsStart(string line) => line.StartsWith("PT ", StringComparison.Ordinal) && line.Trim().Length == 4;

    private static Batch<Entry> Read(SourceFile file)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var text = CleanText.Of(SourceText.Decode(file, diagnostics));
        return CitationReader.Records(file, TableProduct.WebOfScienceTags.Name, Records(text, file.Path), diagnostics);
    }

    private static List<CitationRecord> Records(string text, string path)
    {
        var records = new List<CitationRecord>();
        CitationRecord? record = null;
        CitationField? field = null;
        var value = new StringBuilder();
        int number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.StartsWith("   ", StringComparison.Ordinal))
            {
                value.Append('\n').Append(line.Trim());
                continue;
            }

            if (line.Length < 2 || !char.IsAsciiLetterUpper(line[0]) || !char.IsAsciiLetterOrDigit(line[1]) || line.Length > 2 && line[2] != ' ')
                continue;
            EndValue();
            if (line[..2] is "ER" or "EF" or "PT")
                EndRecord();
            if (line[..2] is "PT")
                record = new(new(path, number, 1));
            field = TableProduct.WebOfScienceTags.Find(line[..2].ToString().ToLowerInvariant());
            value.Append(line[2..].Trim());
        }

        EndValue();
        EndRecord();
        return records;

        void EndValue()
        {
            if (field is { } known)
                record?.Add(known, value.ToString());
            value.Clear();
            field = null;
        }

        void EndRecord()
        {
            record?.SplitAuthors('\n');
            if (record is not null)
                records.Add(record);
            record = null;
        }
    }
}
