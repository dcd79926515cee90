using System.Text.RegularExpressions;

namespace StaticDigest.Papers;

/// <summary>Which paper an address leads to: archives, their mirrors and readers, publishers whose addresses hold a DOI.</summary>
internal static partial class PaperAddresses
{
    private const int MaxLength = 2000;

    // Whose addresses end in an arXiv id. arXiv itself has other pages with numbers in them, so its paths are looked at.
    private static readonly string[] s_mirrors =
    [
        "huggingface.co", "hf.co", "alphaxiv.org", "ar5iv.org", "ar5iv.labs.arxiv.org", "papers.cool", "scirate.com", "arxiv-vanity.com", "emergentmind.com",
        "semanticscholar.org", "api.semanticscholar.org", "catalyzex.com", "ui.adsabs.harvard.edu", "inspirehep.net", "bytez.com", "fugumt.com",
        "deeplearn.org",
    ];

    private static readonly string[] s_pages =
    [
        "proceedings.neurips.cc/", "papers.neurips.cc/", "papers.nips.cc/", "proceedings.mlr.press/v", "openaccess.thecvf.com/", "ojs.aaai.org/",
        "aaai.org/ojs/", "aaai.org/papers/",
        "ieeexplore.ieee.org/document/", "ieeexplore.ieee.org/abstract/", "ijcai.org/proceedings/", "usenix.org/conference/", "roboticsproceedings.org/",
        "isca-archive.org/",
        "isca-speech.org/archive", "ecva.net/papers/", "jmlr.org/papers/", "jmlr.csail.mit.edu/papers/", "dl.acm.org/citation.cfm",
        "sciencedirect.com/science/article/",
        "paperswithcode.com/paper/", "researchgate.net/publication/", "papers.ssrn.com/", "ssrn.com/abstract=", "eprint.iacr.org/2", "hal.science/hal-",
        "hal.archives-ouvertes.fr/hal-",
        "inspirehep.net/literature/", "semanticscholar.org/paper/", "ncbi.nlm.nih.gov/pmc/articles/", "pmc.ncbi.nlm.nih.gov/articles/", "transacl.org/ojs/",
        "chemrxiv.org/engage/chemrxiv/article-details/", "osf.io/preprints/", "ndss-symposium.org/ndss-paper/", "mdpi.com/1", "mdpi.com/2",
    ];

    /// <summary>The id in an address, with or without <c>https://</c>; null when it has none.</summary>
    /// <param name="address">An address, with tracking parameters if need be.</param>
    /// <param name="version">The arXiv version in it.</param>
    public static PaperId? Find(string address, out int? version)
    {
        version = null;
        if (Split(address) is not var (host, path, query))
            return null;
        if (Arxiv(host, path, out version) is { } arxiv)
            return arxiv;
        var id = host switch
        {
            "openreview.net" => Of(PaperIdKind.OpenReview, OpenReviewId().Match(query)),
            "papers.cool" => Of(PaperIdKind.OpenReview, CoolId().Match(path)),
            "aclanthology.org" or "aclanthology.info" or "aclweb.org" or "aclanthology.coli.uni-saarland.de" => Of(PaperIdKind.Acl, AclId().Match(path)),
            "pubmed.ncbi.nlm.nih.gov" or "ncbi.nlm.nih.gov" => Of(PaperIdKind.Pubmed, PubmedId().Match(path)),
            "dblp.org" or "dblp.uni-trier.de" => Of(PaperIdKind.Dblp, DblpId().Match(path)),
            "semanticscholar.org" or "connectedpapers.com" => Of(PaperIdKind.SemanticScholar, SemanticScholarId().Match(path)),
            "openalex.org" or "api.openalex.org" => Of(PaperIdKind.OpenAlex, OpenAlexId().Match(path.ToUpperInvariant())),
            "nature.com" when NatureId().Match(path) is { Success: true } nature => PaperIds.TryDoi($"10.1038/{nature.Groups["id"].Value}"),
            _ => null,
        };
        return id ?? Doi(path, isOwn: IsHostOf(host, "doi.org"))
            ?? (DoiQuery().Match(query) is { Success: true } asked ? PaperIds.TryDoi(asked.Groups["id"].Value) : null);
    }

