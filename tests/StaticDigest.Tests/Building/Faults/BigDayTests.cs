using System.Text;
using CsCheck;
using StaticDigest.Site;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Building.Faults;

/// <summary>No paper and no day is too large for a build.</summary>
public class BigDayTests
{
    [Fact]
    public void Pages_are_shared_out_without_an_empty_one_whatever_papers_weigh() =>
        Gen.Select(Gen.OneOf(Gen.Int[0, 5000], Gen.Int[0, 400_000], Gen.Const(int.MaxValue)).Array[0, 300], Gen.Int[1, 60], Gen.Int[1, 100_000])
            .Sample((weights, max, room) =>
        {
            var ranges = Paging.Share(weights, max, room);

            Assert.Equal(0, ranges[0].Start.Value);
            Assert.Equal(weights.Length, ranges[^1].End.Value);
            for (int i = 0; i < ranges.Count; i++)
            {
                int length = ranges[i].End.Value - ranges[i].Start.Value;
                Assert.True(length > 0 || weights.Length == 0);
                Assert.True(length <= max);
                Assert.InRange(length, weights.Length / ranges.Count, weights.Length / ranges.Count + 1);
                Assert.True(i == 0 || ranges[i].Start.Value == ranges[i - 1].End.Value);
            }
        });

    [Fact]
    public void A_title_of_181_000_letters_costs_nothing() =>
        Assert.True(1 >= Pages($$"""{"id":"2401.00001","title":"{{string.Concat(Enumerable.Repeat("Transport ", 18_100))}}","featured":"2026-04-17"}""").Count);

    [Fact]
    public void Twelve_large_matrices_in_one_paper_cost_nothing()
    {
        var matrix =
            $@"$\\begin{{pmatrix}} {string.Join(@" \\\\ ", Enumerable.Repeat(string.Join(" & ", Enumerable.Repeat("x_{11}", 14)), 16))} \\end{{pmatrix}}$";
        Assert.NotEmpty(
            Pages($$"""{"id":"2401.00001","title":"Matrices","abstract":"{{string.Join(' ', Enumerable.Repeat(matrix, 12))}}","featured":"2026-04-17"}"""));
    }

    [Fact]
    public void A_day_of_two_thousand_papers_with_long_abstracts_costs_nothing()
    {
        var words = string.Concat(Enumerable.Repeat("We move mass and count what it costs. ", 52));
        var days = Pages(
            string.Join('\n',
                Enumerable.Range(0, 2055).Select(i => $$"""{"id":"2401.{{i:00000}}","title":"Paper {{i}}","abstract":"{{words}}","featured":"2026-04-17"}""")));

        Assert.All(days, page => Assert.True(page < 200_000));
    }

    [Theory]
    [InlineData(100, "SD0522")]
    [InlineData(400, null)]
    public void The_same_crowd_on_every_paper_makes_no_site_of_gigabytes(int crowd, string? code)
    {
        var names = string.Join(',', Enumerable.Range(0, crowd).Select(i => $"\"Author Number{(char)('a' + i / 26)}{(char)('a' + i % 26)}\""));
        var lines = string.Join('\n',
            Enumerable.Range(0, 30)
                .Select(
                    i =>
                        $$"""{"id":"2401.{{i:00000}}","title":"Paper {{i}}","abstract":"{{string.Concat(Enumerable.Repeat("We move mass and count it. ", 100))}}","authors":[{{names}}],"featured":"2026-04-17"}"""));

        var site = TestSite.Build([new InputFile("listings/a.jsonl", Encoding.UTF8.GetBytes(lines))]);

        Assert.Equal(code is null ? [] : [code], site.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.InRange(site.Paths.Sum(path => (double)site[path].Length) / lines.Length, 2, 300);
        Assert.Equal(code is null ? 0 : 33,
            site.Paths.Count(
                path => path.StartsWith("authors/author-number", StringComparison.Ordinal) && path.EndsWith("/feed.xml", StringComparison.Ordinal)));
    }

    private static List<int> Pages(string jsonLines)
    {
        var site = TestSite.Build([new InputFile("listings/a.jsonl", Encoding.UTF8.GetBytes(jsonLines))]);

        // Whatever readers refuse or shorten, nothing fails.
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Code is "SD0518" or "SD0519" or "SD0520");
        return [
            .. site.Paths.Where(path => path.StartsWith("days/2026-04-17/", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal))
                .Select(path => site[path].Length)];
    }
}
