using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Site.Views;

namespace StaticDigest.Site.Links;

/// <summary>
/// The links of a paper as they are shown: those that were read, and those that follow from its ids without a request,
/// chosen and ordered by <see cref="LinkSettings"/>, each under a label of its own.
/// </summary>
/// <param name="First">One link for each of the first names: abstract page, PDF, code.</param>
/// <param name="More">All others.</param>
internal sealed record PaperLinkRow(ImmutableArray<LinkView> First, ImmutableArray<LinkView> More)
{
    // No honest paper has more; a hostile abstract may.
    private const int MaxLinks = 30;

    public static PaperLinkRow None { get; } = new([], []);

    public ImmutableArray<LinkView> All => First.AddRange(More);

    public static PaperLinkRow Of(Paper paper, SiteSettings settings)
    {
        var found = Known(paper);
        var first = new List<(LinkName Name, string Url)>();
        var more = new List<(LinkName Name, string Url)>();
        for (int i = 0; i < settings.Links.Names.Length; i++)
        {
            bool isProminent = i < LinkSettings.Prominent;
            foreach (var link in found)
            {
                if (link.Name != settings.Links.Names[i])
                    continue;
                (isProminent ? first : more).Add(link);
                isProminent = false;
            }
        }

        // A paper with neither page nor text: what there is leads on.
        if (first.Count == 0 && more.Count > 0)
        {
            first.Add(more[0]);
            more.RemoveAt(0);
        }

        ImmutableArray<PaperId> ids = [paper.Id, .. paper.OtherIds];
        var foreign = paper.Links.Select(link => link.Url).Where(url => PaperIds.TryParse(url, out _) is not { } id || !ids.Contains(id))
            .ToHashSet(StringComparer.Ordinal);
        ImmutableArray<LinkView> views = [
            .. LinkLabels.Of([.. first, .. more], settings.Localizer).Select(view => view with { IsForeign = foreign.Contains(view.Url) })];
        return new(views[..first.Count], views[first.Count..]);
    }

    /// <summary>Every link that is known or follows from an id, in the order of the names; what the settings choose is no matter here.</summary>
    public static IReadOnlyList<(LinkName Name, string Url)> Known(Paper paper)
    {
        var found = new List<(LinkName Name, string Url)>(12);
        ImmutableArray<PaperId> ids = [paper.Id, .. paper.OtherIds];
        foreach (var id in ids)
        {
            if (PaperIds.PageOf(id) is { } page)
                Add(found, LinkName.Page, page);
        }

        foreach (var link in paper.Links)
            Add(found, NameOf(link, ids), link.Url);
        foreach (var id in ids)
            AddDerived(found, id);
        return [.. found.OrderBy(link => link.Name)];
    }

    private static void Add(List<(LinkName Name, string Url)> found, LinkName name, string url)
    {
        if (found.Count >= MaxLinks)
            return;
        // A service has one page for the paper, whatever the forms of its address.
        bool isOne = name is LinkName.HuggingFace or LinkName.Alphaxiv or LinkName.SemanticScholar;
        foreach (var known in found)
        {
            if (known.Url == url || isOne && known.Name == name)
                return;
        }

        found.Add((name, url));
    }

    private static void AddDerived(List<(LinkName Name, string Url)> found, PaperId id)
    {
        var value = PaperIds.Escape(id.Value);
        switch (id.Kind)
        {
            case PaperIdKind.Arxiv:
                Add(found, LinkName.Pdf, $"https://arxiv.org/pdf/{value}");
                Add(found, LinkName.Html, $"https://arxiv.org/html/{value}");
                // Hugging Face knows no ids of before April 2007: hep-th/9901001.
                if (!value.Contains('/', StringComparison.Ordinal))
                    Add(found, LinkName.HuggingFace, $"https://huggingface.co/papers/{value}");
                Add(found, LinkName.Alphaxiv, $"https://www.alphaxiv.org/abs/{value}");
                Add(found, LinkName.SemanticScholar, $"https://api.semanticscholar.org/arXiv:{value}");
                break;
            case PaperIdKind.Doi:
                Add(found, LinkName.SemanticScholar, $"https://api.semanticscholar.org/DOI:{value}");
                break;
            case PaperIdKind.OpenReview:
                Add(found, LinkName.Pdf, $"https://openreview.net/pdf?id={value}");
                break;
            case PaperIdKind.Acl:
                Add(found, LinkName.Pdf, $"https://aclanthology.org/{value}.pdf");
                Add(found, LinkName.SemanticScholar, $"https://api.semanticscholar.org/ACL:{value}");
                break;
            case PaperIdKind.Pubmed:
                Add(found, LinkName.SemanticScholar, $"https://api.semanticscholar.org/PMID:{value}");
                break;
            case PaperIdKind.SemanticScholar:
                Add(found, LinkName.SemanticScholar, $"https://www.semanticscholar.org/paper/{value}");
                break;
            case PaperIdKind.Dblp:
                Add(found, LinkName.Other, $"https://dblp.org/rec/{value}");
                break;
            case PaperIdKind.OpenAlex:
                Add(found, LinkName.Other, $"https://openalex.org/{value}");
                break;
        }
    }

    // A listing may call the pages of services about this paper what it likes: the address tells.
    private static LinkName NameOf(PaperLink link, ImmutableArray<PaperId> ids)
    {
        if (PaperIds.TryArxiv(link.Url, out _) is { } arxiv && ids.Contains(arxiv))
        {
            if (link.Url.Contains("//huggingface.co/", StringComparison.OrdinalIgnoreCase))
                return LinkName.HuggingFace;
            if (link.Url.Contains("alphaxiv.org/", StringComparison.OrdinalIgnoreCase))
                return LinkName.Alphaxiv;
            if (link.Url.Contains("/html/", StringComparison.OrdinalIgnoreCase))
                return LinkName.Html;
        }

        return link.Kind switch
        {
            PaperLinkKind.Page or PaperLinkKind.Other when link.Url.Contains("semanticscholar.org/", StringComparison.OrdinalIgnoreCase) =>
                LinkName.SemanticScholar,
            PaperLinkKind.Page => LinkName.Page,
            PaperLinkKind.Pdf => LinkName.Pdf,
            PaperLinkKind.Code => LinkName.Code,
            PaperLinkKind.Project => LinkName.Project,
            PaperLinkKind.Discussion => LinkName.Discussion,
            _ => LinkName.Other,
        };
    }
}
