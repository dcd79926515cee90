using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StaticDigest.Markdown;

/// <summary>
/// The slow way for markup that is not on the list: read as a browser would, then written anew from allowed elements
/// and attributes only. Text is always kept. No paper comes here unless the renderer has a fault.
/// </summary>
internal static class HtmlSanitizer
{
    private const int MaxDepth = 60;

    /// <summary>Markup that <see cref="HtmlSanitizerRules.IsAllowed"/> accepts, with all the text of <paramref name="html"/>.</summary>
    public static string Rebuild(string html)
    {
        var body = new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body;
        var builder = new StringBuilder(html.Length);
        if (body is not null)
            Write(builder, body);
        return builder.ToString();
    }

    // A loop, not recursion: a browser's tree can be as deep as its source is long.
    private static void Write(StringBuilder builder, IElement body)
    {
        var ends = new Stack<string?>();
        int written = 0;
        INode node = body;
        while (true)
        {
            if (node is IText text)
                builder.Append(Html.Escape(text.Data));
            if (node.FirstChild is { } child)
            {
                var end = node == body ? null : Open(builder, node, written);
                written += end is null ? 0 : 1;
                ends.Push(end);
                node = child;
                continue;
            }

            if (node != body && Open(builder, node, written) is { } empty)
                builder.Append("</").Append(empty).Append('>');
            while (node != body && node.NextSibling is null)
            {
                node = node.Parent!;
                if (ends.Pop() is { } end)
                {
                    builder.Append("</").Append(end).Append('>');
                    written--;
                }
            }

            if (node == body)
                return;
            node = node.NextSibling!;
        }
    }

    private static string? Open(StringBuilder builder, INode node, int depth)
    {
        if (node is not IElement element)
            return null;
        var name = element.LocalName;
        if (name is "br" or "hr")
            builder.Append('<').Append(name).Append(" />");
        if (depth >= MaxDepth || !HtmlSanitizerRules.IsAllowedTag(name) || element.NamespaceUri != NamespaceNames.HtmlUri)
            return null;
        builder.Append('<').Append(name);
        foreach (var attribute in element.Attributes)
        {
            var value = attribute.LocalName == "href" ? SafeLinks.TryParse(attribute.Value) : attribute.Value;
            if (value is null)
                continue;
            var escaped = Html.Escape(value);
            if (HtmlSanitizerRules.IsAllowedAttribute(name, attribute.LocalName, escaped))
                builder.Append(' ').Append(attribute.LocalName).Append("=\"").Append(escaped).Append('"');
        }

        builder.Append('>');
        return name;
    }
}
