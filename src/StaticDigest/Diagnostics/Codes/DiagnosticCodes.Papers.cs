namespace StaticDigest;

public static partial class DiagnosticCodes
{
    /// <summary>An entry has neither title nor abstract.</summary>
    public static DiagnosticKind EntryWithoutText { get; } = new("SD0201", Severity.Warning, "The entry has neither a title nor an abstract and was left out.");

    /// <summary>An entry has no title.</summary>
    public static DiagnosticKind EntryWithoutTitle { get; } = new("SD0202", Severity.Warning, "The entry has no title; it is shown as '{0}'.");

    /// <summary>Two papers have one title.</summary>
    public static DiagnosticKind EqualTitles { get; } = new("SD0203", Severity.Info, "'{0}' has the title of {1} but other authors or another arXiv id; both were kept.");

    /// <summary>Two papers have nearly one title.</summary>
    public static DiagnosticKind NearlyEqualTitles { get; } = new("SD0204", Severity.Info, "'{0}' ({1}) is nearly the title of '{2}' ({3}); both were kept. Give both one id if they are one paper.");

    /// <summary>An issue has a day that is still to come.</summary>
    public static DiagnosticKind DayToCome { get; } = new("SD0205", Severity.Warning, "'{0}' stands under {1}, which is still to come, and so its issue stays the newest until then. Check the year.");
}
