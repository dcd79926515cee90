using System.Globalization;
using System.Text;
using StaticDigest.Features.Map;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Site.Charts;

public class MapPagesTests
{
    private const string Topics = """
        topics:
          - name: Whales
            any: [whale]
          - name: Volcanoes
            any: [volcano]
          - name: Kites
            any: [kite]
        """;

    private static readonly string[] s_subjects = ["whale song in the deep sea", "volcano ash and lava flow", "kite flying in strong wind",
        "medieval bread ovens"];

    [Fact]
    public void Each_paper_is_a_mark_and_a_line_of_a_list()
    {
        var site = TestSite.OfListing(Listing(12), Topics);
        var view = Of(site);
        var html = site["map/index.html"];

        Assert.Equal((12, 12, 0), (view.Count, view.Of, view.Maps.Length));
        Assert.Equal(["Whales 3", "Volcanoes 3", "Kites 3", " 3"], view.Groups.Select(group => $"{group.Topic?.Name} {group.Papers.Length}"));
        Assert.Equal([1, 2, 3, 0], view.Groups.Select(group => group.Topic?.Swatch ?? 0));
        Assert.Equal(12, Count(html, "<use href=\"#m") - view.Groups.Length);
        foreach (var mark in view.Marks)
            Assert.Equal(2, Count(html, $"href=\"{mark.Address}\""));
    }

    [Fact]
    public void Papers_of_one_topic_stand_closer_to_each_other_than_to_others()
    {
        var marks = Of(TestSite.OfListing(Listing(120), Topics)).Marks;
        double inside = Mean(marks, (a, b) => a.Swatch > 0 && a.Swatch == b.Swatch), outside = Mean(marks,
            (a, b) => a.Swatch > 0 && b.Swatch > 0 && a.Swatch != b.Swatch);

        Assert.True(inside < outside * 0.6, $"{inside} and {outside}");
    }

    [Fact]
    public void No_two_papers_stand_on_one_spot_and_all_stand_on_the_map()
    {
        var same = string.Join('\n', Enumerable.Range(0, 90).Select(i => $$"""{"title": "Bread {{i}}", "featured": "2026-04-17"}"""));
        var marks = Of(TestSite.OfListing(same, Topics)).Marks;

        Assert.Equal(90, marks.Select(mark => (mark.X, mark.Y)).Distinct().Count());
        Assert.All(marks, mark => Assert.InRange(Number(mark.X), 0, 100));
        Assert.All(marks, mark => Assert.InRange(Number(mark.Y), 0, 100));
    }

    [Fact]
    public void Names_keep_clear_of_each_other()
    {
        MapPoint[] near = [new(500, 300), new(505, 302)];
        var labels = MapLabels.Of(
            Enumerable.Range(0, 7).Select(i => ($"A topic with number {i}", near.Select(place => place + new MapPoint(i, 0)).ToArray()))
                .Select(pair => (pair.Item1, System.Collections.Immutable.ImmutableArray.Create(pair.Item2))));

        Assert.Equal(5, labels.Length);
        Assert.Equal(5, labels.Select(label => label.Y).Distinct().Count());
    }

    [Fact]
    public void A_digest_with_many_papers_has_a_map_of_each_year_and_of_each_month_where_a_year_has_too_many()
    {
        var lines = Enumerable.Range(0, 900)
            .Select(
                i =>
                    $$"""{"title": "Paper {{i}} on {{s_subjects[i % 4]}}", "featured": "{{(i < 100 ? 2024 : 2025)}}-{{i / 100 % 9 + 1:D2}}-0{{i % 9 + 1}}"}""");
        var site = TestSite.OfListing(string.Join('\n', lines), Topics);
        var view = Of(site);

        Assert.Equal((180, 900), (view.Count, view.Of));
        Assert.Equal(" 180, September 2025 100, August 2025 100", string.Join(", ", view.Maps.Take(3).Select(map => $"{map.Title} {map.Count}")));
        Assert.Equal("/d/map/2024/", view.Maps[^1].Address);
        Assert.Equal(100, Views.Of<MapView>(site, "map/2025-09/index.html").Marks.Length);
        Assert.InRange(Encoding.UTF8.GetByteCount(site["map/index.html"]), 50_000, 100 * 1024);
        Assert.Single(site["map/2025-09/index.html"].Split("aria-current=\"page\"")[1..]);
    }

    [Fact]
    public void Long_titles_make_a_map_of_fewer_papers()
    {
        var site = TestSite.OfListing(
            string.Join('\n',
                Enumerable.Range(0, 180)
                    .Select(i => $$"""{"title": "Paper {{i}} on {{string.Concat(Enumerable.Repeat("$x^2$ and ", 12))}} whales", "featured": "2026-04-17"}""")),
            Topics);

        Assert.InRange(Of(site).Count, 20, 150);
        Assert.InRange(Encoding.UTF8.GetByteCount(site["map/index.html"]), 50_000, 100 * 1024);
    }

    [Fact]
    public void A_new_paper_leaves_the_maps_of_other_years_as_they_are()
    {
        string Lines(int count) =>
            string.Join('\n',
                Enumerable.Range(0, count)
                    .Select(i => $$"""{"title": "Paper {{i}} on {{s_subjects[i % 4]}}", "featured": "{{2023 + i / 150}}-03-0{{i % 9 + 1}}"}"""));

        Assert.Equal(Views.Of<MapView>(TestSite.OfListing(Lines(440), Topics), "map/2023/index.html").Marks,
            Views.Of<MapView>(TestSite.OfListing(Lines(445), Topics), "map/2023/index.html").Marks);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("""{"title": "<b>Whale</b> & $x^2$", "featured": "2026-04-17"}""", 1)]
    public void None_and_one_are_maps_too_and_titles_are_text(string listing, int count)
    {
        var site = TestSite.OfListing(listing, Topics);

        Assert.Equal(count, Of(site).Count);
        Assert.DoesNotContain("<b>", site["map/index.html"], StringComparison.Ordinal);
    }

    private static string Listing(int count) => string.Join('\n', Enumerable.Range(0, count).Select(i =>
        $$"""{"title": "Paper {{(char)('a' + i % 26)}}{{i}} on {{s_subjects[i % 4]}}", "abstract": "More about {{s_subjects[i % 4]}}.", "featured": "2026-04-17"}"""));

    private static MapView Of(TestSite site) => Views.Of<MapView>(site, "map/index.html");

    private static double Mean(IReadOnlyCollection<MapMarkView> marks, Func<MapMarkView, MapMarkView, bool> isMeant) =>
        marks
            .SelectMany(
                a => marks.Where(b => !ReferenceEquals(a, b) && isMeant(a, b))
                    .Select(b => new MapPoint(Number(a.X) - Number(b.X), Number(a.Y) - Number(b.Y)).Length)).Average();

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
