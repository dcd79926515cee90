using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Settings;

/// <summary>The version of the settings' form, <c>version</c> in <c>digest.yml</c>: it only moves when a key changes its meaning.</summary>
public static class SettingsVersion
{
    /// <summary>The version that this program writes; all up to it are read, and a file without a version has the first.</summary>
    public const int Current = 1;

    /// <summary>Diagnostics about the version that a file names.</summary>
    internal static ImmutableArray<Diagnostic> Check(YamlNode node, SourceSpan where)
    {
        var text = (node as YamlScalarNode)?.Value ?? "";
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int version) || version < 1)
            return [DiagnosticCodes.SettingInvalid.At(where, "version", text, Invariant($"a whole number from 1 to {Current}"))];
        return version > Current ? [DiagnosticCodes.SettingsNewer.At(where, version, Current)] : [];
    }
}
