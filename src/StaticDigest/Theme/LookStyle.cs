using System.Globalization;
using System.Text;
using StaticDigest.Site;

namespace StaticDigest.Theme;

/// <summary>The owner's look as custom properties at the end of the style sheet.</summary>
internal static class LookStyle
{
    private const string Sans = "var(--sans)";
    private const string SystemSerif = "Charter, \"Iowan Old Style\", \"Source Serif 4\", Georgia, serif";

    // The theme's light and dark paper; links must be read on both: WCAG 2.2 asks for 4.5 to 1, a little more leaves room.
    private static readonly (double, double, double) s_lightPaper = (0xFB, 0xFA, 0xF6), s_darkPaper = (0x16, 0x15, 0x13), s_white = (255, 255, 255), s_black = (0, 0, 0);
    private const double Contrast = 5;

    /// <summary>The style sheet with the values that differ from the theme's.</summary>
    public static ReadOnlyMemory<byte> AddTo(ReadOnlyMemory<byte> style, LookSettings look)
    {
        var values = new StringBuilder();
        if (look.Accent.Length > 0)
        {
            var accent = Parse(look.Accent);
            values.Append(CultureInfo.InvariantCulture, $"--accent:light-dark({Readable(accent, s_lightPaper, s_black)},{Readable(accent, s_darkPaper, s_white)});");
        }

        if (!look.UsesOwnFont)
            values.Append(CultureInfo.InvariantCulture, $"--serif:{FontsOf(look.Fonts)};");
        if (look.Radius > 0)
            values.Append(CultureInfo.InvariantCulture, $"--radius:{look.Radius}px;");
        // `html:root` is stronger than the theme's `:root`, and weaker than its contrast theme.
        return values.Length == 0 ? style : Encoding.UTF8.GetBytes($"{Encoding.UTF8.GetString(style.Span)}\nhtml:root{{{values}}}\n");
    }

    private static string FontsOf(string fonts) => fonts switch
    {
        "sans" => Sans,
        "system" => SystemSerif,
        _ => $"{string.Join(',', fonts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => $"\"{name.Trim('"', '\'')}\""))},\"Source Serif\",Georgia,serif",
    };

    private static (double, double, double) Parse(string colour)
    {
        int value = int.Parse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return (value >> 16, value >> 8 & 0xFF, value & 0xFF);
    }

    /// <summary>The colour, moved towards black or white as far as reading on the paper asks for.</summary>
    private static string Readable((double R, double G, double B) colour, (double, double, double) paper, (double R, double G, double B) towards)
    {
        for (int step = 0; step <= 20; step++)
        {
            double share = step / 20.0;
            var mixed = (R: Mix(colour.R, towards.R), G: Mix(colour.G, towards.G), B: Mix(colour.B, towards.B));
            if (ContrastOf(mixed, paper) >= Contrast || step == 20)
                return Invariant($"#{(int)mixed.R:x2}{(int)mixed.G:x2}{(int)mixed.B:x2}");
            double Mix(double from, double to) => Math.Round(from + (to - from) * share);
        }

        throw new InvalidOperationException();
    }

    /// <summary>Ratio of contrast, 1 to 21, by WCAG 2.2.</summary>
    internal static double ContrastOf((double, double, double) one, (double, double, double) other)
    {
        double a = Luminance(one), b = Luminance(other);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance((double R, double G, double B) colour)
    {
        return 0.2126 * Linear(colour.R) + 0.7152 * Linear(colour.G) + 0.0722 * Linear(colour.B);
        static double Linear(double value) => value / 255 <= 0.04045 ? value / 255 / 12.92 : Math.Pow((value / 255 + 0.055) / 1.055, 2.4);
    }
}
