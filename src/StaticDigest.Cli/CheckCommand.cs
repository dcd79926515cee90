using System.Collections.Immutable;
using System.CommandLine;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Checks;
using StaticDigest.Settings;

namespace StaticDigest.Cli;

/// <summary><c>staticdigest check</c>: what would be read, and what is doubtful about it; no site.</summary>
internal static class CheckCommand
{
    public static void AddTo(RootCommand root)
    {
        var options = new CommonOptions();
        var paths = new Argument<string[]>("path")
        {
            Description = "Listings or folders of listings (default: the listings of the input folder)",
            Arity = ArgumentArity.ZeroOrMore,
            HelpName = "FILE|DIR",
        };
        var command = new Command("check", "Show what would be read: entries, doubtful lines, duplicates; no site");
        command.Arguments.Add(paths);
        options.AddReadingTo(command);
        command.SetAction(result =>
        {
            var report = options.Report(result);
            return CommandRunner.Run(report, () => Run(Load(result.GetValue(paths)!, () => options.InputFolder(result)), options.Today(result), report));
        });
        root.Subcommands.Add(command);
    }

    private static Batch<InputFile> Load(string[] paths, Func<string> inputFolder)
    {
        if (paths.Length == 0)
        {
            var folder = inputFolder();
            var all = InputFolder.Load(folder);
            return new([.. all.Items.Where(Listings.IsListing)], all.Diagnostics.AddRange(OfSettings(all.Items)));
        }

        return Batch.Concat([.. paths.Select(path =>
            Directory.Exists(Terminal.Current.PathOf(path)) ? InputFolder.Load(Terminal.Current.PathOf(path))
            : File.Exists(Terminal.Current.PathOf(path)) ? new([new(path.Replace('\\', '/'), File.ReadAllBytes(Terminal.Current.PathOf(path)))], [])
            : throw new UsageException($"there is no file or folder {path}"))]);
    }

    private static ImmutableArray<Diagnostic> OfSettings(ImmutableArray<InputFile> files)
    {
        try
        {
            return InputSettings.ReadFolder(files).Diagnostics;
        }
        catch (UnreadableSettingsException exception)
        {
            return exception.Diagnostics;
        }
    }

    private static int Run(Batch<InputFile> files, DateOnly today, Report report)
    {
        var check = ListingCheck.Of(Listings.Read(files.Items, today));
        ImmutableArray<Diagnostic> all = SiteBuild.Sorted(
            [.. files.Diagnostics, .. check.Listings.SelectMany(listing => listing.Diagnostics), .. check.Diagnostics]);
        int entries = check.Listings.Sum(listing => listing.Entries);
        var summary =
            $"{Report.Count(check.Listings.Length, "listing")}, {Report.Count(entries, "entry", "entries")}, {Report.Count(check.Papers, "paper")} (" +
            $"{check.Merged.Length} merged from several entries); {Report.Counts(all)}";
        if (report.IsJson)
        {
            int code = report.CodeOf(all);
            Report.WriteJson(Json(check, all, code), CliJson.Default.CheckJson);
            return code;
        }

        foreach (var listing in check.Listings)
        {
            report.Line(
                $"{listing.Path}: {listing.Format ?? "unknown format"}, {listing.Entries} {(listing.Entries == 1 ? "entry" : "entries")}, " +
                $"{listing.Coverage.Percent} % of its lines understood");
            if (!listing.Fields.IsEmpty)
                report.Line($"  {string.Join(", ", listing.Fields.Select(field => $"{field.Field} {field.Count}"))}");
            report.PrintDiagnostics(listing.Diagnostics, listing.Entries == 0 ? Severity.Info : Severity.Warning);
        }

        if (!check.Merged.IsEmpty)
            report.Line("One paper each:");
        foreach (var paper in check.Merged)
            report.Line($"  {paper.Title} ({paper.Id}): {string.Join(", ", paper.Places)}");
        report.PrintDiagnostics([.. files.Diagnostics, .. check.Diagnostics], Severity.Info);
        report.Line(summary);
        return report.CodeOf(all);
    }

    private static CheckJson Json(ListingCheck check, ImmutableArray<Diagnostic> all, int code) => new(
        code,
        check.Papers,
        check.Listings.Select(listing => new CheckedListingJson(
            listing.Path,
            listing.Format,
            listing.Entries,
            listing.Coverage.Total,
            listing.Coverage.Understood,
            JsonOutput.Members(listing.Fields.Select(field => (field.Field, field.Count))))),
        check.Merged.Select(paper => new MergedPaperJson(paper.Id.ToString(), paper.Title, paper.Places)),
        DiagnosticJson.Of(all));
}
