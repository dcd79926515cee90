using System.Globalization;
using System.Text.RegularExpressions;
using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Papers;

/// <summary>
/// Finds the canonical form of an id in all its wrappings: prefixes, addresses of archives and mirrors,
/// versions, letter case. Only id fields and known address shapes are read, never prose:
/// <c>2024.12345</c> in a sentence is a number.
/// </summary>
public static partial class PaperIds
{
    private const int MaxLength = 300;

    /// <summary>The prefix that <see cref="PaperId.ToString"/> writes and <see cref="TryParse(string?)"/> reads.</summary>
    internal static string Prefix(PaperIdKind kind) => kind switch
    {
        PaperIdKind.Arxiv => "arxiv",
        PaperIdKind.Doi => "doi",
        PaperIdKind.OpenReview => "openreview",
        PaperIdKind.Acl => "acl",
        PaperIdKind.Pubmed => "pubmed",
        PaperIdKind.Dblp => "dblp",
        PaperIdKind.SemanticScholar => "s2",
        PaperIdKind.OpenAlex => "openalex",
        PaperIdKind.Title => "title",
        _ => "local",
    };

    /// <summary>
    /// Reads an id or an address that contains one, for example <c>arXiv:2401.01234v2</c>,
    /// <c>https://huggingface.co/papers/2407.21783</c>, <c>10.48550/arXiv.hep-th/9901001</c>,
    /// <c>https://openreview.net/forum?id=X</c>. Null when it is none of the known forms.
    /// </summary>
    /// <param name="text">Content of an id field, or an address.</param>
    /// <param name="version">The arXiv version that stood at its end, else null.</param>
    public static PaperId? TryParse(string? text, out int? version)
    {
        version = null;
        if (text is null)
            return null;
        var trimmed = text.Trim();
        if (TryArxiv(trimmed, out version) is { } arxiv)
            return arxiv;
        if (!trimmed.StartsWith("http", StringComparison.OrdinalIgnoreCase) && TryDoi(trimmed) is { } doi)
            return doi;
        if (PaperAddresses.Find(trimmed, out version) is { } found)
            return found;

        int colon = trimmed.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == trimmed.Length - 1 || trimmed.Length > MaxLength)
            return null;
        var rest = trimmed[(colon + 1)..];
        return trimmed[..colon] switch
        {
            "openreview" => new(PaperIdKind.OpenReview, rest),
            "acl" => new(PaperIdKind.Acl, rest),
            "pubmed" or "pmid" => new(PaperIdKind.Pubmed, rest),
            "dblp" => new(PaperIdKind.Dblp, rest),
            "s2" => new(PaperIdKind.SemanticScholar, rest),
            "openalex" => new(PaperIdKind.OpenAlex, rest),
            "local" => new(PaperIdKind.Local, rest),
            "title" => new(PaperIdKind.Title, rest),
            _ => null,
        };
    }

    /// <summary>As the other overload, for callers that do not need the version.</summary>
    public static PaperId? TryParse(string? text) => TryParse(text, out _);

    /// <summary>Reads an arXiv id in any wrapping; the months of an id are checked, so <c>2513.00001</c> is none.</summary>
    internal static PaperId? TryArxiv(string? text, out int? version)
    {
        version = null;
        if (text is null || text.Length > MaxLength || ArxivForm().Match(text.Trim()) is not { Success: true } match)
            return null;
        if (match.Groups["version"] is { Success: true } digits
            && int.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            version = number;
        if (match.Groups["new"] is { Success: true } current)
        {
            int month = int.Parse(current.ValueSpan.Slice(2, 2), CultureInfo.InvariantCulture);
            return month is >= 1 and <= 12 ? new PaperId(PaperIdKind.Arxiv, current.Value) : null;
        }

        // The subject class of an old id is redundant: math.GT/0309136 is math/0309136.
        var archive = match.Groups["archive"].Value.ToLowerInvariant();
        return new PaperId(PaperIdKind.Arxiv, $"{archive}/{match.Groups["number"].Value}");
    }

    /// <summary>The address of a DOI, as <c>https://doi.org/10.1000/182</c>, percent-encoded where it needs it.</summary>
    internal static string DoiAddress(string doi) => $"https://doi.org/{Escape(doi)}";

    /// <summary>The paper's page at the archive or publisher that an id names; null where no page follows from it.</summary>
    internal static string? PageOf(PaperId id) => id.Kind switch
    {
        PaperIdKind.Arxiv => $"https://arxiv.org/abs/{id.Value}",
        PaperIdKind.Doi => DoiAddress(id.Value),
        PaperIdKind.OpenReview => $"https://openreview.net/forum?id={Escape(id.Value)}",
        PaperIdKind.Acl => $"https://aclanthology.org/{Escape(id.Value)}/",
        PaperIdKind.Pubmed => $"https://pubmed.ncbi.nlm.nih.gov/{Escape(id.Value)}/",
        _ => null,
    };

    /// <summary>An id as a part of an address: slashes and colons stay.</summary>
    internal static string Escape(string value) =>
        Uri.EscapeDataString(value).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);

    /// <summary>Reads a DOI; arXiv's own DOIs are arXiv ids and are left to <see cref="TryArxiv"/>.</summary>
    internal static PaperId? TryDoi(string? text)
    {
        if (text is null || text.Length > MaxLength || DoiForm().Match(CharacterReferences.Decode(text.Trim())) is not { Success: true } match)
            return null;
        // Punctuation at the end came from the sentence around it: "doi:10.1000/182)."
        var value = Visible(match.Groups["doi"].Value).ToLowerInvariant().TrimEnd('.', ',', ';');
        if (value.EndsWith(')') && !value.Contains('(', StringComparison.Ordinal))
            value = value.TrimEnd(')');
        return value.Length > "10.1234/".Length && !value.AsSpan().ContainsAnyInRange('\0', ' ') ? new(PaperIdKind.Doi, value) : null;
    }

    // Copied from a page an id may carry zero-width marks that nobody sees.
    private static string Visible(string text) =>
        text.Any(c => char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            ? string.Concat(text.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format))
            : text;

    // 2401.01234v2 · arXiv:hep-th/9901001 · oai:arXiv.org:2508.13426v1 · http://arxiv.org/pdf/2301.09637v1.pdf
    // · huggingface.co/papers/… · alphaxiv.org/abs/… · ar5iv.labs.arxiv.org/html/… · 10.48550/arXiv.2401.01234
    [GeneratedRegex(
        @"^(?:oai:arxiv\.org:|arxiv:\s*|(?:https?://)?(?:(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/|huggingface\.co/papers/|(?:www\.)?alphaxiv\.org/" +
        @"(?:abs|pdf|overview)/|ar5iv(?:\.labs\.arxiv)?\.org/(?:abs|html)/|(?:dx\.)?doi\.org/10\.48550/arxiv\.)|(?:doi:\s*)?10\.48550/" +
        @"arxiv\.)?(?:(?<new>\d{4}\.\d{4,5})|(?<archive>[a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?/(?<number>\d{7}))(?:v(?<version>\d{1,3}))?(?:\.pdf)?/?(?:[?#].*|" +
        @"\s*\[[\w.-]{2,20}\])?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex ArxivForm();

    [GeneratedRegex(@"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(?<doi>10\.\d{4,9}/\S+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex DoiForm();
}
