using System.Text.RegularExpressions;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Citations;

/// <summary>Ids and addresses of a record, in all the fields in which people put them.</summary>
internal static partial class CitationIds
{
    private const int MaxId = 300;

    /// <summary>Puts them into the links, the surest first.</summary>
    public static void Gather(CitationRecord record, CitationLinks links)
    {
        foreach (var text in record.All(CitationField.Arxiv))
            Arxiv(text, links);
        foreach (var doi in record.Values(CitationField.Doi))
            Doi(doi.Text, doi.Name ?? "DOI", links);
        foreach (var text in record.All(CitationField.Pubmed))
            links.Pubmed(text);
        foreach (var text in record.All(CitationField.Id))
        {
            if (text.Length <= MaxId)
                Any(text, links);
        }

        foreach (var (field, kind) in (ReadOnlySpan<(CitationField, PaperLinkKind)>)[(CitationField.Url, PaperLinkKind.Page),
            (CitationField.Pdf, PaperLinkKind.Pdf), (CitationField.Code, PaperLinkKind.Code), (CitationField.Project, PaperLinkKind.Project)])
        {
            foreach (var value in record.Values(field))
                Addresses(kind, value.Text, value.Name ?? field.ToString(), links);
        }

        foreach (var text in record.All(CitationField.OtherUrl))
            links.TryAddress(PaperLinkKind.Other, text);
        if (record.First(CitationField.Pmc) is { } pmc && IsPmc(pmc))
            links.TryAddress(PaperLinkKind.Other, $"https://pmc.ncbi.nlm.nih.gov/articles/{pmc.ToUpperInvariant()}/");
    }

    // A preprint's DOI stands beside the journal's in one cell: "10.1/x; 10.2/y". Yet a DOI may hold a semicolon itself.
    private static void Doi(string text, string name, CitationLinks links)
    {
        if (!text.AsSpan().ContainsAny(" \n") || PaperIds.TryDoi(text) is not null)
        {
            links.Doi(text, name);
            return;
        }

        foreach (var part in text.Split((char[]?)[' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Contains("10.", StringComparison.Ordinal))
                links.Doi(part.TrimEnd(';'), name);
        }
    }

    // arXiv:1706.03762 [cs] · 1706.03762v5 · https://arxiv.org/abs/1706.03762 · 2401.0123, a number that lost its last zero
    private static void Arxiv(string text, CitationLinks links)
    {
        if (links.Mention(text) || links.Arxiv(text))
            return;
        var first = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0].TrimEnd(',', ';');
        if (!links.Arxiv(first) && text.Any(char.IsAsciiDigit))
            links.Wrong("arXiv", text);
    }

    private static void Any(string text, CitationLinks links)
    {
        // A library's own keys look like nothing; "arxiv:1706.03762", "WOS:0006" and "10.1/x" stand there as well.
        if (PaperIds.TryParse(text, out int? version) is { Kind: not (PaperIdKind.Local or PaperIdKind.Title) } id)
            links.Add(id, version);
        else
            links.Mention(text);
    }

    private static void Addresses(PaperLinkKind kind, string text, string name, CitationLinks links)
    {
        // Several stand in one cell: http://dx.doi.org/10.1/x;https://example.org/y
        foreach (var part in Several().Split(text))
        {
            // "No", "✓", "pending" in a column for code; a DOI or an id in one for links.
            var address = part.TrimEnd(' ', ';', ',', '|', '\n');
            if (address.Length == 0 || links.TryAddress(kind, address) || links.Mention(address))
                continue;
            if (address.Contains("http", StringComparison.OrdinalIgnoreCase) || kind == PaperLinkKind.Page && address.AsSpan().ContainsAny(':', '/'))
                links.Address(kind, address, name);
            else if (kind == PaperLinkKind.Page && address.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
                links.TryAddress(kind, $"https://{address}");
        }
    }

    private static bool IsPmc(string text) => text.StartsWith("PMC", StringComparison.OrdinalIgnoreCase) && text.Length is > 3 and < 15
        && !text.AsSpan(3).ContainsAnyExceptInRange('0', '9');

    [GeneratedRegex(@"[;,|\s](?=https?://)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Several();
}
