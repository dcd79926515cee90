using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Papers.Identity;
using StaticDigest.Papers.Merging;
using Xunit;

namespace StaticDigest.Tests.Papers;

public class TextChoiceTests
{
    private const string Title = "Learning to Merge Records of Scholarly Papers";

    private const string Text = "We study how the records of one paper become one record. It works.";

    private static readonly PaperId s_arxiv = new(PaperIdKind.Arxiv, "2509.09114");

    [Theory]
    [InlineData("arXiv", "DataCite")]
    [InlineData("DataCite", "Crossref")]
    [InlineData("Crossref", "BibTeX")]
    [InlineData("BibTeX", "Hugging Face Daily Papers")]
    [InlineData("Crossref", "Hugging Face Daily Papers")]
    [InlineData("Hugging Face Daily Papers", "OpenAlex")]
    [InlineData("OpenAlex", "Semantic Scholar")]
    public void The_better_source_wins_whatever_the_length(string better, string worse)
    {
        var paper = Merge(
            From(worse) with { Title = $"{Title}!!", Abstract = $"{Text} And more words.", Authors = [new("Janet Doe"), new("Maximilian Roe")] },
            From(better) with { Title = Title, Abstract = Text, Authors = [new("Jane Doe"), new("Max Roe")] });

        Assert.Equal((Title, Text, "Jane Doe"), (paper.Title, paper.Abstract, paper.Authors[0].Name));
    }

    [Theory]
    [InlineData("We study how the records of one paper become…")]
    [InlineData("We study how the records of one paper become one rec...")]
    [InlineData("We study how the records of one")]
    public void A_cut_abstract_never_beats_a_whole_one(string cut) =>
        Assert.Equal(Text,
            Merge(From("arXiv") with { Title = Title, Abstract = cut }, From("Semantic Scholar") with { Title = Title, Abstract = Text }).Abstract);

    [Fact]
    public void A_whole_abstract_is_not_cut_since_another_list_adds_to_it() =>
        Assert.Equal(Text,
            Merge(From("arXiv") with { Title = Title, Abstract = Text },
                From("OpenAlex") with { Title = Title, Abstract = $"{Text} Project page: here." }).Abstract);

    [Fact]
    public void Capitals_cut_titles_and_lost_letters_lose()
    {
        Assert.Equal(Title, Merge(From("arXiv") with { Title = Title.ToUpperInvariant() }, From("OpenAlex") with { Title = Title }).Title);
        Assert.Equal(Title, Merge(From("arXiv") with { Title = "Learning to Merge Records of…" }, From("OpenAlex") with { Title = Title }).Title);
        Assert.Equal(Text,
            Merge(From("arXiv") with { Title = Title, Abstract = Text.Replace('k', '\ufffd') },
                From("OpenAlex") with { Title = Title, Abstract = Text }).Abstract);
    }

    [Fact]
    public void The_newest_version_wins_within_a_source() =>
        Assert.Equal("Learning to Merge Records", Merge(
            From("arXiv") with { Title = Title, Version = 1 },
            From("arXiv") with { Title = "Learning to Merge Records", Version = 2 }).Title);

    [Fact]
    public void A_list_of_authors_that_was_cut_loses()
    {
        var paper = Merge(
            From("arXiv") with { Title = Title, Authors = [new("Jane Doe")] },
            From("OpenAlex") with { Title = Title, Authors = [new("Jane Doe"), new("Max Roe"), new("Ann Poe")] });

        Assert.Equal(3, paper.Authors.Length);
    }

    [Theory]
    [InlineData("https://host.org/OneVL", "https://host.org/OneVL/", "https://host.org/OneVL")]
    [InlineData("http://host.org/a", "https://www.host.org/a", "https://www.host.org/a")]
    [InlineData("https://github.com/doe/Merge", "https://github.com/Doe/merge.git", "https://github.com/doe/Merge")]
    [InlineData("https://github.com/doe/merge#readme", "https://github.com/doe/merge/", "https://github.com/doe/merge/")]
    [InlineData("https://host.org/", "https://host.org#top", "https://host.org/")]
    [InlineData("https://doi.org/10.1000/182", "http://dx.doi.org/10.1000/182", "https://doi.org/10.1000/182")]
    public void Two_spellings_of_an_address_are_one_link(string one, string other, string expected)
    {
        var paper = Merge(
            From("Crossref") with { Ids = [new(PaperIdKind.Doi, "10.1000/182")], Title = Title, Links = [new(PaperLinkKind.Project, one)] },
            From("Crossref") with { Ids = [new(PaperIdKind.Doi, "10.1000/182")], Title = Title, Links = [new(PaperLinkKind.Other, other)] });

        Assert.Equal([expected],
            paper.Links.Select(link => link.Url)
                .Where(url => expected.Contains("doi.org", StringComparison.Ordinal) || !url.Contains("doi.org", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("https://host.org/#/one", "https://host.org/#/two")]
    [InlineData("https://host.org/a?x=1", "https://host.org/a?x=2")]
    [InlineData("https://host.org/a", "https://host.org/A")]
    [InlineData("https://host.org/a", "https://other.org/a")]
    public void Other_addresses_stay_two(string one, string other) => Assert.NotEqual(LinkKey.Of(one), LinkKey.Of(other));

    private static Entry From(string source) => new()
    {
        Where = new($"{source}.json", 1),
        Source = source,
        Ids = [s_arxiv],
        Text = source.StartsWith("Hugging", StringComparison.Ordinal) ? EntryText.HuggingFace : EntryText.Tex,
    };

    private static Paper Merge(params IEnumerable<Entry> entries) => Assert.Single(PaperMerge.Merge([.. entries]).Items);
}
