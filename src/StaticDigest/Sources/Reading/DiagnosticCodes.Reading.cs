namespace StaticDigest;

/// <content>What any format can meet.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind EmptyFile { get; } = new("SD0102", Severity.Warning, "The file is empty; nothing was read from it.",
        Example: "an empty listings/a.txt", Fix: "Delete the file, or put the listing into it again.");

    internal static DiagnosticKind NotUtf8 { get; } = new("SD0103", Severity.Warning,
        "{0} line(s) are not valid UTF-8, this is the first; they were read as Windows-1252.",
        Example: "a line saved by an old editor: Erd\\xF6s, in Windows-1252", Fix: "Save the file as UTF-8.");

    /// <summary>A file of a known format without a single entry.</summary>
    public static DiagnosticKind NoEntries { get; } = new("SD0104", Severity.Warning, "No entry was found in the file.",
        Example: "listings/notes.txt with a shopping list", Fix: "Run `staticdigest check` on it; delete it if it is not a listing.");

    internal static DiagnosticKind Compressed { get; } = new("SD0117", Severity.Error,
        "The file is compressed, and cannot be unpacked to less than 100 MB; it was left out.",
        Example: "listings/a.txt.gz of 150 KB that unfolds to 10 GB", Fix: "Unpack it yourself and split the result.");

    internal static DiagnosticKind NotJson { get; } = new("SD0121", Severity.Warning, "This is not valid JSON from here on ({0}); {1}.",
        Example: "{\"title\": \"A paper\", }} …", Fix: "Correct the JSON at this place, or fetch it again.");

    internal static DiagnosticKind NotAnEntry { get; } = new("SD0122", Severity.Warning,
        "An object with a title or an id was expected, {0} was found; it was left out.",
        Example: "[1, 2, {\"title\": \"A paper\"}]", Fix: "Put an object with a title or an id there.");

    internal static DiagnosticKind WrongType { get; } = new("SD0123", Severity.Warning,
        "The field {0} should hold {1}, but holds {2}; the value was left out.",
        Example: "{\"title\": \"A paper\", \"votes\": \"many\"}", Fix: "Give the field a value of the expected kind.");

    internal static DiagnosticKind FieldDate { get; } = new("SD0124", Severity.Warning,
        "The field {0} should hold a date such as 2026-04-17 from 1600 to 2100, but holds \"{1}\"; the value was left out.",
        Example: "{\"title\": \"A paper\", \"submitted\": \"soon\"}", Fix: "Write the date as 2026-04-17, 2026-04 or 2026.");

    internal static DiagnosticKind FieldAddress { get; } = new("SD0125", Severity.Warning,
        "The field {0} should hold an http or https address, but holds \"{1}\"; the value was left out.",
        Example: "{\"title\": \"A paper\", \"url\": \"example\"}", Fix: "Write the whole address: https://example.org/paper.");

    internal static DiagnosticKind NumberAsId { get; } = new("SD0126", Severity.Warning,
        "The id {0} is written as a number, which loses zeros at its end; it was read as {1}. Put it into quotes.",
        Example: "{\"id\": 2401.00010}", Fix: "Put the id into quotes.");

    internal static DiagnosticKind FieldId { get; } = new("SD0127", Severity.Warning,
        "The field {0} should hold an id, but holds \"{1}\"; the value was left out.",
        Example: "{\"id\": \"unknown\"}", Fix: "Write an arXiv id, a DOI or another id, or leave the field out.");

    internal static DiagnosticKind NotXml { get; } = new("SD0131", Severity.Warning,
        "This is not well-formed XML from here on ({0}); everything before it was read, the rest was left out.",
        Example: "<entry><title>A paper</entry>", Fix: "Fetch the file again, or correct the XML at this place.");

    internal static DiagnosticKind XmlTooDeep { get; } = new("SD0132", Severity.Warning,
        "The record is nested deeper than 256 elements; it was left out.",
        Example: "<a><a><a>… 300 times", Fix: "Fetch the record again; real ones never are.");

    internal static DiagnosticKind XmlRepaired { get; } = new("SD0133", Severity.Info,
        "{0} place(s) with a bare &, an undefined entity or a forbidden character were repaired.",
        Example: "<title>Cats & dogs</title>", Fix: "Nothing to do; write &amp; in place of & to get rid of this message.");

    internal static DiagnosticKind DecodedTwice { get; } = new("SD0134", Severity.Info,
        "{0} record(s) hold letters that were read in the wrong encoding before the file was saved, such as \"{1}\" for \"{2}\"; they were corrected.",
        Example: "ErdÅ‘s for Erdős", Fix: "Nothing to do; the listing should be saved as UTF-8 at its source.");

    internal static DiagnosticKind LettersLost { get; } = new("SD0135", Severity.Warning,
        "{0} record(s) hold U+FFFD in place of letters that were lost before the file was saved, this is the first; fetch or export it again, or "
        + "add a second listing that has them.",
        Example: "Erd\uFFFDs", Fix: "Fetch or export the file again in UTF-8.");

    internal static DiagnosticKind ForeignRecords { get; } = new("SD0136", Severity.Warning,
        "The file was read as {0}, but here a record of {1} begins; it was left out. Put each format into a file of its own.",
        Example: "a record of RIS within a file of BibTeX", Fix: "Put each format into a file of its own.");

    internal static DiagnosticKind FieldsCut { get; } = new("SD0137", Severity.Warning,
        "{0} record(s) hold more than any paper has, this is the first: {1}; the rest was cut off.",
        Example: "a title of 190 MB", Fix: "Correct the entry in the listing.");

    internal static DiagnosticKind CompressedAll { get; } = new("SD0138", Severity.Error,
        "The compressed files, taken by their names, unpack to more than {0} MB up to this one; it was left out. Add the files unpacked.",
        Example: "twelve listings of 150 KB that unfold to 200 MB each", Fix: "Add the files unpacked, and only those that are needed.");

    internal static DiagnosticKind EmptyFeed { get; } = new("SD0142", Severity.Info,
        "The listing is complete but has no entries, as on weekends, on holidays and for searches without results.",
        Example: "an empty feed of a Sunday", Fix: "Nothing to do.");

    internal static DiagnosticKind ItemWithoutTitle { get; } = new("SD0145", Severity.Warning,
        "A record with a title or an id was expected; it was left out.",
        Example: "<record></record>", Fix: "Fetch the file again, or delete the record.");

    internal static DiagnosticKind PageTooDeep { get; } = new("SD0146", Severity.Warning,
        "The page is nested deeper than 512 elements, which real ones never are; it was left out.",
        Example: "a page with 600 nested <div>", Fix: "Save the page again, or copy its text into a file.");

    internal static DiagnosticKind RecordWithoutTitle { get; } = new("SD0150", Severity.Warning,
        "The record \"{0}\" has neither a title nor an id; it was left out.",
        Example: "@article{key, year = 2024}", Fix: "Give the record a title, a DOI or another id.");

    internal static DiagnosticKind ServiceError { get; } = new("SD0160", Severity.Warning,
        "The file holds an error message of a service instead of papers: \"{0}\". Nothing was read from it.",
        Example: "{\"error\": \"Too many requests\"} in listings/a.json", Fix: "Fetch it again later and delete this file.");

    internal static DiagnosticKind TitleOfPage { get; } = new("SD0168", Severity.Error,
        "The title \"{0}\" is a word of the page around the papers; the entry was left out.",
        Example: "\"Log In\" in the place of a title", Fix: "Copy the page again; delete the line if it is still there.");

    internal static DiagnosticKind TitleIsText { get; } = new("SD0169", Severity.Error,
        "The title \"{0}\" is as long as an abstract; the entry was left out.",
        Example: "an abstract in the place of a title", Fix: "Put the title on the line before it.");

    internal static DiagnosticKind AbstractOfPage { get; } = new("SD0170", Severity.Error,
        "The abstract of \"{0}\" holds lines of the page around it, such as \"{1}\"; the entry was left out.",
        Example: "\"Subscribe\" within an abstract", Fix: "Copy the page again; delete the line if it is still there.");

    internal static DiagnosticKind AbstractEndless { get; } = new("SD0171", Severity.Error,
        "The abstract of \"{0}\" has {1} characters, which no abstract has; the entry was left out.",
        Example: "two hundred pages pasted in one", Fix: "Put the missing title between the papers, or delete what is not an abstract.");

    internal static DiagnosticKind EntryNotTrusted { get; } = new("SD0187", Severity.Error,
        "What stands here, \"{0}\", has the place of a paper, but neither a title that can be one nor an id; it was left out, the rest was read.",
        Example: "\"Page 2\" between two papers of a copied list", Fix: "Correct or delete the line.");

    internal static DiagnosticKind AttachmentsSkipped { get; } = new("SD0194", Severity.Info,
        "{0} record(s) are attached files and notes of a library; they were skipped.",
        Example: "a PDF attached to a paper in Zotero", Fix: "Nothing to do.");
}
