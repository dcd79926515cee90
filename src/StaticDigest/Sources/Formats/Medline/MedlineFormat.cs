using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.Medline;

/// <summary>
/// MEDLINE text, as PubMed saves it under <c>.nbib</c> or <c>.txt</c>; the authors' own keywords go before the library's:
/// <code>
/// PMID- 27169098
/// DP  - 2016 May-Jun
/// TI  - Proteomics of
///       something.
/// FAU - Mangalam, Harry J
/// AU  - Mangalam HJ
/// LID - 10.1000/1 [doi]
/// </code>
/// </summary>
internal static class MedlineFormat
{
    private const int TagLength = 4;
    private const string DoiMark = "[doi]";

    private static readonly CitationMap s_map = new(
        (CitationField.Pubmed, "PMID"), (CitationField.Doi, "LID AID"), (CitationField.Title, "TI BTI TT"), (CitationField.Abstract, "AB OAB"),
        (CitationField.Date, "DP"), (CitationField.OtherDate, "DEP"), (CitationField.Keyword, "OT MH"),
        (CitationField.Container, "JT TA VTI"), (CitationField.Volume, "VI"), (CitationField.Issue, "IP"), (CitationField.Pages, "PG"),
        (CitationField.Publisher, "PB"), (CitationField.Type, "PT"));

    private static readonly TaggedText s_text = new() { Name = "MEDLINE", ReadTag = TryTag, Begins = (tag, _) => tag == "PMID", IsIndented = true };

    /// <summary>Told by a line <c>PMID- </c> and a number.</summary>
    public static SourceFormat Format { get; } = new(
        "MEDLINE", head => Mark(head) >= 0, (file, _) =>
            CitationReader.Text(file, "PubMed", (text, path, diagnostics) => s_text.Read(text, path, diagnostics).Select(Record)))
    { Mark = Mark, Ending = ".nbib" };

    private static int Mark(FormatProbe head)
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

    private static CitationRecord Record(TaggedRecord tagged)
    {
        var record = new CitationRecord(tagged.Where) { Label = tagged.First("PMID"), HasStops = true };
        bool hasOwn = tagged.First("OT") is not null;
        s_map.Fill(record, (tag, _) => tag == "MH" && hasOwn ? [] : tagged.All(tag).Select(value => Value(tag, value)));
        record.Add(CitationField.Type, tagged.First("RIN") is null ? null : "Retracted Publication");
        Authors(tagged, record.Authors);
        return record;
    }

    // Of the library's headings those with a star are what the paper is about.
    private static string? Value(string tag, string value) => tag switch
    {
        "LID" or "AID" => value.EndsWith(DoiMark, StringComparison.OrdinalIgnoreCase) ? value[..^DoiMark.Length] : null,
        "MH" when !value.Contains('*', StringComparison.Ordinal) => null,
        "MH" or "OT" => value.Replace("*", "", StringComparison.Ordinal),
        _ => value,
    };

    // FAU is the full name, AU the same one cut short, AD where that author works; a group stands under CN. In old records
    // the one AD comes first.
    private static void Authors(TaggedRecord tagged, List<Author> authors)
    {
        string? before = null;
        bool isFull = false;
        foreach (var (tag, text) in tagged.Values)
        {
            var value = CitationName.OnOneLine(text);
            switch (tag)
            {
                case "FAU":
                    authors.Add(new(CitationName.InReadingOrder(value)));
                    break;
                case "AU" when !isFull:
                    authors.Add(new(Short(value)));
                    break;
                case "CN":
                    authors.Add(new(value));
                    break;
                case "AD" when authors.Count == 0:
                    before = value;
                    break;
                case "AD":
                    authors[^1] = authors[^1] with { Affiliation = authors[^1].Affiliation is { } other ? $"{other}; {value}" : value };
                    break;
            }

            isFull = tag == "FAU" || isFull && tag is not ("AU" or "CN");
        }

        if (before is not null && authors.Count > 0)
            authors[0] = authors[0] with { Affiliation = authors[0].Affiliation ?? before };
    }

    // Mangalam HJ is H. J. Mangalam; the initials come last and have no dots.
    private static string Short(string name)
    {
        int blank = name.LastIndexOf(' ');
        return blank > 0 && name.Length - blank <= 4 && !name.AsSpan(blank + 1).ContainsAnyExceptInRange('A', 'Z')
            ? $"{name[(blank + 1)..]} {name[..blank]}" : name;
    }

    // "PMID- 27169098", "TI  - Proteomics": four places for the tag, then the hyphen.
    private static bool TryTag(ReadOnlySpan<char> line, bool isInside, out string tag, out int start)
    {
        (tag, start) = ("", TagLength + 1);
        if (line.Length <= TagLength || line[TagLength] != '-' || !char.IsAsciiLetterUpper(line[0]))
            return false;
        var name = line[..TagLength].TrimEnd();
        if (name.Length < 2 || name.ContainsAnyExceptInRange('A', 'Z'))
            return false;
        tag = name.ToString();
        return true;
    }
}
