using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Sources;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Building.Reading;

/// <summary>Which files of the input folder are listings, and what they say.</summary>
public static class Listings
{
    private const string ListingFolder = "listings/";
    private const string NoteFolder = "notes/";

    /// <summary>Reads listings one by one, in parallel.</summary>
    public static ImmutableArray<ReadListing> Read(ImmutableArray<InputFile> files, DateOnly? today = null) =>
        Read(files, file => Read(file, today));

    internal static ReadResult Read(InputFile file, DateOnly? today = null) => ReadMeFiles.Checked(file, EntryReader.ReadCounting(file, new(Today: today)));

    internal static ImmutableArray<ReadListing> Read(ImmutableArray<InputFile> files, Func<InputFile, ReadResult> read)
    {
        var listings = new ReadListing[files.Length];
        var unfolded = Unfolding.All(files);
        var faults = Faults.Of(files.Length, i =>
        {
            var (file, refusal) = unfolded[i];
            listings[i] = new(file, refusal is null ? read(file) : new ReadResult(new([], [refusal]), null));
        });
        foreach (var (i, fault) in faults)
            listings[i] = new(new InputFile(files[i].Path, files[i].Bytes),
                new ReadResult(new([], [DiagnosticCodes.ListingLost.At(new(files[i].Path), Faults.Words(fault))]), null));
        return [.. listings];
    }

    /// <summary>Whether a file of the input folder is a listing, or a note or paper written by hand.</summary>
    public static bool IsListing(InputFile file) => IsIn(file, ListingFolder) || IsIn(file, NoteFolder) && IsMarkdown(file);

    /// <summary>Diagnostics about files that lie among the listings and notes and are neither.</summary>
    public static IEnumerable<Diagnostic> Unowned(IEnumerable<InputFile> files) =>
        files.Where(file => IsIn(file, NoteFolder) && !IsMarkdown(file)).Select(file => DiagnosticCodes.NoteNotMarkdown.At(new(file.Path)));

    /// <summary>How many papers nothing leads to, if any.</summary>
    public static IEnumerable<Diagnostic> WithoutAddress(IReadOnlyCollection<Paper> papers)
    {
        int count = papers.Count(paper => !paper.HasAddress);
        if (count > 0)
            yield return DiagnosticCodes.PapersWithoutAddress.At(new("listings"), count, papers.Count);
    }

    private static bool IsIn(InputFile file, string folder) =>
        file.Path.StartsWith(folder, StringComparison.Ordinal) && (folder == ListingFolder || !ReadMeFiles.Is(file.Path));

    private static bool IsMarkdown(InputFile file) =>
        file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A listing and what was read from it.</summary>
/// <param name="File">The file.</param>
/// <param name="Result">Its entries, the diagnostics about it and how much of it was understood.</param>
public sealed record ReadListing(InputFile File, ReadResult Result)
{
    /// <summary>Its entries and the diagnostics about it.</summary>
    public Batch<Entry> Batch => Result.Batch;
}
