using System.Text;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Features.Citations;

/// <summary>An entry of BibTeX that BibTeX, biber and reference managers read alike.</summary>
internal static class BibTexWriter
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The entry, ended by a line end.</summary>
    public static string Write(Citation citation)
    {
        var paper = citation.Paper;
        var bib = new StringBuilder(600);
        // Text before an entry is a comment to BibTeX; it holds our own words and numbers only.
        if (citation.Missing is { } missing)
            bib.Append("% ").Append(missing).Append('\n');
        bib.Append(citation.Kind switch { CitationKind.Journal => "@article{", CitationKind.Conference => "@inproceedings{", _ => "@misc{" })
            .Append(citation.Key);
        Field(bib, "title", TexEscape.Title(paper.Title));
        if (Authors(citation) is { } authors)
            Field(bib, "author", authors);
        else
            Field(bib, "key", TexEscape.Text(string.Join(' ', citation.Title.Split(' ').Take(4))));
        if (citation.Kind != CitationKind.Preprint)
            Field(bib, citation.Kind == CitationKind.Journal ? "journal" : "booktitle", TexEscape.Text(citation.Venue!));
        if (paper.Publication is { } publication)
            Publication(bib, publication);
        if (citation.Date is { } date)
        {
            Field(bib, "year", Invariant($"{date.Year:D4}"));
            if (date.Month > 0)
                bib.Append(",\n  month = ").Append(Months[date.Month - 1]);
        }

        if (citation.Arxiv is { } arxiv)
        {
            Field(bib, "eprint", arxiv);
            Field(bib, "archivePrefix", "arXiv");
            if (citation.PrimaryClass is { } category)
                Field(bib, "primaryClass", TexEscape.Text(category));
        }

        if (citation.Doi is { } doi)
            Field(bib, "doi", TexEscape.Url(doi));
        Field(bib, "url", TexEscape.Url(citation.Url));
        if (citation.Note is { } note)
            Field(bib, "note", TexEscape.Text(MathText.ToPlain(note)));
        return bib.Append("\n}\n").ToString();
    }

    private static void Field(StringBuilder bib, string name, string value) =>
        bib.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');

    private static void Publication(StringBuilder bib, Publication publication)
    {
        if (publication.Volume is { } volume)
            Field(bib, "volume", TexEscape.Text(volume));
        if (publication.Issue is { } issue)
            Field(bib, "number", TexEscape.Text(issue));
        if (publication.Pages is { } pages)
            Field(bib, "pages", TexEscape.Text(pages.Replace("--", "-", StringComparison.Ordinal).Replace("-", "--", StringComparison.Ordinal)));
        if (publication.Publisher is { } publisher)
            Field(bib, "publisher", TexEscape.Text(publisher));
    }

    private static string? Authors(Citation citation)
    {
        if (citation.Authors.IsEmpty)
            return citation.Paper.Organization is { } organization ? $"{{{TexEscape.Text(organization)}}}" : null;
        var names = new StringBuilder();
        foreach (var name in citation.Authors)
            names.Append(names.Length > 0 ? " and " : "").Append(Name(name));
        return citation.HasMoreAuthors ? names.Append(" and others").ToString() : names.ToString();
    }

    // The word "and" separates names and a comma separates their parts; in braces they are text.
    private static string Name(PersonName name)
    {
        // A given name of signs only ("- item") is none to BibTeX.
        if (name.Given.Length > 0 && !name.Given.Any(char.IsLetterOrDigit))
            return $"{{{TexEscape.Text($"{name.Given} {name.Family}")}}}";
        var family = Part(name.Family);
        return name.Given.Length == 0 ? $"{{{family}}}"
            : name.Suffix.Length == 0 ? $"{family}, {Part(name.Given)}"
            : $"{family}, {Part(name.Suffix)}, {Part(name.Given)}";
    }

    private static string Part(string text)
    {
        var tex = TexEscape.Text(text);
        bool isOneWord = text.Contains(',', StringComparison.Ordinal) || $" {text} ".Contains(" and ", StringComparison.OrdinalIgnoreCase);
        return isOneWord ? $"{{{tex}}}" : tex;
    }
}
