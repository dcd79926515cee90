using StaticDigest.Papers;
using StaticDigest.Sources.HuggingFace;

namespace StaticDigest.Sources;

/// <summary>The one way from a file to entries, whatever its format.</summary>
public static class EntryReader
{
    /// <summary>Reads every entry of a file. Bad content gives diagnostics, never an exception.</summary>
    /// <param name="file">The file.</param>
    /// <param name="listingYear">Year of a listing that does not say it itself.</param>
    public static Batch<Entry> Read(SourceFile file, int? listingYear = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (IsBlank(file.Bytes.Span))
            return new([], [DiagnosticCodes.EmptyFile.At(new(file.Path))]);
        var (format, guess) = SourceFormats.Look(file);
        return format switch
        {
            SourceFormat.HuggingFaceText => HuggingFaceText.Read(file, listingYear),
            SourceFormat.EntryJson => EntryJson.Read(file),
            _ => new([], [DiagnosticCodes.UnknownFormat.At(new(file.Path), guess is null ? "is of no known format" : $"looks like {guess}, not read yet")]),
        };
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? IsBlank(bytes[3..]) : !bytes.ContainsAnyExcept(" \t\r\n\0"u8);
}
