using System.Text;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Features.Citations;

/// <summary>A record of RIS, the format that every reference manager reads.</summary>
internal static class RisWriter
{
    /// <summary>The record with the line ends that RIS asks for.</summary>
    public static string Write(Citation citation)
    {
        var paper = citation.Paper;
        var ris = new StringBuilder(paper.Abstract.Length + 600);
        Tag(ris, "TY", citation.Kind switch { CitationKind.Journal => "JOUR", CitationKind.Conference => "CPAPER", _ => "UNPB" });
        Tag(ris, "TI", citation.Title);
        foreach (var name in citation.Authors)
            Tag(ris, "AU",
                name.Given.Length == 0 ? name.Family : name.Suffix.Length == 0
                    ? $"{name.Family}, {name.Given}"
                    : $"{name.Family}, {name.Given}, {name.Suffix}");
        if (citation.Authors.IsEmpty && paper.Organization is { } organization)
            Tag(ris, "AU", organization);
        if (citation.Kind != CitationKind.Preprint)
            Tag(ris, "T2", citation.Venue!);
        if (paper.Publication is { } publication)
            Publication(ris, publication);
        if (citation.Date is { } date)
        {
            Tag(ris, "PY", Invariant($"{date.Year:D4}"));
            Tag(ris, "DA",
                Invariant($"{date.Year:D4}/{(date.Month > 0 ? Invariant($"{date.Month:D2}") : "")}/{(date.IsDay ? Invariant($"{date.Day:D2}") : "")}/"));
        }

        if (citation.Doi is { } doi)
            Tag(ris, "DO", doi);
        if (citation.Arxiv is { } arxiv)
        {
            if (paper.Publication?.Publisher is null)
                Tag(ris, "PB", "arXiv");
            Tag(ris, "AN", $"arXiv:{arxiv}");
        }

        Tag(ris, "UR", citation.Url);
        foreach (var link in paper.Links.Where(link => link.Kind == Papers.PaperLinkKind.Pdf).Take(1))
            Tag(ris, "L1", link.Url);
        foreach (var keyword in paper.Keywords)
            Tag(ris, "KW", keyword);
        if (paper.Abstract.Length > 0)
            Tag(ris, "AB", MathText.ToPlain(paper.Abstract));
        if (citation.Note is { } note)
            Tag(ris, "N1", MathText.ToPlain(note));
        return ris.Append("ER  - \r\n").ToString();
    }

    private static void Publication(StringBuilder ris, Papers.Publication publication)
    {
        if (publication.Volume is { } volume)
            Tag(ris, "VL", volume);
        if (publication.Issue is { } issue)
            Tag(ris, "IS", issue);
        if (publication.Pages is { } pages)
        {
            int dash = pages.IndexOfAny(['-', '–']);
            Tag(ris, "SP", dash < 0 ? pages : pages[..dash]);
            if (dash >= 0)
                Tag(ris, "EP", pages[dash..].Trim('-', '–'));
        }

        if (publication.Publisher is { } publisher)
            Tag(ris, "PB", publisher);
    }

    // A value is one line: what begins a new line begins a new tag.
    private static void Tag(StringBuilder ris, string tag, string value)
    {
        ris.Append(tag).Append("  - ");
        bool wasBlank = true;
        foreach (char c in value)
        {
            bool isBlank = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!isBlank)
                ris.Append(c);
            else if (!wasBlank)
                ris.Append(' ');
            wasBlank = isBlank;
        }

        ris.Append("\r\n");
    }
}
