namespace StaticDigest;

/// <content>The words of the interface.</content>
public static partial class DiagnosticCodes
{
    /// <summary>A file of words that is no YAML.</summary>
    public static DiagnosticKind WordsBroken { get; } = new("SD1501", Severity.Error,
        "the words cannot be read: {0}; expected lines of `key: text`; what stands from here on was ignored");

    /// <summary>A key that the interface has not.</summary>
    public static DiagnosticKind WordUnknown { get; } = new("SD1502", Severity.Warning,
        "the interface has no word `{0}`{1}; it was ignored");

    /// <summary>A text that cannot be used.</summary>
    public static DiagnosticKind WordInvalid { get; } = new("SD1503", Severity.Warning,
        "the text of `{0}` cannot be used; expected a text, or forms under one and other, with no other gaps than the English one, `{1}`; the text in use stays");

    /// <summary>A language of the owner's own that lacks words.</summary>
    public static DiagnosticKind WordsMissing { get; } = new("SD1504", Severity.Info,
        "{0} words are not in this file, such as {1}; they are shown in English");

    /// <summary>A language without words.</summary>
    public static DiagnosticKind LanguageUnknown { get; } = new("SD1505", Severity.Warning,
        "there are no words for the language `{0}`; the interface is in English; a file theme/strings/LANGUAGE.yml in the input folder adds them");
}
