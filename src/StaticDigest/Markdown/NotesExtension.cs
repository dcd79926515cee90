using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace StaticDigest.Markdown;

/// <summary>What our Markdown adds to the common one: math, and links that are checked.</summary>
internal sealed class NotesExtension : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new MathInlineParser());
        pipeline.DocumentProcessed += DropAlignment;
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new SafeLinkRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new SafeAutolinkRenderer());
        renderer.ObjectRenderers.AddIfNotAlready<MathInlineRenderer>();
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
