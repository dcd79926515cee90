using System.Collections.Immutable;
using System.Text;
using StaticDigest.Sources.Citations;

namespace StaticDigest.Sources.Ris;

/// <summary>The values of one record in the order of the file.</summary>
/// <param name="Where">Its first line.</param>
/// <param name="Values">Tags and what follows them; later lines without tag are joined with line ends.</param>
internal sealed record RisRecord(SourceSpan Where, List<(string Tag, string Value)> Values)
{
    /// <summary>The first value that is not blank; tags are tried in the order given.</summary>
    public string? First(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            foreach (var (name, value) in Values)
            {
                if (name == tag && !string.IsNullOrWhiteSpace(value))
                    return value.Trim();
            }
        }

        return null;
    }

    /// <summary>All values of the tags that are not blank, in the order of the file.</summary>
    public IEnumerable<(string Tag, string Value)> All(params string[] tags) =>
        Values.Where(value => tags.Contains(value.Tag, StringComparer.Ordinal) && !string.IsNullOrWhiteSpace(value.Value)).Select(value => (value.Tag, value.Value.Trim()));
}

/// <summary>Cuts a RIS file into records, whatever of its form is missing.</summary>
internal static class RisRecords
{
    /// <summary>Every record, from <c>TY</c> to <c>ER</c> or what there is of them; text between records is left out.</summary>
    public static List<RisRecord> Read(string text, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var records = new List<RisRecord>();
        var current = new List<(string Tag, string Value)>();
        var value = new StringBuilder();
        var where = new SourceSpan(path);
        int number = 0;
        bool isForeignSaid = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (RisLine.TryRead(line, current.Count > 0, out var tag, out int start))
            {
                EndValue();
                if (tag is "TY" && current.Count > 0)
                    EndRecord(hasEnd: false);
                if (tag is "ER")
                {
                    EndRecord(hasEnd: true);
                    continue;
                }

                if (current.Count == 0)
                    where = new(path, number, line.Length - line.TrimStart().Length + 1);
                current.Add((tag, ""));
                value.Append(line[start..]);
            }
            else if (current.Count > 0)
            {
                value.Append('\n').Append(line);
            }
            else if (!isForeignSaid && ForeignRecord.At(line) is { } format)
            {
                diagnostics.Add(DiagnosticCodes.ForeignRecords.At(new(path, number, 1), "RIS", format));
                isForeignSaid = true;
            }
        }

        EndValue();
        EndRecord(hasEnd: false);
        return records;

        void EndValue()
        {
            if (current.Count > 0)
                current[^1] = (current[^1].Tag, value.ToString());
            value.Clear();
        }

        void EndRecord(bool hasEnd)
        {
            if (current.Count == 0)
                return;
            if (current[0].Tag != "TY")
                diagnostics.Add(DiagnosticCodes.RisUnframed.At(where, "TY  - "));
            if (!hasEnd)
                diagnostics.Add(DiagnosticCodes.RisUnframed.At(where, "ER  - "));
            records.Add(new(where, current));
            current = [];
        }
    }
}
