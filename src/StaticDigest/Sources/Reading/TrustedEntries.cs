using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Sources.Reading;

/// <summary>
/// What all readers have in common about trust: an entry whose title is a word of a page or a whole text, or whose
/// abstract holds the page around it, was read wrongly. It does not leave the sources; an error names its place.
/// </summary>
internal static partial class TrustedEntries
{
    private const int Timeout = 10_000;
    // All papers there have an abstract of arXiv, which takes 1,920 characters.
    private const int MaxArxivAbstract = 12_000;
    private const int MinText = 300;

    /// <summary>The entries that can be trusted, and an error for each other one.</summary>
    public static Batch<Entry> Only(Batch<Entry> read)
    {
        var doubts = new Dictionary<int, Diagnostic>();
        for (int i = 0; i < read.Items.Length; i++)
        {
            if (DoubtOf(read.Items[i]) is { } doubt)
                doubts.Add(i, doubt);
        }

        return doubts.Count == 0 ? read : new(
            [.. read.Items.Where((_, i) => !doubts.ContainsKey(i))],
            [.. read.Diagnostics, .. doubts.Values]);
    }

    private static Diagnostic? DoubtOf(Entry entry)
    {
        var (title, text) = (entry.Title ?? "", entry.Abstract ?? "");
        if (title.Length is > 0 and <= 200 && Furniture().IsMatch(title.Trim()))
            return DiagnosticCodes.TitleOfPage.At(entry.Where, title);
        if (title.Length > MinText && Sentences(title) >= 2)
            return DiagnosticCodes.TitleIsText.At(entry.Where, title);
        if (entry.Text == EntryText.HuggingFace && text.Length > MaxArxivAbstract)
            return DiagnosticCodes.AbstractEndless.At(entry.Where, title, text.Length);
        return PageIn(text) is { } line ? DiagnosticCodes.AbstractOfPage.At(entry.Where, title, line) : null;
    }

    // Two of them: one alone may be quoted by an abstract.
    private static string? PageIn(string text)
    {
        if (text.Length == 0)
            return null;
        string? first = null;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range].Trim();
            if (line.Length is 0 or > 200 || !Furniture().IsMatch(line))
                continue;
            if (first is not null)
                return first;
            first = line.ToString();
        }

        // The same where the lines were joined.
        return first is null && (text.AsSpan().ContainsAny('·', '•') || text.Contains("Upvote", StringComparison.Ordinal))
            && Within().Matches(text) is { Count: > 1 } joined ? joined[0].Value : null;
    }

    private static int Sentences(string title) => SentenceEnd().Count(title);

    // Lines that stand around papers on the pages that people copy. No paper is called so.
    [GeneratedRegex(
        @"^([•·*-]\s*)?(Submitted by( \S{1,40}( \S{1,30})?)?|Upvotes?( [0-9.,]+k?)?|[0-9,]+ authors?|Published on [A-Z][a-z]{2,8} [0-9]{1,2}(, "
            + @"[0-9]{4})?|arXiv Page|View arXiv page|View PDF|Add to collection"
        + @"|Get trending papers in your email inbox.{0,20}|(by ?)?AK and the research community|Daily Papers|Trending Papers|Previous( [0-9…. "
            + @"]+)? Next|Log In Sign Up|Sign Up or Log In.{0,30}|View all activity|System theme)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex Furniture();

    // The same within a text whose lines were joined.
    [GeneratedRegex(
        @"[·•] [0-9,]{1,6} authors\b|\bUpvote [0-9.,]+k?\b|[·•] Published on [A-Z][a-z]{2} [0-9]{1,2}\b"
        + @"|\barXiv Page Submitted by\b|\bauthors [·•] [A-Z][a-z]{2} [0-9]{1,2}\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Within();

    [GeneratedRegex(@"[a-z)]{2}[.!?]\s+(?=[A-Z][a-z]* )", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex SentenceEnd();
}
