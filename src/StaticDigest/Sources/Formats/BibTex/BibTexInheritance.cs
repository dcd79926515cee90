using System.Collections.Immutable;
using StaticDigest.Sources.Formats.BibTex.Grammar;

namespace StaticDigest.Sources.Formats.BibTex;

/// <summary>Gives entries what they leave to others: <c>crossref</c> to a volume, <c>xdata</c> to shared data.</summary>
internal static class BibTexInheritance
{
    private const int MaxDepth = 8;

    // What says where and when a volume appeared. Its ids, abstract and authors are its own.
    private static readonly string[] s_ofVolume =
    [
        "year", "month", "day", "date", "publisher", "institution", "school", "organization", "volume", "number", "issue", "series",
        "journal", "journaltitle", "booktitle", "eventtitle",
    ];

    private static readonly HashSet<string> s_containers =
        new(StringComparer.Ordinal) { "proceedings", "mvproceedings", "collection", "mvcollection", "periodical", "mvbook", "mvreference" };

    /// <summary>Fills the fields in and returns the records that are papers: what is only there to be referred to is left out.</summary>
    public static List<BibTexRecord> Apply(List<BibTexRecord> records, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var byKey = new Dictionary<string, BibTexRecord>(StringComparer.OrdinalIgnoreCase);
        foreach (var record in records)
        {
            if (record.Key.Length == 0 || byKey.TryAdd(record.Key, record))
                continue;
            var first = byKey[record.Key];
            bool isSame = string.Equals(first.Get("title"), record.Get("title"), StringComparison.Ordinal);
            diagnostics.Add(DiagnosticCodes.BibTexKeyTwice.At(record.Where, record.Key, first.Where.Line, isSame
                ? "both entries have one title, and the first was kept" : "both entries were read, since their titles differ"));
            if (isSame)
                record.Fields.Clear();
        }

        var referred = new HashSet<BibTexRecord>(ReferenceEqualityComparer.Instance);
        foreach (var record in records)
            Fill(record, byKey, referred, diagnostics);
        return [.. records.Where(record => record.Fields.Count > 0 && record.Type != "xdata"
            && !(s_containers.Contains(record.Type) && referred.Contains(record)))];
    }

    private static void Fill(BibTexRecord record, Dictionary<string, BibTexRecord> byKey, HashSet<BibTexRecord> referred,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var parent in Parents(record, "xdata", byKey, referred, diagnostics))
        {
            foreach (var (name, value) in parent.Fields)
                record.Fields.TryAdd(name, value);
        }

        foreach (var parent in Parents(record, "crossref", byKey, referred, diagnostics))
        {
            // A volume's name is the book in which its papers stand.
            if ((parent.Get("booktitle") ?? parent.Get("title")) is { } title)
                record.Fields.TryAdd(record.Type == "article" ? "journal" : "booktitle", title);
            foreach (var name in s_ofVolume)
            {
                if (parent.Fields.TryGetValue(name, out var value))
                    record.Fields.TryAdd(name, value);
            }
        }
    }

    // The entries referred to, and those to which these refer; circles end after a few steps.
    private static IEnumerable<BibTexRecord> Parents(BibTexRecord record, string field, Dictionary<string, BibTexRecord> byKey,
        HashSet<BibTexRecord> referred, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var current = record;
        for (int depth = 0; depth < MaxDepth && current?.Get(field) is { } keys; depth++)
        {
            BibTexRecord? last = null;
            foreach (var key in keys.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MaxDepth))
            {
                if (byKey.TryGetValue(key, out var parent) && !ReferenceEquals(parent, record))
                {
                    referred.Add(parent);
                    yield return last = parent;
                }
                else if (depth == 0)
                {
                    diagnostics.Add(DiagnosticCodes.BibTexCrossref.At(record.Where, record.Key, key));
                }
            }

            current = last;
        }
    }
}
