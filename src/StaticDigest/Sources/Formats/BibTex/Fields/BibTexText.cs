using System.Text.RegularExpressions;
using StaticDigest.Papers.Cleaning.Tex;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.BibTex.Fields;

/// <summary>Fields that are no prose: ids and addresses are taken out of their TeX here, prose is cleaned when papers are merged.</summary>
internal static partial class BibTexText
{
    /// <summary><c>\url{https://x.org/a\_b}</c> and <c>\href{https://x.org}{here}</c> are addresses, <c>10.1007/978-3\_1</c> is a DOI.</summary>
    public static string Plain(string text)
    {
        text = CitationName.OnOneLine(text);
        if (!text.AsSpan().ContainsAny("\\{}$"))
            return text;
        text = WithoutCommands(text);
        return Escape().Replace(text, "$1").Replace("$\\sim$", "~", StringComparison.Ordinal).Replace("\\textasciitilde", "~", StringComparison.Ordinal)
            .Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Trim();
    }

    /// <summary>Addresses without the commands around them, in prose that keeps all other TeX.</summary>
    public static string WithoutCommands(string text) => text.Contains('\\', StringComparison.Ordinal) ? Url().Replace(text, "${address}") : text;

    /// <summary>
    /// The text without the braces that only keep letters as they are: <c>{{"Why?": Explaining}}</c>. Those of commands,
    /// scripts and math stay for whoever cleans the text, which knows what they mean there.
    /// </summary>
    public static string Ungrouped(string text)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
            return text;
        var math = text.Contains('$', StringComparison.Ordinal) ? MathText.Find(text) : [];
        var drop = new HashSet<int>();
        var open = new Stack<(int At, bool IsPlain)>();
        for (int i = 0, span = 0; i < text.Length; i++)
        {
            if (span < math.Count && i == math[span].Start)
            {
                i = math[span++].End - 1;
            }
            else if (text[i] == '\\')
            {
                // A command within makes its group one of TeX's, whose braces end the command's name.
                if (open.TryPop(out var group))
                    open.Push((group.At, false));
                i++;
            }
            else if (text[i] == '{')
            {
                open.Push((i, !IsArgument(text, i, drop)));
            }
            else if (text[i] == '}' && open.TryPop(out var group))
            {
                if (group.IsPlain)
                    drop.UnionWith([group.At, i]);
            }
        }

        return drop.Count == 0 ? text : string.Concat(text.Where((_, i) => !drop.Contains(i)));
    }

    /// <summary>The text without braces around all of it.</summary>
    public static string WithoutFrame(string text)
    {
        var trimmed = text.AsSpan().Trim();
        while (trimmed.Length > 1 && trimmed[0] == '{' && trimmed[^1] == '}')
        {
            int depth = 0, i = 0;
            for (; i < trimmed.Length; i++)
            {
                depth += trimmed[i] == '{' ? 1 : trimmed[i] == '}' ? -1 : 0;
                if (depth == 0)
                    break;
            }

            if (i < trimmed.Length - 1)
                break;
            trimmed = trimmed[1..^1].Trim();
        }

        return trimmed.Length == text.Length ? text : trimmed.ToString();
    }

    // \name{, \'{, _{, ^{ and the second argument of \href{}{
    private static bool IsArgument(string text, int open, HashSet<int> dropped)
    {
        if (open == 0)
            return false;
        char before = text[open - 1];
        if (before is '_' or '^' || (before == '}' && !dropped.Contains(open - 1)))
            return true;
        if (open > 1 && text[open - 2] == '\\')
            return true;
        int i = open;
        while (i > 0 && char.IsAsciiLetter(text[i - 1]))
            i--;
        return i < open && i > 0 && text[i - 1] == '\\';
    }

    [GeneratedRegex(
        @"\\(?:url|path|nolinkurl)\s?\{(?<address>[^{}]*)\}|\\href\s?\{(?<address>[^{}]*)\}(?:\s?\{[^{}]*\})?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Url();

    // \_ · \& · {\_} · \~{}
    [GeneratedRegex(@"\\([_&%#$~])", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Escape();
}
