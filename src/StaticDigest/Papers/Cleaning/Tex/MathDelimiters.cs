using System.Text;

namespace StaticDigest.Papers.Cleaning.Tex;

/// <summary>Rewrites the other ways to begin math, <c>\(</c>, <c>\[</c> and environments, as dollars.</summary>
internal static class MathDelimiters
{
    private const int MaxLength = 2000;

    private static readonly (string Open, string Close, string Before, string After)[] Pairs =
    [
        (@"\(", @"\)", "$", "$"),
        (@"\[", @"\]", "$$", "$$"),
        (@"\begin{equation}", @"\end{equation}", "$$", "$$"),
        (@"\begin{equation*}", @"\end{equation*}", "$$", "$$"),
        (@"\begin{align}", @"\end{align}", @"$$\begin{aligned}", @"\end{aligned}$$"),
        (@"\begin{align*}", @"\end{align*}", @"$$\begin{aligned}", @"\end{aligned}$$"),
        (@"\begin{displaymath}", @"\end{displaymath}", "$$", "$$"),
    ];

    /// <summary>The text with dollars for every complete pair; what is unbalanced stays.</summary>
    public static string ToDollars(string text)
    {
        foreach (var (open, close, before, after) in Pairs)
        {
            if (text.Contains(open, StringComparison.Ordinal))
                text = Replace(text, open, close, before, after);
        }

        return text;
    }

    private static string Replace(string text, string open, string close, string before, string after)
    {
        var result = new StringBuilder(text.Length);
        int from = 0;
        for (int i = text.IndexOf(open, StringComparison.Ordinal); i >= 0; i = i < text.Length ? text.IndexOf(open, i, StringComparison.Ordinal) : -1)
        {
            int inside = i + open.Length;
            int end = i > 0 && text[i - 1] == '\\'
                ? -1
                : text.IndexOf(close, inside, Math.Min(MaxLength, text.Length - inside), StringComparison.Ordinal);
            var math = end < 0 ? default : text.AsSpan(inside, end - inside).Trim();
            if (math.IsEmpty || math.Contains('$') || math.Contains("\n\n", StringComparison.Ordinal))
            {
                i = inside;
                continue;
            }

            result.Append(text, from, i - from).Append(before).Append(math).Append(after);
            from = i = end + close.Length;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }
}
