using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using StaticDigest.Summaries;

namespace StaticDigest.Benchmarks;

/// <summary>
/// Judges the sentence that says what is new by labels set by eye (tests/.../Fixtures/Summaries/labels.tsv): how often it is the
/// best one, as good, or wrong, on the half by which the points were tuned and on the other one, against the first "we propose".
/// </summary>
internal static partial class SummaryJudge
{
    private static readonly string[] s_kinds = ["best", "as good", "less", "none", "wrong"];

    public static int Run(string corpus, string labels)
    {
        var papers = Papers(corpus);
        var rows = File.ReadLines(labels).Where(line => !line.StartsWith('#') && line.Length > 0).Select(line => line.Split('\t')).ToList();
        foreach (var (name, choose) in ((string, Func<string, string, string?>)[])[("first \"we propose\"", First), ("chosen", ContributionSentence.Find)])
        {
            var counts = new int[2, s_kinds.Length];
            for (int i = 0; i < rows.Count; i++)
            {
                var (title, text) = papers[rows[i][0]];
                var sentences = AbstractSentences.Of(text);
                if (sentences.Length.ToString(CultureInfo.InvariantCulture) != rows[i][1])
                    Console.WriteLine($"{rows[i][0]}: {sentences.Length} sentences, labelled {rows[i][1]}");
                var chosen = choose(title, text);
                int at = chosen is null ? 0 : 1 + sentences.IndexOf(sentences.First(sentence => sentence == chosen
                    || (chosen.StartsWith(ContributionSentence.LeftOut, StringComparison.Ordinal)
                        && sentence.EndsWith(chosen[ContributionSentence.LeftOut.Length..], StringComparison.Ordinal))));
                counts[i % 2, Kind(rows[i], at.ToString(CultureInfo.InvariantCulture))]++;
            }

            for (int half = 0; half < 2; half++)
                Print($"{name}, {(half == 0 ? "tuned" : "held out")}", [.. Enumerable.Range(0, s_kinds.Length).Select(kind => counts[half, kind])]);
            Print($"{name}, all", [.. Enumerable.Range(0, s_kinds.Length).Select(kind => counts[0, kind] + counts[1, kind])]);
        }

        return 0;
    }

    private static int Kind(string[] row, string at) =>
        row[2] == at ? 0 : row[3].Split(' ').Contains(at) ? 1 : row[4].Split(' ').Contains(at) ? 2 : at == "0" ? 3 : 4;

    private static void Print(string name, int[] counts)
    {
        double all = counts.Sum();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-30} right {100 * (counts[0] + counts[1]) / all:0.0} %, best {100 * counts[0] / all:0.0} %, wrong {100 * counts[4] / all:0.0} % of {all}"));
    }

    private static Dictionary<string, (string Title, string Abstract)> Papers(string corpus)
    {
        using var file = File.OpenRead(corpus);
        using var reader = new StreamReader(corpus.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        var papers = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            string Text(string name) => json.RootElement.GetProperty(name).GetString() ?? "";
            papers[Text("id")] = (Text("title"), Text("abstract"));
        }

        return papers;
    }

    private static string? First(string title, string text)
    {
        var sentences = AbstractSentences.Of(text);
        return sentences.FirstOrDefault(sentence => WePropose().IsMatch(sentence)) ?? (sentences.IsEmpty ? null : sentences[0]);
    }

    [GeneratedRegex(@"\bwe (?:propose|introduce|present|show|develop|prove)|\bthis (?:paper|work) (?:proposes|introduces|presents|shows)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex WePropose();
}
