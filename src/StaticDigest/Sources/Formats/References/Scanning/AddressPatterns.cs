using System.Text.RegularExpressions;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Formats.References.Scanning;

/// <summary>What addresses look like in running text.</summary>
internal static partial class AddressPatterns
{
    /// <summary>An address at a place, with what follows it up to the next blank or sign that is part of none.</summary>
    [GeneratedRegex(
        @"\Ghttps?://[^\s<>""`|\\^{}，。、；）】》」”’]{3,2000}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    public static partial Regex Url();

    /// <summary>The same without <c>https://</c>, for hosts of papers and code.</summary>
    [GeneratedRegex(
        @"\G(www\.)?(([a-z]+\.)?arxiv\.org|(dx\.)?doi\.org|openreview\.net|huggingface\.co|hf\.co|alphaxiv\.org"
        + @"|aclanthology\.org|papers\.cool|scirate\.com|semanticscholar\.org|biorxiv\.org|medrxiv\.org"
        + @"|github\.com)/[^\s<>""`|\\^{}，。、；）】》」”’]{3,300}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    public static partial Regex Host();

    /// <summary>arXiv:2303.08867v2 · arXiv: hep-th/9901001 · doi:10.1000/182 · PMID: 123 · math.GT/0309136 · 2303.08867</summary>
    [GeneratedRegex(
        @"\G((arxiv\s?(id|no\.?)?\s?[:：]\s?|arxiv[ /]|abs/)(?<id>(\d{4}\.\d{4,5}|[a-z]+(-[a-z]+)?(\.[a-z]{2})?/\d{7})(v\d{1,3})?(?!\d))" +
        @"|(doi\s?[:：]?\s?)?(?<id>10\.\d{4,9}/[^\s<>""|，。；、）】”]{2,250})" +
        @"|PMID\s?[:：]?\s?(?<pmid>\d{4,9})(?!\d)" +
        @"|(?<id>(astro-ph|cond-mat|gr-qc|hep-(ex|lat|ph|th)|math-ph|math|nlin|nucl-(ex|th)"
        + @"|physics|quant-ph|cs|q-bio|q-fin|stat|alg-geom|chao-dyn|cmp-lg|dg-ga|funct-an|patt-sol|q-alg|solv-int|supr-con)"
        + @"(\.[a-z]{2})?/\d{7}(v\d{1,3})?(?!\d))" +
        @"|(?<weak>(?<id>\d{4}\.\d{4,5}(v\d{1,3})?(\.pdf)?))(?![\d%]|\.\d))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    public static partial Regex Id();

    [GeneratedRegex(
        @"\shref\s?=\s?[""']?(?<url>[^""'\s>]{1,2000})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    public static partial Regex Href();

    /// <summary>Without the signs of the sentence around it: brackets that open nowhere in it, full stops, marks of emphasis.</summary>
    public static string Trim(string address)
    {
        int end = address.Length;
        int round = 0, square = 0;
        for (int i = 0; i < end; i++)
        {
            round += address[i] switch { '(' => 1, ')' => -1, _ => 0 };
            square += address[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (round < 0 || square < 0)
                end = i;
        }

        while (end > 0 && address[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_' or '(' or '[' or '~')
            end--;
        return address[..end];
    }

    /// <summary>
    /// The paper behind an address that only counts clicks or keeps a copy, and an address without the parameters that
    /// tell who came from where; any other as it is.
    /// </summary>
    public static string Unwrapped(string url)
    {
        if (Inner().Match(url) is { Success: true } match)
        {
            var inner = Uri.UnescapeDataString(match.Groups["url"].Value);
            int end = inner.AsSpan().IndexOfAny("&;_ ");
            if (end > 0 && PaperIds.TryParse(inner[..end]) is not null)
                inner = inner[..end];
            if (PaperIds.TryParse(inner) is { } && WebAddress.TryParse(inner) is { } address)
                return address;
            // The click counter of some newsletters goes on behind the address.
            int slash = inner.IndexOf("/1/", StringComparison.Ordinal);
            if (slash > 0 && PaperIds.TryParse(inner[..slash]) is { } && WebAddress.TryParse(inner[..slash]) is { } cut)
                return cut;
        }

        return url.Contains('?', StringComparison.Ordinal) ? Tracking().Replace(url, "").Replace("?&", "?", StringComparison.Ordinal).TrimEnd('?', '&') : url;
    }

    [GeneratedRegex(
        @"^https?://.{4,}?(?<url>https?(:|%3A)(/|%2F){2}.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Inner();

    [GeneratedRegex(
        @"(?<=[?&])(utm_[a-z]+|fbclid|gclid|mc_cid|mc_eid|ref_src|ref_url|igshid|spm|_hsenc|_hsmi)=[^&#]*&?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Tracking();
}
