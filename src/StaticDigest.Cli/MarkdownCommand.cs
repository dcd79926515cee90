using System.CommandLine;
using System.Text;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Building.Writing;
using StaticDigest.Site;

namespace StaticDigest.Cli;

/// <summary><c>staticdigest markdown</c>: the papers as Markdown documents, one file each.</summary>
internal static class MarkdownCommand
{
    public static void AddTo(RootCommand root)
    {
        var options = new CommonOptions();
        var output = new Option<string>("--output") { Description = "Folder to write the documents to", Required = true, HelpName = "DIR" };
        var command = new Command("markdown", "Write one Markdown file a paper, the form between the listings and the pages");
        options.AddReadingTo(command);
        command.Options.Add(output);
        command.SetAction(result =>
        {
            var report = options.Report(result);
            return CommandRunner.Run(report,
                () => Run(options.InputFolder(result), Terminal.Current.PathOf(result.GetValue(output)!), options.Today(result), report));
        });
        root.Subcommands.Add(command);
    }

    private static int Run(string input, string output, DateOnly today, Report report)
    {
        var files = InputFolder.Load(input, output);
        var read = Flow.Read(files.Items, today);
        var addresses = Addresses.OfPapers(read.Papers.Select(document => document.Paper));
        using var folder = OutputFolder.Open(output, takeOver: false);
        foreach (var document in read.Papers)
        {
            var bytes = Encoding.UTF8.GetBytes(document.Markdown);
            folder.Write($"{addresses[document.Paper.Id].Value["papers/".Length..].TrimEnd('/')}.md", 0, bytes);
        }

        var summary = folder.Commit();
        var diagnostics = SiteBuild.Sorted([.. files.Diagnostics, .. read.Diagnostics, .. summary.Diagnostics]);
        return report.Print(diagnostics,
            $"{Report.Count(read.Papers.Length, "paper")}; {Report.Count(summary.Written, "file")} written, {summary.Unchanged} " +
            $"unchanged, {summary.Removed} removed in {output}");
    }
}
