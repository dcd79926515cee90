using System.Globalization;
using System.Text;
using StaticDigest.Settings;

namespace StaticDigest.Theme;

/// <summary>The owner's look as custom properties at the end of the style sheet.</summary>
internal static class LookStyle
{
    private const string Sans = "var(--sans)";
    private const string SystemSerif = "Charter, \"Iowan Old Style\", \"Source Serif 4\", Georgia, serif";

    // The theme's light and dark paper, on both of which links must be read.
    private static readonly Colour s_lightPaper = new(0xFB, 0xFA, 0xF6), s_darkPaper = new(0x16, 0x15, 0x13);

    /// <summary>The style sheet with the values that differ from the theme's.</summary>
    public static ReadOnlyMemory<byte> AddTo(ReadOnlyMemory<byte> style, LookSettings look)
    {
        var values = new StringBuilder();
        if (look.Accent.Length > 0)
        {
            var accent = Colour.Parse(look.Accent);
            values.Append(CultureInfo.InvariantCulture, $"--accent:light-dark({accent.ReadableOn(s_lightPaper)},{accent.ReadableOn(s_darkPaper)});");
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
}
