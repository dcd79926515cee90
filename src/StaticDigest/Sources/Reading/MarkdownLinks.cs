using System.Text.RegularExpressions;

namespace StaticDigest.Sources.Reading;

/// <summary>Links in text that a clipper made of a page: <c>[arXiv:2401.01234](https://arxiv.org/abs/2401.01234)</c>.</summary>
internal static partial class MarkdownLinks
{
    /// <summary>The text without addresses, double brackets around what was a link in brackets, and double stars; escaped brackets are brackets.</summary>
    public static string Plain(string text)
    {
        bool hasLinks = text.Contains("](", StringComparison.Ordinal);
        if (!hasLinks && !text.Contains("**", StringComparison.Ordinal))
            return text;
        var plain = Link().Replace(text, "${text}").Replace("**", "", StringComparison.Ordinal).Replace("[[", "[", StringComparison.Ordinal)
            .Replace("]]", "]", StringComparison.Ordinal);
        return hasLinks ? Escaped().Replace(plain, "${bracket}") : plain;
    }

    /// <summary>As <see cref="Plain"/>, for pages: the signs of headings and quotations are left out, too, and rows of tables are lines. Lines keep
    /// their numbers.</summary>
    public static string PlainPage(string text) =>
        text.Contains("](", StringComparison.Ordinal)
            ? Row().Replace(Signs().Replace(Plain(text), ""), row => row.Groups["cells"].Value.Replace(" | ", " ", StringComparison.Ordinal)) : Plain(text);

    /// <summary>The addresses in a line, in order.</summary>
    public static IEnumerable<string> Addresses(string line) => Link().Matches(line).Select(match => match.Groups["address"].Value);

    [GeneratedRegex(
        @"(?<!!)\[(?<text>(?:\\[\[\]]|[^\[\]\n]){1,300})\]\((?<address>[^()\s]{0,500})(?: ""[^""\n]{0,100}"")?\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\\)\\(?<bracket>[\[\]])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"^(?:#{1,6}[ \t]+|>[ \t]?)", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Signs();

    // | Subjects: | Machine Learning (cs.LG) | and, without text, | --- | --- |
    [GeneratedRegex(
        @"^\|[ \t]*(?:(?:[-:]{3,}[ \t]*\|[ \t]*)+|(?<cells>[^\n]{1,2000}?)[ \t]*\|[ \t\r]*)$",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Row();
}
