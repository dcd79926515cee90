using System.Xml.Linq;

namespace StaticDigest.Sources.Reading.Markup;

/// <summary>
/// Turns fragments of HTML, JATS and MathML, as services put them into titles and abstracts, into plain text.
/// Time is linear in the length. Only known elements are markup: <c>List&lt;T&gt;</c>, <c>&lt;think&gt;</c> and <c>a&lt;b</c> stay as text.
/// </summary>
internal static class MarkupText
{
    /// <summary>One line, for titles and names; null when nothing is left.</summary>
    /// <param name="markup">The fragment.</param>
    /// <param name="isEscapedTwice">True for sources whose text is often escaped once more: <c>&amp;amp;amp;</c>, <c>&amp;lt;i&amp;gt;</c>.</param>
    public static string? Line(string? markup, bool isEscapedTwice = false) => Read(markup, isEscapedTwice, isLine: true);

    /// <summary>Paragraphs with an empty line between them, for abstracts; null when nothing is left.</summary>
    /// <param name="markup">The fragment.</param>
    /// <param name="isEscapedTwice">As for <see cref="Line(string?, bool)"/>.</param>
    public static string? Paragraphs(string? markup, bool isEscapedTwice = false) => Read(markup, isEscapedTwice, isLine: false);

    /// <summary>The content of an element on one line; null when it is empty.</summary>
    public static string? Line(XElement? element) => Read(element, isLine: true);

    /// <summary>The content of an element as paragraphs; line breaks of the file mean nothing.</summary>
    public static string? Paragraphs(XElement? element) => Read(element, isLine: false);

    private static string? Read(string? markup, bool isEscapedTwice, bool isLine)
    {
        var text = markup;
        for (int pass = 0; pass < (isEscapedTwice ? 2 : 1) && text is not null && text.AsSpan().ContainsAny('<', '&'); pass++)
        {
            var writer = new MarkupWriter(isLine, keepsEmptyLines: true);
            new MarkupScanner(text, writer).Scan();
            text = CleanText.Of(writer.ToString());
        }

        return OrNull(text);
    }

    private static string? Read(XElement? element, bool isLine)
    {
        if (element is null)
            return null;
        var writer = new MarkupWriter(isLine, keepsEmptyLines: false);
        Walk(element, writer);
        return OrNull(CleanText.Of(writer.ToString()));
    }

    // The depth of a record is bounded where records are read.
    private static void Walk(XElement element, MarkupWriter writer)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                writer.Text(text.Value);
            }
            else if (node is XElement child)
            {
                var name = child.Name.LocalName;
                var kind = MarkupNames.Find(name);
                writer.Open(kind, name, kind == MarkupKind.Inline ? Attributes(child) : "");
                Walk(child, writer);
                writer.Close(kind, name);
            }
        }
    }

    private static string Attributes(XElement element) =>
        string.Concat(element.Attributes().Select(attribute => $" {attribute.Name.LocalName}=\"{attribute.Value.Replace('"', '\'')}\""));

    private static string? OrNull(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
