using System.Collections.Immutable;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Papers;
using StaticDigest.Site;
using StaticDigest.Topics;
using StaticDigest.Topics.Reading;
using Statiq.Common;

namespace StaticDigest.StatiqHost.Modules;

/// <summary>
/// <see cref="Flow.Merge"/> and <see cref="Flow.Markdown"/>: the entries of all listings become papers, and each paper
/// a document whose content is its Markdown.
/// </summary>
internal sealed class MergeEntries : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        IEnumerable<IDocument> sources = context.Outputs.FromPipeline(nameof(Pipelines.Sources));
        var files = SourceDocuments.Files(sources, SourceDocuments.Input);
        var (settings, diagnostics) = InputSettings.ReadFolder(files, SourceDocuments.Files(sources, SourceDocuments.Theme));
        var listings = sources
            .Where(SourceDocuments.IsListing)
            .OrderBy(listing => SourceDocuments.PathOf(listing), StringComparer.Ordinal)
            .Select(listing => listing.Get<Batch<Entry>>(ReadEntries.Entries))
            .ToList();
        ImmutableArray<Entry> entries = [.. listings.SelectMany(listing => listing.Items)];
        var papers = Flow.Merge(entries);
        context.LogDiagnostics([.. diagnostics, .. Listings.Unowned(files), .. listings.SelectMany(listing => listing.Diagnostics), .. papers.Diagnostics]);

        var addresses = Addresses.OfPapers(papers.Items);
        var classifier = new TopicClassifier(settings.Of<TopicSettings>().All);
        return papers.Items
            .AsParallel().AsOrdered()
            .Select(paper => context.CreateDocument(
                null,
                PaperMetadata.Destination(paper, addresses),
                PaperMetadata.Of(paper, classifier.Classify(paper)),
                context.GetContentProvider(Flow.Markdown(paper), MediaTypes.Markdown)))
            .ToList();
    }
}
