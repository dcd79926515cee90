using StaticDigest.Building.Reading;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Features.Search;

/// <summary>Queries to small sites, answered by the script of the browser from the files of the build.</summary>
public sealed class SearchIndexTests
{
    private const string Input = """
        -- digest.yml --
        topics:
          - name: Optimal transport
            any: [optimal transport]
          - name: Robotics and control
            slug: robotics
            any: [robot]
        -- listings/a.jsonl --
        {"id":"2401.00001","title":"Attention is all you need","abstract":"The dominant models use recurrence. We propose the transformer.","authors":["Ashish Vaswani","Noam M. Shazeer"],"date":"2024-01-02","url":"https://arxiv.org/abs/2401.00001","venue":"NeurIPS"}
        {"id":"2402.00002","title":"Optimal transport for robots","abstract":"Robots move mass. Code: https://github.com/a/b","authors":["Jane Doe","Zoë Müller"],"date":"2024-02-03"}
        {"id":"2203.00003","title":"Transport of optimal plans","abstract":"Sinkhorn iterations on the $\\ell_2$ norm with pre-training.","authors":["Doe Jane"],"date":"2022-03-04"}
        {"id":"hep-th/9901001","title":"深度学习综述","abstract":"A survey of the α-divergence.","authors":["李明"],"date":"1999-01-05"}
        {"id":"doi:10.1000/ABC.5","title":"Graph networks in the wild","abstract":"Studies of networks and their robustness.","authors":["Ann Lee"],"date":"2023-05-06"}
        """;

    private const string Attention = "papers/2401.00001/";
    private const string Robots = "papers/2402.00002/";
    private const string Plans = "papers/2203.00003/";
    private const string Chinese = "papers/hep-th-9901001/";
    private const string Graphs = "papers/10-1000-abc-5/";

    private static readonly Lazy<TestSite> s_site = new(() => TestSite.Build(Input));

    // Six titles of each kind, and two that have a rare form of the word or both words apart, and say it more often.
    private static readonly Lazy<TestSite> s_broad = new(() => TestSite.Build($"""
        -- listings/a.jsonl --
        {string.Join('\n', Enumerable.Range(0, 6).Select(i => $$"""
            {"id":"2401.0000{{i}}","title":"Diffusion models, part {{i}}","abstract":"Noise."}
            {"id":"2401.0001{{i}}","title":"Reinforcement learning, part {{i}}","abstract":"Rewards."}
            """))}
        {string.Join('\n', Enumerable.Range(0, 2).Select(i => $$"""
            {"id":"2401.0002{{i}}","title":"Diffuse light by a model","abstract":"Diffuse, and diffuse, a model: diffuse light. A model of diffusion."}
            {"id":"2401.0003{{i}}","title":"Learning without reinforcement","abstract":"Learning, and learning: reinforcement of learning. Reinforcement learning."}
            """))}
        """));

