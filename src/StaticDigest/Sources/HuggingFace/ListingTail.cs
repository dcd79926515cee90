namespace StaticDigest.Sources.HuggingFace;

/// <summary>The end of an entry, by which it is recognised: authors or organisation, dot, date.</summary>
/// <param name="Start">Index of its first line.</param>
/// <param name="End">Index behind its last line.</param>
/// <param name="Authors">Number of authors.</param>
/// <param name="Organization">Organisation in place of the authors.</param>
/// <param name="Date">The date, null when it is cut off or no date.</param>
/// <param name="BadDate">The line that should be the date.</param>
/// <param name="Comments">Comments from a line of their own.</param>
internal sealed record ListingTail(int Start, int End, int? Authors, string? Organization, ListingDate? Date, string? BadDate = null, int? Comments = null)
{
    // An organisation's name is short; anything longer before the dot is the abstract of an entry without authors.
    private const int MaxOrganization = 120;

    /// <summary>The tail that begins at a line; null when none does.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="i">The line.</param>
    /// <param name="regionStart">Where the entry began at the earliest: at least a title stands before its tail.</param>
    public static ListingTail? At(List<ListingLine> lines, int i, int regionStart)
    {
        if (ListingMarks.TryAuthors(lines[i].Text, out int count, out var rest, out bool hasBullet))
            return AfterAuthors(lines, i, count, rest, hasBullet);
        if (ListingMarks.IsDot(lines[i].Text))
        {
            // A dot line and a date without anything before that could be authors.
            return i > regionStart && lines[i - 1].Text.Length > MaxOrganization && DateAt(lines, i, needsDot: true) is { } bare
                ? new ListingTail(i, bare.End, null, null, bare.Date).WithComments(lines)
                : null;
        }

        return i > regionStart && lines[i].Text.Length <= MaxOrganization && DateAt(lines, i + 1, needsDot: true) is { } date
            ? new ListingTail(i, date.End, null, lines[i].Text, date.Date).WithComments(lines)
            : null;
    }

    private static ListingTail? AfterAuthors(List<ListingLine> lines, int i, int count, string rest, bool hasBullet)
    {
        bool hasDot = ListingMarks.AfterDot(rest) is not null;
        var behind = ListingMarks.AfterDot(rest) ?? rest;
        if (behind.Length > 0)
        {
            return ListingMarks.TryDate(behind) is { } inline ? new ListingTail(i, i + 1, count, null, inline).WithComments(lines) : null;
        }

        if (DateAt(lines, i + 1, needsDot: false) is { } date)
            return new ListingTail(i, date.End, count, null, date.Date).WithComments(lines);
        int next = SkipAddresses(lines, i + 1);
        if (next == lines.Count)
            return new ListingTail(i, next, count, null, null);
        if (!hasDot && !ListingMarks.IsDot(lines[next].Text) || !hasBullet)
            return null;
        // Authors and dot are there, so this is an end, though its date is none.
        next = SkipAddresses(lines, hasDot ? next : next + 1);
        bool isDateLike = next < lines.Count && lines[next].Text.Length <= 30 && lines[next].Text.AsSpan().ContainsAnyInRange('0', '9')
            && !ListingMarks.TryAuthors(lines[next].Text, out _, out _, out _);
        return new(i, isDateLike ? next + 1 : next, count, null, null, isDateLike ? lines[next].Text : null);
    }

    private static (ListingDate Date, int End)? DateAt(List<ListingLine> lines, int i, bool needsDot)
    {
        i = SkipAddresses(lines, i);
        if (i >= lines.Count)
            return null;
        if (ListingMarks.AfterDot(lines[i].Text) is { } behind)
        {
            if (behind.Length > 0)
                return ListingMarks.TryDate(behind) is { } inline ? (inline, i + 1) : null;
            i = SkipAddresses(lines, i + 1);
        }
        else if (needsDot)
        {
            return null;
        }

        return i < lines.Count && ListingMarks.TryDate(lines[i].Text) is { } date ? (date, i + 1) : null;
    }

    // With addresses on lines of their own, the comments stand above the link to the discussion.
    private ListingTail WithComments(List<ListingLine> lines)
    {
        int i = End;
        if (i < lines.Count && ListingMarks.IsAddress(lines[i].Text) && !IsDiscussion(lines[i].Text))
            i++;
        if (i + 1 < lines.Count && IsDiscussion(lines[i + 1].Text) && ListingMarks.TryVotes(lines[i].Text, out int? comments))
            return this with { End = i + 2, Comments = comments };
        return this with { End = i < lines.Count && IsDiscussion(lines[i].Text) ? i + 1 : i };
    }

    private static bool IsDiscussion(string text) => text.EndsWith("#community", StringComparison.Ordinal) && ListingMarks.IsAddress(text);

    private static int SkipAddresses(List<ListingLine> lines, int i)
    {
        while (i < lines.Count && ListingMarks.IsAddress(lines[i].Text))
            i++;
        return i;
    }
}
