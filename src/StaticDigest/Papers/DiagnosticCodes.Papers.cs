namespace StaticDigest;

/// <content>Entries that become papers.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind IdsWithoutTitle { get; } = new("SD0180", Severity.Warning,
        "{0} {1} without a title, {2} first; nothing can be shown of that. `staticdigest resolve` reads what is missing.",
        Example: "a line with the bare id 2401.00001", Fix: "Run `staticdigest resolve`, or add a listing with the titles.");

    internal static DiagnosticKind EntryWithoutText { get; } = new("SD0201", Severity.Warning,
        "The entry has neither a title nor an abstract and was left out.",
        Example: "{\"id\": \"2401.00001\"}", Fix: "Give the entry a title, or let `staticdigest resolve` find it.");

    internal static DiagnosticKind EntryWithoutTitle { get; } = new("SD0202", Severity.Warning, "The entry has no title; it is shown as '{0}'.",
        Example: "{\"id\": \"2401.00001\", \"abstract\": \"We move mass.\"}", Fix: "Give the entry its title.");

    internal static DiagnosticKind EqualTitles { get; } = new("SD0203", Severity.Info,
        "'{0}' is the title of {1} papers with other authors or other ids, this one and {2}; all were kept.",
        Example: "two papers called \"Introduction\"", Fix: "Nothing to do; give both one id if they are one paper.");

    internal static DiagnosticKind DisputedId { get; } = new("SD0206", Severity.Warning,
        "{0} is given for {1} papers with different titles and authors, such as '{2}' and '{3}', see also {4}; they were kept apart, and {5}.",
        Example: "one DOI on a paper and on its supplement", Fix: "Correct the id in the listing that is wrong.");

    internal static DiagnosticKind NoteWithoutPaper { get; } = new("SD0210", Severity.Warning,
        "The note is about \"{0}\", but no paper has this id or title{1}; it was left out. Name the file by the paper's id, such as 2509.09114.md.",
        Example: "notes/2401.99999.md", Fix: "Name the file by the id of a paper that the digest has.");

    internal static DiagnosticKind NoteAmbiguous { get; } = new("SD0211", Severity.Warning,
        "The note is about \"{0}\", which fits {1} papers, among them {2} and {3}; it was left out. Name the file by one paper's id.",
        Example: "notes/introduction.md", Fix: "Name the file by the id of one paper.");

    internal static DiagnosticKind PaperLost { get; } = new("SD0518", Severity.Error,
        "The paper '{0}' was left out, since the program failed on it: {1}. The rest of the site was built.",
        Example: "none is known; it is a fault of the program",
        Fix: "Report it with the entry that is named; deleting the entry does not affect the others.");

    internal static DiagnosticKind TooManyRecords { get; } = new("SD0525", Severity.Warning,
        "{0} records are of one paper, this is the first; {1} of them count.",
        Example: "a listing that holds the same paper a million times", Fix: "Remove the listings, or the lines, that repeat it.");
}
