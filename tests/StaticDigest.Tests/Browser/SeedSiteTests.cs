using Microsoft.Playwright;
using Xunit;

namespace StaticDigest.Tests.Browser;

/// <summary>The seed site in a real browser, below a sub-path.</summary>
public sealed class SeedSiteTests(Chromium chromium, SeedSite site) : IClassFixture<Chromium>, IClassFixture<SeedSite>
{
    public static TheoryData<string> Kinds =>
    [
        "", "days/2026-04-17/", "topics/", "topics/optimal-transport/", "trending/", "archive/", "saved/", "help/", "feeds/", "authors/", "search/",
        "search/?q=model", "months/2026-04/", "about/", "papers/2310.13061/", "nowhere/",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_page_is_accessible_and_fits_its_window(string path)
    {
        await using var context = await chromium.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = 360, Height = 800 },
            ColorScheme = ColorScheme.Light,
            // Colours that fade would be measured on their way.
            ReducedMotion = ReducedMotion.Reduce,
            // What it keeps, it loads: once is enough.
            ServiceWorkers = path == "" ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        });
        var page = await context.NewPageAsync();
        var failures = Watch(page);
        await page.GotoAsync(site.Address + path);

        // Another scheme changes colours and nothing else: at each width all rules in one scheme, those about colour in the others.
        await Look(page, 360, Axe.All, "light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Look(page, 360, Axe.Colors, "dark");
        await page.SetViewportSizeAsync(1280, 800);
        await Look(page, 1280, Axe.Colors, "dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Look(page, 1280, Axe.Colors, "light");
        await page.EvaluateAsync("localStorage.setItem('staticdigest:/my-digest/', '{\"theme\":\"contrast\"}')");
        await page.ReloadAsync();
        await Look(page, 1280, Axe.All, "contrast");
        await page.SetViewportSizeAsync(360, 800);
        await Look(page, 360, Axe.Colors, "contrast");
        Assert.DoesNotContain(failures, failure => path != "nowhere/" || !failure.Contains("404", StringComparison.Ordinal));
    }

    private static async Task Look(IPage page, int width, string rules, string look)
    {
        Assert.Equal(look == "contrast" ? "contrast" : null, await page.EvaluateAsync<string?>("document.documentElement.dataset.theme ?? null"));
        var violations = await page.Violations(rules);
        Assert.True(violations.Length == 0, $"{look} at {width}: {string.Join("; ", violations)}");
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{look} at {width}: the page scrolls sideways");
    }

    [Fact]
    public async Task A_reader_goes_from_the_issue_to_a_paper_to_its_topic_and_back()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address);
        Assert.InRange(await page.Locator("main article").CountAsync(), 30, 38);

        var first = page.Locator("main article h2 a").First;
        var title = await first.InnerTextAsync();
        await first.ClickAsync();
        Assert.Equal(title, await page.Locator("h1").InnerTextAsync());
        await page.Locator("main .sidebar a.tag").First.ClickAsync();
        Assert.Contains("/my-digest/topics/", page.Url, StringComparison.Ordinal);
        Assert.Contains(title, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("header .name").ClickAsync();
        Assert.Equal(site.Address, page.Url);
    }

    [Fact]
    public async Task An_abstract_opens_without_script()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address);
        var details = page.Locator("main article details").First;
        var folded = (await details.BoundingBoxAsync())!.Height;

        await details.Locator("summary").ClickAsync();

        Assert.True((await details.BoundingBoxAsync())!.Height > folded);
    }

    [Fact]
    public async Task A_missing_page_is_the_404_page_and_a_folder_gets_its_slash()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();

        var missing = await page.GotoAsync($"{site.Address}Topics/");
        Assert.Equal(404, missing!.Status);
        Assert.Contains("no page", await page.Locator("main").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await page.GotoAsync($"{site.Address}topics");
        Assert.Equal($"{site.Address}topics/", page.Url);
    }

    private static List<string> Watch(IPage page)
    {
        var failures = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                failures.Add(message.Text);
        };
        page.PageError += (_, error) => failures.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.Contains("localhost", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                failures.Add($"foreign request: {request.Url}");
        };
        return failures;
    }
}
