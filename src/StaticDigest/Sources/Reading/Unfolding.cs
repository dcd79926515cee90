using System.Collections.Immutable;
using System.IO.Compression;

namespace StaticDigest.Sources.Reading;

/// <summary>Unfolds files that were compressed with gzip. A few bytes can stand for very many, so there is a bound for each file and one for all.</summary>
internal static class Unfolding
{
    /// <summary>Most bytes that one file may unfold to.</summary>
    public const int MaxFile = 100 * 1024 * 1024;

    /// <summary>Most bytes that all files of a build may unfold to.</summary>
    public const int MaxAll = 200 * 1024 * 1024;

    /// <summary>The files as they are read, in the order given; those beyond a bound are refused.</summary>
    public static ImmutableArray<(InputFile File, Diagnostic? Refusal)> All(IEnumerable<InputFile> files) => All(files, MaxFile, MaxAll);

    internal static ImmutableArray<(InputFile File, Diagnostic? Refusal)> All(IEnumerable<InputFile> files, int maxFile, int maxAll)
    {
        var unfolded = ImmutableArray.CreateBuilder<(InputFile, Diagnostic?)>();
        int left = maxAll;
        foreach (var file in files)
        {
            if (!IsCompressed(file))
            {
                unfolded.Add((file, null));
                continue;
            }

            int max = Math.Min(left, maxFile);
            if (Unfold(file, max) is { } whole)
            {
                left -= whole.Bytes.Length;
                unfolded.Add((whole, null));
            }
            else
            {
                unfolded.Add((file, max < maxFile ? DiagnosticCodes.CompressedAll.At(new(file.Path), maxAll / (1024 * 1024))
                    : DiagnosticCodes.Compressed.At(new(file.Path))));
            }
        }

        return unfolded.ToImmutable();
    }

    /// <summary>True for a file that begins as gzip does.</summary>
    internal static bool IsCompressed(InputFile file) => file.Bytes.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);

    /// <summary>A compressed file unfolded, any other as it is; null when it is damaged or too long.</summary>
    internal static InputFile? Unfold(InputFile file, int max = MaxFile)
    {
        if (!IsCompressed(file))
            return file;
        try
        {
            using var folded = new MemoryStream(file.Bytes.ToArray());
            using var zip = new GZipStream(folded, CompressionMode.Decompress);
            using var unfolded = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int count = zip.Read(buffer); count > 0; count = zip.Read(buffer))
            {
                if (unfolded.Length + count > max)
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
