using System.Globalization;
using System.Text;

namespace StaticDigest.Cli.Redaction;

/// <summary>
/// Undoes the ways in which one letter is written as several in addresses, JSON, scripts and HTML, whichever are mixed:
/// <c>%2F</c>, <c>\/</c>, <c>\u002f</c>, <c>\x2f</c>, <c>&amp;#47;</c>, <c>&amp;#x2F;</c>, <c>&amp;amp;</c>.
/// </summary>
internal static class EscapedText
{
    // &#x0002F;
    private const int MaxReference = 10;

    private static readonly (string Name, char Letter)[] s_names =
        [("amp;", '&'), ("lt;", '<'), ("gt;", '>'), ("quot;", '"'), ("apos;", '\''), ("sol;", '/'), ("plus;", '+'), ("equals;", '='), ("nbsp;", ' ')];

    /// <summary>Undoes one layer.</summary>
    /// <param name="starts">Where each of its letters begins in the first text, and its end.</param>
    /// <returns>The text without that layer and the places of its letters; null when it has none.</returns>
    public static (string Text, int[] Starts)? Undo(string text, int[]? starts)
    {
        if (!text.AsSpan().ContainsAny('%', '\\', '&'))
            return null;
        var plain = new StringBuilder(text.Length);
        var places = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length;)
        {
            var (letter, length) = Letter(text.AsSpan(i));
            plain.Append(letter);
            places.Add(starts?[i] ?? i);
            i += length;
        }

        places.Add(starts?[text.Length] ?? text.Length);
        return plain.Length == text.Length ? null : (plain.ToString(), [.. places]);
    }

    private static (char Letter, int Length) Letter(ReadOnlySpan<char> text) => text switch
    {
        ['%', var a, var b, ..] when Hex([a, b]) is { } letter => (letter, 3),
        ['\\', 'u' or 'U', var a, var b, var c, var d, ..] when Hex([a, b, c, d]) is { } letter => (letter, 6),
        ['\\', 'x' or 'X', var a, var b, ..] when Hex([a, b]) is { } letter => (letter, 4),
        ['\\', var escaped, ..] when !char.IsLetterOrDigit(escaped) => (escaped, 2),
        ['&', '#', ..] => Numbered(text),
        ['&', ..] => Named(text),
        _ => (text[0], 1),
    };

    private static (char Letter, int Length) Numbered(ReadOnlySpan<char> text)
    {
        int end = text[..Math.Min(text.Length, MaxReference)].IndexOf(';');
        if (end < 3)
            return ('&', 1);
        bool isHex = text[2] is 'x' or 'X';
        return int.TryParse(text[(isHex ? 3 : 2)..end], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int code)
            && code is > 0 and <= char.MaxValue
            ? ((char)code, end + 1) : ('&', 1);
    }

    private static (char Letter, int Length) Named(ReadOnlySpan<char> text)
    {
        foreach (var (name, letter) in s_names)
        {
            if (text[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return (letter, name.Length + 1);
        }

        return ('&', 1);
    }

    private static char? Hex(ReadOnlySpan<char> digits) =>
        ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code) ? (char)code : null;
}
