using System.Collections.Immutable;
using YamlDotNet.Core;

namespace StaticDigest.Settings;

/// <summary>Reads <c>digest.yml</c>. An unknown key is an error that names the nearest known one.</summary>
public static class SettingsReader
{
    /// <summary>Name of the settings file in the input folder.</summary>
    public const string FileName = "digest.yml";

    /// <summary>Reads the settings; null stands for a missing file and gives the defaults.</summary>
    /// <exception cref="UnreadableSettingsException">They cannot be read, or a part of them.</exception>
    internal static (SiteSettings Settings, ImmutableArray<Diagnostic> Diagnostics) Read(InputFile? file, SettingBlock<SiteSettings> keys)
    {
        var settings = new SiteSettings();
        if (file is null)
            return (settings, []);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        try
        {
            if (YamlLocations.Root(file.Bytes.Span) is { } root)
                settings = keys.Read(root, settings, new(file.Path, SettingMessages.Of(""), diagnostics));
        }
        catch (YamlException exception)
        {
            diagnostics.Add(DiagnosticCodes.SettingsBroken.At(YamlLocations.Of(exception, file.Path), YamlLocations.Describe(exception)));
        }

        return (settings, Readable(diagnostics.ToImmutable()));
    }

    /// <summary>Warnings about files that look like the settings and are not read: <c>digest.yaml</c>, <c>Digest.yml.txt</c>.</summary>
    /// <param name="paths">Paths in the input folder.</param>
    /// <exception cref="UnreadableSettingsException">There is such a file and no <c>digest.yml</c>.</exception>
    public static ImmutableArray<Diagnostic> Misnamed(IEnumerable<string> paths)
    {
        string[] ownNames = [FileName, "digest.yaml", "digest.yml.txt", "digest.yaml.txt", "digest.yml.yml"];
        var alike = paths.Where(path => ownNames.Contains(path, StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        var kind = alike.Remove(FileName) ? DiagnosticCodes.SettingsIgnored : DiagnosticCodes.SettingsMisnamed;
        return Readable([.. alike.Select(path => kind.At(new SourceSpan(path)))]);
    }

    /// <summary>The diagnostics, when nothing is lost with what they report.</summary>
    /// <exception cref="UnreadableSettingsException">A part of the settings cannot be read.</exception>
    internal static ImmutableArray<Diagnostic> Readable(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Any(diagnostic => diagnostic.Kind.IsFatal) ? throw new UnreadableSettingsException(diagnostics) : diagnostics;
}
