using StaticDigest.Building;
using StaticDigest.Papers;
using StaticDigest.Site;
using Statiq.Common;

namespace StaticDigest.StatiqHost.Modules;

/// <summary>
/// <see cref="Flow.Document(Paper, string)"/>: the Markdown of each paper becomes HTML. The content stays Markdown, since the pages
/// that show the HTML are planned later.
/// </summary>
internal sealed class RenderPapers : ParallelModule
{
    /// <summary>The paper with its Markdown and its HTML.</summary>
    public const string Document = "PaperDocument";

    protected override async Task<IEnumerable<IDocument>> ExecuteInputAsync(IDocument input, IExecutionContext context)
    {
        string markdown = await input.GetContentStringAsync();
        var document = Flow.Document(input.Get<Paper>(PaperMetadata.Paper), markdown);
        return [input.Clone(new MetadataItems { { Document, document } })];
    }
}
