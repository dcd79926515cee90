using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Papers.Merging;
using StaticDigest.Site;
using Xunit;

namespace StaticDigest.Tests.Papers;

public class FoundFieldsTests
{
    private const string Title = "Learning to Merge Records of Papers";

    private static readonly Entry Listed = new()
    {
        Where = new("listings/day.txt", 3),
        Source = "Daily",
        Title = Title,
        AuthorCount = 2,
        Submitted = new(2025, 9, 12),
        Position = 4,
    };

    private static readonly Entry Found = new()
    {
        Where = new("listings/resolved/2026-11.jsonl", 1),
        Source = "arXiv",
        Title = Title,
        Ids = [new(PaperIdKind.Arxiv, "2509.09114"), new(PaperIdKind.Title, "learningtomergerecordsofpapers")],
        Authors = [new("Jane Doe"), new("Max Roe")],
        Submitted = new(2025, 9, 11),
        Found = new("huggingface", new(2026, 11, 30), "1", "title equal, 2 of 2 authors, one day apart", "title"),
    };

    [Fact]
    public void What_was_found_gives_id_and_names_and_stays_apart_from_the_listings()
    {
        var paper = Assert.Single(Merge(Found, Listed));

        Assert.Equal("arxiv:2509.09114", paper.Id.ToString());
        Assert.Equal(["Jane Doe", "Max Roe"], paper.Authors.Select(author => author.Name));
        Assert.Equal("huggingface", Assert.Single(paper.Found).By);
        Assert.Equal("listings/day.txt", Assert.Single(paper.Appearances).File);
        Assert.Equal(new PaperId(PaperIdKind.Title, "learningtomergerecordsofpapers"), paper.FirstId);
    }

    [Fact]
    public void A_listed_day_stays_where_it_is()
    {
        Assert.Equal(new PartialDate(2025, 9, 12), Merge(Found, Listed)[0].Submitted);
        Assert.Equal(new PartialDate(2025, 9, 11), Merge(Found, Listed with { Submitted = new(2025, 9) })[0].Submitted);
        Assert.Equal(new PartialDate(2025, 9, 11), Merge(Found, Listed with { Submitted = null })[0].Submitted);
    }

    [Fact]
    public void A_title_that_changed_is_still_one_paper_with_its_old_address()
    {
        var paper = Assert.Single(Merge(Found with { Title = "Merging Records of Papers, Learned" }, Listed));

        Assert.Equal("Merging Records of Papers, Learned", paper.Title);
        Assert.Equal([Title], paper.ListedTitles);
        Assert.Equal("learning-to-merge-records-of-papers", Addresses.SlugOf(paper.FirstId!.Value, paper.ListedTitles[0]));
    }

    [Fact]
    public void Alone_it_is_a_paper_like_any_other()
    {
        var paper = Assert.Single(Merge(Found));

        Assert.Equal("listings/resolved/2026-11.jsonl", Assert.Single(paper.Appearances).File);
        Assert.Null(paper.FirstId);
    }

    [Fact]
    public void Counts_are_united_sorted_and_the_newest_stars_count()
    {
        DatedCount citations = new("citations", 3, new(2026, 10, 30), "openalex"), stars = new("stars", 90, new(2026, 11, 2), "github");

        var paper = Assert.Single(Merge(
            Found with { CodeStars = 120, Counts = [stars, citations] },
            Listed with { Counts = [citations, citations with { Count = 2 }, stars with { Day = new(2026, 11, 1), Count = 100 }] }));

        Assert.Equal([citations, stars with { Day = new(2026, 11, 1), Count = 100 }, stars], paper.Counts.AsEnumerable());
        Assert.Equal(90, paper.CodeStars);
    }

    private static ImmutableArray<Paper> Merge(params IEnumerable<Entry> entries) => PaperMerge.Merge([.. entries]).Items;
}
