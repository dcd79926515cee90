using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StaticDigest.Building.Reading;

namespace StaticDigest.Benchmarks;

/// <summary>How a repository grows in a year: a commit a day with its papers, one line each, in a shard a month.</summary>
internal static class YearOfCommits
{
    private const int Days = 365;

    public static int Run(string input, int papersPerDay)
    {
        var lines = Lines(input);
        var folder = Path.Combine(Path.GetTempPath(), $"staticdigest-year-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        try
        {
            Git(folder, "init", "--quiet");
            File.WriteAllText(Path.Combine(folder, ".gitattributes"), "input/**/*.jsonl merge=union\n");
            var start = new DateOnly(2026, 1, 1);
            long written = 0;
            for (int day = 0; day < Days; day++)
            {
                var date = start.AddDays(day);
                var text = new StringBuilder();
                for (int i = 0; i < papersPerDay; i++)
                {
                    int number = day * papersPerDay + i;
                    text.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"arxiv:{date:yyMM}.{number:D5}\",{lines[number % lines.Count]}\n");
                }

                written += Append(folder, $"input/listings/daily-papers/{date:yyyy-MM}.jsonl", text.ToString());
                written += Append(folder, $"input/fetched/{date:yyyy-MM}.jsonl",
                    $"{{\"source\":\"daily-papers\",\"at\":\"{date:yyyy-MM-dd}T05:23:41Z\",\"outcome\":\"complete\",\"read\":" +
                    $"{papersPerDay},\"days\":2,\"added\":{papersPerDay},\"updated\":0,\"through\":\"{date:yyyy-MM-dd}\"}}\n");
                Git(folder, "add", "-A");
                Git(folder, "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "gc.auto=0", "commit", "--quiet", "-m",
                    $"listings: add {papersPerDay + 1} lines");
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Days} days of {papersPerDay} papers: {written / 1e6:0.0} MB of listings"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"loose objects, never packed: {Size(folder) / 1e6:0.0} MB"));
            Git(folder, "-c", "pack.threads=1", "gc", "--quiet");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"packed, as a server keeps and a clone fetches it: {Size(folder) / 1e6:0.0} MB"));
            return 0;
        }
        finally
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
                file.Attributes = FileAttributes.Normal;
            Directory.Delete(folder, recursive: true);
        }
    }

    // The papers of an input folder without their ids, so that a year can have more papers than the folder, each of its own.
    private static List<string> Lines(string input)
    {
        var lines = new List<string>();
        foreach (var listing in Listings.Read([.. InputFolder.Load(input).Items.Where(Listings.IsListing)]))
        {
            foreach (var entry in listing.Batch.Items.Where(entry => entry.Title is not null))
            {
                var authors = string.Join(',', entry.Authors.Select(author => Quote(author.Name)));
                lines.Add($"\"title\":{Quote(entry.Title!)},\"abstract\":{Quote(entry.Abstract ?? "")},\"authors\":[{authors}]}}");
            }
        }

        return lines;
    }

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static int Append(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.AppendAllText(file, text);
        return Encoding.UTF8.GetByteCount(text);
    }

    private static long Size(string folder) =>
        new DirectoryInfo(Path.Combine(folder, ".git", "objects")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    private static void Git(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"git {arguments[0]} ended with {process.ExitCode}");
    }
}
