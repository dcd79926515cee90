namespace StaticDigest;

/// <content>
/// Settings with which nothing is done, since with defaults in place of what was not read another site would be published
/// than the owner meant: <c>UnreadableSettingsException</c>. What only spoils one value is in the group of the site.
/// </content>
public static partial class DiagnosticCodes
{
    /// <summary>digest.yml is no valid YAML.</summary>
    public static DiagnosticKind SettingsBroken { get; } = new("SD0301", Severity.Error,
        "the settings cannot be read: {0}; nothing was done");

    /// <summary>A part of the settings is no block of keys, or no list, and so all of it would be lost.</summary>
    public static DiagnosticKind SettingsShape { get; } = new("SD0334", Severity.Error,
        "`{0}` is {1}, expected {2}; nothing was done");

    /// <summary>The settings are in a file that is not read.</summary>
    public static DiagnosticKind SettingsMisnamed { get; } = new("SD0335", Severity.Error,
        "the settings are read from digest.yml, and there is only this file; rename it; nothing was done");

    /// <summary>A second file of settings.</summary>
    public static DiagnosticKind SettingsIgnored { get; } = new("SD0336", Severity.Warning,
        "the settings are read from digest.yml; this file is not read");

    /// <summary>Whether nothing is done because of this diagnostic.</summary>
    public static bool IsUnreadable(Diagnostic diagnostic) =>
        diagnostic.Code == SettingsBroken.Code || diagnostic.Code == SettingsShape.Code || diagnostic.Code == SettingsMisnamed.Code
        || diagnostic.Code == TopicSetMissing.Code || diagnostic.Code == TopicSetBroken.Code || diagnostic.Code == TopicSetShape.Code || diagnostic.Code == TopicSetNames.Code;
}
