using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace StaticDigest.Cli.Cards;

/// <summary>
/// The fonts of cards: the site's own serif, which the program carries, and for letters that it has not the first of the
/// system's fonts, by name, that has them.
/// </summary>
internal sealed class CardFonts
{
    private readonly ConcurrentDictionary<int, SKTypeface?> _others = [];
    private readonly ConcurrentDictionary<SKTypeface, SKFont> _probes = [];
    private readonly Lazy<SKTypeface[]> _system = new(System);

    public SKTypeface Text { get; } = Read("SourceSerif4-Regular.otf");

    public SKTypeface Title { get; } = Read("SourceSerif4Display-Semibold.otf");

    /// <summary>The font for a letter; null when no font has it.</summary>
    public SKTypeface? For(Rune letter, SKTypeface wanted) => Has(wanted, letter.Value) ? wanted
        : _others.GetOrAdd(letter.Value, code => Array.Find(_system.Value, face => Has(face, code)));

    private bool Has(SKTypeface face, int code) => _probes.GetOrAdd(face, static face => new SKFont(face)).ContainsGlyph(code);

    // Sorted, since the order in which a system names its fonts is that of its disk.
    private static SKTypeface[] System() =>
        [.. SKFontManager.Default.FontFamilies.Order(StringComparer.Ordinal).Select(name => SKFontManager.Default.MatchFamily(name)).OfType<SKTypeface>()];

    private static SKTypeface Read(string name)
    {
        using var stream = typeof(CardFonts).Assembly.GetManifestResourceStream($"cards/{name}")!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data) ?? throw new InvalidDataException($"the font {name} cannot be read");
    }
}
