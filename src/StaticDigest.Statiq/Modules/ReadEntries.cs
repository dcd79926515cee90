using StaticDigest.Building;
using Statiq.Common;

namespace StaticDigest.StatiqHost.Modules;

/// <summary><see cref="Flow.Input"/>: what each listing says, as metadata of its document. Other documents pass through.</summary>
internal sealed class ReadEntries : ParallelSyncModule
{
    /// <summary>The entries of a listing and the diagnostics about it.</summary>
    public const string Entries = "Entries";

    protected override IEnumerable<IDocument> ExecuteInput(IDocument input, IExecutionContext context)
    {
        if (!SourceDocuments.IsListing(input))
            return [input];
        var file = SourceDocuments.File(input);
        var today = HostSettings.Today(context.Settings.GetString(HostSettings.Now), TimeProvider.System.GetUtcNow());
        var entries = Flow.Input(file, today).Batch;
        return [input.Clone(new MetadataItems { { Entries, entries } })];
    }
}
