using System.Globalization;
using System.Text;
using StaticDigest.Features.Authors;
using StaticDigest.Site;
using StaticDigest.Site.Views;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Site.Plan;

public class AuthorPagesTests
{
    private static readonly string Three = string.Join('\n',
        Paper("2401.00001", "2024-01-01", "Jane Doe", "Kurt Gödel"),
        Paper("2402.00002", "2024-02-01", "Jane Döe", "Ada Lovelace"),
        Paper("2403.00003", "2024-03-01", "Kurt Godel", "Jane Doe", "Alan Turing"));

    [Fact]
    public void An_author_has_a_page_from_two_papers_on()
    {
        var site = TestSite.OfListing(Three);

        Assert.Equal(
            ["authors/index.html", "authors/jane-doe/index.html", "authors/kurt-godel/index.html"],
            site.Paths.Where(file => file.StartsWith("authors/", StringComparison.Ordinal) && file.EndsWith(".html", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Spellings_of_one_name_are_one_author_under_the_most_frequent_spelling()
    {
        var author = View<AuthorView>(TestSite.OfListing(Three), "authors/jane-doe/index.html");

        Assert.Equal("Jane Doe", author.Name);
        Assert.Equal(3, author.Count);
        Assert.Equal(["2403.00003", "2402.00002", "2401.00001"], author.Papers.Select(paper => paper.Address.Split('/')[^2]));
    }

    [Fact]
    public void Coauthors_come_with_the_number_of_shared_papers_and_a_link_where_they_have_a_page()
    {
        var author = View<AuthorView>(TestSite.OfListing(Three), "authors/jane-doe/index.html");

        Assert.Equal(
            [new("Kurt Gödel", "/d/authors/kurt-godel/", 2), new("Ada Lovelace", "", 1), new("Alan Turing", "", 1)],
            author.Coauthors);
    }

    [Fact]
    public void Who_has_one_paper_stands_in_the_index_and_leads_to_it()
    {
        var index = View<AuthorsView>(TestSite.OfListing(Three), "authors/index.html");

        Assert.Equal(["D", "G", "L", "T"], index.Groups.Select(group => group.Heading));
        Assert.Equal([new AuthorRefView("Ada Lovelace", "/d/papers/2402.00002/", 1)], index.Groups[2].Authors);
        Assert.Equal([new AuthorRefView("Jane Doe", "/d/authors/jane-doe/", 3)], index.Groups[0].Authors);
    }

    [Fact]
    public void The_least_number_of_papers_can_be_set()
    {
        var site = TestSite.OfListing(Three, "authors:\n  min_papers: 3\n");

        Assert.Contains("authors/jane-doe/index.html", site.Paths);
        Assert.DoesNotContain("authors/kurt-godel/index.html", site.Paths);
    }

    [Fact]
    public void Papers_link_the_names_that_have_a_page_and_cards_are_short()
    {
        var site = TestSite.OfListing(Three);

        Assert.Contains("<a href=\"/d/authors/jane-doe/\">Jane Döe</a>, Ada Lovelace", site["papers/2402.00002/index.html"], StringComparison.Ordinal);
        Assert.Contains("<span class=\"byline\" dir=\"auto\">Jane Döe, Ada Lovelace</span>", site["days/2024-02-01/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_authors_are_nowhere()
    {
        const string hidden = """
            {"id": "arxiv:2401.00001", "title": "A title that is long enough", "authors": [{"name": "Jane Doe", "hidden": true}, "Ada Lovelace"]}
            {"id": "arxiv:2401.00002", "title": "Another title that is long enough", "authors": [{"name": "Jane Doe", "hidden": true}, "Ada Lovelace"]}
            """;
        var site = TestSite.OfListing(hidden);

        Assert.All(site.Digest.Papers, paper => Assert.True(paper.Paper.Authors[0].IsHidden));
        Assert.Equal(["Ada Lovelace"], site.Digest.Authors.Select(author => author.Name));
        Assert.All(site.Pages.OfType<TemplatePage>(), page => Assert.DoesNotContain("Jane", site[page.File], StringComparison.Ordinal));
    }

    [Fact]
    public void Of_two_names_with_one_slug_the_older_keeps_it_whoever_comes_later()
    {
        var before = TestSite.OfListing(string.Join('\n',
            Paper("2401.00001", "2024-01-01", "Jane 王 Doe"), Paper("2401.00002", "2024-01-02", "Jane 王 Doe")));
        var after = TestSite.OfListing(string.Join('\n',
            Paper("2401.00001", "2024-01-01", "Jane 王 Doe"), Paper("2401.00002", "2024-01-02", "Jane 王 Doe"),
            Paper("2401.00003", "2024-01-03", "Jane Doe"), Paper("2401.00004", "2024-01-04", "Jane Doe")));

        Assert.Equal("authors/jane-doe/", Address(before, "Jane 王 Doe"));
        Assert.Equal("authors/jane-doe/", Address(after, "Jane 王 Doe"));
        Assert.Matches("^authors/jane-doe-[0-9a-f]{8}/$", Address(after, "Jane Doe"));
    }

    [Fact]
    public void Pages_are_numbered_from_the_oldest_paper()
    {
        var site = TestSite.OfListing(
            string.Join('\n', Enumerable.Range(1, 23).Select(i => Paper(Invariant($"2401.{i:00000}"), Invariant($"2024-01-{i:00}"), "Jane Doe"))),
            "pages:\n  papers_per_page: 10\n");

        Assert.Equal(10, View<AuthorView>(site, "authors/jane-doe/page/1/index.html").Papers.Length);
        Assert.EndsWith("/2401.00001/", View<AuthorView>(site, "authors/jane-doe/page/1/index.html").Papers[^1].Address, StringComparison.Ordinal);
        Assert.Equal(13, View<AuthorView>(site, "authors/jane-doe/index.html").Papers.Length);
    }

    [Fact]
    public void Many_names_are_spread_over_short_pages_that_all_can_be_reached()
    {
        var listing = new StringBuilder();
        for (int i = 0; i < 130; i++)
        {
            var names = Enumerable.Range(0, 20).Select(j => Invariant($"Given{Letters(i)} {"ABSWZ"[j % 5]}{Letters(i * 20 + j)}"));
            listing.Append(Paper(Invariant($"2401.{i:00000}"), "2024-01-01", [.. names, "李明" + Letters(i)])).Append('\n');
        }

        var site = TestSite.OfListing(listing.ToString());
        var views = site.Pages.OfType<TemplatePage>().Where(page => page.View is AuthorsView)
            .ToDictionary(page => $"/d/{page.File[..^"index.html".Length]}", page => (AuthorsView)page.View);

        Assert.Equal(site.Digest.Authors.Length, views.Values.SelectMany(view => view.Groups).Sum(group => group.Authors.Length));
        Assert.All(views.Values, view => Assert.InRange(view.Groups.Sum(group => group.Authors.Length), 0, 500));
        Assert.All(views.Where(pair => pair.Key != "/d/authors/"),
            pair => Assert.Contains(views.Values, view => view.Parts.Any(part => part.Address == pair.Key && part.Count == pair.Value.Count)));
        Assert.Equal("Other scripts", views["/d/authors/letter/other/"].Part);
    }

    private static string Letters(int number) =>
        string.Concat(number.ToString("D5", CultureInfo.InvariantCulture).Select(digit => (char)('a' + (digit - '0'))));

    private static string Address(TestSite site, string name) => site.Digest.Authors.Single(author => author.Name == name).Address.Value;

    private static T View<T>(TestSite site, string file) => (T)((TemplatePage)site.Pages.Single(page => page.File == file)).View;

    private static string Paper(string id, string date, params string[] authors) =>
        $$"""{"id": "arxiv:{{id}}", "title": "A paper with the number {{id}}", "abstract": "About something.", "authors": ["{{string.Join("\", \"", authors)}}"], "date": "{{date}}"}""";
}
