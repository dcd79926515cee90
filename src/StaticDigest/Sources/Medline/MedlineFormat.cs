using System.Collections.Immutable;
using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources.Citations;

namespace StaticDigest.Sources.Medline;

/// <summary>MEDLINE text, as PubMed saves it under <c>.nbib</c> or <c>.txt</c>.</summary>
internal static class MedlineFormat
{
    private const int TagLength = 4;

    /// <summary>Told by a line <c>PMID- </c> and a number.</summary>
    public static SourceFormat Format { get; } = new("MEDLINE", head => Mark(head) >= 0, (file, _) => Read(file)) { Mark = Mark, Ending = ".nbib" };

    private static int Mark(SourceHead head)
    {
        if (head.Kind != SourceKind.Text)
            return -1;
        int at = 0;
        foreach (var line in head.Lines)
        {
            if (ForeignRecord.At(line) == "MEDLINE")
                return at;
            at = head.Text.IndexOf('\n', at) + 1;
        }

        return -1;
    }

    private static Batch<Entry> Read(SourceFile file)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var text = CleanText.Of(SourceText.Decode(file, diagnostics));
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var record = new List<(string Tag, string Value)>();
        var value = new StringBuilder();
        var where = new SourceSpan(file.Path);
        int number = 0;
        bool isForeignSaid = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (!TryTag(line, out var tag))
            {
                if (!isForeignSaid && ForeignRecord.At(line) is { } format)
                {
                    diagnostics.Add(DiagnosticCodes.ForeignRecords.At(new(file.Path, number, 1), "MEDLINE", format));
                    isForeignSaid = true;
                }

                // Lines that go on begin with blanks; anything else between records is nobody's.
                if (record.Count > 0 && line.StartsWith(" ", StringComparison.Ordinal))
                    value.Append(' ').Append(line.Trim());
                continue;
            }

            EndValue();
            if (tag == "PMID" && record.Count > 0)
                EndRecord();
            if (record.Count == 0)
                where = new(file.Path, number, 1);
            record.Add((tag, ""));
            value.Append(line[(TagLength + 1)..].Trim());
        }

        EndValue();
        EndRecord();
        if (entries.Count == 0)
            diagnostics.Add(DiagnosticCodes.NoEntries.At(new(file.Path)));
        return new(entries.ToImmutable(), diagnostics.ToImmutable());

        void EndValue()
        {
            if (record.Count > 0)
                record[^1] = (record[^1].Tag, value.ToString());
            value.Clear();
        }

        void EndRecord()
        {
            if (record.Count > 0 && MedlineEntry.Read(record, where, entries.Count, diagnostics) is { } entry)
                entries.Add(entry);
            record = [];
        }
    }

    // "PMID- 27169098", "TI  - Proteomics": four places for the tag, then the hyphen.
    private static bool TryTag(ReadOnlySpan<char> line, out string tag)
    {
        tag = "";
        if (line.Length <= TagLength || line[TagLength] != '-' || !char.IsAsciiLetterUpper(line[0]))
            return false;
        var name = line[..TagLength].TrimEnd();
        if (name.Length < 2 || name.ContainsAnyExceptInRange('A', 'Z'))
            return false;
        tag = name.ToString();
        return true;
    }
}
