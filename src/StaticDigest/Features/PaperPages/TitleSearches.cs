using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning.Tex;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.PaperPages;

/// <summary>Where a reader can look for a paper of which only the title is known. Plain links: the page itself asks nobody.</summary>
internal static class TitleSearches
{
    private const int MaxOfTitle = 240;

    /// <summary>The searches of arXiv, Hugging Face, Semantic Scholar and Google Scholar for the paper's title; none where its address is known.</summary>
    public static ImmutableArray<LinkView> Of(Paper paper)
    {
        if (paper.HasAddress)
            return [];
        var title = Uri.EscapeDataString(Truncate.Shorten(MathText.ToPlain(paper.Title), MaxOfTitle).TrimEnd('…', ' '));
        return
        [
            new("arXiv", $"https://arxiv.org/search/?searchtype=title&query={title}", "search"),
            new("Hugging Face", $"https://huggingface.co/papers?q={title}", "search"),
            new("Semantic Scholar", $"https://www.semanticscholar.org/search?q={title}", "search"),
            new("Google Scholar", $"https://scholar.google.com/scholar?q={title}", "search"),
        ];
    }
}
