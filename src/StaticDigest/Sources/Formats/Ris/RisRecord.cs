using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.Ris;

/// <summary>What the tags of RIS mean.</summary>
internal static partial class RisRecord
{
    // Longer notes are abstracts in the files of some publishers.
    private const int MinAbstractNote = 300;

    private static readonly CitationMap s_map = new(
        (CitationField.Title, "TI T1 CT BT ST"), (CitationField.Abstract, "AB N2"), (CitationField.Keywords, "KW"), (CitationField.Comment, "N1"),
        (CitationField.Editors, "A2 ED"), (CitationField.Year, "PY"), (CitationField.Date, "Y1"), (CitationField.OtherDate, "DA"),
        (CitationField.Container, "T2 JF JO BT JA J2 J1"), (CitationField.Volume, "VL VO"), (CitationField.Issue, "IS"),
        (CitationField.FirstPage, "SP"), (CitationField.LastPage, "EP"), (CitationField.ArticleNumber, "C7"), (CitationField.Publisher, "PB"),
        (CitationField.Doi, "DO DI"), (CitationField.Id, "M1 M3 AN U1 L3 ID C1 C2"), (CitationField.Url, "UR"), (CitationField.Pdf, "L1"),
        (CitationField.Url, "L2 LK"));

    // In these A2 to A4 are those who edited the book.
    private static readonly FrozenSet<string> s_inBooks = FrozenSet.Create(
        StringComparer.Ordinal, "BOOK", "CHAP", "CONF", "CPAPER", "ECHAP", "EBOOK", "EDBOOK", "SER", "ENCYC", "DICT");

    public static CitationRecord Of(TaggedRecord tagged)
    {
        var record = new CitationRecord(tagged.Where) { Label = tagged.First("ID", "AN", "AB", "N2", "TY") };
        var authors = tagged.First("TY") is { } type && s_inBooks.Contains(type) ? (ImmutableArray<string>)["AU", "A1"] : ["AU", "A1", "A2", "A3", "A4"];
        foreach (var (tag, value) in tagged.Values)
        {
            foreach (var name in authors.Contains(tag) ? value.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [])
                record.AddAuthor(null, CitationName.InReadingOrder(name));
        }

        s_map.Fill(record, (tag, field) => tagged.All(tag).Select(value => Value(tagged, record, tag, field, value)));
        if (record.First(CitationField.Abstract) is null)
            record.Add(CitationField.Abstract, tagged.All("N1").FirstOrDefault(IsAbstract));
        return record;
    }

    private static bool IsAbstract(string note) => note.Length >= MinAbstractNote;

    // Null for what says something else than its tag does.
    private static string? Value(TaggedRecord tagged, CitationRecord record, string tag, CitationField field, string value)
    {
        switch (field)
        {
            // 2013/02/15/received
            case CitationField.Year or CitationField.Date or CitationField.OtherDate:
                return Received().IsMatch(value) ? null : value;
            // Each is one keyword, whatever commas it holds, unless a program put all into one.
            case CitationField.Keywords when !value.AsSpan().ContainsAny(";\n"):
                record.Add(CitationField.Keyword, value);
                return null;
            // 23690738[pmid] · 26957754 from a database called PubMed · 10.1016/j.powtec.2012.01.008 · arXiv:1706.03762 [cs]
            case CitationField.Id when PubmedId().Match(value) is { Success: true } match
                && (match.Groups["mark"].Success || tag == "AN" && tagged.First("DB") is { } database
                    && database.Contains("pubmed", StringComparison.OrdinalIgnoreCase)):
                record.Add(CitationField.Pubmed, match.Groups["id"].Value);
                return null;
            case CitationField.Id:
                return value.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? null : value;
            case CitationField.Comment:
                return IsAbstract(value) && tagged.First("AB", "N2") is null ? null : value;
            default:
                return value;
        }
    }

    [GeneratedRegex("received|accepted|revised", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Received();

    [GeneratedRegex(@"^(?<id>\d{1,9})(?<mark>\s?\[pmid\])?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex PubmedId();
}