    [Theory]
    [InlineData("attention", Attention)]
    [InlineData("attention is all you need", Attention)]
    [InlineData("\"attention is all you need\"", Attention)]
    [InlineData("\"all attention\"")]
    [InlineData("\"optimal transport\"", Robots)]
    [InlineData("optimal transport", Robots, Plans)]
    [InlineData("optimal transport -robots", Plans)]
    [InlineData("\"propose the transformer\"", Attention)]
    [InlineData("\"propose the trans", Attention)]
    [InlineData("transformers", Attention)]
    [InlineData("tranformer", Attention)]
    [InlineData("tatention", Attention)]
    [InlineData("transf", Attention)]
    [InlineData("study", Graphs)]
    [InlineData("author:doe", Plans, Robots)]
    [InlineData("author:\"jane doe\"", Robots)]
    [InlineData("author:\"noam shazeer\"", Attention)]
    [InlineData("muller", Robots)]
    [InlineData("title:robots", Robots)]
    [InlineData("title:sinkhorn")]
    [InlineData("abstract:sinkhorn", Plans)]
    [InlineData("topic:optimal-transport", Robots)]
    [InlineData("topic:control", Robots)]
    [InlineData("has:code", Robots)]
    [InlineData("year:2024", Robots, Attention)]
    [InlineData("after:2023 before:2024", Graphs)]
    [InlineData("source:nowhere")]
    [InlineData("sinkhorn OR recurrence", Plans, Attention)]
    [InlineData("l2", Plans)]
    [InlineData("pretraining", Plans)]
    [InlineData("pre-training", Plans)]
    [InlineData("alpha divergence", Chinese)]
    [InlineData("α", Chinese)]
    [InlineData("学习", Chinese)]
    [InlineData("习", Chinese)]
    [InlineData("深度学习", Chinese)]
    [InlineData("李明", Chinese)]
    [InlineData("2401.00001", Attention)]
    [InlineData("https://arxiv.org/abs/2401.00001v3", Attention)]
    [InlineData("hep-th/9901001", Chinese)]
    [InlineData("https://doi.org/10.1000/abc.5", Graphs)]
    [InlineData("neurips attention", Attention)]
    [InlineData("zzzz")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("__proto__ constructor toString")]
    public void Query_finds(string query, params string[] expected)
    {
        using var script = Script(s_site.Value);

        var answer = script.Ask(query);

        Assert.Equal(expected.Order(StringComparer.Ordinal), answer.Papers.Take(answer.Total).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_slip_is_forgiven_and_said()
    {
        using var script = Script(s_site.Value);

        Assert.Equal("transformer", script.Ask("tranformer recurrence").Corrected["tranformer"]);
        Assert.Empty(script.Ask("transformer").Corrected);
    }

    [Fact]
    public void Papers_that_lack_a_word_come_after_those_that_have_all()
    {
        using var script = Script(s_site.Value);

        var answer = script.Ask("optimal transport sinkhorn");

        Assert.Equal(1, answer.Total);
        Assert.Equal([Plans, Robots], answer.Papers);
    }

    [Theory]
    [InlineData("diffusion", "diffusion models")]
    [InlineData("diffusion mod", "diffusion models")]
    [InlineData("reinforcement learning", "reinforcement learning")]
    [InlineData("the reinforcement learning of", "reinforcement learning")]
    public void A_word_stands_before_its_rare_forms_and_a_phrase_of_titles_before_its_words_apart(string query, string phrase)
    {
        using var script = Script(s_broad.Value);

        Assert.All(script.Ask(query).Titles.Take(5), title => Assert.Contains(phrase, title, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Newest_come_first_when_asked()
    {
        using var script = Script(s_site.Value);

        Assert.Equal([Robots, Plans], script.Ask("transport", newest: true).Papers);
    }

    [Fact]
    public void Findings_are_counted_by_topic_year_and_more()
    {
        using var script = Script(s_site.Value);

        var counts = script.Counts("optimal transport");

        foreach (var expected in (string[])["[\"topic:optimal-transport\",1]", "[\"year:2024\",1]", "[\"year:2022\",1]", "[\"has:code\",1]"])
            Assert.Contains(expected, counts, StringComparison.Ordinal);
    }

    [Fact]
    public void Seed_papers_are_found_by_what_people_remember_of_them()
    {
        var site = TestSite.Build(InputFolder.Load(Repository.PathOf("input")).Items);
        using var script = Script(site);
        var items = KnownItems.Of(Digest(site), 80);

        var ranks = items.ConvertAll(item => (item, Rank: script.Ask(item.Query).Papers.IndexOf(item.Address)));

        var missed = ranks.Where(pair => pair.Rank is < 0 or > 4).Select(pair => $"{pair.item.Kind}: {pair.item.Query}").ToList();
        Assert.True(missed.Count <= items.Count / 20, string.Join('\n', missed));
        Assert.True(ranks.Average(pair => pair.Rank < 0 ? 0 : 1.0 / (pair.Rank + 1)) > 0.9);
    }

    private static System.Collections.Immutable.ImmutableArray<StaticDigest.Site.DigestPaper> Digest(TestSite site) =>
        StaticDigest.Site.Digest.Of(site.Prepared.Input.Papers, site.Prepared.Input.Settings).Papers;

    private static SearchScript Script(TestSite site) => new(Repository.PathOf("theme/assets"), path => site[path]);
}
