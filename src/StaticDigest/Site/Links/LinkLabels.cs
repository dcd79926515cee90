using System.Collections.Immutable;
using StaticDigest.Localization;
using StaticDigest.Settings;
using StaticDigest.Site.Views;

namespace StaticDigest.Site.Links;

/// <summary>What links are called. Two links never have one label: the host tells them apart, or the path at one host.</summary>
internal static class LinkLabels
{
    private const int MaxOfPath = 40;

    // Names of the archives whose pages everybody knows by them.
    private static readonly (string Host, string Name)[] s_archives =
    [
        ("arxiv.org", "arXiv"), ("openreview.net", "OpenReview"), ("aclanthology.org", "ACL Anthology"), ("pubmed.ncbi.nlm.nih.gov", "PubMed"),
        ("huggingface.co", "Hugging Face"), ("semanticscholar.org", "Semantic Scholar"), ("dblp.org", "DBLP"), ("openalex.org", "OpenAlex"),
    ];

    /// <summary>The links with their labels, in the same order.</summary>
    public static ImmutableArray<LinkView> Of(ImmutableArray<(LinkName Name, string Url)> links, Localizer words)
    {
        var labels = new string[links.Length];
        for (int i = 0; i < labels.Length; i++)
            labels[i] = Label(links[i].Name, links[i].Url, words);
        foreach (var same in labels.Select((label, i) => (Label: label, Index: i)).GroupBy(pair => pair.Label, StringComparer.Ordinal)
            .Where(group => group.Count() > 1).ToList())
            TellApart(labels, [.. same.Select(pair => pair.Index)], links);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < labels.Length; i++)
        {
            var label = labels[i];
            for (int number = 2; !taken.Add(labels[i]); number++)
                labels[i] = Invariant($"{label} {number}");
        }

        return [.. links.Select((link, i) => new LinkView(labels[i], link.Url, LinkSettings.Word(link.Name)))];
    }

    /// <summary>The label of a link that stands alone: <c>arXiv</c>, <c>PDF</c>, <c>Code</c>, or a host.</summary>
    public static string Label(LinkName name, string url, Localizer words) => name switch
    {
        LinkName.Page => Archive(url) ?? (HostOf(url) is "doi.org" ? words["publisher"] : words["paper"]),
        LinkName.Pdf => "PDF",
        LinkName.Html => "HTML",
        LinkName.Code => words["code"],
        LinkName.Project => words["project"],
        LinkName.HuggingFace => "Hugging Face",
        LinkName.Alphaxiv => "alphaXiv",
        LinkName.SemanticScholar => "Semantic Scholar",
        LinkName.Discussion => words["discussion"],
        _ => Archive(url) is "DBLP" or "OpenAlex" ? Archive(url)! : HostOf(url),
    };

    private static void TellApart(string[] labels, int[] same, ImmutableArray<(LinkName Name, string Url)> links)
    {
        var hosts = same.CountBy(i => HostOf(links[i].Url)).ToDictionary(StringComparer.Ordinal);
        foreach (int i in same)
        {
            var host = HostOf(links[i].Url);
            var detail = hosts[host] == 1 && labels[i] != host ? host : Path(links[i].Url);
            if (detail.Length > 0)
                labels[i] = $"{labels[i]} ({detail})";
        }
    }

    private static string? Archive(string url)
    {
        var host = HostOf(url);
        return Array.Find(s_archives, archive => archive.Host == host).Name;
    }

    private static string HostOf(string url)
    {
        var host = new Uri(url).Host;
        return host.StartsWith("www.", StringComparison.Ordinal) && host.Length > 8 ? host[4..] : host;
    }

    // https://github.com/owner/name is owner/name.
    private static string Path(string url)
    {
        var path = new Uri(url).PathAndQuery.Trim('/');
        return path.Length <= MaxOfPath ? path : $"…{path[^MaxOfPath..]}";
    }
}
