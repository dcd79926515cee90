using System.Globalization;
using System.Text;
using SkiaSharp;
using StaticDigest.Site;

namespace StaticDigest.Cli.Cards;

/// <summary>Paints cards with Skia: a bar, the site's name, the title as large as it fits, and some lines.</summary>
internal sealed class CardPainter : ICardPainter
{
    private const float Left = 80, Right = Card.Width - 80, Wide = Right - Left;
    private const int MaxLetters = 300;

    private static readonly SKColor s_paper = SKColor.Parse(Card.Paper);
    private static readonly SKColor s_ink = new(0x24, 0x21, 0x1d);
    private static readonly SKColor s_soft = new(0x5f, 0x59, 0x50);

    private readonly Lazy<(CardFonts? Fonts, string? Problem)> _fonts = new(Load);

    /// <inheritdoc/>
    public string Version => "1";

    /// <inheritdoc/>
    public string? Problem => _fonts.Value.Problem;

    private CardFonts Fonts => _fonts.Value.Fonts!;

    /// <inheritdoc/>
    public string Missing(Card card)
    {
        var missing = new SortedSet<Rune>();
        foreach (var text in (ReadOnlySpan<string>)[card.Kicker, card.Title, .. card.Lines, card.Foot])
        {
            foreach (var letter in Line(text).EnumerateRunes())
            {
                if (!CardLine.IsPart(letter) && Fonts.For(letter, Fonts.Text) is null)
                    missing.Add(letter);
            }
        }

        return string.Concat(missing);
    }

    /// <inheritdoc/>
    public byte[] Paint(Card card)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Card.Width, Card.Height, SKColorType.Rgb888x, SKAlphaType.Opaque))
            ?? throw new InvalidOperationException("no surface for a card could be made");
        var canvas = surface.Canvas;
        var accent = SKColor.Parse(card.Accent);
        canvas.Clear(s_paper);
        using (var bar = new SKPaint { Color = accent })
            canvas.DrawRect(0, 0, Card.Width, 16, bar);
        using var pen = new CardPen(canvas, Fonts);
        float y = 64;
        if (card.Kicker.Length > 0)
            Row(pen, Line(card.Kicker), Fonts.Text, 34, y += 40, accent);
        y = Title(pen, Line(card.Title), y + 16);
        y += 26;
        // A description is read to its end where there is room; of several titles each has a row.
        int max = card.Lines.Length <= 2 ? 3 : 1;
        foreach (var row in card.Lines.SelectMany(line => pen.Wrap(Line(line), Fonts.Text, 33, Wide, max).Lines))
        {
            // The last rows belong to the foot.
            if (y + 46 > Card.Height - 100)
                break;
            pen.Draw(row, Fonts.Text, 33, Left, Right, y += 46, s_ink);
        }

        Row(pen, Line(card.Foot), Fonts.Text, 28, Card.Height - 48, s_soft);
        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels();
        if (IndexedPng.Encode(pixels.GetPixelSpan(), Card.Width, Card.Height) is { } small)
            return small;
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub, 6));
        return png?.ToArray() ?? throw new InvalidOperationException("a card could not be written as PNG");
    }

    // The largest of the sizes in which three lines hold the title.
    private float Title(CardPen pen, string title, float top)
    {
        foreach (float size in (ReadOnlySpan<float>)[92, 80, 68, 58, 50])
        {
            var (lines, fits) = pen.Wrap(title, Fonts.Title, size, Wide, 3);
            if (!fits && size > 50)
                continue;
            foreach (var line in lines)
                pen.Draw(line, Fonts.Title, size, Left, Right, top += size * 1.12f, s_ink);
            break;
        }

        return top;
    }

    private static void Row(CardPen pen, string text, SKTypeface face, float size, float baseline, SKColor color)
    {
        if (pen.Wrap(text, face, size, Wide, 1).Lines is [var line, ..])
            pen.Draw(line, face, size, Left, Right, baseline, color);
    }

    // Text of anyone's making: control and format characters would be drawn as boxes, and a page of it is no title.
    private static string Line(string text)
    {
        var line = new StringBuilder();
        foreach (var letter in text.EnumerateRunes().Take(MaxLetters))
        {
            if (Rune.IsWhiteSpace(letter))
                line.Append(' ');
            else if (CardLine.IsPart(letter)
                || !(Rune.IsControl(letter)
                    || Rune.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
                line.Append(letter.ToString());
        }

        return string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static (CardFonts? Fonts, string? Problem) Load()
    {
        try
        {
            return (new CardFonts(), null);
        }
        catch (Exception error)
            when (error is DllNotFoundException or BadImageFormatException or TypeInitializationException or EntryPointNotFoundException
                or InvalidDataException)
        {
            return (null, (error.InnerException ?? error).Message.Split('\n')[0].TrimEnd('.', '\r'));
        }
    }
}
