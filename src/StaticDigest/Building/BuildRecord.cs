using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using StaticDigest.Settings;

namespace StaticDigest.Building;

/// <summary>What the last build was made from and said, so that a build of the very same things is over at once.</summary>
/// <param name="Fingerprint">A number for everything that went into it.</param>
/// <param name="Result">What it said, without the output.</param>
internal sealed record BuildRecord(UInt128 Fingerprint, BuildResult Result)
{
    /// <summary>The number for a build: its files, its options and the program itself.</summary>
    public static UInt128 FingerprintOf(BuildOptions options, ImmutableArray<InputFile> input, ImmutableArray<InputFile> theme, ImmutableArray<Diagnostic> diagnostics)
    {
        var hash = new Fingerprint();
        hash.Add(typeof(BuildRecord).Module.ModuleVersionId.ToString());
        hash.Add(options.Site?.Url);
        hash.Add(options.Fallback.Url);
        hash.Add(options.Cards?.Version);
        hash.Add(options.Now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var files in (ReadOnlySpan<ImmutableArray<InputFile>>)[input, theme])
        {
            hash.Add(files.Length);
            foreach (var file in files)
            {
                hash.Add(file.Path);
                hash.Add(file.Bytes.Span);
            }
        }

        foreach (var diagnostic in diagnostics)
            hash.Add(diagnostic.ToString());
        return hash.Finish();
    }

    public static byte[] Write(UInt128 fingerprint, BuildResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("fingerprint", fingerprint.ToString("x32", CultureInfo.InvariantCulture));
            json.WriteNumber("papers", result.Papers);
            json.WriteNumber("pages", result.Pages);
            json.WriteString("url", result.Site.Url);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in result.Diagnostics)
            {
                json.WriteStartArray();
                json.WriteStringValue(diagnostic.Code);
                json.WriteNumberValue((int)diagnostic.Severity);
                json.WriteStringValue(diagnostic.Where.Path);
                json.WriteNumberValue(diagnostic.Where.Line);
                json.WriteNumberValue(diagnostic.Where.Column);
                json.WriteStringValue(diagnostic.Message);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The record, or null where there is none that can be read.</summary>
    public static BuildRecord? TryRead(byte[]? bytes)
    {
        if (bytes is null)
            return null;
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            if (SiteAddress.TryParse(root.GetProperty("url").GetString()) is not { } site
                || !UInt128.TryParse(root.GetProperty("fingerprint").GetString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var fingerprint))
                return null;
            var diagnostics = root.GetProperty("diagnostics").EnumerateArray().Select(item => new Diagnostic(
                item[0].GetString()!, (Severity)item[1].GetInt32(), new(item[2].GetString()!, item[3].GetInt32(), item[4].GetInt32()), item[5].GetString()!));
            return new(fingerprint, new(root.GetProperty("papers").GetInt32(), root.GetProperty("pages").GetInt32(), site, null, [.. diagnostics]));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
