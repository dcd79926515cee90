using StaticDigest.Sources.Formats.HuggingFace.Listing.Lines;

namespace StaticDigest.Sources.Formats.HuggingFace.Listing.Marks;

/// <summary>What the pages of one file have in common, seen before they are read: where votes and submitters stand, and whether cards have dates.</summary>
/// <param name="IsDated">Some card ends with a date.</param>
/// <param name="HasDots">Dots stand between authors and date.</param>
/// <param name="HasTails">Some card has a number of authors, a date or buttons.</param>
/// <param name="HasLinkedHeadings">Some heading links to its paper, so a heading without such a link is no title.</param>
/// <param name="VotesLead">Votes stand before the title, as a bare number.</param>
/// <param name="VotesFollowTitle">Votes stand between title and abstract.</param>
/// <param name="LabelLeads">"Upvote" with the votes stands before the title.</param>
/// <param name="SubmitterTrails">The submitter stands at the end of a card.</param>
internal sealed record PageLayout(bool IsDated, bool HasDots, bool HasTails, bool HasLinkedHeadings, bool VotesLead, bool VotesFollowTitle,
    bool LabelLeads, bool VotesLeadSubmitter, bool SubmitterTrails)
{
    /// <summary>Longest text that may be a title; behind a number or a word of the page anything longer is an abstract.</summary>
    public const int MaxTitle = 300;

    public static PageLayout Of(List<ListingLine> lines, List<ListingMark> marks)
    {
        bool hasDots = marks.Exists(mark => mark.Kind == MarkKind.Dot);
        var ends = Enumerable.Range(0, marks.Count).Where(i => IsEnd(marks, i)).ToList();
        int firstTail = ends is [var first, ..] ? first : -1, lastTail = ends is [.., var last] ? last : -1;
        int firstSubmitter = marks.FindIndex(IsSubmitter), lastSubmitter = marks.FindLastIndex(IsSubmitter);
        var votes = Votes(marks, firstTail);
        bool isDated = false;
        for (int i = 1; i < marks.Count && !isDated; i++)
            isDated = marks[i].Kind == MarkKind.Date && marks[i - 1].Kind is MarkKind.Dot or MarkKind.Authors;
        return new(
            isDated,
            hasDots,
            firstTail >= 0,
            marks.Exists(mark => mark.Kind == MarkKind.Heading && lines[mark.Line].Id is not null),
            votes.Lead,
            votes.Follow,
            votes.LabelLeads,
            votes.LeadSubmitter,
            firstTail >= 0 && firstSubmitter > firstTail && lastSubmitter > lastTail);
    }

    private static bool IsEnd(List<ListingMark> marks, int i) =>
        marks[i].Kind is MarkKind.Authors or MarkKind.Published || marks[i].Kind == MarkKind.Date && i > 0 && marks[i - 1].Kind == MarkKind.Dot;

    private static bool IsSubmitter(ListingMark mark) => mark.Kind == MarkKind.Submitter;

    // From the first card's end back over its text: what stands before that?
    private static VotePlaces Votes(List<ListingMark> marks, int end)
    {
        if (end < 0)
        {
            int number = marks.FindIndex(mark => mark.Kind == MarkKind.Number) + 1;
            return new(number > 0 && number < marks.Count && marks[number].Kind is MarkKind.Text or MarkKind.Heading, false, false, false);
        }

        int i = end;
        while (i > 0 && marks[i - 1].Kind is MarkKind.Dot or MarkKind.Link)
            i--;
        int text = i;
        while (i > 0 && marks[i - 1].Kind is MarkKind.Text or MarkKind.Heading or MarkKind.Link)
            i--;
        // A file that begins within a card: two numbers before the next one are comments and votes.
        if (text == 0)
            return new(Enumerable.Range(2, Math.Max(Math.Min(marks.Count, 40) - 2, 0))
                .Any(j => marks[j - 2].Kind == MarkKind.Number && marks[j - 1].Kind == MarkKind.Number
                && marks[j].Kind is MarkKind.Text or MarkKind.Heading), false, false, false);
        bool isTitle = i < text && marks[i].Text.Length <= MaxTitle;
        bool leadsSubmitter = i > 0 && marks[i - 1].Kind == MarkKind.Submitter;
        i -= leadsSubmitter ? 1 : 0;
        if (i == text || i == 0 || marks[i - 1].Kind is not (MarkKind.Number or MarkKind.Vote))
            return default;
        if (marks[i - 1].Kind == MarkKind.Vote || i > 1 && marks[i - 2].Kind == MarkKind.Vote)
            return new(false, false, true, false);
        return new(isTitle, !isTitle && i > 1 && marks[i - 2].Kind is MarkKind.Text or MarkKind.Heading, false, isTitle && leadsSubmitter);
    }

    private readonly record struct VotePlaces(bool Lead, bool Follow, bool LabelLeads, bool LeadSubmitter);
}
