using System.Text;

namespace StaticDigest.Papers.Cleaning.Tex;

/// <summary>
/// Brings back math that lost its dollars and backslashes, in the one shape that is certain:
/// braces around a TeX letter's name with at most one short index, <c>{ell_2}</c>.
/// </summary>
internal static class StrippedMath
{
    private const int MaxLength = 24;

    /// <summary>The TeX between two braces, or null when it may be anything else.</summary>
    public static string? TryRead(string text, int open, int close)
    {
        if (close - open - 1 is < 2 or > MaxLength || IsPartOfMore(text, open - 1) || IsPartOfMore(text, close + 1))
            return null;
        var inside = text.AsSpan(open + 1, close - open - 1);
        int sign = inside.IndexOfAny('_', '^');
        if (TryLetter(sign < 0 ? inside : inside[..sign]) is not { } letter)
            return null;
        if (sign < 0)
            return letter;
        var index = inside[(sign + 1)..];
        var tex = new StringBuilder(letter).Append(inside[sign]);
        if (TryLetter(index) is { } named)
            return tex.Append(named).ToString();
        bool isPlain = index.Length == 1 || (index.Length is > 1 and <= 3 && !index.ContainsAnyExceptInRange('0', '9'));
        if (!isPlain || !char.IsAsciiLetterOrDigit(index[0]))
            return null;
        return (index.Length == 1 ? tex.Append(index) : tex.Append('{').Append(index).Append('}')).ToString();
    }

    private static string? TryLetter(ReadOnlySpan<char> name) =>
        TexSymbols.Letters.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name) ? $"\\{name}" : null;

    private static bool IsPartOfMore(string text, int i) =>
        i >= 0 && i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '^' or '{' or '}' or '\\' or '$');
}
