using System.Globalization;
using StaticDigest.Building.Writing;
using StaticDigest.Site;

namespace StaticDigest.Building;

/// <summary>
/// The painted cards, each named by the fingerprint of what it shows: a workflow that keeps only their folder between its
/// runs paints none again.
/// </summary>
/// <param name="folder">The folder that holds nothing but them; made when the first one is kept.</param>
public sealed class CardStore(string folder)
{
    // Far more than any card; a larger file is not ours.
    private const long MaxBytes = 1 << 24;

    private static ReadOnlySpan<byte> PngMark => [0x89, (byte)'P', (byte)'N', (byte)'G'];

    /// <summary>The store in StaticDigest's own folder inside an output folder.</summary>
    internal static CardStore Inside(string output) => new(Path.Join(output, OutputPath.StateFolder, "cards"));

    /// <summary>The bytes of a card, painted only when they are not there. What cannot be kept is painted again next time.</summary>
    public ReadOnlyMemory<byte> Bytes(GeneratedFile card)
    {
        var path = PathOf(card.Fingerprint!.Value);
        if (StateFile.TryRead(path, MaxBytes) is { } kept && kept.AsSpan().StartsWith(PngMark))
            return kept;
        var bytes = card.Make();
        StateFile.TryWrite(path, bytes.Span);
        return bytes;
    }

    /// <summary>Removes the cards that the site no longer has.</summary>
    public void Keep(IEnumerable<GeneratedFile> cards)
    {
        try
        {
            if (!Directory.Exists(folder) || new DirectoryInfo(folder).LinkTarget is not null)
                return;
            var used = cards.Select(card => PathOf(card.Fingerprint!.Value)).ToHashSet(StringComparer.Ordinal);
            foreach (var path in Directory.EnumerateFiles(folder).Where(path => !used.Contains(path)).ToList())
                File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // They only take space.
        }
    }

    private string PathOf(UInt128 fingerprint) => Path.Join(folder, $"{fingerprint.ToString("x32", CultureInfo.InvariantCulture)}.png");
}
