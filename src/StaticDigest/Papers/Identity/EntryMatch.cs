namespace StaticDigest.Papers.Identity;

/// <summary>What speaks for two entries of one title being one paper; a greater value is better evidence.</summary>
internal enum Evidence
{
    /// <summary>They are two papers.</summary>
    Against,

    /// <summary>Nothing but the title.</summary>
    None,

    /// <summary>A long title and a time that fits, or one of them says nothing but the title.</summary>
    Weak,

    /// <summary>One of them names no authors, but their number or a link is the same.</summary>
    Strong,

    /// <summary>The authors or the abstract are the same.</summary>
    Sure,
}

/// <summary>Decides about two entries. Nothing here depends on where an entry stands.</summary>
internal static class EntryMatch
{
    private const int LongTitle = 20;
    private const int NearDays = 45;

    /// <summary>
    /// True when two entries that give one id cannot be one paper all the same: the DOI of a volume on its chapters, or an
    /// id that was copied by mistake.
    /// </summary>
    public static bool Contradict(CleanEntry a, CleanEntry b, PaperIdKind kind)
    {
        if (a.Profile == b.Profile)
            return false;
        var titles = TitlesOf(a, b);
        if (titles == TitleRelation.Equal)
            return false;
        var authors = AuthorsOf(a, b);
        if (authors == NameListRelation.Other)
            return kind == PaperIdKind.Doi || (a.Title.Length > 0 && b.Title.Length > 0);
        // Registries give their own ids to one paper each; a DOI is also given to volumes, and copied with its reference.
        if (kind != PaperIdKind.Doi)
            return false;
        return titles switch
        {
            TitleRelation.Numbered => true,
            TitleRelation.Other when authors == NameListRelation.Same => Abstracts.Compare(a.Abstract, b.Abstract) == AbstractRelation.Other,
            TitleRelation.Other => Abstracts.Compare(a.Abstract, b.Abstract) != AbstractRelation.Alike,
            _ => false,
        };
    }

    /// <summary>What speaks for and against two entries of one title being one paper.</summary>
    public static Evidence Weigh(CleanEntry a, CleanEntry b)
    {
        var authors = AuthorsOf(a, b);
        if (authors is NameListRelation.Other or NameListRelation.Partly || ArePlacedApart(a, b))
            return Evidence.Against;
        if (authors == NameListRelation.Same)
            return Evidence.Sure;
        var text = Abstracts.Compare(a.Abstract, b.Abstract);
        if (text == AbstractRelation.Alike)
            return Evidence.Sure;
        int? years = a.Year is { } year && b.Year is { } other ? Math.Abs(year - other) : null;
        if (text == AbstractRelation.Other || years > 1 || AreCountedApart(a, b))
            return Evidence.Against;
        if ((a.Count is { } count && count == b.Count) || a.LinkKeys.Overlaps(b.LinkKeys))
            return Evidence.Strong;
        return a.Key.Length >= LongTitle && (years <= 1 || AreNear(a, b) || IsBare(a) || IsBare(b)) ? Evidence.Weak : Evidence.None;
    }

    /// <summary>Whether the entries' lists of authors can be one.</summary>
    public static NameListRelation AuthorsOf(CleanEntry a, CleanEntry b) => NameLists.Compare(a.NameKeys, a.NameWords, b.NameKeys, b.NameWords);

    private static TitleRelation TitlesOf(CleanEntry a, CleanEntry b) => Titles.Compare(a.Key, () => a.TitleWords, b.Key, () => b.TitleWords);

    // A list may name fewer than there are, never more.
    private static bool AreCountedApart(CleanEntry a, CleanEntry b) =>
        a.Authors.IsEmpty && b.Authors.IsEmpty ? a.Count is { } count && b.Count is { } other && count != other
        : a.Authors.IsEmpty ? a.Count < b.Authors.Length
        : b.Authors.IsEmpty && b.Count < a.Authors.Length;

    // The editorial of each volume of one journal.
    private static bool ArePlacedApart(CleanEntry a, CleanEntry b)
    {
        if (a.VenueKey.Length == 0 || a.VenueKey != b.VenueKey)
            return false;
        if (a.Entry.Publication is not { } one || b.Entry.Publication is not { } two)
            return a.Year is { } year && b.Year is { } other && Math.Abs(year - other) > 1;
        return Differ(one.Volume, two.Volume) || Differ(one.Issue, two.Issue) || Differ(FirstPage(one.Pages), FirstPage(two.Pages));
    }

    private static bool Differ(string? one, string? two) =>
        one is not null && two is not null && !one.Trim().Equals(two.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string? FirstPage(string? pages)
    {
        int end = 0;
        while (end < pages?.Length && char.IsAsciiDigit(pages[end]))
            end++;
        return end == 0 ? null : pages![..end];
    }

    private static bool AreNear(CleanEntry a, CleanEntry b) =>
        a.Days.Any(day => b.Days.Any(other => Math.Abs(day.DayNumber - other.DayNumber) <= NearDays));

    private static bool IsBare(CleanEntry entry) =>
        entry is { Abstract.Length: 0, Count: null, Year: null, VenueKey.Length: 0 };
}
