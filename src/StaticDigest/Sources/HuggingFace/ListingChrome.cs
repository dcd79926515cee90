using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace StaticDigest.Sources.HuggingFace;

/// <summary>What stands before an entry without belonging to it: words of the page and the day of the listing.</summary>
/// <param name="End">Index behind it.</param>
/// <param name="Header">The line with the day.</param>
/// <param name="HasChrome">True when words of the page stand in it.</param>
/// <param name="IsDoubtful">True when the line behind it could be a word of the page as well as a title.</param>
internal sealed partial record ListingChrome(int End, ListingDate? Header, bool HasChrome, bool IsDoubtful)
{
    // A line behind a date or a menu word that is longer than this is an abstract, so the word was the title.
    private const int MaxTitle = 250;

    private static readonly FrozenSet<string> s_words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "new", "Get trending papers in your email inbox!", "Get trending papers in your email inbox once a day!", "Subscribe", "Daily Papers",
        "byAK and the research community", "by AK and the research community", "Daily", "Weekly", "Monthly", "Trending Papers", "Trending",
        "Log In", "Sign Up", "Previous", "Next", "Models", "Datasets", "Spaces", "Buckets", "Docs", "Enterprise", "Pricing", "Posts", "Community",
        "Solutions", "Papers", "Website", "Tasks", "HuggingChat", "Collections", "Languages", "Organizations", "Hugging Face", "Hugging Face's logo",
        "Company", "TOS", "Privacy", "About", "Careers", "Jobs", "Search", "Search papers", "System theme", "© Hugging Face", "Back to Articles");

    /// <summary>True for a line that is known to belong to the page.</summary>
    public static bool IsWord(string text)
    {
        if (text.Length > 120)
            return false;
        if (s_words.Contains(text) || text.StartsWith("captured:", StringComparison.OrdinalIgnoreCase))
            return true;
        return text[0] is '#' or '*' or '[' or '-' && s_words.Contains(Link().Replace(text, "${text}").TrimStart('#', '*', '-', ' '));
    }

    /// <summary>What leads an entry's lines; at least one line is always left over for the title.</summary>
    public static ListingChrome Before(List<ListingLine> lines, int start, int end, bool isFirst)
    {
        int words = start;
        while (words < end && IsWord(lines[words].Text))
            words++;
        int header = isFirst ? FirstHeader(lines, start, end, words) : words;
        if (header < end && IsHeader(lines, header, end) && (words > start || isFirst || header == start))
            return new(header + 1, ListingMarks.TryDate(lines[header].Text), header > start, false);
        if (words == start)
            return new(start, null, false, false);
        bool isTitle = words == end || lines[words].Text.Length > MaxTitle;
        // A single word in the middle of a listing is rather a title than a page's menu.
        if (!isFirst && words == start + 1)
            return new(start, null, false, true);
        return isTitle ? new(words - 1, null, words - 1 > start, true) : new(words, null, true, false);
    }

    /// <summary>True when nothing but words of the page, and a day after them, stands between two lines.</summary>
    public static bool IsAll(List<ListingLine> lines, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!IsWord(lines[i].Text) && (i == start || ListingMarks.TryDate(lines[i].Text) is not { Comments: null }))
                return false;
        }

        return true;
    }

    // Before the first entry also words that are not known: menus, a search box, a name.
    private static int FirstHeader(List<ListingLine> lines, int start, int end, int words)
    {
        bool hasWord = false;
        for (int i = start; i < end; i++)
        {
            if ((hasWord || i == start) && IsHeader(lines, i, end))
                return i;
            hasWord |= IsWord(lines[i].Text);
            if (lines[i].Text.Length > MaxTitle)
                break;
        }

        return words;
    }

    private static bool IsHeader(List<ListingLine> lines, int i, int end) =>
        ListingMarks.TryDate(lines[i].Text) is { Comments: null } && i + 1 < end && lines[i + 1].Text.Length <= MaxTitle;

    [GeneratedRegex(@"\[(?<text>[^\[\]]*)\](\[[0-9]+\])?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Link();
}
