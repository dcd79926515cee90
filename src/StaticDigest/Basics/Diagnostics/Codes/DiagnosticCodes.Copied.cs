namespace StaticDigest;

/// <content>Pages copied as text, and entries that cannot be trusted.</content>
public static partial class DiagnosticCodes
{
    /// <summary>A card whose first line is too long for a title.</summary>
    public static DiagnosticKind CardWithoutTitle { get; } = new("SD0163", Severity.Error, "A title of at most 300 characters was expected, \"{0}\" was found; the entry was left out.");

    /// <summary>Lines among the entries that look like a part of one.</summary>
    public static DiagnosticKind LinesLeftOver { get; } = new("SD0164", Severity.Error, "Lines {0} to {1}, from \"{2}\" on, look like an entry, but neither its authors nor its date was found; they were left out.");

    /// <summary>Short lines that nobody knows.</summary>
    public static DiagnosticKind LinesUnknown { get; } = new("SD0165", Severity.Info, "Lines {0} to {1}, from \"{2}\" on, belong to no entry; they were taken for words of the page.");

    /// <summary>Only the clock knows the year.</summary>
    public static DiagnosticKind ListingYearByClock { get; } = new("SD0166", Severity.Warning, "The listing does not say its year; dates without one were read as seen from {0}, the year of the build. Put the day into the file's name, such as 2026-04-17, so that a later build reads the same.");

    /// <summary>A listing whose day stands in the file's name.</summary>
    public static DiagnosticKind ListingDayOfName { get; } = new("SD0167", Severity.Info, "No line names the day of the listing; {0} was used, as the file says.");

    /// <summary>A title that is a word of a page.</summary>
    public static DiagnosticKind TitleOfPage { get; } = new("SD0168", Severity.Error, "The title \"{0}\" is a word of the page around the papers; the entry was left out.");

    /// <summary>A title that is a text.</summary>
    public static DiagnosticKind TitleIsText { get; } = new("SD0169", Severity.Error, "The title \"{0}\" is as long as an abstract; the entry was left out.");

    /// <summary>An abstract with the page around it.</summary>
    public static DiagnosticKind AbstractOfPage { get; } = new("SD0170", Severity.Error, "The abstract of \"{0}\" holds lines of the page around it, such as \"{1}\"; the entry was left out.");

    /// <summary>An abstract that is a file.</summary>
    public static DiagnosticKind AbstractEndless { get; } = new("SD0171", Severity.Error, "The abstract of \"{0}\" has {1} characters, which no abstract has; the entry was left out.");
}
