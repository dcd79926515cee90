namespace StaticDigest;

public static partial class DiagnosticCodes
{
    /// <summary>A key that means nothing.</summary>
    public static DiagnosticKind SettingUnknown { get; } = new("SD0302", Severity.Error,
        "the setting `{0}` is not known{1}; it was ignored");

    /// <summary>A value of the wrong kind.</summary>
    public static DiagnosticKind SettingInvalid { get; } = new("SD0303", Severity.Error,
        "`{0}` is `{1}`, expected {2}; the default was used");

    /// <summary>Settings of a program that does not exist yet here.</summary>
    public static DiagnosticKind SettingsNewer { get; } = new("SD0304", Severity.Warning,
        "these settings are of version {0}, and this program knows versions up to {1}; what it does not know is ignored until the program is upgraded");

    /// <summary>Two pages want one file.</summary>
    public static DiagnosticKind AddressClash { get; } = new("SD0501", Severity.Error,
        "`{0}` is wanted by {1} and by {2}; the first was published");

    /// <summary>A file of input/static has a name that cannot be published.</summary>
    public static DiagnosticKind StaticNameUnsafe { get; } = new("SD0502", Severity.Warning,
        "the file `{0}` has a name that no web address can hold; it was not published");

    /// <summary>A link of a page leads nowhere.</summary>
    public static DiagnosticKind LinkBroken { get; } = new("SD0503", Severity.Warning,
        "the page links to `{0}`, which is not part of the site");
}
