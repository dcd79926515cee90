using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticDigest.Cli.Resolve;
using StaticDigest.Sources;
using StaticDigest.Tests.Cli.Fetch;
using StaticDigest.Tests.Cli.Resolve;

namespace StaticDigest.Benchmarks;

/// <summary>
/// How well titles lead to papers: known papers of a corpus behind services on this machine, each of which knows a part of
/// them; with lookalikes, unknown titles, slips of every kind, and faults.
/// </summary>
internal static class ResolveJudge
{
    private const int Titles = 1000;
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record Item(ServedPaper Paper, string Kind, string Line);

    public static async Task<int> RunAsync(string corpus)
    {
        var random = new Random(7);
        var papers = Papers(corpus);
        var (items, served) = Make(papers, random);
        var folder = Path.Combine(Path.GetTempPath(), $"staticdigest-resolve-{Environment.ProcessId}");
        Directory.CreateDirectory(Path.Combine(folder, "listings"));
        try
        {
            int requests = 0;
            using var server = new PaperServer(served) { Knows = Knows };
            server.Fault = (_, _) => Interlocked.Increment(ref requests) % 23 == 0 ? (requests / 23 % 3) switch
            {
                0 => new Reply("""{"message":"Too Many Requests"}""", 429),
                1 => new Reply("<!doctype html><html>wait</html>"),
                _ => new Reply("[{\"paper\":") { IsTruncated = true },
            } : null;
            await File.WriteAllTextAsync(Path.Combine(folder, "digest.yml"), server.Settings("  requests: 100000\n"));
            await File.WriteAllTextAsync(Path.Combine(folder, "listings", "list.jsonl"), string.Concat(items.Select(item => item.Line + "\n")));
            var clock = new FakeClock();
            foreach (var day in (string[])["2026-11-30", "2026-12-01", "2026-12-03"])
            {
                var result =
                    await ResolveSession.Run(
                        new()
                        {
                            Input = folder,
                            Now = DateTimeOffset.Parse($"{day}T06:00:00Z", CultureInfo.InvariantCulture),
                            Policy = policy => clock.Of(policy),
                        }, default);
                Console.WriteLine(
                    string.Create(CultureInfo.InvariantCulture,
                        $"{day}: {result.Questions.Length} asked, {result.CountOf(QuestionOutcome.Found)} found, " +
                        $"{result.CountOf(QuestionOutcome.Ambiguous)} ambiguous, {result.CountOf(QuestionOutcome.Missed)} missed, " +
                        $"{result.CountOf(QuestionOutcome.Failed)} failed; " +
                        $"requests {string.Join(", ", result.Requests.Select(pair => $"{pair.Key} {pair.Value}"))}"));
                Judge(items, folder);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Judge(List<Item> items, string folder)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "listings", "resolved")))
        {
            foreach (var entry in EntryReader.Read(new(Path.GetFileName(file), File.ReadAllBytes(file))).Items)
                found[entry.Ids[^1].ToString()] = entry.Ids[0].Value;
        }

