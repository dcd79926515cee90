using Microsoft.Playwright;
using StaticDigest.Cli;
using StaticDigest.Cli.Preview;
using StaticDigest.Settings;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Browser;

/// <summary>The last week without a network, with the real service worker.</summary>
public sealed class OfflineTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Papers = """
        {"id":"2401.00001","title":"An old paper of last month","date":"2024-01-02"}
        {"id":"2402.00001","title":"The first paper of the week","date":"2024-02-05"}
        {"id":"2402.00002","title":"The second paper of the week","date":"2024-02-06"}

        """;

    [Fact]
    public async Task The_last_week_is_read_without_a_network_and_an_update_replaces_it()
    {
        using var folder = new TemporaryFolder();
        folder.Put("input/digest.yml", "site: { title: Kept }\n");
        folder.Put("input/listings/a.jsonl", Papers);
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        string address;
        await using (var session = await Serve(folder, 0))
        {
            address = session.Address;
            await page.GotoAsync(address);
            Assert.Equal("ready", await Ready(page));
        }

        // The server is gone.
        await page.ReloadAsync();
        Assert.Contains("The second paper", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync($"{address}days/2024-02-05/");
        Assert.Contains("The first paper", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual("rgba(0, 0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await page.GotoAsync($"{address}days/2024-01-02/");
        Assert.Equal("No network", await page.Locator("h1").InnerTextAsync());

        folder.Put("input/listings/a.jsonl", Papers + "{\"id\":\"2402.00003\",\"title\":\"The newest paper of all\",\"date\":\"2024-02-07\"}\n");
        await using (await Serve(folder, new Uri(address).Port))
        {
            await page.GotoAsync(address);
            Assert.Contains("The newest paper", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
            var before = await page.EvaluateAsync<string[]>("caches.keys()");
            await page.EvaluateAsync("(async () => { const kept = await navigator.serviceWorker.getRegistration(); await kept.update(); })()");
            await page.WaitForFunctionAsync("async old => { const names = await caches.keys(); return names.length === 1 && names[0] !== old[0]; }", before);
            Assert.Equal("ready", await Ready(page));
            // Not of the last week: only who saves it keeps it.
            await page.GotoAsync($"{address}papers/2401.00001/");
            await page.Locator(".desk-place [data-action=star]").ClickAsync();
            await page.WaitForFunctionAsync("async () => Boolean(await caches.match(location.href, { cacheName: 'staticdigest-saved:/' }))");
        }

        await page.GotoAsync($"{address}days/2024-02-07/");
        Assert.Contains("The newest paper", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync($"{address}papers/2401.00001/");
        Assert.Equal("An old paper of last month", await page.Locator("h1").InnerTextAsync());
        await page.Locator(".desk-place [data-action=star]").ClickAsync();
        await page.WaitForFunctionAsync("async () => (await caches.keys()).length === 1");
    }

    private static Task<string> Ready(IPage page) =>
        page.EvaluateAsync<string>(
            "navigator.serviceWorker.ready.then(async kept => { while (kept.installing || kept.waiting || kept.active.state !== 'activated') await new " +
            "Promise(resolve => setTimeout(resolve, 50)); return 'ready'; })");

    private static Task<PreviewSession> Serve(TemporaryFolder folder, int port)
    {
        var options = TestSite.Options with
        {
            Input = folder["input"],
            Theme = Repository.PathOf("theme"),
            Output = folder["output"],
            Site = SiteAddress.TryParse("http://localhost:8080/d/"),
        };
        return PreviewSession.StartAsync(options, new Report(json: false, quiet: true, verbose: false, strict: false), port, isOpen: false,
            TestContext.Current.CancellationToken);
    }
}
