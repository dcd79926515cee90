using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace StaticDigest.Papers.Cleaning.Tex;

internal enum TextPartKind
{
    Text,

    /// <summary>TeX math within a line, from <c>$...$</c>.</summary>
    InlineMath,

    /// <summary>TeX math on its own line, from <c>$$...$$</c>.</summary>
    DisplayMath,
}

/// <summary>A stretch of text or of math.</summary>
/// <param name="Value">The text, or the TeX without its dollars.</param>
internal readonly record struct TextPart(TextPartKind Kind, string Value);

/// <summary>
/// Tells math from money in clean text. A pair of dollars is math when its inside has non-blank edges, no digit
/// follows the closing one, and no sentence ends between them; <c>\$</c> is always a plain dollar.
/// </summary>
internal static class MathText
{
    private const int MaxInline = 600;
    private const int ProseWords = 6;
    private static readonly SearchValues<char> NeverFirst = SearchValues.Create(" \t\n:,;)?!$");
    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789., ");
    private static readonly SearchValues<char> TexOnly = SearchValues.Create("\\_^");
    private static readonly SearchValues<char> Operators = SearchValues.Create("=<>+(/|");
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\^_=+<>{|*");

    /// <summary>Cuts clean text into text and math. Neighbouring parts of text are joined; empty text gives no part.</summary>
    public static ImmutableArray<TextPart> Split(string text)
    {
        if (text.Length == 0)
            return [];
        if (!text.Contains('$', StringComparison.Ordinal))
            return [new(TextPartKind.Text, text)];
        var spans = Find(text);
        var parts = ImmutableArray.CreateBuilder<TextPart>(spans.Count * 2 + 1);
        int from = 0;
        foreach (var span in spans)
        {
            AddText(parts, text[from..span.Start]);
            parts.Add(new(span.IsDisplay ? TextPartKind.DisplayMath : TextPartKind.InlineMath, span.Inside(text)));
            from = span.End;
        }

        AddText(parts, text[from..]);
        return parts.ToImmutable();
    }

    /// <summary>
    /// The text for places that cannot show math, such as a page's title, feeds and the search index:
    /// no dollars around math, and as much of it in Unicode as there is: <c>$\ell_2$</c> gives <c>ℓ₂</c>.
    /// </summary>
    public static string ToPlain(string text)
    {
        if (!text.Contains('$', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var part in Split(text))
            plain.Append(part.Kind == TextPartKind.Text ? part.Value : PlainMath.Convert(part.Value));
        return plain.ToString();
    }

    /// <summary>The spans of math, delimiters included, in order.</summary>
    internal static List<MathSpan> Find(string text)
    {
        var spans = new List<MathSpan>();
        int i = NextDollar(text, 0);
        while (i >= 0)
        {
            if (TryDisplay(text, i) is { } display)
            {
                spans.Add(display);
                i = NextDollar(text, display.End);
            }
            else if (TryInline(text, i) is { } inline)
            {
                spans.Add(inline);
                i = NextDollar(text, inline.End);
            }
            else
            {
                i = NextDollar(text, i + 1);
            }
        }

        return spans;
    }

    /// <summary>
    /// The text with math in closed dollars: <c>$ A_n $</c> becomes <c>$A_n$</c> where what stands between can be nothing but a formula.
    /// </summary>
    public static string Close(string text)
    {
        if (!text.Contains("$ ", StringComparison.Ordinal) && !text.Contains("$\n", StringComparison.Ordinal))
            return text;
        var closed = new StringBuilder(text.Length);
        int from = 0;
        for (int i = NextDollar(text, 0); i >= 0;)
        {
            var span = TryDisplay(text, i) ?? TryInline(text, i);
            if (span is null && TrySpaced(text, i) is { } spaced)
            {
                closed.Append(text, from, i + 1 - from).Append(spaced.Inside(text)).Append('$');
                (span, from) = (spaced, spaced.End);
            }

            i = NextDollar(text, span?.End ?? i + 1);
        }

        return closed.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>True for what stands between dollars and blanks and is TeX: one letter, or signs of math and no word of a sentence.</summary>
    internal static bool IsFormula(ReadOnlySpan<char> inside)
    {
        if (inside.Length <= 1)
            return inside.Length == 1 && char.IsAsciiLetter(inside[0]);
        if (!inside.ContainsAny(TexOnly) && !(inside.ContainsAny(Operators) && inside.IndexOfAnyInRange('A', 'z') >= 0))
            return false;
        int depth = 0;
        foreach (var range in inside.SplitAny(" \t\n"))
        {
            var word = inside[range];
            if (depth <= 0 && word.Length > 1 && (word.Length > 2 || char.IsAsciiLetterLower(word[0])) && !word.ContainsAnyExceptInRange('A', 'z')
                && !word.ContainsAny(TexOnly))
                return false;
            depth += word.Count('{') - word.Count('}');
        }

        return true;
    }

    private static void AddText(ImmutableArray<TextPart>.Builder parts, string text)
    {
        if (text.Length > 0)
            parts.Add(new(TextPartKind.Text, text.Replace("\\$", "$", StringComparison.Ordinal)));
    }

    private static int NextDollar(string text, int from)
    {
        while (from < text.Length)
        {
            int i = text.IndexOf('$', from);
            if (i <= 0 || text[i - 1] != '\\' || IsEscapedBackslash(text, i - 1))
                return i;
            from = i + 1;
        }

        return -1;
    }

    // "\\$" inside math is a line break and then the closing dollar.
    private static bool IsEscapedBackslash(string text, int i) => i > 0 && text[i - 1] == '\\' && (i < 2 || text[i - 2] != '\\');

    private static MathSpan? TryDisplay(string text, int open)
    {
        if (open + 2 >= text.Length || text[open + 1] != '$')
            return null;
        int close = text.IndexOf("$$", open + 2, StringComparison.Ordinal);
        if (close < 0)
            return null;
        var inside = text.AsSpan(open + 2, close - open - 2);
        return inside.IsWhiteSpace() || inside.Contains('$') || inside.Contains("\n\n", StringComparison.Ordinal)
            ? null
            : new MathSpan(open, close + 2, true);
    }

    private static MathSpan? TryInline(string text, int open)
    {
        if (open + 2 >= text.Length || NeverFirst.Contains(text[open + 1]))
            return null;
        int close = NextDollar(text, open + 1);
        if (close < 0 || close - open > MaxInline || char.IsWhiteSpace(text[close - 1]))
            return null;
        if (close + 1 < text.Length && char.IsAsciiDigit(text[close + 1]))
            return null;
        var inside = text.AsSpan(open + 1, close - open - 1);
        return EndsSentence(inside) || IsProse(inside) ? null : new MathSpan(open, close + 1, false);
    }

    // "$ 5 for x_1 and $ 6": what another amount follows is no formula.
    private static MathSpan? TrySpaced(string text, int open)
    {
        if (open + 3 >= text.Length || !char.IsWhiteSpace(text[open + 1]) || (open > 0 && char.IsLetterOrDigit(text[open - 1])))
            return null;
        int close = NextDollar(text, open + 1);
        if (close < 0 || close - open > MaxInline || !char.IsWhiteSpace(text[close - 1]))
            return null;
        var after = text.AsSpan(close + 1);
        if (after is [('$' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')), ..] || after.TrimStart() is [>= '0' and <= '9', ..])
            return null;
        var inside = text.AsSpan(open + 1, close - open - 1).Trim();
        return EndsSentence(inside) || !IsFormula(inside) ? null : new MathSpan(open, close + 1, false);
    }

    private static bool EndsSentence(ReadOnlySpan<char> inside)
    {
        if (inside.Contains("\n\n", StringComparison.Ordinal))
            return true;
        for (int i = 0; i + 2 < inside.Length; i++)
        {
            if (inside[i] is '.' or '?' or '!' && inside[i + 1] is ' ' or '\n' && char.IsUpper(inside[i + 2]))
                return true;
        }

        return false;
    }

    // "$5 million and at most 10$" has words and none of the signs of math;
    // "$ with a map σ, we study systems of the form A(x) = b over $" lies between two formulas, one of which lost a dollar.
    private static bool IsProse(ReadOnlySpan<char> inside)
    {
        if (inside.ContainsAny(Signs))
            return !inside.Contains('\\') && LongWords(inside) >= ProseWords;
        int words = 0;
        foreach (var range in inside.Split(' '))
        {
            var word = inside[range];
            if (word.Length > 1 && char.IsLetter(word[0]) && char.IsLetter(word[1]) && ++words > 1)
                return true;
        }

        // "$200k: 1$" begins with an amount; "$1, 2, 3$" is a list of numbers.
        return char.IsAsciiDigit(inside[0]) && inside.Contains(' ') && inside.ContainsAnyExcept(Numbers);
    }

    private static int LongWords(ReadOnlySpan<char> inside)
    {
        int words = 0;
        foreach (var range in inside.Split(' '))
        {
            var word = inside[range];
            if (word.Length > 2 && char.IsLetter(word[0]) && char.IsLetter(word[1]) && char.IsLetter(word[2]))
                words++;
        }

        return words;
    }
}

/// <summary>Where math stands in a text.</summary>
/// <param name="Start">Index of the first dollar.</param>
/// <param name="End">Index after the last dollar.</param>
/// <param name="IsDisplay">True for two dollars.</param>
internal readonly record struct MathSpan(int Start, int End, bool IsDisplay)
{
    /// <summary>The TeX between the dollars.</summary>
    public string Inside(string text)
    {
        int edge = IsDisplay ? 2 : 1;
        return text[(Start + edge)..(End - edge)].Trim();
    }
}
