using System.Text;
using System.Text.RegularExpressions;
using StaticDigest.Sources.Feeds;

namespace StaticDigest.Sources.Digests;

/// <summary>The words of simple Markdown without its marks.</summary>
internal static partial class MarkdownWords
{
    /// <summary>One line: emphasis, code marks and the addresses of links are taken out.</summary>
    public static string Plain(string text)
    {
        var plain = text.Length > 4000 ? text : Link().Replace(text, "${text}");
        plain = plain.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        return CleanText.Of(AuthorNames.Line(plain).Trim('#', ' '));
    }

    /// <summary>Paragraphs with an empty line between them; an item of a list is a paragraph. Null when there are none.</summary>
    public static string? Paragraphs(List<string> lines)
    {
        var text = new StringBuilder();
        bool isNew = true;
        foreach (var line in lines)
        {
            var words = Plain(Bullet().Replace(line, ""));
            bool isItem = Bullet().IsMatch(line);
            if (words.Length == 0)
            {
                isNew = true;
                continue;
            }

            text.Append(text.Length == 0 ? "" : isNew || isItem ? "\n\n" : " ").Append(words);
            isNew = false;
        }

        return text.Length == 0 ? null : text.ToString();
    }

    [GeneratedRegex(@"!?\[(?<text>[^\[\]]{0,400})\]\([^()\s]{1,400}\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s{0,8}([-*+]|[0-9]{1,3}[.)])\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bullet();
}
