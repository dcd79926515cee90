using StaticDigest.Cli.Fetch.Http;
using StaticDigest.Cli.Suggest;
using StaticDigest.Papers;
using StaticDigest.Tests.Cli.Fetch;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Cli.Suggest;

public sealed class PaperLookupTests : IDisposable
{
    private readonly LoopbackServer _server = new(Answer);
    private readonly FetchClient _client = new(new FakeClock().Make());

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task A_paper_of_arXiv_is_read_from_its_api()
    {
        var (entry, _) = await Find(new(PaperIdKind.Arxiv, "astro-ph/0601001"));

        Assert.Equal(new PaperId(PaperIdKind.Arxiv, "astro-ph/0601001"), entry!.Ids[0]);
        Assert.NotEmpty(entry.Title!);
        Assert.NotEmpty(entry.Abstract!);
        Assert.Equal(["/api/query?id_list=astro-ph%2F0601001&max_results=1"], _server.Paths);
    }

    [Fact]
    public async Task An_answer_about_another_paper_is_none()
    {
        var (entry, why) = await Find(new(PaperIdKind.Arxiv, "2401.01234"));

        Assert.Null(entry);
        Assert.Equal("the archive does not know it", why);
    }

    [Fact]
    public async Task A_DOI_is_asked_for_in_one_piece_of_the_address()
    {
        var (entry, why) = await Find(new(PaperIdKind.Doi, "10.1000/a?b=c/../d"));

        Assert.Null(entry);
        Assert.Contains("404", why, StringComparison.Ordinal);
        Assert.Equal(["/works/10.1000%2Fa%3Fb%3Dc%2F..%2Fd"], _server.Paths);
    }

    [Fact]
    public async Task Other_archives_are_not_asked()
    {
        Assert.Null((await Find(new(PaperIdKind.OpenReview, "abc"))).Entry);
        Assert.Empty(_server.Paths);
    }

    private Task<(Entry? Entry, string Why)> Find(PaperId id) =>
        new PaperLookup(_client, _server.Url, _server.Url).Find(id, TestContext.Current.CancellationToken);

    private static Reply Answer(Asked asked) => asked.Path.StartsWith("/api/query", StringComparison.Ordinal)
        ? new Reply(Fixture.Text("ArxivApi/id_old_style.input.xml")) { ContentType = "application/atom+xml" }
        : new Reply("not found", 404);
}
