using System.Collections.Immutable;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Papers;
using StaticDigest.Papers.Fields;
using StaticDigest.Sources;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Checks;

/// <summary>What one listing holds.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Format">The format that was recognised; null when it is none that is read.</param>
/// <param name="Entries">Number of entries.</param>
/// <param name="Fields">The fields that entries have, and how many have them, in a fixed order.</param>
/// <param name="Diagnostics">Diagnostics about it, in the order of its lines.</param>
/// <param name="Coverage">How many of its lines were understood.</param>
public sealed record ListingReport(string Path, string? Format, int Entries, ImmutableArray<FieldCount> Fields, ImmutableArray<Diagnostic> Diagnostics,
    LineCoverage Coverage);

/// <summary>How many entries have a field.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Count">Number of entries.</param>
public sealed record FieldCount(string Field, int Count);

/// <summary>A paper that several entries speak of.</summary>
/// <param name="Id">Its best id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Places">Where the entries stand: path and number in the file, from 1.</param>
public sealed record MergedPaper(PaperId Id, string Title, ImmutableArray<string> Places);

/// <summary>What a build would read, without a site: the answer of <c>staticdigest check</c>.</summary>
/// <param name="Listings">The listings, by path.</param>
/// <param name="Papers">Number of papers after merging.</param>
/// <param name="Merged">Papers that were merged from several entries, by id.</param>
/// <param name="Diagnostics">Diagnostics about the papers together: merging and nearly equal titles.</param>
public sealed record ListingCheck(
    ImmutableArray<ListingReport> Listings, int Papers, ImmutableArray<MergedPaper> Merged, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Reads and merges listings.</summary>
    public static ListingCheck Of(ImmutableArray<ReadListing> listings)
    {
        var papers = Flow.Merge([.. listings.SelectMany(listing => listing.Batch.Items)]);
        return new(
            [.. listings.Select(ReportOf)],
            papers.Items.Length,
            [.. papers.Items.Where(paper => paper.Appearances.Length > 1).Select(paper => new MergedPaper(
                paper.Id, paper.Title,
                [.. paper.Appearances.Select(appearance => Invariant($"{appearance.File} #{appearance.Position + 1}")).Order(StringComparer.Ordinal)]))],
            SiteBuild.Sorted([.. papers.Diagnostics, .. Building.Reading.Listings.WithoutAddress(papers.Items), .. NearDuplicates.Find(papers.Items)]));
    }

    private static ListingReport ReportOf(ReadListing listing) => new(
        listing.File.Path,
        EntryReader.FormatOf(listing.File),
        listing.Batch.Items.Length,
        [.. FieldsOf(listing.Batch.Items).Where(field => field.Count > 0)],
        listing.Batch.Diagnostics,
        EntryReader.CoverageOf(listing.File, listing.Result));

    private static IEnumerable<FieldCount> FieldsOf(ImmutableArray<Entry> entries)
    {
        foreach (var field in PaperField.Listed.Where(field => !field.IsPlace))
        {
            yield return new(field.Name, entries.Count(field.IsIn));
            if (field == PaperField.Authors)
                yield return new("affiliations", entries.Count(entry => entry.Authors.Any(author => author.Affiliation is not null)));
        }
    }
}
