using System.Globalization;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace StaticDigest.Cli.Cards;

/// <summary>Sets lines of text on one card. Not for several threads.</summary>
internal sealed class CardPen(SKCanvas canvas, CardFonts fonts) : IDisposable
{
    private const float UnitSize = 100;

    private readonly Dictionary<SKTypeface, SKShaper> _shapers = [];
    private readonly Dictionary<(string Text, SKTypeface Face), float> _widths = [];

    public void Dispose()
    {
        foreach (var shaper in _shapers.Values)
            shaper.Dispose();
    }

    /// <summary>Cuts a text into at most so many lines; the last one ends with … when not all fits.</summary>
    public (List<string> Lines, bool Fits) Wrap(string text, SKTypeface face, float size, float width, int max)
    {
        var lines = new List<string>();
        var line = "";
        float used = 0;
        foreach (var piece in CardLine.Pieces(text).SelectMany(piece => Broken(piece, face, size, width)))
        {
            if (line.Length == 0 || used + Width(piece.TrimEnd(), face, size) <= width)
            {
                line += piece;
                used += Width(piece, face, size);
                continue;
            }

            lines.Add(line.TrimEnd());
            (line, used) = (piece, Width(piece, face, size));
            if (lines.Count < max)
                continue;
            lines[^1] = Shortened(lines[^1], face, size, width);
            return (lines, false);
        }

        if (line.TrimEnd().Length > 0)
            lines.Add(line.TrimEnd());
        return (lines, true);
    }

    public void Draw(string text, SKTypeface face, float size, float left, float right, float baseline, SKColor color)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        float x = CardLine.BeginsRight(text) ? right - Width(text, face, size) : left;
        foreach (var run in Runs(text, face))
        {
            using var font = Font(run.Face, size);
            var shaper = Shaper(run.Face);
            canvas.DrawShapedText(shaper, run.Text, x, baseline, SKTextAlign.Left, font, paint);
            x += shaper.Shape(run.Text, font).Width;
        }
    }

    private List<CardRun> Runs(string text, SKTypeface face) => CardLine.Runs(text, letter => fonts.For(letter, face));

    // Without hinting a text grows with its size, so each piece is shaped once, whatever sizes are tried.
    private float Width(string text, SKTypeface face, float size)
    {
        if (_widths.TryGetValue((text, face), out float known))
            return known * size;
        float width = 0;
        foreach (var run in Runs(text, face))
        {
            using var font = Font(run.Face, UnitSize);
            width += Shaper(run.Face).Shape(run.Text, font).Width;
        }

        return (_widths[(text, face)] = width / UnitSize) * size;
    }

    // A word that is wider than a line, such as a formula or an address, breaks anywhere.
    private IEnumerable<string> Broken(string piece, SKTypeface face, float size, float width)
    {
        while (Width(piece.TrimEnd(), face, size) > width)
        {
            var starts = StringInfo.ParseCombiningCharacters(piece);
            int fitting = 1;
            while (fitting < starts.Length - 1 && Width(piece[..starts[fitting + 1]], face, size) <= width)
                fitting++;
            if (starts.Length < 2)
                break;
            yield return piece[..starts[fitting]];
            piece = piece[starts[fitting]..];
        }

        yield return piece;
    }

    private string Shortened(string line, SKTypeface face, float size, float width)
    {
        while (line.Length > 0 && Width($"{line}…", face, size) > width)
            line = line[..StringInfo.ParseCombiningCharacters(line)[^1]].TrimEnd();
        return $"{line}…";
    }

    private SKShaper Shaper(SKTypeface face) => _shapers.TryGetValue(face, out var shaper) ? shaper : _shapers[face] = new SKShaper(face);

    // Without hinting and subpixel order, so that no setting of a system changes a pixel.
    private static SKFont Font(SKTypeface face, float size) =>
        new(face, size) { Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias, Subpixel = true };
}