        // Told by the listing's title, which stands as the last id; long ones by their first letters.
        int right = 0, wrong = 0, findable = 0;
        var missed = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            bool isFindable = item.Kind is not ("unknown" or "only a lookalike");
            findable += isFindable ? 1 : 0;
            var key = Key(item.Line);
            if (found
                .FirstOrDefault(
                    pair => key.Length <= 80 ? pair.Key == $"title:{key}" : pair.Key.StartsWith($"title:{key[..59]}", StringComparison.Ordinal)).Value
                is not { } id)
            {
                if (isFindable)
                    missed[item.Kind] = missed.GetValueOrDefault(item.Kind) + 1;
            }
            else if (isFindable && id == item.Paper.Arxiv)
            {
                right++;
            }
            else
            {
                wrong++;
                Console.WriteLine($"  wrong ({item.Kind}): {id} for {item.Line[..Math.Min(120, item.Line.Length)]}");
            }
        }

        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"  precision {100.0 * right / Math.Max(1, right + wrong):0.00} % ({wrong} wrong " +
                $"of {right + wrong}), recall {100.0 * right / findable:0.0} % ({right} of {findable}); not " +
                $"found: {string.Join(", ", missed.Select(pair => $"{pair.Value} {pair.Key}"))}"));
    }

    private static string Key(string line)
    {
        var entry = EntryReader.Read(new("a.jsonl", System.Text.Encoding.UTF8.GetBytes(line + "\n"))).Items[0];
        return KeyOfTitle(entry.Title!);
    }

    private static string KeyOfTitle(string title) =>
        StaticDigest.Papers.Cleaning.TitleKey.Of(StaticDigest.Papers.Cleaning.PaperText.CleanTitle(title, StaticDigest.Papers.Cleaning.EntryText.Tex));

    // Each service knows a part, and not the same.
    private static bool Knows(string service, ServedPaper paper)
    {
        int number = int.Parse(paper.Arxiv[^5..], CultureInfo.InvariantCulture);
        return service switch
        {
            "huggingface" => number % 10 < 6,
            "arxiv" => number % 25 != 0,
            "semantic-scholar" => number % 8 != 0,
            "openalex" => number % 6 != 0,
            _ => true,
        };
    }

    private static (List<Item> Items, List<ServedPaper> Served) Make(List<ServedPaper> papers, Random random)
    {
        var items = new List<Item>();
        var served = new List<ServedPaper>();
        for (int i = 0; i < Titles; i++)
        {
            var paper = papers[i];
            var other = papers[Titles + i];
            string kind = (i % 20) switch
            {
                0 => "only a lookalike",
                1 => "beside a lookalike",
                2 or 3 => "unknown",
                _ =>
                    (i / 20 % 20) switch
                    {
                        0 => "a day off",
                        1 => "in capitals",
                        2 => "with a stop",
                        3 => "retitled",
                        4 => "another count",
                        5 => "cut off",
                        6 => "title and count",
                        7 => "title, count and day",
                        _ => "plain",
                    },
            };
            if (kind != "unknown" && kind != "only a lookalike")
                served.Add(kind == "retitled" ? paper with { NewTitle = other.Title } : paper);
            // Another paper under this title: other people, another text, another day.
            if (kind is "only a lookalike" or "beside a lookalike")
                served.Add(
                    other with
                    {
                        Title = paper.Title,
                        Authors = i % 3 == 0 ? [other.Authors[0]] : other.Authors,
                        Day = paper.Day.AddDays(-400 + i),
                        Abstract = i % 2 == 0 ? other.Abstract : "",
                    });
            items.Add(new(paper, kind, Line(paper, kind, random)));
        }

        served.AddRange(papers.Skip(2 * Titles));
        return (items, served);
    }

    private static string Line(ServedPaper paper, string kind, Random random)
    {
        var words = paper.Title.Split(' ');
        var title = kind switch
        {
            "in capitals" => paper.Title.Contains('$', StringComparison.Ordinal) ? paper.Title : paper.Title.ToUpperInvariant(),
            "with a stop" => $"{paper.Title}.",
            "cut off" when words.Length > 6 => $"{string.Join(' ', words.Take(words.Length - 1))}…",
            _ => paper.Title,
        };
        var fields = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["title"] = title,
            ["author_count"] = paper.Authors.Length + (kind == "another count" ? 1 : 0),
        };
        if (kind != "title and count")
            fields["submitted"] = paper.Day.AddDays(kind == "a day off" ? 1 - (random.Next(2) * 2) : 0).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (kind is not ("title and count" or "title, count and day"))
            fields["abstract"] = paper.Abstract;
        return JsonSerializer.Serialize(fields, s_options);
    }

    private static List<ServedPaper> Papers(string corpus)
    {
        using var stream = File.OpenRead(corpus);
        using var reader = new StreamReader(corpus.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        var papers = new List<ServedPaper>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; reader.ReadLine() is { } line; i++)
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var title = root.GetProperty("title").GetString()!.ReplaceLineEndings(" ");
            string[] authors = [.. root.GetProperty("authors").EnumerateArray().Select(name => name.GetString()!).Where(name => name.Length > 0)];
            if (authors.Length == 0 || !seen.Add(KeyOfTitle(title))
                || !DateOnly.TryParse(root.GetProperty("date").GetString(), CultureInfo.InvariantCulture, out var day))
                continue;
            papers.Add(
                new(title, authors, day) { Arxiv = Invariant($"{2001 + i / 50000:D4}.{i:D5}"), Abstract = root.GetProperty("abstract").GetString() ?? "" });
        }

        // Drawn from all of the corpus, in an order of its own.
        var random = new Random(3);
        return [.. papers.OrderBy(_ => random.Next())];
    }
}
