namespace StaticDigest;

/// <content>Settings.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind SettingsBroken { get; } = new("SD0301", Severity.Error, "the settings cannot be read: {0}; nothing was done",
        Example: "title: My digest: robots",
        Fix: "Correct the YAML at this place: two spaces for each level of indentation, no tabs, quotes around texts with a colon, each key once in "
        + "a block; save the file as UTF-8.")
    { IsFatal = true };

    internal static DiagnosticKind SettingUnknown { get; } = new("SD0302", Severity.Error, "the setting `{0}` is not known{1}; it was ignored",
        Example: "titel: My digest", Fix: "Correct the key in digest.yml, or delete the line.");

    internal static DiagnosticKind SettingInvalid { get; } = new("SD0303", Severity.Error, "`{0}` is `{1}`, expected {2}; the default was used",
        Example: "limit: many", Fix: "Correct the value in digest.yml, or delete the line to have the default.");

    internal static DiagnosticKind SettingsNewer { get; } = new("SD0304", Severity.Warning,
        "these settings are of version {0}, and this program knows versions up to {1}; what it does not know is ignored until the program is upgraded",
        Example: "version: 2", Fix: "Name a newer version of the program in .github/workflows/publish.yml.");

    internal static DiagnosticKind SettingsShape { get; } = new("SD0334", Severity.Error, "`{0}` is {1}, expected {2}; nothing was done",
        Example: "site: My digest", Fix: "Write the keys below it: site: {title: My digest}.")
    { IsFatal = true };

    internal static DiagnosticKind SettingsMisnamed { get; } = new("SD0335", Severity.Error,
        "the settings are read from digest.yml, but there is only this file; rename it; nothing was done",
        Example: "input/digest.yaml", Fix: "Rename the file to digest.yml.")
    { IsFatal = true };

    internal static DiagnosticKind SettingsIgnored { get; } = new("SD0336", Severity.Warning,
        "the settings are read from digest.yml; this file is not read",
        Example: "input/digest.yaml beside input/digest.yml", Fix: "Move what you need to digest.yml and delete the other file.");

    /// <summary>A name under <c>links:</c> that means nothing.</summary>
    internal static DiagnosticKind LinkUnknown { get; } = new("SD1621", Severity.Error,
        "`links` names `{0}`, which is not a link{1}; it was left out. There are page, pdf, code, html, project, huggingface, alphaxiv, "
        + "semantic-scholar, discussion, other",
        Example: "links: [pdf, arxiw]", Fix: "Correct the word in digest.yml, or delete it.");

    /// <summary>A name that stands twice under <c>links:</c>.</summary>
    internal static DiagnosticKind LinkTwice { get; } = new("SD1622", Severity.Warning, "`links` names `{0}` twice; the first one counts",
        Example: "links: [pdf, code, pdf]", Fix: "Delete one of the two.");
}
