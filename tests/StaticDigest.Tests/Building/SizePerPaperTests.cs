using System.Globalization;
using System.Text;
using StaticDigest.Building.Reading;
using StaticDigest.Building.Writing;
using StaticDigest.Papers;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Building;

/// <summary>
/// What a paper costs in bytes and files, part by part, held to committed figures: a feature that adds its cost to every paper
/// is seen when it is written and not when a digest no longer fits its host. The papers are those of the seed, mixed with each
/// other over many days. <c>APPROVE=1</c> accepts new figures.
/// </summary>
public sealed class SizePerPaperTests
{
    private const double Growth = 1.10;
    private const int Mixes = 10;

    private static string Figures { get; } = Repository.PathOf("tests/StaticDigest.Tests/Fixtures/Sites/size.txt");

    [Fact]
    public void A_paper_takes_no_more_bytes_and_files_than_before()
    {
        var (papers, parts) = Measured();
        var now = parts.Append(new("all", parts.Sum(part => part.Files), parts.Sum(part => part.Bytes))).ToList();
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(Figures,
                string.Concat(now.Select(part => Invariant($"{part.Name}\t{(double)part.Files / papers:0.000}\t{(double)part.Bytes / papers:0}\n"))));
        var before = File.ReadAllLines(Figures).Select(line => line.Split('\t')).ToDictionary(
            line => line[0], line => (Files: double.Parse(line[1], CultureInfo.InvariantCulture), Bytes: double.Parse(line[2], CultureInfo.InvariantCulture)),
            StringComparer.Ordinal);

        Assert.All(now, part =>
        {
            Assert.True(before.TryGetValue(part.Name, out var known), $"the part {part.Name} is new: look at its size and run again with APPROVE=1");
            Assert.True((double)part.Files / papers <= known.Files * Growth,
                Invariant($"{part.Name}: {(double)part.Files / papers:0.000} files a paper, {known.Files} before"));
            Assert.True((double)part.Bytes / papers <= known.Bytes * Growth,
                Invariant($"{part.Name}: {(double)part.Bytes / papers:0} bytes a paper, {known.Bytes} before"));
        });
    }

    private static (int Papers, IReadOnlyList<SitePart> Parts) Measured()
    {
        var seed = InputFolder.Load(Repository.PathOf("input")).Items;
        var papers = TestSite.Build(seed).Prepared.Input.Papers.Select(document => document.Paper).ToList();
        var lines = new StringBuilder();
        for (int mix = 0; mix < Mixes; mix++)
        {
            for (int i = 0; i < papers.Count; i++)
                lines.Append(Line(papers[i], papers[(i + mix) % papers.Count], mix * papers.Count + i)).Append('\n');
        }

        var settings = seed.Single(file => file.Path == "digest.yml");
        var large = Encoding.UTF8.GetString(settings.Bytes.Span).Replace("full_papers: 1000", "full_papers: 40", StringComparison.Ordinal)
            .Replace("author_pages: 1000", "author_pages: 60", StringComparison.Ordinal);
        var site = TestSite.Build([.. seed.Where(file => file.Path.StartsWith("topics/", StringComparison.Ordinal)),
            new InputFile("digest.yml", Encoding.UTF8.GetBytes(large)), new InputFile("listings/mixed.jsonl", Encoding.UTF8.GetBytes(lines.ToString()))]);
        return (papers.Count * Mixes, SitePart.Of(site.Paths.Select(path => (path, (long)Encoding.UTF8.GetByteCount(site[path])))));
    }

    // The title of one paper and the authors of another; the abstract by halves of both.
    private static string Line(Paper one, Paper other, int number)
    {
        var day = new DateOnly(2026, 4, 17).AddDays(-number / 19);
        string[] first = one.Abstract.Split(". "), second = other.Abstract.Split(". ");
        var title = $"{one.Title} {Invariant($"{number}")}";
        var text = string.Join(". ", first[..(first.Length / 2)].Concat(second[(second.Length / 2)..]));
        var authors = $"\"authors\":[{string.Join(',', other.Authors.Select(author => Quoted(author.Name)))}]";
        return $$"""
            {"id":"arxiv:{{day:yyMM}}.{{number:00000}}","title":{{Quoted(title)}},"abstract":{{Quoted(text)}},{{authors}},"featured":"{{day:yyyy-MM-dd}}"}
            """;
    }

    private static string Quoted(string text) => $"\"{System.Text.Json.JsonEncodedText.Encode(text)}\"";
}
