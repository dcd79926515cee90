using StaticDigest.Features.Related;
using StaticDigest.Papers;
using StaticDigest.Site;
using Xunit;

namespace StaticDigest.Tests.Features.Related;

public class RelatedPapersTests
{
    private static readonly string[] s_filler = ["quantum annealing hardware", "protein folding dynamics", "urban traffic flow", "medieval manuscripts",
        "coral reef ecology", "solar cell efficiency", "graph colouring bounds", "speech prosody", "tax evasion games", "volcanic ash plumes"];

    [Fact]
    public void Papers_that_share_telling_words_are_related_and_say_which()
    {
        var papers = Digest(
            ("a", "Sinkhorn iterations for optimal transports", "Entropic regularisation of transport."),
            ("b", "Optimal transport between point clouds", "We use Sinkhorn."),
            ("c", "A model of cooking", "Nothing in common."));

        var related = RelatedPapers.Of(papers);

        Assert.Equal(1, related[0][0].Index);
        Assert.Equal(["optimal transports", "Sinkhorn"], related[0][0].Shared.Take(2));
        Assert.Equal(["Optimal transport", "Sinkhorn"], related[1][0].Shared.Take(2));
        Assert.Empty(related[2]);
    }

    [Fact]
    public void One_word_in_common_relates_nothing_and_two_do()
    {
        var papers = Digest(("a", "Sinkhorn", "Whales sing."), ("b", "Sinkhorn", "Whisky ages."), ("c", "Sinkhorn", "Whales dive."));

        var related = RelatedPapers.Of(papers);

        Assert.Equal([2], related[0].Select(paper => paper.Index));
        Assert.Empty(related[1]);
    }

    [Fact]
    public void An_author_in_common_relates()
    {
        var papers = Digest(("a", "Whales of the north", ""), ("b", "Mapping the deep sea", ""), ("c", "Whisky and wine", ""));
        papers[0] = With(papers[0], "Jane Doe", "Max Roe");
        papers[1] = With(papers[1], "Jané Doe");

        Assert.Equal(["Jane Doe"], RelatedPapers.Of(papers)[0][0].Shared);
    }

    [Fact]
    public void A_few_new_papers_leave_the_links_of_old_ones_alone()
    {
        var all = Enumerable.Range(0, 400)
            .Select(
                i =>
                    Paper($"p{i:D3}", $"{s_filler[i % 10]} and {s_filler[i * 7 % 10]} part {(char)('a' + i % 26)}x",
                        $"On {s_filler[i * 3 % 10]} with {s_filler[i / 40]}.", i)).ToArray();

        var before = RelatedPapers.Of(all[..390]);
        var after = RelatedPapers.Of(all);

        int changed = Enumerable.Range(0, 390).Count(i => !before[i].Select(paper => paper.Index).SequenceEqual(after[i].Select(paper => paper.Index)));
        Assert.InRange(changed, 0, 40);
    }

    [Fact]
    public void The_order_of_papers_and_empty_text_are_no_trouble()
    {
        Assert.Empty(RelatedPapers.Of([]));
        Assert.All(RelatedPapers.Of([Paper("a", "", "", 1), Paper("b", "???", "", 2)]), related => Assert.Empty(related));
    }

    private static DigestPaper[] Digest(params (string Id, string Title, string Abstract)[] papers) =>
        [.. papers.Select((paper, i) => Paper(paper.Id, paper.Title, paper.Abstract, i)),
            .. Enumerable.Range(0, 40).Select(i => Paper($"z{i:D2}", $"Filler {i} of {s_filler[i % 10]}", s_filler[i / 4], 100 + i))];

    private static DigestPaper Paper(string id, string title, string text, int day) => new(
        new(new Paper { Id = new(PaperIdKind.Local, id), Title = title, Abstract = text }, "", Html.Empty), [], new($"papers/{id}/"),
        [new DateOnly(2026, 1, 1).AddDays(day)]);

    private static DigestPaper With(DigestPaper paper, params string[] authors) =>
        paper with { Document = paper.Document with { Paper = paper.Paper with { Authors = [.. authors.Select(name => new Author(name))] } } };
}
