namespace StaticDigest.Cli.Doctoring;

/// <summary>What to do about a remark that reading or planning makes.</summary>
internal static class Remedies
{
    private static readonly Dictionary<string, string> s_own = new(StringComparer.Ordinal)
    {
        [DiagnosticCodes.SettingsBroken.Code] = "Mend the YAML at this place: two spaces for each step to the right, quotes around texts with a colon.",
        [DiagnosticCodes.SettingUnknown.Code] = "Correct the key in digest.yml, or delete the line.",
        [DiagnosticCodes.SettingInvalid.Code] = "Correct the value in digest.yml, or delete the line to have the default.",
        [DiagnosticCodes.SettingsNewer.Code] = "Name a newer version of the program in .github/workflows/publish.yml.",
        [DiagnosticCodes.AddressClash.Code] = "Rename one of the two: a topic by its `slug`, a page or a static file by its name.",
        [DiagnosticCodes.StrangersFile.Code] = "Build with --clean, or choose another --output.",
    };

    // One for each area where a remark has none of its own.
    private static readonly (string Area, string Remedy)[] s_areas =
    [
        ("SD01", "Run `staticdigest check` on the listing, and mend the named line or delete it."),
        ("SD02", "Mend the entry or document at the named place."),
        ("SD03", "Correct digest.yml at the named place."),
        ("SD04", "Correct the template at the named place; if it lies in input/theme, deleting it brings back the theme's own."),
        ("SD05", "Rename or remove the named file."),
    ];

    /// <summary>The remedy for a kind of remark.</summary>
    public static string For(string code) =>
        s_own.TryGetValue(code, out var own) ? own
        : s_areas.FirstOrDefault(area => code.StartsWith(area.Area, StringComparison.Ordinal)).Remedy ?? "Mend what stands at the named place.";
}
