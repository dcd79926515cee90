using System.Text.RegularExpressions;

namespace StaticDigest.Sources.Reading;

/// <summary>Links in text that a clipper made of a page: <c>[arXiv:2401.01234](https://arxiv.org/abs/2401.01234)</c>.</summary>
internal static partial class MarkdownLinks
{
    /// <summary>The text without addresses, double brackets around what was a link in brackets, and double stars.</summary>
    public static string Plain(string text) => text.Contains("](", StringComparison.Ordinal) || text.Contains("**", StringComparison.Ordinal)
        ? Link().Replace(text, "${text}").Replace("**", "", StringComparison.Ordinal).Replace("[[", "[", StringComparison.Ordinal).Replace("]]", "]", StringComparison.Ordinal)
        : text;

    /// <summary>The addresses in a line, in order.</summary>
    public static IEnumerable<string> Addresses(string line) => Link().Matches(line).Select(match => match.Groups["address"].Value);

    [GeneratedRegex(@"(?<!!)\[(?<text>[^\[\]\n]{1,300})\]\((?<address>[^()\s]{0,500})(?: ""[^""\n]{0,100}"")?\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
