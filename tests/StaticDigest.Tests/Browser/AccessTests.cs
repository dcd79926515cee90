using Microsoft.Playwright;
using Xunit;

namespace StaticDigest.Tests.Browser;

/// <summary>Pages read with a keyboard, on paper, and at addresses that are not there.</summary>
public sealed class AccessTests(Chromium chromium, SeedSite site) : IClassFixture<Chromium>, IClassFixture<SeedSite>
{
    [Theory]
    [InlineData("")]
    [InlineData("days/2026-04-17/")]
    public async Task The_link_past_the_head_leads_to_the_first_paper(string address)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        var page = await Open(context, address);

        foreach (var key in (string[])["Tab", "Enter", "Tab"])
            await page.Keyboard.PressAsync(key);

        Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.querySelector('article h2 a')"));
    }

    [Fact]
    public async Task Keys_of_one_character_are_switched_off_where_they_are_explained()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        var page = await Open(context, "help/");
        var box = page.GetByLabel("Keys of a single character work");
        Assert.True(await box.IsCheckedAsync());
        await box.UncheckAsync();
        await page.GotoAsync(site.Address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var first = page.Locator("article h2 a").First;

        await page.Keyboard.PressAsync("j");
        Assert.False(await IsFocused(first));
        await page.Keyboard.PressAsync("ArrowRight");
        await page.GotoAsync($"{site.Address}help/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await box.CheckAsync();
        await page.GotoAsync(site.Address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Keyboard.PressAsync("j");
        Assert.True(await IsFocused(first));
    }

    [Fact]
    public async Task On_paper_stand_addresses_and_nothing_to_press()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        var page = await Open(context, "");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator("header input").IsVisibleAsync());
        Assert.False(await page.Locator(".filter").IsVisibleAsync());
        Assert.False(await page.Locator("article .link-pdf").First.IsVisibleAsync());
        Assert.Matches("^\"https://arxiv.org/abs/[0-9.]+\"$", await Shown(page.Locator("article .link-page").First));
        Assert.Equal("0px", await page.Locator("article .link-page").First.EvaluateAsync<string>("link => getComputedStyle(link).fontSize"));

        await page.GotoAsync($"{site.Address}papers/2310.13061/");
        Assert.Equal("\"https://arxiv.org/abs/2310.13061\"", await Shown(page.Locator(".page-header .links a").First));
        Assert.False(await page.Locator(".page-header .links a").Last.IsVisibleAsync());
        Assert.False(await page.Locator(".why small").First.IsVisibleAsync());
    }

    [Fact]
    public async Task A_page_that_is_not_there_asks_for_the_words_of_its_address()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var page = await Open(context, "papers/sparse-attention-for_graphs/");
        var field = page.Locator("main input[type=search]");
        Assert.True(await field.IsVisibleAsync());
        Assert.Equal("sparse attention for graphs", await field.InputValueAsync());
        await field.FillAsync("diffusion");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#search-results article").First.WaitForAsync();
        Assert.EndsWith("/search/?q=diffusion", page.Url, StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private static Task<bool> IsFocused(ILocator link) => link.EvaluateAsync<bool>("link => document.activeElement === link");

    private static Task<string> Shown(ILocator link) => link.EvaluateAsync<string>("link => getComputedStyle(link, '::after').content");

    private async Task<IPage> Open(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return page;
    }
}
