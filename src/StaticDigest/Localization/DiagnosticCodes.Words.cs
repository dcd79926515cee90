namespace StaticDigest;

/// <content>The words of the interface.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind WordsBroken { get; } = new("SD1501", Severity.Error,
        "the words cannot be read: {0}; expected lines of `key: text`; what stands from here on was ignored",
        Example: "theme/strings/it.yml with an open quote", Fix: "Correct the YAML at this place.");

    internal static DiagnosticKind WordUnknown { get; } = new("SD1502", Severity.Warning, "the interface has no word `{0}`{1}; it was ignored",
        Example: "serch: Cerca", Fix: "Correct the key; theme/strings/en.yml lists them.");

    internal static DiagnosticKind WordInvalid { get; } = new("SD1503", Severity.Warning,
        "the text of `{0}` cannot be used; expected a text, or forms under one and other, with no other gaps than the English one, `{1}`; the "
        + "text in use stays",
        Example: "papers: \"{3} articoli\"", Fix: "Use the gaps of the English text and no others.");

    internal static DiagnosticKind WordsMissing { get; } = new("SD1504", Severity.Info,
        "{0} words are not in this file, such as {1}; they are shown in English",
        Example: "a file for Italian with half of the words", Fix: "Add them to the file; theme/strings/en.yml lists all.");

    internal static DiagnosticKind LanguageUnknown { get; } = new("SD1505", Severity.Warning,
        "there are no words for the language `{0}`; the interface is in English; a file theme/strings/LANGUAGE.yml in the input folder adds them",
        Example: "language: tlh", Fix: "Add a file theme/strings/LANGUAGE.yml to the input folder, or choose another language.");
}
