using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace StaticDigest.Tests.Browser;

/// <summary>The pages with pictures, in a real browser: with the colours of each scheme, of high contrast, and those that the system forces.</summary>
public sealed class ChartPagesTests(Chromium chromium, ServedSite site) : IClassFixture<Chromium>, IClassFixture<ServedSite>
{
    public static TheoryData<string, int, ColorScheme, Contrast, ForcedColors> Views
    {
        get
        {
            var views = new TheoryData<string, int, ColorScheme, Contrast, ForcedColors>();
            foreach (var path in Pages)
            {
                views.Add(path, 360, ColorScheme.Light, Contrast.NoPreference, ForcedColors.None);
                views.Add(path, 1280, ColorScheme.Dark, Contrast.NoPreference, ForcedColors.None);
                views.Add(path, 320, ColorScheme.Dark, Contrast.More, ForcedColors.None);
                views.Add(path, 1280, ColorScheme.Light, Contrast.More, ForcedColors.Active);
            }

            return views;
        }
    }

    private static readonly string[] Pages = ["archive/", "years/2026/", "topics/optimal-transport/", "stats/", "map/", "authors/"];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_page_with_pictures_is_accessible_and_fits_its_window(string path, int width, ColorScheme scheme, Contrast contrast, ForcedColors forced)
    {
        await using var context =
            await chromium.Browser.NewContextAsync(
                new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme, Contrast = contrast, ForcedColors = forced });
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        await page.GotoAsync(site.Address + path);
        // A list that is folded would not be looked at.
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

        var axe = await page.RunAxe(Axe.All);

        Assert.Empty(axe.Violations.Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, "the page scrolls sideways");
        Assert.Empty(errors);
    }
}
