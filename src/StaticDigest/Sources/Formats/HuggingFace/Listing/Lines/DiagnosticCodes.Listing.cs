namespace StaticDigest;

/// <content>Copied pages of Hugging Face.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind ChromeSkipped { get; } = new("SD0105", Severity.Info,
        "Lines {0} to {1} are the page's own words, from \"{2}\" to \"{3}\"; they were skipped.",
        Example: "\"Subscribe\", \"Log in\" above the first paper", Fix: "Nothing to do; copy only the papers to get rid of this message.");

    internal static DiagnosticKind ListingYear { get; } = new("SD0106", Severity.Info, "Dates without a year were read relative to {0}, {1}.",
        Example: "\"Published on Apr 17\"", Fix: "Nothing to do if the year is right; else put the day into the file's name: 2026-04-17.txt.");

    internal static DiagnosticKind NoListingYear { get; } = new("SD0107", Severity.Warning,
        "No date in the listing has a year, and none was given; put the day into the file's name, such as 2026-04-17. Dates without a year were "
        + "left out.",
        Example: "\"Published on Apr 17\" in listings/a.txt", Fix: "Put the day into the file's name: listings/2026-04-17.txt.");

    internal static DiagnosticKind NoListingDay { get; } = new("SD0108", Severity.Warning,
        "A line with the day of the listing, such as \"Apr 17\", was expected before the first entry; {0}.",
        Example: "a copied page without the line \"Apr 17\" at its top",
        Fix: "Put the day into the file's name, or copy the page from its heading on.");

    internal static DiagnosticKind DateUnreadable { get; } = new("SD0109", Severity.Warning,
        "The date \"{0}\" cannot be read; the entry was kept without it.",
        Example: "\"Published on Apr 31\"", Fix: "Correct the date in the listing.");

    internal static DiagnosticKind EntryCutOff { get; } = new("SD0110", Severity.Warning,
        "The entry \"{0}\" is cut off: {1} expected at its end; what is there was kept.",
        Example: "a copy that ends within its last paper", Fix: "Copy the page again, to its end.");

    internal static DiagnosticKind NotAnEnd { get; } = new("SD0111", Severity.Warning,
        "\"{0}\" looks like the end of an entry, but no date follows; it was kept as text.",
        Example: "a line \"Published by\" within an abstract", Fix: "Nothing to do if the abstract is right; else correct the listing there.");

    internal static DiagnosticKind DoubtfulTitle { get; } = new("SD0112", Severity.Warning,
        "\"{0}\" could be a word of the page or a title; it was taken as the title.",
        Example: "a paper called \"Upvote\"", Fix: "Nothing to do if the title is right; else delete the line.");

    internal static DiagnosticKind NoAbstract { get; } = new("SD0113", Severity.Info, "The entry \"{0}\" has no abstract.",
        Example: "a paper of which only the title was copied", Fix: "Nothing to do; add the abstract by a second listing with the same id.");

    internal static DiagnosticKind NoTitle { get; } = new("SD0114", Severity.Error,
        "An entry ends here, but there is no line before it that could be its title; it was left out.",
        Example: "two lines of names with no title above them", Fix: "Put the title on the line before the authors.");

    internal static DiagnosticKind NextListing { get; } = new("SD0116", Severity.Info, "\"{0}\" was taken as the day of a further listing.",
        Example: "\"Apr 18\" in the middle of a listing of \"Apr 17\"", Fix: "Nothing to do if another day begins there.");

    internal static DiagnosticKind CardWithoutTitle { get; } = new("SD0163", Severity.Error,
        "A title of at most 300 characters was expected, \"{0}\" was found; the entry was left out.",
        Example: "a number of votes where a title should be", Fix: "Copy the page again, from its heading to its foot.");

    internal static DiagnosticKind LinesLeftOver { get; } = new("SD0164", Severity.Error,
        "Lines {0} to {1}, from \"{2}\" on, look like an entry, but neither its authors nor its date was found; they were left out.",
        Example: "an entry whose last line was not copied", Fix: "Copy the page again, from its heading to its foot.");

    internal static DiagnosticKind LinesUnknown { get; } = new("SD0165", Severity.Info,
        "Lines {0} to {1}, from \"{2}\" on, belong to no entry; they were taken for words of the page.",
        Example: "\"Sort by date\" between two entries", Fix: "Nothing to do if it is not a paper.");

    internal static DiagnosticKind ListingYearByClock { get; } = new("SD0166", Severity.Warning,
        "The listing does not say its year; dates without one were read relative to {0}, the year of the build. Put the day into the file's "
        + "name, such as 2026-04-17, so that a later build reads the same.",
        Example: "\"Apr 17\" in listings/a.txt", Fix: "Put the day into the file's name: listings/2026-04-17.txt.");

    internal static DiagnosticKind ListingDayOfName { get; } = new("SD0167", Severity.Info,
        "No line names the day of the listing; {0} was used, as the file says.",
        Example: "listings/2026-04-17.txt without a line \"Apr 17\"", Fix: "Nothing to do.");
}
