using StaticDigest.Papers;

namespace StaticDigest.Sources.Formats.HuggingFace.Listing.Lines;

/// <summary>What the addresses in a copied page say: <c>/papers/2604.18168</c>, with <c>#community</c> the discussion.</summary>
internal static class PaperAddress
{
    private const string Pictures = "/social-thumbnails/papers/";

    /// <summary>The paper that an address leads to; relative ones are the site's.</summary>
    public static PaperId? IdOf(string address)
    {
        if (address.Length > 300)
            return null;
        int papers = address.IndexOf("/papers/", StringComparison.Ordinal);
        bool isSite = papers == 0 || papers > 0 && (address.Contains("huggingface.co/", StringComparison.OrdinalIgnoreCase)
            || address.Contains("hf.co/", StringComparison.OrdinalIgnoreCase));
        if (!isSite)
            return address.Contains("arxiv.org/", StringComparison.OrdinalIgnoreCase) ? PaperIds.TryArxiv(address, out _) : null;
        var id = address.AsSpan(papers + "/papers/".Length);
        int end = id.IndexOfAny('#', '?', ')');
        id = end < 0 ? id : id[..end];
        return PaperIds.TryArxiv((id.EndsWith(".png") ? id[..^4] : id).ToString(), out _);
    }

    public static bool IsDiscussion(string address) => address.EndsWith("#community", StringComparison.Ordinal);

    /// <summary>The address as that of a paper's picture; null when it is none.</summary>
    public static string? PictureOf(string address) =>
        address.Contains(Pictures, StringComparison.Ordinal) ? WebAddress.TryParse(address) : null;
}
