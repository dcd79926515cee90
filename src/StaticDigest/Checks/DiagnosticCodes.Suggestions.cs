namespace StaticDigest;

/// <content>Suggestions that come as an issue.</content>
public static partial class DiagnosticCodes
{
    /// <summary>The link names no paper.</summary>
    public static DiagnosticKind SuggestionWithoutPaper { get; } = new("SD1101", Severity.Error,
        "The link \"{0}\" names no paper; expected an address or id of arXiv, a DOI, or a web address together with a title.",
        Example: "an issue with the link https://example.org/", Fix: "Edit the issue: give an arXiv address, a DOI, or the title as well.");

    /// <summary>The archive gave no metadata.</summary>
    public static DiagnosticKind SuggestionWithoutMetadata { get; } = new("SD1102", Severity.Error,
        "The metadata of {0} could not be read: {1}. Give the title, or try again by editing the issue.",
        Example: "a DOI that nobody knows yet", Fix: "Edit the issue: give the title, or wait a day.");

    /// <summary>The paper is listed.</summary>
    public static DiagnosticKind SuggestionKnown { get; } = new("SD1103", Severity.Error, "The digest has {0} already, in {1}; nothing was added.",
        Example: "a paper that is in the digest already", Fix: "Nothing to do.");

    /// <summary>The listing holds no paper.</summary>
    public static DiagnosticKind SuggestionEmpty { get; } = new("SD1104", Severity.Error, "No paper could be read from the listing.",
        Example: "an issue with an empty listing", Fix: "Edit the issue: put the listing into its field.");
}
