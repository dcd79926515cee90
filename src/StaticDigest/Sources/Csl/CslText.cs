using System.Net;
using System.Text.RegularExpressions;

namespace StaticDigest.Sources.Csl;

/// <summary>Takes out the few tags that CSL means as markup; any other angle bracket is the authors' own.</summary>
internal static partial class CslText
{
    /// <summary>The text without them; null when nothing is left.</summary>
    public static string? Plain(string? text)
    {
        if (text is null)
            return null;
        var plain = text.Contains('<', StringComparison.Ordinal) ? Tags().Replace(Paragraphs().Replace(Heading().Replace(text, ""), "\n\n"), "") : text;
        // An abstract in JATS is XML within the JSON, and escaped as XML is.
        if (text.Contains("<jats:", StringComparison.Ordinal))
            plain = WebUtility.HtmlDecode(plain);
        return plain.Trim() is { Length: > 0 } trimmed ? trimmed : null;
    }

    // <i>, </sub>, <span class="nocase">; publishers' abstracts come with <jats:p> and the like.
    [GeneratedRegex(@"</?(?:i|b|sub|sup|sc|span(?:\s(?:class|style)=""[^""<>]*"")?|jats:[a-z-]+(?:\s[^<>]*)?)>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"<jats:title>\s?Abstract\s?</jats:title>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    // <jats:p> and </jats:title> separate paragraphs.
    [GeneratedRegex(@"\s?</jats:(?:p|title|sec)>\s?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Paragraphs();
}
