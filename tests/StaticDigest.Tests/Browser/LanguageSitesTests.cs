using Microsoft.Playwright;
using StaticDigest.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace StaticDigest.Tests.Browser;

/// <summary>The same papers with an interface in other languages, in a real browser: one that is included, one from the right.</summary>
public sealed class LanguageSitesTests(Chromium chromium, LanguageSitesTests.Chinese chinese, LanguageSitesTests.Arabic arabic)
    : IClassFixture<Chromium>, IClassFixture<LanguageSitesTests.Chinese>, IClassFixture<LanguageSitesTests.Arabic>
{
    private const string Paper = "papers/2310.13061/";

    [Theory]
    [InlineData("")]
    [InlineData(Paper)]
    [InlineData("topics/optimal-transport/")]
    [InlineData("archive/")]
    [InlineData("stats/")]
    [InlineData("map/")]
    [InlineData("search/?q=model")]
    [InlineData("saved/")]
    [InlineData("help/")]
    public async Task A_page_of_another_language_is_accessible_and_fits_its_window(string path)
    {
        await using var context = await chromium.Browser.NewContextAsync(
            new() { ViewportSize = new() { Width = 320, Height = 800 }, ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await context.NewPageAsync();
        await page.GotoAsync(arabic.Address + path);
        await Look(page, "Arabic at 320");
        await page.SetViewportSizeAsync(1280, 800);
        await page.ReloadAsync();
        await Look(page, "Arabic at 1280");
        await page.SetViewportSizeAsync(360, 800);
        await page.GotoAsync(chinese.Address + path);
        await Look(page, "Chinese at 360");
    }

    private static async Task Look(IPage page, string view)
    {
        var violations = await page.Violations(Axe.All);
        Assert.True(violations.Length == 0, $"{view}: {string.Join("; ", violations)}");
        var sideways =
            await page.EvaluateAsync<int>(
                "(() => { scrollTo(-999, 0); const left = scrollX; scrollTo(999, 0); return Math.abs(left) + Math.abs(scrollX); })()");
        Assert.True(sideways == 0, $"{view}: the page scrolls sideways");
    }

    [Fact]
    public async Task A_site_from_the_right_is_a_mirror_and_English_in_it_runs_from_the_left()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(arabic.Address);

        var name = (await page.Locator("header .name").BoundingBoxAsync())!;
        var first = (await page.Locator("header nav a").First.BoundingBoxAsync())!;
        var last = (await page.Locator("header nav a:visible").Last.BoundingBoxAsync())!;
        Assert.True(name.X > first.X, "the name stands on the right of the links");
        Assert.True(first.X > last.X, "links run from the right");
        Assert.Equal("ltr", await page.Locator("main article h2").First.EvaluateAsync<string>("heading => getComputedStyle(heading).direction"));
        Assert.Equal("en", await page.Locator("main article h2 a > span").First.GetAttributeAsync("lang"));

        await page.GotoAsync(arabic.Address + Paper);
        var column = (await page.Locator("main .column").First.BoundingBoxAsync())!;
        var side = (await page.Locator("main .sidebar").BoundingBoxAsync())!;
        Assert.True(side.X < column.X, "the facts stand on the left of the text");
    }

    [Theory]
    [InlineData(true, 360)]
    [InlineData(true, 1280)]
    [InlineData(false, 360)]
    [InlineData(false, 1280)]
    public async Task Abstracts_of_another_language_fold_and_run_in_their_own_direction(bool isArabic, int width)
    {
        await using var context = await chromium.Browser.NewContextAsync(
            new() { ViewportSize = new() { Width = width, Height = 800 }, JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(isArabic ? arabic.Address : chinese.Address);
        await page.EvaluateAsync("document.documentElement.dataset.density = 'abstracts'");
        var heights = await page.Locator("article details > div").EvaluateAllAsync<float[]>("all => all.map(each => each.getBoundingClientRect().height)");
        Assert.All(heights, height => Assert.InRange(height, 20, 140));
        await page.Locator("article details summary .more").First.ClickAsync();
        Assert.True((await page.Locator("article details > div").First.BoundingBoxAsync())!.Height > heights[0]);
        // The last line is short, and begins at the left.
        var indent = await page.Locator("article details [lang=en] p").First.EvaluateAsync<float>(
            """
            text => {
              const range = document.createRange();
              range.selectNodeContents(text);
              const pieces = [...range.getClientRects()];
              const last = pieces.filter(piece => piece.bottom > pieces.at(-1).top);
              return Math.min(...last.map(piece => piece.left)) - text.getBoundingClientRect().left;
            }
            """);
        Assert.InRange(indent, 0, 1);
    }

    [Fact]
    public async Task Keys_search_and_the_desk_speak_the_language_of_the_site()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await context.NewPageAsync();
        await page.GotoAsync(chinese.Address + Paper);
        await Expect(page.Locator(".desk-place button").First).ToHaveTextAsync("收藏");

        await page.GotoAsync($"{chinese.Address}search/?q=transport");
        await Expect(page.Locator("#search-status")).ToContainTextAsync("论文");
        await Expect(page.Locator("#search-results article").First).ToBeVisibleAsync();
        await Expect(page.Locator("#search-results time").First).ToContainTextAsync("年");
        await Expect(page.Locator("#search-results h2 a[lang=en]").First).ToBeVisibleAsync();
    }

    public sealed class Chinese : ServedSite
    {
        protected override string Input(string free) => Of(free, "zh");
    }

    /// <summary>Arabic is not included: an owner adds it, here as far as these tests read it.</summary>
    public sealed class Arabic : ServedSite
    {
        protected override string Input(string free)
        {
            var input = Of(free, "ar");
            Directory.CreateDirectory(Path.Combine(input, "theme", "strings"));
            File.WriteAllText(Path.Combine(input, "theme", "strings", "ar.yml"),
                "direction: rtl\ntopics: مواضيع\nlatest: الأحدث\narchive: أرشيف\nsearch: بحث\nfull_abstract: الملخص الكامل\n");
            return input;
        }
    }

    private static string Of(string to, string language)
    {
        var from = Repository.PathOf("input");
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var settings = Path.Combine(to, "digest.yml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("  language: en\n", $"  language: {language}\n", StringComparison.Ordinal));
        return to;
    }
}
