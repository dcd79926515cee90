namespace StaticDigest.Sources.HuggingFace.Listing;

/// <summary>What the pages of one file have in common, seen before they are read: where votes and submitters stand, and whether cards have dates.</summary>
/// <param name="IsDated">Some card ends with a date.</param>
/// <param name="HasDots">Dots stand between authors and date.</param>
/// <param name="HasTails">Some card has a number of authors, a date or buttons.</param>
/// <param name="HasLinkedHeadings">Some heading links to its paper, so a heading without such a link is no title.</param>
/// <param name="VotesLead">Votes stand before the title.</param>
/// <param name="VotesFollowTitle">Votes stand between title and abstract.</param>
/// <param name="SubmitterTrails">The submitter stands at the end of a card.</param>
internal sealed record PageLayout(bool IsDated, bool HasDots, bool HasTails, bool HasLinkedHeadings, bool VotesLead, bool VotesFollowTitle, bool SubmitterTrails)
{
    /// <summary>Longest text that may be a title; behind a number or a word of the page anything longer is an abstract.</summary>
    public const int MaxTitle = 300;

    public static PageLayout Of(List<ListingLine> lines, List<ListingMark> marks)
    {
        bool hasDots = marks.Exists(mark => mark.Kind == MarkKind.Dot);
        var ends = Enumerable.Range(0, marks.Count).Where(i => IsEnd(marks, i)).ToList();
        int firstTail = ends is [var first, ..] ? first : -1, lastTail = ends is [.., var last] ? last : -1;
        int firstSubmitter = marks.FindIndex(IsSubmitter), lastSubmitter = marks.FindLastIndex(IsSubmitter);
        var (lead, follow) = Votes(marks, firstTail);
        bool isDated = false;
        for (int i = 1; i < marks.Count && !isDated; i++)
            isDated = marks[i].Kind == MarkKind.Date && marks[i - 1].Kind is MarkKind.Dot or MarkKind.Authors;
        return new(
            isDated,
            hasDots,
            firstTail >= 0,
            marks.Exists(mark => mark.Kind == MarkKind.Heading && lines[mark.Line].Id is not null),
            lead,
            follow,
            firstTail >= 0 && firstSubmitter > firstTail && lastSubmitter > lastTail);
    }

    private static bool IsEnd(List<ListingMark> marks, int i) =>
        marks[i].Kind is MarkKind.Authors or MarkKind.Published || marks[i].Kind == MarkKind.Date && i > 0 && marks[i - 1].Kind == MarkKind.Dot;

    private static bool IsSubmitter(ListingMark mark) => mark.Kind == MarkKind.Submitter;

    // From the first card's end back over its text: what stands before that?
    private static (bool Lead, bool Follow) Votes(List<ListingMark> marks, int end)
    {
        int i = end < 0 ? marks.FindIndex(mark => mark.Kind == MarkKind.Number) + 1 : end;
        if (end < 0)
            return (i > 0 && i < marks.Count && marks[i].Kind is MarkKind.Text or MarkKind.Heading, false);
        while (i > 0 && marks[i - 1].Kind is MarkKind.Dot or MarkKind.Link)
            i--;
        int text = i;
        while (i > 0 && marks[i - 1].Kind is MarkKind.Text or MarkKind.Heading or MarkKind.Link)
            i--;
        // A file that begins within a card: two numbers before the next one are comments and votes.
        if (i == text && i == 0)
            return (Enumerable.Range(2, Math.Min(marks.Count, 40)).Any(j => j < marks.Count && marks[j - 2].Kind == MarkKind.Number && marks[j - 1].Kind == MarkKind.Number && marks[j].Kind is MarkKind.Text or MarkKind.Heading), false);
        if (i == text || i == 0 || marks[i - 1].Kind is not (MarkKind.Number or MarkKind.Vote))
            return (false, false);
        bool isTitle = marks[i].Text.Length <= MaxTitle;
        return (isTitle, !isTitle && i > 1 && marks[i - 2].Kind is MarkKind.Text or MarkKind.Heading);
    }
}
