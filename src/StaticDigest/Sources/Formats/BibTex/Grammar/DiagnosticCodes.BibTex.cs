namespace StaticDigest;

/// <content>BibTeX.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind BibTexUnclosed { get; } = new("SD0151", Severity.Warning,
        "The entry \"{0}\" lacks a closing brace or quote before {1}; what could be read of it was kept.",
        Example: "@article{key, title = {A paper, year = 2024}", Fix: "Close the brace or quote.");

    internal static DiagnosticKind BibTexKeyTwice { get; } = new("SD0152", Severity.Warning, "The key \"{0}\" is already used in line {1}; {2}.",
        Example: "two entries @article{smith2024, …", Fix: "Rename one of the keys, or delete the duplicate entry.");

    internal static DiagnosticKind BibTexFieldTwice { get; } = new("SD0153", Severity.Info,
        "The field {0} of \"{1}\" is given twice; the first one was kept.",
        Example: "@article{k, title = {A}, title = {B}}", Fix: "Delete one of the two.");

    internal static DiagnosticKind BibTexMacro { get; } = new("SD0154", Severity.Warning,
        "The field {0} of \"{1}\" names \"{2}\", which no @string before it defines; the name itself was used. Put text into braces.",
        Example: "journal = jmlr without @string{jmlr = …}", Fix: "Put the text into braces, or add the @string.");

    internal static DiagnosticKind BibTexCrossref { get; } = new("SD0155", Severity.Info,
        "\"{0}\" refers to \"{1}\", which is not in the file; it was kept as it is.",
        Example: "crossref = {proceedings2024}, which is in another file", Fix: "Put the entry that is referred to into the same file.");

    internal static DiagnosticKind BibTexMacroLimit { get; } = new("SD0156", Severity.Warning,
        "The abbreviations of the file expand to more than 16 million characters; from here on their names were used.",
        Example: "@string{a = b # b}, @string{b = c # c}, and so on", Fix: "Write the texts out.");

    internal static DiagnosticKind BibTexExtraBrace { get; } = new("SD0157", Severity.Info,
        "The entry \"{0}\" has one closing brace too many, since fields follow its end; they were read as part of it.",
        Example: "@article{k, title = {A}}, year = 2024}", Fix: "Remove the extra brace.");
}
