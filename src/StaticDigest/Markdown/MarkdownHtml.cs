using Markdig;
using Markdig.Syntax;

namespace StaticDigest.Markdown;

/// <summary>Turns Markdown, ours or somebody else's, into markup that is safe on a page.</summary>
internal static class MarkdownHtml
{
    // Unclosed links cost Markdig the square of their number; no honest note has so many.
    private const int MaxLinks = 5_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseEmphasisExtras()
        .Use(new NotesExtension())
        .Build();

    /// <summary>
    /// Renders Markdown: paragraphs, lists, tables, code, emphasis, links to http, https and mailto, and math as
    /// <c>&lt;span class="math"&gt;</c> with the TeX source as text. HTML in it is shown, not obeyed; images are their text.
    /// </summary>
    public static Html Render(string markdown)
    {
        if (markdown.AsSpan().IsWhiteSpace())
            return Html.Empty;
        if (HasTooManyLinks(markdown))
            return Source(markdown);
        try
        {
            return new Html(HtmlSanitizerRules.Check(Markdig.Markdown.ToHtml(markdown, Pipeline)));
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested deeper than any text is.
            return Source(markdown);
        }
    }

    /// <summary>The tree that <see cref="Render"/> would write; null when Markdown of this kind is shown as it was written.</summary>
    internal static MarkdownDocument? Parse(string markdown)
    {
        if (HasTooManyLinks(markdown))
            return null;
        try
        {
            return Markdig.Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Html Source(string markdown) => new($"<p>{Html.Escape(markdown)}</p>\n");

    // Text that MarkdownText wrote has a backslash there, so it is never counted.
    private static bool HasTooManyLinks(ReadOnlySpan<char> markdown)
    {
        int count = 0;
        for (int next = markdown.IndexOf("]("); next >= 0; next = markdown.IndexOf("]("))
        {
            if ((next == 0 || markdown[next - 1] != '\\') && ++count > MaxLinks)
                return true;
            markdown = markdown[(next + 2)..];
        }

        return false;
    }
}
