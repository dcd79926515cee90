using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Feeds;
using StaticDigest.Sources.Reading.Pages;

namespace StaticDigest.Sources.Formats.Arxiv.Pages;

/// <summary>A saved page of arXiv that lists papers: what a listing and a search have in common.</summary>
internal static class ArxivPageList
{
    /// <summary>Opens the page and reads its entries; a page without any is reported.</summary>
    /// <param name="file">The page.</param>
    /// <param name="read">Adds the entries of the repaired page.</param>
    public static Batch<Entry> Read(InputFile file, Action<PageDocument, FeedValues, ImmutableArray<Entry>.Builder> read)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        using var page = PageDocument.Open(file, SourceText.Decode(file, diagnostics), diagnostics);
        if (page is null)
            return new([], diagnostics.ToImmutable());
        page.Repair();
        var values = new FeedValues();
        var entries = ImmutableArray.CreateBuilder<Entry>();
        read(page, values, entries);
        if (entries.Count == 0)
            diagnostics.Add(DiagnosticCodes.NoEntries.At(new(file.Path)));
        return values.IntoListing(new(entries.ToImmutable(), diagnostics.ToImmutable()));
    }
}
