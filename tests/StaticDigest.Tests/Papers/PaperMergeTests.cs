using System.Text.Json;
using CsCheck;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Papers.Merging;
using StaticDigest.Sources;
using Xunit;

namespace StaticDigest.Tests.Papers;

public class PaperMergeTests
{
    private const string Title = "Learning to Merge Records of Papers";

    private static readonly PaperId Arxiv = new(PaperIdKind.Arxiv, "2509.09114");

    private static readonly Gen<Entry> Entries = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 9], Gen.Enum<EntryText>(),
        (title, id, authors, file, position, text) => new Entry
        {
            Where = new($"file{file}.json", position + 1),
            Source = $"List {file}",
            Position = position,
            Title = title == 0 ? null : $"{Title}, part {title}",
            Abstract = title == 1 ? null : $"Abstract {id} of {title} by {authors}.",
            Text = text,
            Ids = id switch
            {
                0 => [],
                1 => [Arxiv],
                2 => [new(PaperIdKind.Arxiv, "2509.00001"), new(PaperIdKind.Doi, "10.1000/182")],
                _ => [new(PaperIdKind.Doi, "10.1000/182")],
            },
            Authors = [.. Enumerable.Range(0, authors).Select(i => new Author($"Name{i} Last{i + file}"))],
            Votes = position,
            Keywords = [$"word{authors}"],
        });

    [Fact]
    public void Of_a_paper_that_is_listed_without_end_a_part_counts()
    {
        var read = EntryReader.Read(new("a.jsonl", System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"title\":\"A paper\"}\n", 9_000)))));

        var merged = PaperMerge.Merge(read.Items);

        Assert.Equal(8_000, Assert.Single(merged.Items).Appearances.Length);
        Assert.Equal("SD0525", Assert.Single(merged.Diagnostics).Code);
    }

    [Fact]
    public void Order_of_entries_does_not_matter() =>
        Gen.Select(Entries.Array[0, 12], Gen.Int[0, 1000]).Sample(
            (entries, seed) =>
            {
                var shuffled = entries.OrderBy(entry => HashCode.Combine(seed, entry.Where, entry.Title?.Length, entry.Ids.Length)).Reverse();
                Assert.Equal(Json(entries), Json(shuffled));
                Assert.Equal(Json(entries), Json(entries.Reverse()));
            },
            iter: 400,
            threads: 1);

    [Fact]
    public void Entries_that_come_twice_count_once() =>
        Entries.Array[0, 8].Sample(entries => Assert.Equal(Json(entries), Json(entries.Concat(entries))), iter: 300, threads: 1);

    [Fact]
    public void Ids_of_papers_are_unique() =>
        Entries.Array[0, 20].Sample(
            entries =>
            {
                var ids = Merge(entries).Items.Select(paper => paper.Id).ToList();
                Assert.Equal(ids.Count, ids.Distinct().Count());
            },
            iter: 300,
            threads: 1);

    // Lists of conferences give the authors of one paper in six twice: all of them, then all of them again.
    [Theory]
    [InlineData("Jane Doe, Max Roe, Jane Doe, Max Roe", "Jane Doe, Max Roe")]
    [InlineData("Jane Doe, Max Roe, Jane  Doe, Max Röe", "Jane Doe, Max Roe")]
    [InlineData("Jane Doe, Jane Doe", "Jane Doe")]
    [InlineData("Jane Doe, Max Roe, Jane Doe", "Jane Doe, Max Roe, Jane Doe")]
    [InlineData("Wei Li, Jane Doe, Wei Li, Max Roe", "Wei Li, Jane Doe, Wei Li, Max Roe")]
    [InlineData("Wei Li @ Paris, Wei Li @ Tokyo", "Wei Li, Wei Li")]
    [InlineData("Jane Doe @ Paris, Max Roe, Jane Doe, Max Roe @ Tokyo", "Jane Doe, Max Roe")]
    public void A_list_of_authors_that_stands_twice_counts_once(string given, string expected)
    {
        var authors = given.Split(", ").Select(author => author.Split(" @ ")).Select(author => new Author(author[0], author.ElementAtOrDefault(1)));

        var paper = Assert.Single(Merge(At("a.json", 1) with { Title = Title, Authors = [.. authors] }).Items);

        Assert.Equal(expected, string.Join(", ", paper.Authors.Select(author => author.Name)));
        Assert.Equal(paper.Authors.Length, paper.AuthorCount);
        Assert.Equal(given.Contains("Paris", StringComparison.Ordinal) ? "Paris" : null, paper.Authors[0].Affiliation);
        Assert.Equal(given.Contains("Tokyo", StringComparison.Ordinal) ? "Tokyo" : null, paper.Authors[^1].Affiliation);
    }

    [Fact]
    public void Text_of_arxiv_beats_that_of_hugging_face()
    {
        var face = At("hf.json") with
        {
            Ids = [Arxiv],
            Title = Title,
            Abstract = "We use the {ell_2} norm and many more words than that.",
            Text = EntryText.HuggingFace,
            Votes = 7,
            Featured = new(2025, 9, 12),
            AuthorCount = 5,
        };
        var arxiv = At("arxiv.xml") with
        {
            Ids = [Arxiv],
            Title = "Learning to Merge\n  Records",
            Abstract = "The $\\ell_2$ norm.",
            Authors = [new("Jane Doe"), new("Max Roe")],
        };

        var paper = Assert.Single(Merge(face, arxiv).Items);

        Assert.Equal("Learning to Merge Records", paper.Title);
        Assert.Equal("Learning to Merge\n  Records", paper.RawTitle);
        Assert.Equal("The $\\ell_2$ norm.", paper.Abstract);
        Assert.Null(paper.RawAbstract);
        Assert.Equal(5, paper.AuthorCount);
        Assert.Equal(7, paper.Votes);
        Assert.Equal(2, paper.Appearances.Length);
        Assert.Equal(["https://arxiv.org/abs/2509.09114", "https://arxiv.org/pdf/2509.09114"], paper.Links.Select(link => link.Url));
    }

    [Fact]
    public void Listing_without_authors_joins_by_title_within_a_year()
    {
        var face = At("hf.txt") with { Title = Title, Featured = new(2026, 1, 2), AuthorCount = 3 };
        var arxiv = At("arxiv.xml") with { Ids = [Arxiv], Title = Title, Submitted = new(2025, 9, 1), Authors = [new("Jane Doe")] };

        Assert.Single(Merge(face, arxiv).Items);
        Assert.Equal(2, Merge(face with { Featured = new(2020, 1, 2) }, arxiv).Items.Length);
    }

    [Fact]
    public void Equal_titles_by_others_stay_apart_and_are_reported()
    {
        var one = At("a.json", 1) with { Title = Title, Authors = [new("Jane Doe")] };
        var other = At("a.json", 2) with { Title = Title, Authors = [new("Max Roe")] };

        var batch = Merge(one, other);

        Assert.Equal(2, batch.Items.Length);
        Assert.Equal("SD0203", Assert.Single(batch.Diagnostics).Code);
    }

    [Fact]
    public void Different_arxiv_ids_are_never_joined_by_title()
    {
        var one = At("a.json", 1) with { Ids = [Arxiv], Title = Title, Authors = [new("Jane Doe")] };

        Assert.Equal(2, Merge(one, one with { Ids = [new(PaperIdKind.Arxiv, "2509.00001")] }).Items.Length);
    }

    [Fact]
    public void Each_field_knows_its_list_when_there_are_several()
    {
        var arxiv = At("a.json", 1) with
        {
            Source = "arXiv",
            Ids = [Arxiv],
            Title = Title,
            Abstract = "Long abstract.",
            Authors = [new("J. Doe")],
            Submitted = new(2024, 1, 3),
            License = "CC",
        };
        var list = At("b.json", 2) with
        {
            Source = "Daily",
            Text = EntryText.HuggingFace,
            Ids = [Arxiv],
            Title = Title,
            Abstract = "A longer abstract, stripped.",
            Authors = [new("Jane Doe")],
            Submitted = new(2024, 1, 2),
            Comment = "Hi",
        };

        var paper = Merge(list, arxiv).Items[0];

        Assert.Equal(
            "abstract: arXiv, authors: Daily, comment: Daily, license: arXiv, submitted: Daily, title: arXiv",
            string.Join(", ", paper.Origins.Select(origin => $"{origin.Field}: {origin.List}")));
        Assert.Empty(Merge(arxiv).Items[0].Origins);
    }

    [Fact]
    public void Short_titles_do_not_join() =>
        Assert.Equal(2, Merge(
            At("a.json", 1) with { Title = "Preface", Abstract = "One." },
            At("a.json", 2) with { Title = "Preface", Abstract = "Two." }).Items.Length);

    [Fact]
    public void Full_names_win_over_initials()
    {
        var one = At("a.json", 1) with { Ids = [Arxiv], Title = Title, Authors = [new("J. Doe", "Here"), new("M. Roe")] };
        var other = At("b.json", 2) with { Ids = [Arxiv], Title = Title, Authors = [new("Jane Doe"), new("Max Roe")] };

        Assert.Equal(["Jane Doe", "Max Roe"], Merge(one, other).Items[0].Authors.Select(author => author.Name));
    }

    [Fact]
    public void Entry_without_title_is_shown_by_its_abstract_and_without_both_left_out()
    {
        var batch = Merge(At("a.json", 1) with { Abstract = "One two three four five six seven eight nine." }, At("a.json", 2) with { Title = "N/A" });

        Assert.Equal("Untitled: One two three four five six seven eight …", Assert.Single(batch.Items).Title);
        Assert.Equal(["SD0202", "SD0201"], batch.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("This paper has been withdrawn by the authors due to an error.", null, true)]
    [InlineData(null, "This article has been withdrawn.", true)]
    [InlineData(null, "Withdrawn.", true)]
    [InlineData("10 pages, withdrawn consent", "We study how money is withdrawn from banks.", false)]
    public void Withdrawn_papers_are_marked(string? comment, string? text, bool expected)
    {
        var paper = Merge(At("a.json") with { Ids = [Arxiv], Title = Title, Comment = comment, Abstract = text }).Items[0];

        Assert.Equal(expected, paper.Withdrawn);
        if (expected)
            Assert.Equal("", paper.Abstract);
    }

    private static Entry At(string file, int line = 1) => new() { Where = new(file, line), Source = "List" };

    private static Batch<Paper> Merge(params IEnumerable<Entry> entries) => PaperMerge.Merge([.. entries]);

    private static string Json(IEnumerable<Entry> entries) => JsonSerializer.Serialize(Merge([.. entries]));
}
