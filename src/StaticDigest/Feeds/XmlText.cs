using System.Xml;

namespace StaticDigest.Feeds;

/// <summary>Text that XML 1.0 can hold (https://www.w3.org/TR/xml/#charsets).</summary>
internal static class XmlText
{
    /// <summary>Drops the characters that make a document not well-formed: most controls, lone surrogates, U+FFFE and U+FFFF.</summary>
    public static string Clean(string text)
    {
        int i = 0;
        while (i < text.Length && IsAllowed(text, i, out int length))
            i += length;
        if (i == text.Length)
            return text;
        var kept = new System.Text.StringBuilder(text, 0, i, text.Length);
        while (i < text.Length)
        {
            if (IsAllowed(text, i, out int length))
                kept.Append(text, i, length);
            i += length;
        }

        return kept.ToString();
    }

    private static bool IsAllowed(string text, int i, out int length)
    {
        length = 1;
        if (XmlConvert.IsXmlChar(text[i]))
            return true;
        if (i + 1 >= text.Length || !XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            return false;
        length = 2;
        return true;
    }
}
