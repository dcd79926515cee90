using System.Buffers;
using StaticDigest.Papers;
using StaticDigest.Resolving;
using Xunit;

namespace StaticDigest.Tests.Resolving;

public class SnapshotSizeTests(ITestOutputHelper output)
{
    private const int PapersPerDay = 40;

    [Fact]
    public void A_year_of_news_about_40_papers_a_day_stays_below_2_MB()
    {
        var random = new Random(11);
        var lines = new ArrayBufferWriter<byte>();
        var start = new DateOnly(2027, 1, 1);
        var stars = new Dictionary<int, (double Final, int Written)>();
        for (int day = 0; day < 365; day++)
        {
            var today = start.AddDays(day);
            var versions = new Snapshot(today, ResolveService.Arxiv, "");
            var citations = new Snapshot(today, ResolveService.SemanticScholar, DatedCount.Citations);
            // Of a hundred papers forty get another version within the year, twenty a comment, thirty-five a venue, twelve a DOI.
            // Each of the three ages comes to the papers of one day, in the second year as in every later one.
            foreach (var (age, isNewVersion, comments, venues, mean) in ((int, double, double, double, double)[])[(30, 0.2, 0.1, 0.05, 0.5),
                (90, 0.1, 0.05, 0.1, 2), (365, 0.1, 0.05, 0.2, 12)])
            {
                for (int i = 0; i < PapersPerDay; i++)
                {
                    var id = new PaperId(PaperIdKind.Arxiv, Invariant($"{today.AddDays(-age):yyMM}.{random.Next(100_000):D5}"));
                    bool isPublished = random.NextDouble() < venues;
                    citations.Add(id, new()
                    {
                        Count = (int)(-mean * Math.Log(1 - random.NextDouble())),
                        Venue = isPublished ? "International Conference on Machine Learning" : null,
                        Doi = random.NextDouble() < venues / 3 ? new(PaperIdKind.Doi, "10.1109/tpami.2026.3512345") : null,
                    });
                    var version = random.NextDouble() < isNewVersion ? 2 : (int?)null;
                    var news = new PaperNews
                    {
                        Version = version,
                        Updated = version is null ? null : new(today.AddDays(-5)),
                        Comment = random.NextDouble() < comments ? "Accepted at NeurIPS 2026, 24 pages, 9 figures" : null,
                    };
                    if (!news.IsBare)
                        versions.Add(id, news);
                }
            }

            versions.WriteLine(lines);
            citations.WriteLine(lines);
            if (day % 7 == 0)
                Stars(day, today, stars, random).WriteLine(lines);
        }

        output.WriteLine(Invariant($"{lines.WrittenCount / 1e6:0.00} MB"));
        Assert.InRange(lines.WrittenCount, 1_000_000, 2_000_000);
    }

    // More than half of the papers have code; most stars come in the first weeks.
    private static Snapshot Stars(int day, DateOnly today, Dictionary<int, (double Final, int Written)> stars, Random random)
    {
        var snapshot = new Snapshot(today, ResolveService.GitHub, DatedCount.Stars);
        for (int paper = (day - 90) * PapersPerDay; paper < day * PapersPerDay; paper++)
        {
            if ((paper % 100 + 100) % 100 >= 54)
                continue;
            var (final, written) = stars.GetValueOrDefault(paper,
                (Math.Exp(2.5 + 1.5 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())), 0));
            int age = day - (int)Math.Floor(paper / (double)PapersPerDay);
            int now = (int)(final * (1 - Math.Exp(-age / 20.0)));
            bool isNews = RefreshPlan.IsNews(written == 0 ? null : written, now);
            if (isNews)
                snapshot.Add(new(PaperIdKind.Arxiv, Invariant($"{today.AddDays(-age):yyMM}.{(paper % 100_000 + 100_000) % 100_000:D5}")),
                    new() { Count = now });
            stars[paper] = (final, isNews ? Math.Max(now, 1) : written);
        }

        return snapshot;
    }
}