    /// <summary>True for pages and files of single papers that have no id in their address: proceedings, publishers, PDFs.</summary>
    public static bool IsPage(string address)
    {
        if (Split(address) is not var (host, path, query))
            return false;
        var place = $"{host}{path}{query}";
        return path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) && !IsHostOf(host, "github.com")
            || s_pages.Any(
                page => place.StartsWith(page, StringComparison.OrdinalIgnoreCase) && path.Length > 4
                    && !path.EndsWith("/index.html", StringComparison.Ordinal));
    }

    private static (string Host, string Path, string Query)? Split(string address)
    {
        var text = address.Trim();
        if (text.Length > MaxLength)
            return null;
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme is > 0 and <= 5 && !text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return null;
        text = scheme is > 0 and <= 5 ? text[(scheme + 3)..] : text;
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || text.AsSpan(0, slash).IndexOf('.') <= 0)
            return null;
        var host = text[..slash].ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host.StartsWith("m.", StringComparison.Ordinal) ? host[2..] : host;
        var path = text[slash..];
        int end = path.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? (host, Plain(path), "") : (host, Plain(path[..end]), path[end..]);
    }

    // doi.org/10.1002%2Fabc
    private static string Plain(string path) => path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;

    private static PaperId? Arxiv(string host, string path, out int? version)
    {
        version = null;
        bool isArxiv = host == "xxx.lanl.gov" || IsHostOf(host, "arxiv.org") && host != "ar5iv.labs.arxiv.org";
        if (isArxiv ? !ArxivPath().IsMatch(path) : !s_mirrors.Contains(host, StringComparer.Ordinal))
            return null;
        if (Bibcode().Match(path) is { Success: true } code && host == "ui.adsabs.harvard.edu")
            return PaperIds.TryArxiv($"{code.Groups["month"].Value}.{code.Groups["number"].Value}", out version);
        return ArxivEnd().Match(path) is { Success: true } match ? PaperIds.TryArxiv(match.Groups["id"].Value, out version) : null;
    }

    private static bool IsHostOf(string host, string name) =>
        host == name || host.EndsWith(name, StringComparison.Ordinal) && host[^(name.Length + 1)] == '.';

    private static PaperId? Of(PaperIdKind kind, Match match) => match.Success ? new(kind, match.Groups["id"].Value) : null;

    // What publishers put behind the DOI: /full, .full.pdf, v2.abstract
    private static PaperId? Doi(string path, bool isOwn)
    {
        if (DoiPath().Match(path) is not { Success: true } match)
            return null;
        var doi = match.Groups["id"].Value;
        if (isOwn)
            return PaperIds.TryDoi(doi);
        doi = DoiTail().Replace(doi, "");
        if (doi.StartsWith("10.1101/", StringComparison.Ordinal))
            doi = PreprintVersion().Replace(doi, "");
        return PaperIds.TryArxiv(doi, out _) ?? PaperIds.TryDoi(doi);
    }

    [GeneratedRegex(@"^/(abs|pdf|html|ps|format|src|e-print|bibtex|tex)/",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex ArxivPath();

    // /abs/2303.08867v2 · /arxiv/hep-th/9901001 · /zh/overview/2303.08867 · /arXiv:2303.08867 · /papers/2303.08867.pdf · /paper_check/2303.08867/paper
    [GeneratedRegex(@"[/:](?<id>(\d{4}\.\d{4,5}|[a-z]+(-[a-z]+)?(\.[a-z]{2})?/\d{7})(v\d{1,3})?)(\.pdf|\.html|/paper)?/?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex ArxivEnd();

    [GeneratedRegex(@"/(19|20)\d{2}arXiv(?<month>\d{4})(?<number>\d{5})[A-Z]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Bibcode();

    [GeneratedRegex(@"[?&]id=(?<id>[\w-]{5,30})(?=$|[&#])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex OpenReviewId();

    [GeneratedRegex(@"/venue/(?<id>[\w-]{5,30})@OpenReview$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex CoolId();

    // /2022.acl-short.1.pdf · /P18-1001/ · /anthology/papers/P/P18/P18-1001
    [GeneratedRegex(@"/(?<id>\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.\d+|[A-Z]\d{2}-\d{4,5})(v\d)?(\.pdf|\.bib)?/?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex AclId();

    [GeneratedRegex(@"^/(pubmed/)?(?<id>\d{3,9})/?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex PubmedId();

    [GeneratedRegex(@"^/rec/((html|bibtex|xml)/)?(?<id>(conf|journals|books|phd|series|homepages)/[\w/-]+?)(\.(html|bib|xml))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex DblpId();

    [GeneratedRegex(@"/(?<id>[0-9a-f]{40})(/|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex SemanticScholarId();

    [GeneratedRegex(@"/(?<id>W\d{1,12})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex OpenAlexId();

    [GeneratedRegex(@"^/articles/(?<id>[sd]\d{5}-\d{3}-\d{4,5}-[\dxyz]|[a-z]{2,14}\.?\d{3,6}(\.\d{1,4})?)(\.pdf)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex NatureId();

    [GeneratedRegex(@"/(?<id>10\.\d{4,9}/[^\s?#]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex DoiPath();

    [GeneratedRegex(@"[?&](id|doi)=(https?://(dx\.)?doi\.org/)?(?<id>10\.\d{4,9}/[^\s&#]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex DoiQuery();

    [GeneratedRegex(@"((/|\.)(full|full-text|fulltext|abstract|abs|pdf|epdf|pdfdirect|html|htm|meta|long|short|summary|references|tables))+/?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex DoiTail();

    [GeneratedRegex(@"v\d{1,2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex PreprintVersion();
}
