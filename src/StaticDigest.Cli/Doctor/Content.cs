using StaticDigest.Cli.Resolve;
using StaticDigest.Fetching;
using StaticDigest.Resolving;

namespace StaticDigest.Cli.Doctor;

/// <summary>Looks at sizes, overrides of the theme, listings, and how Git merges them.</summary>
internal static class Content
{
    private const double LargeFile = 50e6;
    private const string Overrides = "theme/";

    public static IEnumerable<Finding> Examine(DoctorContext context) =>
        [.. Sizes(context), .. ThemeFiles(context), .. Listings(context), .. Merging(context), .. Addresses(context), .. Doubts(context)];

    private static IEnumerable<Finding> Sizes(DoctorContext context)
    {
        if (SiteSize.Judge(context.Parts.Sum(part => part.Bytes)) is { } diagnostic)
        {
            yield return new(diagnostic,
                "Set `pages: { markdown: false }` in digest.yml, keep large files out of input/static, or move old listings to a digest of their own.");
        }

        foreach (var file in context.Site.Input.Files.Where(file => file.Bytes.Length > LargeFile))
            yield return new(DiagnosticCodes.FileLarge.At(new(file.Path), file.Bytes.Length / 1e6),
                "Split it: several listings are read as one, in any order.");
    }

    private static IEnumerable<Finding> ThemeFiles(DoctorContext context)
    {
        var theme = context.Theme.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var file in context.Site.Input.Files.Where(file => file.Path.StartsWith(Overrides, StringComparison.Ordinal)))
        {
            var path = file.Path[Overrides.Length..];
            if (theme.TryGetValue(path, out var own))
            {
                if (own.Bytes.Span.SequenceEqual(file.Bytes.Span))
                    yield return new(DiagnosticCodes.OverrideOfSame.At(new(file.Path)), "Delete it; copy a theme's file only to change it.");
            }
            // New partials and assets are a theme's good right; a layout that nothing asks for is a slip of the pen.
            else if (!path.StartsWith("assets/", StringComparison.Ordinal) && !path.StartsWith("partials/", StringComparison.Ordinal)
                && path.EndsWith(".html", StringComparison.Ordinal))
            {
                yield return new(
                    DiagnosticCodes.OverrideOfNothing.At(new(file.Path), path,
                        NearestName.Hint(path, theme.Keys) is { Length: > 0 } hint ? new DiagnosticKind.Sentence(hint) : "."),
                    "Give it the path of the file that it is to replace; theme/REFERENCE.md lists them.");
            }
        }
    }

    private static IEnumerable<Finding> Listings(DoctorContext context)
    {
        foreach (var listing in context.Site.Input.Listings.Where(
            listing => listing.Batch.Items.IsEmpty && !listing.Batch.Diagnostics.Any(told => told.Code == DiagnosticCodes.ReadMe.Code)))
            yield return new(DiagnosticCodes.ListingDead.At(new(listing.File.Path)),
                $"Run `staticdigest check` to see why; delete the file if it is not a listing.");
    }

    private static IEnumerable<Finding> Doubts(DoctorContext context)
    {
        foreach (var (question, doubts) in ResolveFolder.Waiting([.. context.Site.Input.Papers.Select(document => document.Paper)], context.Site.Input.Files))
            yield return new(ResolveReport.Ask(question, doubts),
                $"Put a line into {ResolveAnswers.FileName}: the title in quotes, a colon, and yes, no or the right id.");
    }

    private static IEnumerable<Finding> Addresses(DoctorContext context) =>
        StaticDigest.Building.Reading.Listings.WithoutAddress([.. context.Site.Input.Papers.Select(document => document.Paper)])
        .Select(
            diagnostic =>
                new Finding(diagnostic, "Run `staticdigest resolve`; it finds arXiv ids, DOIs and names by title and asks you where it is not sure."));

    private static IEnumerable<Finding> Merging(DoctorContext context)
    {
        if (context.GitAttributes is { } text && !text.Contains("merge=union", StringComparison.Ordinal)
            && !context.Site.Input.Settings.Of<FetchSettings>().Sources.IsEmpty)
            yield return new(DiagnosticCodes.MergeRuleMissing.At(new(".gitattributes")), "Put the line `input/**/*.jsonl merge=union` into .gitattributes.");
    }
}
