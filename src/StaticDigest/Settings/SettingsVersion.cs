using System.Globalization;

namespace StaticDigest.Settings;

/// <summary>The version of the settings' form, <c>version</c> in <c>digest.yml</c>: it only moves when a key changes its meaning.</summary>
internal static class SettingsVersion
{
    /// <summary>The version that this program writes; all up to it are read, and a file without a version has the first.</summary>
    public const int Current = 1;

    internal static Setting<SiteSettings> Key { get; } = new(
        "version",
        "Version of the settings' form. A newer program reads older forms and says what changed.",
        new(Invariant($"a whole number from 1 to {Current}"), """ "type": "integer", "minimum": 1 """) { IsCompound = true },
        Invariant($"{Current}"),
        Check,
        _ => false);

    private static SiteSettings Check(SiteSettings settings, SettingValue value)
    {
        if (!int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int version) || version < 1)
            return value.Reject(settings, Key.Form.Expected);
        if (version > Current)
            value.Report.Diagnostics.Add(DiagnosticCodes.SettingsNewer.At(value.Where, version, Current));
        return settings;
    }
}
