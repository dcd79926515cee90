using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Citations;

namespace StaticDigest.Sources.Ris;

/// <summary>Makes an entry of one record.</summary>
internal static partial class RisEntry
{
    // Longer notes are abstracts in the files of some publishers.
    private const int MinAbstractNote = 300;

    /// <summary>The entry; null, with a diagnostic, when it has neither title nor id.</summary>
    public static Entry? Read(RisRecord record, int position, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var links = new CitationLinks(record.Where, diagnostics);
        Ids(record, links);
        var notes = Notes(record, links);
        Addresses(record, links);
        var title = CitationText.Line(record.First("TI", "T1", "CT", "BT", "ST"));
        if (title is null && links.Ids.Count == 0)
        {
            diagnostics.Add(DiagnosticCodes.RecordWithoutTitle.At(record.Where, record.First("ID", "AN", "AB", "N2", "TY") ?? ""));
            return null;
        }

        var text = record.First("AB", "N2");
        if (text is null && notes.Find(note => note.Length >= MinAbstractNote) is { } note)
        {
            text = note;
            notes.Remove(note);
        }

        return new Entry
        {
            Where = record.Where,
            Source = "RIS",
            Position = position,
            Title = title,
            // Some exports name the field where they have nothing to put into it.
            Abstract = text is null or "Abstract" ? null : CitationText.Paragraphs(text),
            Ids = links.Ids.ToImmutable(),
            Version = links.Version,
            Authors = Authors(record),
            Submitted = Date(record, diagnostics),
            Keywords = Keywords(record, links),
            Categories = links.Categories.ToImmutable(),
            Venue = Venue(record, title),
            Publication = new Publication(
                CitationText.Line(record.First("VL", "VO")), CitationText.Line(record.First("IS")), Pages(record), CitationText.Line(record.First("PB"))).OrNull(),
            Comment = notes.Count == 0 ? null : CitationName.OnOneLine(string.Join("; ", notes)),
            Links = links.Links.ToImmutable(),
        };
    }

    private static void Ids(RisRecord record, CitationLinks links)
    {
        foreach (var (_, doi) in record.All("DO", "DI"))
            links.Doi(CitationName.OnOneLine(doi), "DO");
        foreach (var (tag, value) in record.All("M1", "M3", "AN", "U1", "L3", "ID", "C1", "C2"))
        {
            // 23690738[pmid] · 26957754 from a database called PubMed · 10.1016/j.powtec.2012.01.008 · arXiv:1706.03762 [cs]
            if (PubmedId().Match(value) is { Success: true } match && (match.Groups["mark"].Success || tag == "AN" && record.First("DB") is { } database && database.Contains("pubmed", StringComparison.OrdinalIgnoreCase)))
                links.Add(new PaperId(PaperIdKind.Pubmed, match.Groups["id"].Value));
            else if (!value.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                links.Mention(value);
        }
    }

    private static List<string> Notes(RisRecord record, CitationLinks links)
    {
        var notes = new List<string>();
        foreach (var (_, note) in record.All("N1"))
        {
            if (!links.Mention(CitationName.OnOneLine(note)))
                notes.Add(note);
        }

        return notes;
    }

    private static void Addresses(RisRecord record, CitationLinks links)
    {
        foreach (var (_, address) in record.All("UR"))
        {
            foreach (var part in address.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                links.Address(PaperLinkKind.Page, part, "UR");
        }

        // Files of the library's owner stand there as well: internal-pdf://…
        foreach (var (tag, address) in record.All("L1", "L2", "LK"))
            links.TryAddress(tag == "L1" ? PaperLinkKind.Pdf : PaperLinkKind.Page, address);
    }

    private static ImmutableArray<Author> Authors(RisRecord record)
    {
        // In a book A2 to A4 are those who edited it; of a work that nobody wrote they are all there is.
        bool isInBook = record.First("TY") is { } type && type is "BOOK" or "CHAP" or "CONF" or "CPAPER" or "ECHAP" or "EBOOK" or "EDBOOK" or "SER" or "ENCYC" or "DICT";
        var names = Names(isInBook ? record.All("AU", "A1") : record.All("AU", "A1", "A2", "A3", "A4"));
        return names.IsEmpty ? Names(record.All("A2", "ED")) : names;
    }

    private static ImmutableArray<Author> Names(IEnumerable<(string Tag, string Value)> values)
    {
        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var (_, value) in values)
        {
            foreach (var name in value.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var author = new Author(CitationName.InReadingOrder(name));
                if (author.Name.Length > 0 && !authors.Contains(author))
                    authors.Add(author);
            }
        }

        return authors.ToImmutable();
    }

    private static ImmutableArray<string> Keywords(RisRecord record, CitationLinks links)
    {
        var keywords = ImmutableArray.CreateBuilder<string>();
        foreach (var (_, words) in record.All("KW"))
            links.Keywords(words, ";\n", keywords);
        return keywords.ToImmutable();
    }

    // PY 2005, Y1 2005/07/15: the first one says the year, and the most precise one of that year the day.
    private static PartialDate? Date(RisRecord record, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        PartialDate? best = null;
        (string Tag, string Value)? wrong = null;
        foreach (var (tag, value) in record.All("PY", "Y1", "DA"))
        {
            if (value.Contains("received", StringComparison.OrdinalIgnoreCase) || value.Contains("accepted", StringComparison.OrdinalIgnoreCase) || value.Contains("revised", StringComparison.OrdinalIgnoreCase))
                continue;
            if (CitationDate.TryParse(value) is not { IsPlausible: true } date)
                wrong ??= value.AsSpan().ContainsAnyInRange('0', '9') ? (tag, value) : null;
            else if (best is null || date.Year == best.Value.Year && Precision(date) > Precision(best.Value))
                best = date;
        }

        if (best is null && wrong is { } bad)
            diagnostics.Add(DiagnosticCodes.FieldDate.At(record.Where, bad.Tag, bad.Value));
        return best;
    }

    private static int Precision(PartialDate date) => date.IsDay ? 2 : date.Month > 0 ? 1 : 0;

    private static string? Venue(RisRecord record, string? title)
    {
        var venue = CitationText.Line(record.First("T2", "JF", "JO", "BT", "JA", "J2", "J1"));
        return venue == title || venue is not null && venue.StartsWith("arxiv", StringComparison.OrdinalIgnoreCase) ? null : venue;
    }

    private static string? Pages(RisRecord record)
    {
        var first = CitationText.Pages(record.First("SP", "C7"));
        var last = CitationText.Pages(record.First("EP"));
        return first is null || last is null || first == last || first.Contains('-', StringComparison.Ordinal) ? first ?? last : $"{first}-{last}";
    }

    [GeneratedRegex(@"^(?<id>\d{1,9})(?<mark>\s?\[pmid\])?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PubmedId();
}
