namespace StaticDigest;

/// <content>Libraries of references: BibTeX, RIS, MEDLINE, CSL-JSON, the ACL Anthology.</content>
public static partial class DiagnosticCodes
{
    /// <summary>A record that says nothing of a paper.</summary>
    public static DiagnosticKind RecordWithoutTitle { get; } = new("SD0150", Severity.Warning, "The record \"{0}\" has neither a title nor an id; it was left out.");

    /// <summary>A BibTeX entry with braces that do not match.</summary>
    public static DiagnosticKind BibTexUnclosed { get; } = new("SD0151", Severity.Warning, "The entry \"{0}\" lacks a closing brace or quote before {1}; what could be read of it was kept.");

    /// <summary>A key that is used twice.</summary>
    public static DiagnosticKind BibTexKeyTwice { get; } = new("SD0152", Severity.Warning, "The key \"{0}\" stands already in line {1}; {2}.");

    /// <summary>A field that stands twice.</summary>
    public static DiagnosticKind BibTexFieldTwice { get; } = new("SD0153", Severity.Info, "The field {0} of \"{1}\" stands twice; the first one was kept.");

    /// <summary>An abbreviation that is not defined.</summary>
    public static DiagnosticKind BibTexMacro { get; } = new("SD0154", Severity.Warning, "The field {0} of \"{1}\" names \"{2}\", which no @string before it defines; the name itself was taken. Put text into braces.");

    /// <summary>A reference to an entry that is not there.</summary>
    public static DiagnosticKind BibTexCrossref { get; } = new("SD0155", Severity.Info, "\"{0}\" refers to \"{1}\", which is not in the file; it was kept as it is.");

    /// <summary>Abbreviations that unfold beyond measure.</summary>
    public static DiagnosticKind BibTexMacroLimit { get; } = new("SD0156", Severity.Warning, "The abbreviations of the file unfold to more than 16 million characters; from here on their names were taken.");

    /// <summary>More closing braces than opening ones.</summary>
    public static DiagnosticKind BibTexExtraBrace { get; } = new("SD0157", Severity.Info, "The entry \"{0}\" has a closing brace too many, since fields follow its end; they were read as its own.");

    /// <summary>A RIS record without its first or last line.</summary>
    public static DiagnosticKind RisUnframed { get; } = new("SD0158", Severity.Info, "The record has no line \"{0}\"; it was read all the same.");
}
