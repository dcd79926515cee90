using Microsoft.Playwright;
using Xunit;

namespace StaticDigest.Tests.Browser;

/// <summary>The search page as a reader uses it.</summary>
public sealed class SearchPageTests(Chromium chromium, SeedSite site) : IClassFixture<Chromium>, IClassFixture<SeedSite>
{
    [Fact]
    public async Task The_query_is_in_the_address_and_a_step_back_leads_to_the_query_before()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await OpenAsync(context, "search/?q=model");
        var before = await TitlesAsync(page);
        Assert.NotEmpty(before);

        await page.FillAsync("#q", "learning -model");
        await page.Keyboard.PressAsync("Enter");
        await StatusAsync(page, "for learning -model");
        Assert.EndsWith("search/?q=learning+-model", page.Url, StringComparison.Ordinal);
        Assert.NotEqual(before, await TitlesAsync(page));

        await page.GoBackAsync();
        await StatusAsync(page, "for model");
        Assert.Equal("model", await page.InputValueAsync("#q"));
        Assert.Equal(before, await TitlesAsync(page));
    }

    [Fact]
    public async Task What_is_found_moves_nothing_and_takes_few_requests()
    {
        await using var context = await chromium.Browser.NewContextAsync(
            new() { ViewportSize = new() { Width = 360, Height = 740 }, ServiceWorkers = ServiceWorkerPolicy.Block });
        await context.AddInitScriptAsync(
            "window.moved = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) window.moved += entry.value; }).observe({ type: " +
            "'layout-shift', buffered: true });");
        var page = await context.NewPageAsync();
        var asked = new System.Collections.Concurrent.ConcurrentQueue<string>();
        page.Request += (_, request) => asked.Enqueue(request.Url);
        await page.GotoAsync($"{site.Address}search/?q=diffusion+model", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("#search-results article").First.WaitForAsync();

        var moved = await page.EvaluateAsync<double>("window.moved");
        Assert.True(moved <= 0.02, $"{moved}");
        Assert.InRange(asked.Count(url => url.Contains("/search/", StringComparison.Ordinal) && !url.Contains("?q=", StringComparison.Ordinal)), 1, 8);
    }

    [Fact]
    public async Task A_step_back_leads_over_letters_to_what_was_asked()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{site.Address}help/");
        await page.GotoAsync($"{site.Address}search/");
        await TypeAsync("mo");
        await TypeAsync("del");
        await page.Keyboard.PressAsync("Enter");
        await page.FillAsync("#q", "");
        await TypeAsync("lear");
        await TypeAsync("ning");

        await page.GoBackAsync();
        await StatusAsync(page, "for model");
        await page.GoBackAsync();
        await page.Locator("main .keys").WaitForAsync();

        async Task TypeAsync(string letters)
        {
            await page.Locator("#q").PressSequentiallyAsync(letters);
            await StatusAsync(page, $"for {await page.InputValueAsync("#q")}");
        }
    }

    [Fact]
    public async Task Chips_count_narrow_and_widen_again()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await OpenAsync(context, "search/?q=model");
        var chip = page.Locator("#search-filters button").First;
        await chip.WaitForAsync();
        int count = int.Parse(await chip.Locator("small").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await chip.FocusAsync();

        await page.Keyboard.PressAsync("Enter");

        await StatusAsync(page, $"{count} paper");
        await Assertions.Expect(page.Locator("#search-filters button[aria-pressed=true]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#search-filters button[aria-pressed=true]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#search-filters button[aria-pressed=true]")).ToHaveCountAsync(0);
        Assert.Equal("model", await page.InputValueAsync("#q"));
    }

    [Fact]
    public async Task Keys_lead_from_the_field_through_the_papers_and_back()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await OpenAsync(context, "search/?q=model");
        await page.Locator("main").FocusAsync();

        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#search-results h2 a").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"open")]
    [InlineData("()")]
    [InlineData("OR")]
    [InlineData("- -")]
    [InlineData("author: title:")]
    [InlineData("year:20x after: before:99999")]
    [InlineData("topic:nothing has:nothing source:nothing")]
    [InlineData("__proto__ constructor:toString")]
    [InlineData("\\ % ? # & + <b> ' \u0000")]
    public async Task No_query_is_a_mistake(string query)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await context.NewPageAsync();
        var failures = new List<string>();
        page.PageError += (_, error) => failures.Add(error);
        await page.GotoAsync($"{site.Address}search/?q={Uri.EscapeDataString(query)}");

        await Assertions.Expect(page.Locator("#search-status"))
            .ToHaveTextAsync(
                new System.Text.RegularExpressions.Regex("^(No paper|1 paper|[0-9,]+ papers) for ", System.Text.RegularExpressions.RegexOptions.None,
                    TimeSpan.FromSeconds(1)));
        Assert.Empty(failures);
        Assert.Equal(0, await page.Locator("#search-status b, #search-results b").CountAsync());
    }

    [Fact]
    public async Task What_comes_near_is_loaded_when_it_is_asked_for()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await OpenAsync(context, "search/?q=model");
        var title = (await TitlesAsync(page))[0];

        await page.GotoAsync($"{site.Address}search/?q={Uri.EscapeDataString(title)}");
        await StatusAsync(page, "1 paper for");
        Assert.Equal([title], await TitlesAsync(page));

        await page.ClickAsync("#search-more");
        await Assertions.Expect(page.Locator("#search-results .empty")).ToHaveTextAsync("These lack a word of the query:");
    }

    [Fact]
    public async Task A_paper_whose_title_lacks_a_word_shows_the_sentence_that_has_it()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await OpenAsync(context, "search/?q=%22extensive+experiments%22");

        await Assertions.Expect(page.Locator("#search-results article .match mark").First).ToBeVisibleAsync();
        await page.GotoAsync($"{site.Address}search/?q={Uri.EscapeDataString((await TitlesAsync(page))[0])}");
        await StatusAsync(page, "1 paper for");
        Assert.Equal(0, await page.Locator("#search-results .match").CountAsync());
    }

    [Fact]
    public async Task Without_scripts_the_page_leads_to_topics_years_archive_and_authors()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{site.Address}search/?q=model");

        Assert.True(await page.Locator("#search-browse .notice").IsVisibleAsync());
        foreach (var path in (string[])["topics/optimal-transport/", "years/2026/", "archive/", "authors/"])
            Assert.True(await page.Locator($"#search-browse a[href$='{path}']").First.IsVisibleAsync(), path);
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + path);
        await StatusAsync(page, "for");
        return page;
    }

    private static Task StatusAsync(IPage page, string text) => Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync(text);

    private static async Task<List<string>> TitlesAsync(IPage page) => [.. await page.Locator("#search-results h2 a").AllInnerTextsAsync()];
}
