using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticDigest.Markdown;

/// <summary>What our Markdown adds to the common one: math, and links that are checked.</summary>
internal sealed class NotesExtension : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new MathInlineParser());
        pipeline.DocumentProcessed += DropAlignment;
        pipeline.DocumentProcessed += FitHeadings;
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new SafeLinkRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new SafeAutolinkRenderer());
        renderer.ObjectRenderers.AddIfNotAlready<MathInlineRenderer>();
    }

    // A page has one heading of the first level, its own, and screen readers announce empty ones.
    private static void FitHeadings(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>().ToList())
        {
            heading.Level = Math.Max(heading.Level, 2);
            if (heading.Inline?.Descendants().Any(inline => inline is not (ContainerInline or LineBreakInline)) != true)
                heading.Parent?.Remove(heading);
        }
    }

    // Alignment is written as a style attribute, which the site's Content-Security-Policy forbids.
    private static void DropAlignment(MarkdownDocument document) => DropAlignment((ContainerBlock)document);

    private static void DropAlignment(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is Table table)
                table.ColumnDefinitions.Clear();
            if (block is ContainerBlock inner)
                DropAlignment(inner);
        }
    }
}
