using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticDigest.Markdown;

/// <summary>The text of a Markdown body: paragraphs with an empty line between them, math between dollars.</summary>
internal static class MarkdownPlainText
{
    /// <summary>Undoes <see cref="MarkdownText.Escape"/>; of hand-written Markdown it keeps the words and drops the marks.</summary>
    public static string Read(string markdown)
    {
        if (MarkdownHtml.Parse(markdown) is not { } document)
            return markdown;
        var builder = new StringBuilder(markdown.Length);
        foreach (var block in document.Descendants<LeafBlock>())
        {
            int start = builder.Length;
            if (start > 0)
                builder.Append("\n\n");
            int content = builder.Length;
            if (block.Inline is { } inlines)
                AppendInlines(builder, inlines);
            else if (block is CodeBlock)
                builder.Append(block.Lines.ToString());
            if (builder.Length == content)
                builder.Length = start;
        }

        return builder.ToString();
    }

    private static void AppendInlines(StringBuilder builder, ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    builder.Append(literal.Content.AsSpan());
                    break;
                case HtmlEntityInline { Transcoded: var text }:
                    builder.Append(text.AsSpan() is "$" ? "\\$" : text.AsSpan());
                    break;
                case MathInline math:
                    builder.Append(math.Source);
                    break;
                case CodeInline code:
                    builder.Append(code.ContentSpan);
                    break;
                case LineBreakInline:
                    builder.Append(' ');
                    break;
                case AutolinkInline link:
                    builder.Append(link.Url);
                    break;
                case ContainerInline inner:
                    AppendInlines(builder, inner);
                    break;
            }
        }
    }
}
