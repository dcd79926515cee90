namespace StaticDigest;

public static partial class DiagnosticCodes
{
    /// <summary>The file's format is not read.</summary>
    public static DiagnosticKind UnknownFormat { get; } = new("SD0101", Severity.Error, "The content looks like {0}; {1}. The file was left out.");

    /// <summary>Nothing is in the file.</summary>
    public static DiagnosticKind EmptyFile { get; } = new("SD0102", Severity.Warning, "The file is empty; nothing was read from it.");

    /// <summary>Bytes that are not UTF-8.</summary>
    public static DiagnosticKind NotUtf8 { get; } = new("SD0103", Severity.Warning, "{0} line(s) are not valid UTF-8, this is the first; they were read as Windows-1252.");

    /// <summary>A file of a known format without a single entry.</summary>
    public static DiagnosticKind NoEntries { get; } = new("SD0104", Severity.Warning, "No entry was found in the file.");

    /// <summary>Menu words and the like around a listing.</summary>
    public static DiagnosticKind ChromeSkipped { get; } = new("SD0105", Severity.Info, "Lines {0} to {1} are the page's own words, from \"{2}\" to \"{3}\"; they were skipped.");

    /// <summary>Which year a listing was taken to be of.</summary>
    public static DiagnosticKind ListingYear { get; } = new("SD0106", Severity.Info, "Dates without a year were read as seen from {0}, {1}.");

    /// <summary>No year for dates that have none.</summary>
    public static DiagnosticKind NoListingYear { get; } = new("SD0107", Severity.Warning, "No date in the listing has a year, and none was given; put the day into the file's name, such as 2026-04-17. Dates without a year were left out.");

    /// <summary>A listing without its day.</summary>
    public static DiagnosticKind NoListingDay { get; } = new("SD0108", Severity.Warning, "A line with the day of the listing, such as \"Apr 17\", was expected before the first entry; {0}.");

    /// <summary>A date in a listing that is no date.</summary>
    public static DiagnosticKind DateUnreadable { get; } = new("SD0109", Severity.Warning, "The date \"{0}\" cannot be read; the entry was kept without it.");

    /// <summary>An entry whose end is missing.</summary>
    public static DiagnosticKind EntryCutOff { get; } = new("SD0110", Severity.Warning, "The entry \"{0}\" is cut off: {1} expected at its end; what is there was kept.");

    /// <summary>A line that looks like an entry's end within an abstract.</summary>
    public static DiagnosticKind NotAnEnd { get; } = new("SD0111", Severity.Warning, "\"{0}\" looks like the end of an entry, but no date follows; it was kept as text.");

    /// <summary>A line that may or may not be the title.</summary>
    public static DiagnosticKind DoubtfulTitle { get; } = new("SD0112", Severity.Warning, "\"{0}\" could be a word of the page or a title; it was taken as the title.");

    /// <summary>An entry without abstract.</summary>
    public static DiagnosticKind NoAbstract { get; } = new("SD0113", Severity.Info, "The entry \"{0}\" has no abstract.");

    /// <summary>An entry of which nothing is left for a title.</summary>
    public static DiagnosticKind NoTitle { get; } = new("SD0114", Severity.Error, "An entry ends here, but there is no line before it that could be its title; it was left out.");

    /// <summary>One more listing within a file.</summary>
    public static DiagnosticKind NextListing { get; } = new("SD0116", Severity.Info, "\"{0}\" was taken as the day of a further listing.");

    /// <summary>A line or a document that is not JSON.</summary>
    public static DiagnosticKind NotJson { get; } = new("SD0121", Severity.Warning, "This is not valid JSON from here on ({0}); {1}.");

    /// <summary>JSON that is no entry.</summary>
    public static DiagnosticKind NotAnEntry { get; } = new("SD0122", Severity.Warning, "An object with a title or an id was expected, {0} was found; it was left out.");

    /// <summary>A field of another kind.</summary>
    public static DiagnosticKind WrongType { get; } = new("SD0123", Severity.Warning, "The field {0} should hold {1}, but holds {2}; the value was left out.");

    /// <summary>A date in a field that is no date.</summary>
    public static DiagnosticKind FieldDate { get; } = new("SD0124", Severity.Warning, "The field {0} should hold a date such as 2026-04-17 from 1600 to 2100, but holds \"{1}\"; the value was left out.");

    /// <summary>An address that may not become a link.</summary>
    public static DiagnosticKind FieldAddress { get; } = new("SD0125", Severity.Warning, "The field {0} should hold an http or https address, but holds \"{1}\"; the value was left out.");

    /// <summary>An id that was written as a number.</summary>
    public static DiagnosticKind NumberAsId { get; } = new("SD0126", Severity.Warning, "The id {0} is written as a number, which loses zeros at its end; it was read as {1}. Put it into quotes.");

    /// <summary>An id that cannot be one.</summary>
    public static DiagnosticKind FieldId { get; } = new("SD0127", Severity.Warning, "The field {0} should hold an id, but holds \"{1}\"; the value was left out.");

    /// <summary>A compressed file that cannot be unfolded.</summary>
    public static DiagnosticKind Compressed { get; } = new("SD0117", Severity.Error, "The file is compressed, and cannot be unfolded to less than 100 MB; it was left out.");

    /// <summary>Records of another format in the file.</summary>
    public static DiagnosticKind ForeignRecords { get; } = new("SD0136", Severity.Warning, "The file was read as {0}, but here a record of {1} begins; it was left out. Put each format into a file of its own.");

    /// <summary>Fields beyond measure.</summary>
    public static DiagnosticKind FieldsCut { get; } = new("SD0137", Severity.Warning, "{0} record(s) hold more than any paper has, this is the first: {1}; the rest was cut off.");

    /// <summary>Compressed files that together unfold beyond measure.</summary>
    public static DiagnosticKind CompressedAll { get; } = new("SD0138", Severity.Error, "The compressed files, taken by their names, unfold to more than {0} MB up to this one; it was left out. Put in the files unpacked.");

    /// <summary>XML that breaks off.</summary>
    public static DiagnosticKind NotXml { get; } = new("SD0131", Severity.Warning, "This is not well-formed XML from here on ({0}); what stands before was read, the rest was left out.");

    /// <summary>XML nested beyond measure.</summary>
    public static DiagnosticKind XmlTooDeep { get; } = new("SD0132", Severity.Warning, "The record is nested deeper than 256 elements; it was left out.");

    /// <summary>Text that was decoded in the wrong encoding before it was saved.</summary>
    public static DiagnosticKind DecodedTwice { get; } = new("SD0134", Severity.Info, "{0} record(s) hold letters that were read in the wrong encoding before the file was saved, such as \"{1}\" for \"{2}\"; they were put right.");

    /// <summary>Letters that were lost before the file was saved.</summary>
    public static DiagnosticKind LettersLost { get; } = new("SD0135", Severity.Warning, "{0} record(s) hold U+FFFD in place of letters that were lost before the file was saved, this is the first; fetch or export it again, or add a second listing that has them.");

    /// <summary>Small faults of XML.</summary>
    public static DiagnosticKind XmlRepaired { get; } = new("SD0133", Severity.Info, "{0} place(s) with a bare &, an undefined entity or a forbidden character were repaired.");

    /// <summary>A file about which the same is to be said without end.</summary>
    public static DiagnosticKind MoreOfTheSame { get; } = new("SD0139", Severity.Info, "{0} more diagnostics {1} about this file are not listed.");
}
