using Microsoft.Playwright;
using Xunit;

namespace StaticDigest.Tests.Browser;

/// <summary>The head of every page, by what is seen of it.</summary>
public sealed class HeaderTests(Chromium chromium, SeedSite site) : IClassFixture<Chromium>, IClassFixture<SeedSite>
{
    private const string Paper = "papers/2310.13061/";

    [Fact]
    public async Task What_is_saved_is_counted_and_one_step_away()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var page = await Open(context, "");
        var saved = page.Locator("header nav").GetByRole(AriaRole.Link, new() { Name = "Saved" });
        Assert.Equal("Saved", (await saved.InnerTextAsync()).Trim());
        await page.Locator("article [data-action=star]").First.ClickAsync();
        await page.Locator("article [data-action=star]").Nth(1).ClickAsync();
        Assert.Equal("Saved 2", (await saved.InnerTextAsync()).Trim());
        await page.GotoAsync(site.Address + Paper);
        Assert.Equal("Saved 2", (await saved.InnerTextAsync()).Trim());
        await saved.ClickAsync();
        await page.Locator("#saved li").First.WaitForAsync();
        Assert.True(await page.Locator("header nav").GetByRole(AriaRole.Link, new() { Name = "Trending" }).IsVisibleAsync());
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task Wide_pages_have_a_search_field_and_narrow_ones_a_link(int width, bool hasField)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 } });
        var page = await Open(context, Paper);
        var field = page.Locator("header input[type=search]");
        Assert.Equal(hasField, await field.IsVisibleAsync());
        Assert.Equal(!hasField, await page.Locator("header a[rel=search]").IsVisibleAsync());
        if (!hasField)
            return;
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("diffusion");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#search-results article").First.WaitForAsync();
        Assert.EndsWith("/search/?q=diffusion", page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("input[type=search]").CountAsync());
    }

    [Fact]
    public async Task The_margin_of_a_paper_has_its_note_and_its_neighbours()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        var page = await Open(context, Paper);
        var text = (await page.Locator("main .column").First.BoundingBoxAsync())!;
        foreach (var part in (string[])[".note-place textarea", ".titles"])
        {
            var box = (await page.Locator($".sidebar {part}").First.BoundingBoxAsync())!;
            Assert.True(box.X > text.X + text.Width, part);
        }
    }

    private async Task<IPage> Open(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return page;
    }
}
