using Microsoft.Playwright;
using Xunit;

namespace StaticDigest.Tests.Browser;

/// <summary>How much of each paper an issue shows, by what is seen of it.</summary>
public sealed class DensityTests(Chromium chromium, SeedSite site) : IClassFixture<Chromium>, IClassFixture<SeedSite>
{
    // A day of 31 papers is 4 screens on a desktop and 7 on a phone.
    [Theory]
    [InlineData(1280, 900, 4)]
    [InlineData(360, 740, 7)]
    public async Task An_issue_is_a_few_screens(int width, int height, int screensOf31)
    {
        await using var context = await Context(width, height);
        var page = await Open(context, "");
        int papers = await page.Locator("article").CountAsync();
        Assert.InRange(papers, 30, 40);
        var end = await page.EvaluateAsync<double>("document.querySelector('.papers').getBoundingClientRect().bottom + scrollY");
        Assert.InRange(end / height, 1, screensOf31 * papers / 31.0);
        Assert.Equal(width, await page.EvaluateAsync<int>("innerWidth"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task Three_papers_lead_whatever_the_filter_and_the_others_are_briefs()
    {
        await using var context = await Context(1280, 900);
        var page = await Open(context, "");
        Assert.Equal(3, await Leading(page));
        await page.GetByLabel("with code").CheckAsync();
        Assert.Equal(3, await Leading(page));
    }

    [Fact]
    public async Task A_line_opens_its_abstract_also_without_scripts()
    {
        await using var context = await chromium.Browser.NewContextAsync(
            new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 360, Height = 740 } });
        var page = await Open(context, "");
        var paper = page.Locator("article").Nth(5);
        Assert.Equal(0, await paper.Locator("details > p:visible").CountAsync());
        await paper.Locator(".gist").ClickAsync();
        Assert.NotEqual(0, await paper.Locator("details > p:visible").CountAsync());
        // The line stands in its abstract, and only there.
        Assert.True(await paper.Locator("details b").First.IsVisibleAsync());
        Assert.False(await paper.Locator(".gist").IsVisibleAsync());
    }

    [Fact]
    public async Task The_address_says_which_density_and_what_was_chosen_is_remembered()
    {
        await using var context = await Context(1280, 900);
        var page = await Open(context, "?view=titles");
        Assert.False(await page.Locator(".gist").First.IsVisibleAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Abstracts" }).ClickAsync();
        await page.GetByLabel("with code").CheckAsync();
        Assert.Equal("?view=abstracts&code", new Uri(page.Url).Query);
        Assert.NotEqual(0, await page.Locator("article details:not([open]) > p:visible").CountAsync());

        await page.GotoAsync(site.Address);
        Assert.Equal("abstracts", await page.EvaluateAsync<string>("document.documentElement.dataset.density"));
        Assert.Equal("true", await page.GetByRole(AriaRole.Button, new() { Name = "Abstracts" }).GetAttributeAsync("aria-pressed"));
    }

    private static Task<int> Leading(IPage page) => page.EvaluateAsync<int>("""
        () => {
          const size = article => parseFloat(getComputedStyle(article.querySelector('h2')).fontSize);
          const seen = [...document.querySelectorAll('article')].filter(article => article.offsetHeight);
          return seen.filter(article => size(article) > size(seen.at(-1))).length;
        }
        """);

    private Task<IBrowserContext> Context(int width, int height) =>
        chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height } });

    private async Task<IPage> Open(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return page;
    }
}
