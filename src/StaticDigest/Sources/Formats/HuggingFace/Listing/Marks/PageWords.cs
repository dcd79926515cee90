using System.Collections.Frozen;

namespace StaticDigest.Sources.Formats.HuggingFace.Listing.Marks;

/// <summary>The words of the site's pages around the papers.</summary>
internal static class PageWords
{
    private const int MaxLength = 160;

    // Nobody calls a paper so.
    private static readonly FrozenSet<string> s_certain = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Get trending papers in your email inbox!", "Get trending papers in your email inbox once a day!", "Get trending papers in your email inbox",
        "Daily Papers", "Trending Papers", "byAK and the research community",
        "by AK and the research community", "and the research community", "AK", "by AK", "Log In", "Sign Up", "Hugging Face", "Hugging Face's logo",
        "© Hugging Face", "System theme", "Light theme", "Dark theme", "Submit a paper", "Submit paper",
        "Search by arxiv id or title", "Search papers", "Search any paper with AI", "Ask Hugging Papers", "Search models, datasets, users...",
        "Ask or search a paper", "Back to Articles", "View all activity", "View all papers", "Inference Providers", "Hugging Face Hub",
        "Inference Endpoints", "HuggingChat", "Read more", "Show more", "Load more", "Loading", "Loading...", "Skip to main content", "Edit profile",
        "Sign in to vote", "Sign up or log in to comment", "View arXiv page", "View PDF", "Add to collection",
        "Accept all", "Reject all", "Accept all cookies", "Cookie settings", "Manage cookies", "We use cookies", "Terms of Service", "Privacy Policy",
        "TOS", "Previous", "Next", "Company", "Website", "Careers", "Jobs", "Daily Papers - Hugging Face", "Trending Papers - Hugging Face",
        "Pricing", "Docs", "Buckets");

    // Words of menus, which may be titles where a long text follows.
    private static readonly FrozenSet<string> s_likely = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "new", "Subscribe", "Daily", "Weekly", "Monthly", "Trending", "Models", "Datasets", "Spaces", "Enterprise", "Posts", "Community", "Solutions",
        "Papers", "Tasks", "Collections", "Languages", "Organizations", "by", "Learn", "Blog", "Forum",
        "Privacy", "About", "Search", "Articles", "Settings", "Notifications", "Profile", "Inbox", "Home", "Menu", "Paper page", "Hot", "Top", "Day",
        "Week", "Month", "All time", "Featured", "Following", "Explore", "References");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_anyCertain = s_certain.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_anyLikely = s_likely.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Null for a line that is not known; else whether it can be nothing but a word of the page.</summary>
    public static bool? IsCertain(string text)
    {
        if (text.Length > MaxLength)
            return null;
        if (s_certain.Contains(text) || text.StartsWith("captured:", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Get trending papers in your email inbox", StringComparison.Ordinal))
            return true;
        return s_likely.Contains(text) ? false : IsMenu(text) ? true : null;
    }

    // Several words of menus, and numbers of pages, on one line: "Previous 1 2 3 Next", "TOS Privacy About Jobs".
    private static bool IsMenu(string text)
    {
        int words = 0;
        bool hasWord = false;
        foreach (var range in text.AsSpan().SplitAny(' ', '|', '\t'))
        {
            var word = text.AsSpan()[range].Trim();
            if (word.IsEmpty || word is "…" or "..." or "·" or "©")
                continue;
            bool isNumber = !word.ContainsAnyExceptInRange('0', '9');
            if (!isNumber && !s_anyCertain.Contains(word) && !s_anyLikely.Contains(word))
                return false;
            hasWord |= !isNumber;
            words++;
        }

        return hasWord && words > 1;
    }
}
