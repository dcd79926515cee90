using System.Globalization;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Topics;
using StaticDigest.Topics.Reading;

namespace StaticDigest.Benchmarks;

/// <summary>
/// Judges topics by labels set by eye: of what the rules say about the labelled papers, how much is right (precision),
/// and of what is right, how much they say (recall), for each topic and in all.
/// </summary>
internal static class TopicJudge
{
    public static int Run(string input, string labels)
    {
        var site = Flow.Read(InputFolder.Load(input).Items);
        var classifier = new TopicClassifier(site.Settings.Of<TopicSettings>().All);
        var papers = site.Papers.Select(document => document.Paper).DistinctBy(Key).ToDictionary(Key, StringComparer.Ordinal);
        var rows = new SortedDictionary<string, (int Right, int Said, int Due)>(StringComparer.Ordinal);
        int found = 0;
        foreach (var line in File.ReadLines(labels))
        {
            if (line.StartsWith('#') || line.Split('\t') is not [_, var title, var topics] || !papers.TryGetValue(TitleKey.Of(title), out var paper))
                continue;
            found++;
            var due = topics.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
            var said = classifier.Classify(paper).Select(match => match.Topic.Slug).ToHashSet(StringComparer.Ordinal);
            foreach (var slug in due.Union(said, StringComparer.Ordinal))
            {
                var row = rows.GetValueOrDefault(slug);
                rows[slug] = (row.Right + (due.Contains(slug) && said.Contains(slug) ? 1 : 0), row.Said + (said.Contains(slug) ? 1 : 0),
                    row.Due + (due.Contains(slug) ? 1 : 0));
            }

            if (said.Except(due, StringComparer.Ordinal).ToList() is { Count: > 0 } wrong)
                Console.WriteLine($"wrong: {string.Join(' ', wrong)}: {title}");
        }

        foreach (var (slug, row) in rows)
            Print(slug, row);
        Print("all", (rows.Values.Sum(row => row.Right), rows.Values.Sum(row => row.Said), rows.Values.Sum(row => row.Due)));
        Console.WriteLine($"{found} labelled papers");
        return 0;
    }

    private static string Key(Paper paper) => TitleKey.Of(paper.Title);

    private static void Print(string name, (int Right, int Said, int Due) row) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-32} precision {100.0 * row.Right / Math.Max(row.Said, 1),5:0.0} % of {row.Said,3}, recall " +
        $"{100.0 * row.Right / Math.Max(row.Due, 1),5:0.0} % of {row.Due,3}"));
}
