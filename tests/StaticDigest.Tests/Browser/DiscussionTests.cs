using System.Collections.Concurrent;
using Microsoft.Playwright;
using StaticDigest.Cli;
using StaticDigest.Cli.Preview;
using StaticDigest.Settings;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Browser;

public sealed class DiscussionTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_discussion_is_loaded_when_it_is_opened_and_not_before()
    {
        using var folder = new TemporaryFolder();
        folder.Put("input/digest.yml", "discussions: { repo: someone/talks, repo_id: R_1, category: \"Papers & more\", category_id: DIC_1 }\n");
        folder.Put("input/listings/a.jsonl", "{\"id\":\"2401.00001\",\"title\":\"The first paper of all\",\"date\":\"2024-01-02\"}\n");
        var options = TestSite.Options with
        {
            Input = folder["input"],
            Theme = Repository.PathOf("theme"),
            Output = folder["output"],
            Site = SiteAddress.TryParse("http://localhost:8080/d/"),
        };
        await using var session = await PreviewSession.StartAsync(options, new Report(json: false, quiet: true, verbose: false, strict: false), port: 0,
            isOpen: false, TestContext.Current.CancellationToken);
        await using var context = await chromium.Browser.NewContextAsync();
        var asked = new ConcurrentQueue<string>();
        await context.RouteAsync("https://giscus.app/**", route =>
        {
            asked.Enqueue(route.Request.Url);
            return route.FulfillAsync(new() { ContentType = "text/html", Body = "<p>talk</p>" });
        });
        var page = await context.NewPageAsync();

        await page.GotoAsync($"{session.Address}papers/2401.00001/", new() { WaitUntil = WaitUntilState.Load });
        await page.EvaluateAsync("() => new Promise(done => requestIdleCallback(done))");
        Assert.Empty(asked);

        await page.GetByText("Discussion on GitHub").ClickAsync();
        await page.FrameLocator("iframe").GetByText("talk").WaitForAsync();
        Assert.Contains("category=Papers%20%26%20more", Assert.Single(asked), StringComparison.Ordinal);
    }
}
