using System.Globalization;
using System.Text;
using StaticDigest.Settings;

namespace StaticDigest.Theme;

/// <summary>The owner's look as custom properties that follow the theme's style sheet.</summary>
internal static class LookStyle
{
    private const string Sans = "var(--sans)";
    private const string SystemSerif = "Charter, \"Iowan Old Style\", \"Source Serif 4\", Georgia, serif";

    // Who asks for more contrast, and paper, get the colours of the theme.
    private const string Plain = "@media screen and (prefers-contrast:no-preference),screen and (prefers-contrast:less),screen and (prefers-contrast:custom)";

    // The theme's light and dark paper, on both of which links must be read.
    private static readonly Colour s_lightPaper = new(0xFB, 0xFA, 0xF6), s_darkPaper = new(0x16, 0x15, 0x13);

    /// <summary>The rules that set what differs from the theme; empty when nothing does.</summary>
    public static string Of(LookSettings look)
    {
        var style = new StringBuilder();
        if (look.Accent.Length > 0)
        {
            var accent = Colour.Parse(look.Accent);
            style.Append(CultureInfo.InvariantCulture,
                $"\n{Plain}{{:root:where(:not([data-theme=\"contrast\"])){{--accent:light-dark({accent.ReadableOn(s_lightPaper)}," +
                $"{accent.ReadableOn(s_darkPaper)})}}}}\n");
        }

        if (!look.UsesOwnFont)
            style.Append(CultureInfo.InvariantCulture, $"\n:root{{--serif:{FontsOf(look.Fonts)}}}\n");
        if (look.Radius > 0)
            style.Append(CultureInfo.InvariantCulture, $"\n:root{{--radius:{look.Radius}px}}\n");
        return style.ToString();
    }

    private static string FontsOf(string fonts) => fonts switch
    {
        "sans" => Sans,
        "system" => SystemSerif,
        _ => string.Join(',',
            fonts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => $"\"{name.Trim('"', '\'')}\"")
                .Append("\"Source Serif\",Georgia,serif")),
    };
}
