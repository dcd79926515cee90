using System.Globalization;
using StaticDigest.Building.Writing;
using StaticDigest.Site;

namespace StaticDigest.Building;

/// <summary>
/// The painted cards, in StaticDigest's own folder inside the output folder, each named by the fingerprint of what it
/// shows: a workflow that keeps only that folder between its runs paints none again.
/// </summary>
internal sealed class CardStore(string output)
{
    // Far more than any card; a larger file is not ours.
    private const long MostBytes = 1 << 24;

    private readonly string _folder = Path.Join(output, OutputPath.StateFolder, "cards");

    private static ReadOnlySpan<byte> PngMark => [0x89, (byte)'P', (byte)'N', (byte)'G'];

    /// <summary>The bytes of a card, painted only when they are not there. What cannot be kept is painted again next time.</summary>
    public ReadOnlyMemory<byte> Bytes(BytesPage card)
    {
        var path = PathOf(card.Fingerprint);
        if (StateFile.TryRead(path, MostBytes) is { } kept && kept.AsSpan().StartsWith(PngMark))
            return kept;
        var bytes = card.Make();
        StateFile.TryWrite(path, bytes.Span);
        return bytes;
    }

    /// <summary>Removes the cards that the site no longer has.</summary>
    public void Keep(IEnumerable<BytesPage> cards)
    {
        try
        {
            if (!Directory.Exists(_folder) || new DirectoryInfo(_folder).LinkTarget is not null)
                return;
            var used = cards.Select(card => PathOf(card.Fingerprint)).ToHashSet(StringComparer.Ordinal);
            foreach (var path in Directory.EnumerateFiles(_folder).Where(path => !used.Contains(path)).ToList())
                File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // They only take space.
        }
    }

    private string PathOf(UInt128 fingerprint) => Path.Join(_folder, $"{fingerprint.ToString("x32", CultureInfo.InvariantCulture)}.png");
}
