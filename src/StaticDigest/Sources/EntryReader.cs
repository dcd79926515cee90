using System.IO.Compression;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources;

/// <summary>The one way from a file to entries, whatever its format.</summary>
public static class EntryReader
{
    /// <summary>Most bytes that a compressed file may unfold to.</summary>
    private const int MaxUnfolded = 200 * 1024 * 1024;

    /// <summary>The names of the formats that are read.</summary>
    public static string Formats => SourceFormats.Names;

    /// <summary>The name of a file's format; null when it is none that is read.</summary>
    public static string? FormatOf(SourceFile file) => SourceFormats.Find(Unfold(file) ?? file).Format?.Name;

    /// <summary>Reads every entry of a file. Bad content gives diagnostics, never an exception.</summary>
    /// <param name="file">The file.</param>
    /// <param name="context">What is known beside the file.</param>
    public static Batch<Entry> Read(SourceFile file, ReadContext context = default) => ReadCounting(file, context).Batch;

    /// <summary>As <see cref="Read"/>, with how many lines were understood if the reader of the format counts them.</summary>
    public static ReadResult ReadCounting(SourceFile file, ReadContext context = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (IsCompressed(file))
        {
            if (Unfold(file) is not { } unfolded)
                return Nothing(DiagnosticCodes.Compressed.At(new(file.Path)));
            file = unfolded;
        }

        if (IsBlank(file.Bytes.Span))
            return Nothing(DiagnosticCodes.EmptyFile.At(new(file.Path)));
        var (format, guess) = SourceFormats.Find(file);
        if (format is null)
            return Nothing(DiagnosticCodes.UnknownFormat.At(new(file.Path), guess is null ? "is of no known format" : $"looks like {guess}"));
        var result = format.Read(file, context);
        return result with { Batch = TrustedEntries.Only(DamagedText.Repair(PossibleDates.Only(result.Batch))) };
    }

    /// <summary>How much of a file was understood: as its reader counted, else as its entries and remarks show.</summary>
    public static LineCoverage CoverageOf(SourceFile file, ReadResult result) =>
        result.Coverage ?? LineCoverage.Of((Unfold(file) ?? file).Bytes.Span, result.Batch);

    private static ReadResult Nothing(Diagnostic reason) => new(new([], [reason]));

    private static bool IsBlank(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? IsBlank(bytes[3..]) : !bytes.ContainsAnyExcept(" \t\r\n\0"u8);

    private static bool IsCompressed(SourceFile file) => file.Bytes.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);

    private static SourceFile? Unfold(SourceFile file)
    {
        if (!IsCompressed(file))
            return null;
        try
        {
            using var folded = new MemoryStream(file.Bytes.ToArray());
            using var zip = new GZipStream(folded, CompressionMode.Decompress);
            using var unfolded = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int count = zip.Read(buffer); count > 0; count = zip.Read(buffer))
            {
                if (unfolded.Length + count > MaxUnfolded)
                    return null;
                unfolded.Write(buffer, 0, count);
            }

            return unfolded.Length == 0 ? null : new(file.Path, unfolded.GetBuffer().AsMemory(0, (int)unfolded.Length));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
