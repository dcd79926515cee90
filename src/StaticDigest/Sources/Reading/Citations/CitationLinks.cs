using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Arxiv;

namespace StaticDigest.Sources.Reading.Citations;

/// <summary>
/// Gathers what a reference says about where its paper is: ids in all the fields in which people put them, and addresses.
/// </summary>
internal sealed partial class CitationLinks(SourceSpan where, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    public ImmutableArray<PaperId>.Builder Ids { get; } = ImmutableArray.CreateBuilder<PaperId>(2);

    public ImmutableArray<PaperLink>.Builder Links { get; } = ImmutableArray.CreateBuilder<PaperLink>(1);

    public ImmutableArray<string>.Builder Categories { get; } = ImmutableArray.CreateBuilder<string>(0);

    /// <summary>The arXiv version that stood with an id.</summary>
    public int? Version { get; private set; }

    /// <summary>Adds an id; false for null.</summary>
    public bool Add(PaperId? id, int? version = null)
    {
        if (id is not { } known)
            return false;
        Version ??= version;
        if (!Ids.Contains(known))
            Ids.Add(known);
        return true;
    }

    /// <summary>The content of a field for arXiv ids.</summary>
    public bool Arxiv(string text) => Add(PaperIds.TryArxiv(text, out int? version), version);

    /// <summary>The content of a field for PubMed ids; a number alone will do.</summary>
    public bool Pubmed(string text)
    {
        text = text.Trim();
        // A program that took it for a quantity writes 34265844.0.
        if (text.EndsWith(".0", StringComparison.Ordinal))
            text = text[..^2];
        return text.Length is > 0 and <= 9 && !text.AsSpan().ContainsAnyExceptInRange('0', '9')
            ? Add(new PaperId(PaperIdKind.Pubmed, text.TrimStart('0')))
            : Add(PaperIds.TryParse(text) is { Kind: PaperIdKind.Pubmed } id ? id : null);
    }

    /// <summary>Reports a field for ids that holds none.</summary>
    public void Wrong(string field, string text) => diagnostics.Add(DiagnosticCodes.FieldId.At(where, field, text));

    /// <summary>The content of a field for DOIs; an address that ends in one will do, <c>http://doi.acm.org/10.1145/1137627</c>.</summary>
    public void Doi(string text, string field)
    {
        text = text.Trim();
        int start = text.IndexOf("10.", StringComparison.Ordinal);
        if (Arxiv(text) || Add(PaperIds.TryDoi(text)) || start > 0 && text[start - 1] is '/' or ':' or ' ' && Add(PaperIds.TryDoi(text[start..])))
            return;
        // The short form of a DOI, 10/fqd6hj, leads to the paper and yet is not its DOI.
        if (ShortDoi().Match(text) is { Success: true } match && WebAddress.TryParse($"https://doi.org/{match.Groups["short"].Value}") is { } address)
            Link(PaperLinkKind.Page, address);
        else
            Wrong(field, text);
    }

    /// <summary>The content of a field for addresses, one or several with blanks between them.</summary>
    /// <param name="kind">What they lead to; a page that is a PDF by its name becomes one.</param>
    /// <param name="field">Its name, for the report.</param>
    public void Address(PaperLinkKind kind, string text, string field)
    {
        foreach (var part in text.Split((char[]?)[' ', '\t', '\r', '\n', '|'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TryAddress(kind, part.TrimEnd(';', ',')))
                diagnostics.Add(DiagnosticCodes.FieldAddress.At(where, field, part));
        }
    }

    /// <summary>Adds an address and the id in it; false when the text is no address.</summary>
    public bool TryAddress(PaperLinkKind kind, string text)
    {
        if (WebAddress.TryParse(text) is not { } address)
            return false;
        bool isPdf = kind == PaperLinkKind.Page && (address.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
            || address.Contains("/pdf", StringComparison.OrdinalIgnoreCase) && !address.EndsWith('/'));
        Link(isPdf ? PaperLinkKind.Pdf : kind, address);
        if (kind <= PaperLinkKind.Pdf)
            Add(PaperIds.TryParse(text, out int? version), version);
        return true;
    }

    /// <summary>
    /// Looks into a field that has another purpose for an id or address that people put there, at its beginning and in the
    /// shapes that cannot be misread: <c>arXiv preprint arXiv:1305.4904 [quant-ph]</c>, <c>abs/1305.4904</c>,
    /// <c>doi: 10.1063/1.1954747</c>, <c>https://…</c>. True when there is nothing else in the field.
    /// </summary>
    public bool Mention(string text)
    {
        text = text.Trim();
        if (ArxivMention().Match(text) is { Success: true } match && Arxiv(match.Groups["id"].Value))
        {
            Classes(match.Groups["class"].Value);
            return match.Length == text.Length;
        }

        return TryAddress(PaperLinkKind.Page, text) || Add(PaperIds.TryDoi(text));
    }

    /// <summary>arXiv categories in a field of their own: <c>cs.LG</c>, <c>cs.LG; stat.ML</c>. Bare archives (<c>cs</c>) are none.</summary>
    public void Classes(string text)
    {
        foreach (var word in text.Split((char[]?)[' ', ',', ';', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (ArxivCategories.Contains(word) && !Categories.Contains(word))
                Categories.Add(word);
        }
    }

    /// <summary>Keywords from one text; arXiv categories among them are taken as such.</summary>
    public void Keywords(string text, ReadOnlySpan<char> separators, ImmutableArray<string>.Builder keywords)
    {
        foreach (var range in text.AsSpan().SplitAny(separators))
        {
            var word = CitationName.OnOneLine(text[range]);
            if (ArxivCategories.Contains(word))
                Classes(word);
            else if (word.Length > 0 && !keywords.Contains(word))
                keywords.Add(word);
        }
    }

    private void Link(PaperLinkKind kind, string address)
    {
        if (Links.All(link => link.Url != address))
            Links.Add(new(kind, address));
    }

    // 10/fqd6hj · https://doi.org/10/fqd6hj
    [GeneratedRegex(
        @"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(?<short>10/[a-z0-9]{2,12})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex ShortDoi();

    // arXiv:1305.4904 [quant-ph] · arXiv preprint arXiv:2401.01234v2 · arXiv: hep-th/9901001 · abs/1305.4904
    [GeneratedRegex(
        @"^(?:arxiv\s(?:preprint|e-prints?|eprints?)[,:]?\s+)?(?:arxiv:\s*|abs/)(?<id>[\w./-]*\d(?:v\d+)?)"
        + @"(?:\s*\[(?<class>[\w.,; -]+)\])?[.,;\s]*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex ArxivMention();
}
