using System.Text.Json;
using CsCheck;
using StaticDigest.Checks;
using StaticDigest.Papers;
using StaticDigest.Papers.Identity;
using StaticDigest.Papers.Merging;
using StaticDigest.Sources;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Papers;

public class PaperIdentityTests
{
    private const string Title = "Learning to Merge Records of Scholarly Papers";

    private const string Text =
        "We study how the records of one paper in many lists become one record, and how the records of two papers stay two, with a method that weighs what " +
        "speaks for it.";

    private static readonly PaperId Doi = new(PaperIdKind.Doi, "10.1007/978-3-030-00001-1");

    // Entries that have much in common in every way that papers have.
    private static readonly Gen<Entry> Entries = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[2019, 2024],
        (title, arxiv, doi, authors, more, year) => new Entry
        {
            Where = new($"file{more}.json", year - 2000),
            Source = more == 1 ? "arXiv" : more == 2 ? "Crossref" : "BibTeX",
            Title = title == 0 ? null : $"{Title}, {(title == 1 ? "Revisited" : title == 2 ? "Part II" : "in General")}",
            Abstract = more == 3 ? $"{Text} {title}" : null,
            Ids =
            [
                .. arxiv < 3 ? [new PaperId(PaperIdKind.Arxiv, $"2001.0000{arxiv}")] : Array.Empty<PaperId>(),
                .. doi < 3 ? [new PaperId(PaperIdKind.Doi, $"10.1000/{doi}")] : Array.Empty<PaperId>(),
            ],
            Authors = authors switch
            {
                0 => [],
                1 => [new("Wayne Xin Zhao"), new("Jane Doe")],
                2 => [new("Zhao, Kai")],
                _ => [new("W. X. Zhao"), new("J. Doe"), new("Max Roe")],
            },
            AuthorCount = more == 4 ? 2 : null,
            Submitted = year == 2019 ? null : new(year),
        });

    [Fact]
    public void Papers_do_not_depend_on_the_order_or_names_of_files() =>
        Gen.Select(Entries.Array[0, 14], Gen.Int[0, 1000]).Sample(
            (entries, seed) =>
            {
                var shuffled = entries
                    .Select((entry, i) => entry with { Where = entry.Where with { Path = $"{(i * 7919 + seed) % 101}.json" } })
                    .OrderBy(entry => entry.Where.Path, StringComparer.Ordinal);
                Assert.Equal(Papers(entries), Papers(shuffled));
            },
            iter: 500,
            threads: 1);

    [Fact]
    public void No_paper_holds_two_that_contradict_each_other_and_no_id_is_that_of_two() =>
        Entries.Array[0, 20].Sample(
            entries =>
            {
                var papers = Merge(entries).Items;
                var ids = papers.SelectMany(paper => paper.OtherIds.Prepend(paper.Id)).ToList();
                Assert.Equal(ids.Count, ids.Distinct().Count());
                CleanEntry[] clean = [.. entries.Select(CleanEntry.Of)];
                foreach (var group in EntryGroups.Of(clean).Groups)
                {
                    Assert.True(group.Entries.SelectMany(entry => entry.Entry.Ids).Where(id => id.Kind == PaperIdKind.Arxiv).Distinct().Count() <= 1);
                    foreach (var one in group.Entries)
                        Assert.DoesNotContain(group.Entries, other => EntryMatch.Contradict(one, other, PaperIdKind.Arxiv));
                }
            },
            iter: 500,
            threads: 1);

    [Fact]
    public void Eight_entries_that_share_what_several_papers_share_are_eight_papers()
    {
        var read = EntryReader.Read(Fixture.Source("Merging/no_false_merges.input.bib"));

        var batch = PaperMerge.Merge(read.Items);

        Assert.Equal(8, batch.Items.Length);
        Assert.Equal(["SD0206", "SD0206", "SD0203"], batch.Diagnostics.Select(diagnostic => diagnostic.Code));
        var volume = batch.Items.Where(paper => paper.Title.EndsWith("Shared Volume", StringComparison.Ordinal)).ToList();
        Assert.All(volume, paper => Assert.Equal(PaperIdKind.Title, paper.Id.Kind));
        Assert.All(volume, paper => Assert.Contains(paper.Links, link => link.Url == "https://doi.org/10.1007/978-3-030-00001-1"));
        Assert.Equal(["1402.1814", "1402.1817"], batch.Items.Where(paper => paper.Id.Kind == PaperIdKind.Arxiv).Select(paper => paper.Id.Value));
    }

    [Fact]
    public void A_disputed_id_stays_with_the_paper_for_which_its_registry_speaks()
    {
        var right = At("a.json") with { Source = "Crossref", Title = Title, Authors = [new("Jane Doe")], Ids = [Doi] };
        var wrong = At("b.bib") with { Source = "BibTeX", Title = "Galaxies at the Edge of the Universe", Authors = [new("Max Roe")], Ids = [Doi] };

        var batch = Merge(right, wrong);

        Assert.Equal(Title, Assert.Single(batch.Items, paper => paper.Id == Doi).Title);
        Assert.Contains($"only '{Title}'", Assert.Single(batch.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_third_entry_does_not_join_two_that_contradict_each_other()
    {
        PaperId arxiv = new(PaperIdKind.Arxiv, "2509.09114");
        var one = At("a.json") with { Title = Title, Authors = [new("Jane Doe")], Ids = [arxiv] };
        var bridge = At("b.json") with { Ids = [arxiv, Doi], Votes = 3 };
        var other = At("c.json") with { Title = "Galaxies at the Edge of the Universe", Authors = [new("Max Roe")], Ids = [Doi] };

        Assert.Equal(2, Merge(one, bridge, other).Items.Length);
    }

    // What a page of a day, a search by title or a library gives beside the archive's record of the same long title.
    [Theory]
    [InlineData("count", true)]
    [InlineData("other count", false)]
    [InlineData("near day", true)]
    [InlineData("far day", false)]
    [InlineData("abstract", true)]
    [InlineData("other abstract", false)]
    [InlineData("nothing", true)]
    [InlineData("link", true)]
    [InlineData("other doi", false)]
    [InlineData("other doi and count", true)]
    public void An_entry_without_authors_joins_by_what_else_it_says(string says, bool joins)
    {
        var archive = At("arxiv.xml") with
        {
            Source = "arXiv",
            Ids = [new(PaperIdKind.Arxiv, "2509.09114"), Doi],
            Title = Title,
            Abstract = Text,
            Submitted = new(2025, 9, 10),
            Authors = [new("Jane Doe"), new("Max Roe"), new("Ann Poe")],
            Links = [new(PaperLinkKind.Code, "https://github.com/doe/merge")],
        };
        var list = At("list.txt") with { Title = Title.ToUpperInvariant() };
        list = says switch
        {
            "count" => list with { AuthorCount = 3, Featured = new(2025, 9, 12) },
            "other count" => list with { AuthorCount = 2 },
            "near day" => list with { Featured = new(2025, 9, 12) },
            "far day" => list with { Featured = new(2022, 9, 12) },
            "abstract" => list with { Abstract = $"{Text[..90]}…", Featured = new(2022, 9, 12) },
            "other abstract" =>
                list with
                {
                    Abstract = "Galaxies far away are seen as they were when the universe was young, and what is seen of them depends on dust and gas between.",
                },
            "link" => list with { Links = [new(PaperLinkKind.Code, "http://github.com/doe/merge.git")], Venue = "A list" },
            "other doi" => list with { Ids = [new(PaperIdKind.Doi, "10.1000/1")] },
            "other doi and count" => list with { Ids = [new(PaperIdKind.Doi, "10.1000/1")], AuthorCount = 3 },
            _ => list,
        };

        Assert.Equal(joins ? 1 : 2, Merge(list, archive).Items.Length);
    }

    [Fact]
    public void An_entry_that_fits_two_papers_joins_none()
    {
        var one = At("a.json") with { Title = Title, Authors = [new("Wayne Zhao")], Ids = [new(PaperIdKind.Doi, "10.1000/x1")] };
        var other = At("b.json") with { Title = Title, Authors = [new("Kai Zhao")], Ids = [new(PaperIdKind.Doi, "10.1000/x2")] };

        var batch = Merge(one, other, At("c.txt") with { Title = Title });

        Assert.Equal(3, batch.Items.Length);
        Assert.Contains("3 papers", Assert.Single(batch.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preprint_and_its_journal_version_are_one_paper_with_both_ids()
    {
        var preprint = At("a.json") with
        {
            Title = Title,
            Authors = [new("Jane Doe"), new("Jürgen Müller")],
            Ids = [new(PaperIdKind.Doi, "10.1101/2020.01.01.900001")],
            Submitted = new(2020),
        };
        var journal = At("b.json") with
        {
            Title = Title,
            Authors = [new("Doe, J."), new("Mueller, J.")],
            Ids = [new(PaperIdKind.Doi, "10.1000/x2")],
            Submitted = new(2023),
            Venue = "Journal of Tests",
        };

        Assert.Equal(2, Assert.Single(Merge(preprint, journal).Items).OtherIds.Length + 1);
    }

    [Fact]
    public void The_editorial_of_each_volume_is_a_paper()
    {
        var one = At("a.json", 1) with
        {
            Title = "Introduction by the Editors",
            Authors = [new("Jane Doe")],
            Venue = "Journal of Tests",
            Publication = new("1"),
        };

        Assert.Equal(2, Merge(one, one with { Where = new("a.json", 2), Publication = new("2") }).Items.Length);
        Assert.Equal(2,
            Merge(one with { Title = "Editorial", Submitted = new(2001) },
                one with { Title = "Editorial", Submitted = new(2002), Where = new("b.json") }).Items.Length);
        Assert.Single(Merge(one with { Title = "Editorial" }, one with { Title = "Editorial", Where = new("b.json") }).Items);
    }

    [Theory]
    [InlineData("Wayne Xin Zhao", "Zhao, W. X.", true)]
    [InlineData("Wayne Xin Zhao", "Zhao, Wayne", true)]
    [InlineData("Zhao, Wayne", "Zhao, Kai", false)]
    [InlineData("W. Zhao", "K. Zhao", false)]
    [InlineData("Xiao-Ming Li", "Li, X. M.", true)]
    [InlineData("Jürgen Müller", "Juergen Mueller", true)]
    [InlineData("Martin Luther King, Jr.", "M. L. King", true)]
    [InlineData("Wei Wang 0012", "Wang, Wei", true)]
    [InlineData("Zhao", "Kai Zhao", true)]
    [InlineData("Jane Doe", "John Roe", false)]
    [InlineData("J. Doe", "J. Roe", false)]
    public void Names_are_one_when_each_word_fits(string one, string other, bool expected) =>
        Assert.Equal(expected, NameWords.AreOne(NameWords.Of(one), NameWords.Of(other)));

    // A thousand numbered titles, and a thousand with the same title.
    [Fact]
    public void Many_like_titles_make_few_diagnostics()
    {
        var numbered =
            Merge(
                Enumerable.Range(1, 1044)
                    .Select(i => At("a.bib", i) with { Title = $"A Paper about the Number {i} in General", Authors = [new("Jane Doe")] })).Items;
        var named =
            Merge(
                Enumerable.Range(1, 600)
                    .Select(
                        i => At("a.bib", i) with
                        {
                            Title = $"A Paper about the Word{(char)('a' + (i % 26))}{(char)('a' + (i / 26))} in General",
                            Authors = [new("Jane Doe")],
                        })).Items;
        var equal = Merge(
            Enumerable.Range(1, 1000)
                .Select(
                    i => At("a.bib", i) with
                    {
                        Title = Title,
                        Authors = [new($"Jane Do{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}e{(char)('a' + (i / 676))}")],
                    }));

        Assert.Equal(1044, numbered.Length);
        Assert.Empty(NearDuplicates.Find(numbered));
        Assert.InRange(NearDuplicates.Find(named).Count(), 1, 51);
        Assert.Single(equal.Diagnostics);
    }

    [Fact]
    public void Nearly_equal_titles_are_named_once_for_each_paper()
    {
        var papers = Merge(
            At("a.bib", 1) with { Title = "Weak Visibility Queries of Line Segments" },
            At("a.bib", 2) with { Title = "Weak Visibility Queries of Many Line Segments" },
            At("a.bib", 3) with { Title = "Weak Visibility Queries of All Line Segments" }).Items;

        var found = NearDuplicates.Find(papers).ToList();

        Assert.Equal(2, found.Count);
        Assert.All(found, diagnostic => Assert.Equal("SD0204", diagnostic.Code));
        Assert.Equal(2, found[1].Message.Split("(title:").Length - 2);
    }

    private static Entry At(string file, int line = 1) => new() { Where = new(file, line), Source = "List" };

    private static Batch<Paper> Merge(params IEnumerable<Entry> entries) => PaperMerge.Merge([.. entries]);

    // Without the places, which are all that a file's name may decide.
    private static string Papers(IEnumerable<Entry> entries) =>
        JsonSerializer.Serialize(Merge(entries).Items.Select(paper => paper with { Appearances = [] }));
}
