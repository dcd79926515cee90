using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using StaticDigest.Settings;

namespace StaticDigest.Building;

/// <summary>What the last build was made from and said, so that a build of the very same things is over at once.</summary>
/// <param name="Fingerprint">A number for everything that went into it.</param>
/// <param name="Result">What it said, without the output.</param>
/// <param name="Part">Which part of how many it rendered. The parts of one site share their fingerprint, by which they are known.</param>
internal sealed record BuildRecord(UInt128 Fingerprint, BuildResult Result, (int Number, int Of) Part)
{
    /// <summary>The number for a build: its files, its options and the program itself.</summary>
    public static UInt128 FingerprintOf(BuildOptions options, ImmutableArray<InputFile> input, ImmutableArray<InputFile> theme,
        ImmutableArray<Diagnostic> diagnostics)
    {
        var hash = new Fingerprint();
        hash.Add(typeof(BuildRecord).Module.ModuleVersionId.ToString());
        hash.Add(options.Site?.Url);
        hash.Add(options.Fallback.Url);
        hash.Add(options.Cards?.Version);
        hash.Add(options.Now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        hash.Add(input);
        hash.Add(theme);
        foreach (var diagnostic in diagnostics)
            hash.Add(diagnostic.ToString());
        return hash.Finish();
    }

    public static byte[] Write(UInt128 fingerprint, BuildResult result, (int Number, int Of) part) => JsonOutput.Bytes(new(
        fingerprint.ToString("x32", CultureInfo.InvariantCulture), result.Papers, result.Pages, result.Site.Url, [.. result.Diagnostics.Select(Saved)],
        result.PapersInYear, part.Number, part.Of),
        BuildJson.Default.SavedBuild).ToArray();

    /// <summary>The record, or null where there is none that can be read.</summary>
    public static BuildRecord? TryRead(byte[]? bytes)
    {
        if (bytes is null)
            return null;
        try
        {
            return JsonSerializer.Deserialize(bytes, BuildJson.Default.SavedBuild) is { } saved && SiteAddress.TryParse(saved.Url) is { } site
                && UInt128.TryParse(saved.Fingerprint, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var fingerprint)
                ? new(fingerprint, new(saved.Papers, saved.Pages, site, null, [.. saved.Diagnostics.Select(Restored)]) { PapersInYear = saved.PapersInYear },
                    (saved.Part, saved.Parts))
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static SavedDiagnostic Saved(Diagnostic diagnostic) =>
        new(diagnostic.Code, (int)diagnostic.Severity, diagnostic.Where.Path, diagnostic.Where.Line, diagnostic.Where.Column, diagnostic.Message);

    // Of its kind only what is printed was saved.
    private static Diagnostic Restored(SavedDiagnostic saved) =>
        new(new(saved.Code, (Severity)saved.Severity, "", "", ""), new(saved.Path, saved.Line, saved.Column), saved.Message);
}

internal sealed record SavedBuild(string Fingerprint, int Papers, int Pages, string Url, SavedDiagnostic[] Diagnostics, int PapersInYear, int Part, int Parts);

internal sealed record SavedDiagnostic(string Code, int Severity, string Path, int Line, int Column, string Message);

[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SavedBuild))]
internal sealed partial class BuildJson : JsonSerializerContext;
