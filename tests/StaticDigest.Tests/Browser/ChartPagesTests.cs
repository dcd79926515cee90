using Microsoft.Playwright;
using Xunit;

namespace StaticDigest.Tests.Browser;

/// <summary>The pages with pictures, in a real browser: with the colours of each scheme, of high contrast, and those that the system forces.</summary>
public sealed class ChartPagesTests(Chromium chromium, SeedSite site) : IClassFixture<Chromium>, IClassFixture<SeedSite>
{
    [Theory]
    [InlineData("archive/")]
    [InlineData("years/2026/")]
    [InlineData("topics/optimal-transport/")]
    [InlineData("stats/")]
    [InlineData("map/")]
    [InlineData("authors/")]
    public async Task A_page_with_pictures_is_accessible_and_fits_its_window(string path)
    {
        await using var context = await chromium.Browser.NewContextAsync(
            new() { ReducedMotion = ReducedMotion.Reduce, ServiceWorkers = ServiceWorkerPolicy.Block });
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

        foreach (var (width, scheme, contrast, forced) in s_views)
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, Contrast = contrast, ForcedColors = forced });
            var view = $"{width} {scheme} {contrast} {forced}";
            var violations = await page.Violations(Axe.All);
            Assert.True(violations.Length == 0, $"{view}: {string.Join("; ", violations)}");
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{view}: the page scrolls sideways");
        }

        Assert.Empty(errors);
    }

    private static readonly (int Width, ColorScheme Scheme, Contrast Contrast, ForcedColors Forced)[] s_views =
    [
        (360, ColorScheme.Light, Contrast.NoPreference, ForcedColors.None), (1280, ColorScheme.Dark, Contrast.NoPreference, ForcedColors.None),
        (320, ColorScheme.Dark, Contrast.More, ForcedColors.None), (1280, ColorScheme.Light, Contrast.More, ForcedColors.Active),
    ];
}
