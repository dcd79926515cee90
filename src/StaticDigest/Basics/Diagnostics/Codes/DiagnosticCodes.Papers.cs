namespace StaticDigest;

public static partial class DiagnosticCodes
{
    /// <summary>An entry has neither title nor abstract.</summary>
    public static DiagnosticKind EntryWithoutText { get; } = new("SD0201", Severity.Warning, "The entry has neither a title nor an abstract and was left out.");

    /// <summary>An entry has no title.</summary>
    public static DiagnosticKind EntryWithoutTitle { get; } = new("SD0202", Severity.Warning, "The entry has no title; it is shown as '{0}'.");

    /// <summary>Several papers have one title.</summary>
    public static DiagnosticKind EqualTitles { get; } = new("SD0203", Severity.Info, "'{0}' is the title of {1} papers with other authors or other ids, this one and {2}; all were kept.");

    /// <summary>Papers have nearly one title.</summary>
    public static DiagnosticKind NearlyEqualTitles { get; } = new("SD0204", Severity.Info, "'{0}' ({1}) is nearly the title of {2}; all were kept. Give them one id if they are one paper.");

    /// <summary>An issue has a day that is still to come.</summary>
    public static DiagnosticKind DayToCome { get; } = new("SD0205", Severity.Warning, "'{0}' stands under {1}, which is still to come, and so its issue stays the newest until then. Check the year.");

    /// <summary>An id that stands on several papers.</summary>
    public static DiagnosticKind DisputedId { get; } = new("SD0206", Severity.Warning, "{0} stands on {1} papers with other titles and authors, such as '{2}' and '{3}', see also {4}; they were kept apart, and {5}.");

    /// <summary>More pairs of titles than are listed.</summary>
    public static DiagnosticKind MoreNearlyEqualTitles { get; } = new("SD0207", Severity.Info, "{0} more paper(s) have titles that are nearly those of others.");
}
