using System.Net;
using StaticDigest.Cli;
using StaticDigest.Cli.Preview;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Cli;

public sealed class PreviewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/d/", 200, "index.html", null)]
    [InlineData("/d/a/", 200, "a/index.html", null)]
    [InlineData("/d/a", 301, null, "/d/a/")]
    [InlineData("/d/a/x.css", 200, "a/x.css", null)]
    [InlineData("/d/A/", 404, "404.html", null)]
    [InlineData("/d/b", 200, "b.html", null)]
    [InlineData("/d/a/index.html", 200, "a/index.html", null)]
    [InlineData("/d", 302, null, "/d/")]
    [InlineData("/", 302, null, "/d/")]
    [InlineData("/other/", 404, "404.html", null)]
    [InlineData("/d/../../etc/passwd", 404, "404.html", null)]
    [InlineData("/d/.staticdigest/manifest", 404, "404.html", null)]
    public void Files_are_found_as_GitHub_Pages_finds_them(string path, int status, string? file, string? location) =>
        Assert.Equal(new PreviewAnswer(status, file, location),
            new PreviewFiles(["index.html", "404.html", "a/index.html", "a/x.css", "b.html"], "/d/").Find(path));

    [Fact]
    public async Task A_saved_listing_is_shown_without_a_restart()
    {
        var cancellation = TestContext.Current.CancellationToken;
        _folder.Put("input/listings/a.jsonl", "{\"title\":\"The first paper of all\",\"date\":\"2024-01-02\"}");
        var options = TestSite.Options with { Input = _folder["input"], Theme = Repository.PathOf("theme"), Output = _folder["output"] };
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var session = await PreviewSession.StartAsync(options, new Report(json: false, quiet: true, verbose: false, strict: false), port: 0,
            isOpen: false, cancellation);
        var watching = session.WatchAsync(end.Token);
        using var client = new HttpClient { BaseAddress = new(session.Address) };
        Assert.Contains("The first paper of all", await client.GetStringAsync("", cancellation), StringComparison.Ordinal);
        Assert.Contains(".preview/preview.js", await client.GetStringAsync("", cancellation), StringComparison.Ordinal);
        await using var events = await client.GetStreamAsync(".preview/events", cancellation);
        using var lines = new StreamReader(events);
        Assert.Equal("data: 1", await lines.ReadLineAsync(cancellation));

        _folder.Put("input/listings/b.jsonl", "{\"title\":\"A second paper, saved later\",\"date\":\"2024-01-03\"}\n{bad\n");
        Assert.Equal("", await lines.ReadLineAsync(cancellation));
        Assert.Equal("data: 2", await lines.ReadLineAsync(cancellation));

        Assert.Contains("A second paper, saved later", await client.GetStringAsync("", cancellation), StringComparison.Ordinal);
        Assert.Contains("SD0121", await client.GetStringAsync(".preview/status.json", cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("nowhere/", cancellation)).StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "") { Headers = { Host = "elsewhere.example" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(foreign, cancellation)).StatusCode);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
    }
}
