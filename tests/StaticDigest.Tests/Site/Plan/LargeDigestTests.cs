using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Site.Plan;

/// <summary>What a digest leaves out when it has more papers than those that have every file.</summary>
public class LargeDigestTests
{
    private static readonly string s_words = string.Concat(Enumerable.Repeat("We move mass. ", 30));

    private static readonly string Listing = string.Join('\n', Enumerable.Range(1, 6).Select(i => Invariant(
        $$"""
        {"id": "2401.0000{{i}}", "title": "A paper about the transport number {{i}}", "abstract": "{{s_words}}the very end.",
        "authors": ["Jane Doe", "{{(i < 3 ? "Ada Lovelace" : "Kurt Gödel")}}"], "featured": "2024-01-0{{i}}"}
        """).ReplaceLineEndings(" ")));

    private static TestSite Built(string size) => TestSite.Build($"-- digest.yml --\nsize: {{{size}}}\n-- listings/a.jsonl --\n{Listing}\n");

    [Fact]
    public void The_newest_papers_keep_their_files_and_older_pages_make_citations_themselves()
    {
        var site = Built("full_papers: 2");

        Assert.Equal(["2401.00005", "2401.00006"],
            site.Paths.Where(path => path.EndsWith("/cite.bib", StringComparison.Ordinal)).Select(path => path.Split('/')[1]).Order(StringComparer.Ordinal));
        Assert.Equal(["2401.00005", "2401.00006"],
            site.Paths.Where(path => path.EndsWith("/index.md", StringComparison.Ordinal)).Select(path => path.Split('/')[1]).Order(StringComparer.Ordinal));
        Assert.Contains("cite.bib", site["papers/2401.00006/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("cite.bib", site["papers/2401.00001/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("index.md", site["papers/2401.00001/index.html"], StringComparison.Ordinal);
        Assert.Contains("citations.js", site["papers/2401.00001/index.html"], StringComparison.Ordinal);
        Assert.Contains("@misc{doe2024", site["papers/2401.00001/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Issues_and_weeks_with_a_newest_paper_keep_their_bibtex_and_months_always()
    {
        var site = Built("full_papers: 1");

        Assert.Equal(["days/2024-01-06/papers.bib", "months/2024-01/papers.bib", "papers.bib", "weeks/2024-w01/papers.bib"], site.Paths
            .Where(path => path.EndsWith("papers.bib", StringComparison.Ordinal) && !path.StartsWith("authors/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));
        Assert.Contains("papers.bib", site["days/2024-01-06/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("papers.bib", site["days/2024-01-05/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Authors_of_a_large_digest_have_one_feed_and_those_who_are_named_all()
    {
        var site = Built("full_papers: 2, authors: [kurt godel]");

        Assert.Equal(["authors/jane-doe/feed.xml", "authors/kurt-godel/atom.xml", "authors/kurt-godel/feed.json", "authors/kurt-godel/feed.xml"],
            site.Paths
                .Where(
                    path => path.StartsWith("authors/", StringComparison.Ordinal)
                        && (path.Contains("/feed.", StringComparison.Ordinal) || path.Contains("/atom", StringComparison.Ordinal))
                        && !path.Contains("ada", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("atom.xml",
            site["authors/jane-doe/index.html"].Replace("/my-digest/atom.xml", "", StringComparison.Ordinal)
                .Replace("href=\"/atom.xml", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void With_fewer_pages_than_authors_those_with_most_papers_have_one_and_the_others_stand_in_the_index_with_their_papers()
    {
        var site = Built("author_pages: 1");

        Assert.Contains("authors/jane-doe/index.html", site.Paths);
        Assert.DoesNotContain(site.Paths,
            path => path.StartsWith("authors/kurt-godel/", StringComparison.Ordinal) || path.StartsWith("authors/ada-lovelace/", StringComparison.Ordinal));
        Assert.Matches(
            "<bdi>Ada Lovelace</bdi> <small>2</small><ul class=\"titles\"><li><a href=\"[^\"]*papers/2401.00002/\"[^<]*</a></li><li><a " +
            "href=\"[^\"]*papers/2401.00001/\"", site["authors/index.html"]);
        Assert.Contains(site.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.AuthorPagesTooMany.Code);
    }

    [Fact]
    public void Of_a_very_large_digest_issues_of_older_papers_show_how_abstracts_begin_and_their_pages_all()
    {
        var site = Built("full_papers: 1, whole_abstracts: 5");

        Assert.DoesNotContain("the very end", site["days/2024-01-01/index.html"], StringComparison.Ordinal);
        Assert.Contains("the very end", site["days/2024-01-06/index.html"], StringComparison.Ordinal);
        Assert.Contains("the very end", site["papers/2401.00001/index.html"], StringComparison.Ordinal);
        Assert.Contains("the very end", Built("full_papers: 1, whole_abstracts: 6")["days/2024-01-01/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_named_has_a_page_whatever_the_number() =>
        Assert.Contains("authors/ada-lovelace/index.html", Built("author_pages: 0, authors: Ada Lovelace").Paths);

    [Fact]
    public void A_digest_of_no_more_papers_leaves_out_nothing() =>
        Assert.Equal(Built("full_papers: 6").Paths.Order(StringComparer.Ordinal), Built("full_papers: 100000").Paths.Order(StringComparer.Ordinal));
}
