using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace StaticDigest.Tests.Browser;

/// <summary>The reading desk in a real browser: everything it remembers stays there.</summary>
public sealed class DeskTests(Chromium chromium, SeedSite site) : IClassFixture<Chromium>, IClassFixture<SeedSite>
{
    private const string Paper = "papers/2310.13061/";

    [Fact]
    public async Task Saved_and_read_papers_and_notes_are_remembered()
    {
        await using var context = await Context();
        var page = await Open(context, "");
        var title = await page.Locator("article h2").First.InnerTextAsync();
        await page.Locator("article [data-action=star]").First.ClickAsync();
        await page.Locator("article [data-action=read]").Nth(1).ClickAsync();
        await page.GotoAsync(site.Address + Paper);
        await page.GetByLabel("Your note").FillAsync("Compare with the older one");
        await page.Locator("h1").ClickAsync();

        await page.GotoAsync(site.Address);
        Assert.Equal(1, await page.Locator("article [data-action=star][aria-pressed=true]").CountAsync());
        Assert.Equal(1, await page.Locator("article.is-read").CountAsync());
        await page.GotoAsync(site.Address + Paper);
        Assert.Equal("Compare with the older one", await page.GetByLabel("Your note").InputValueAsync());
        await page.GotoAsync($"{site.Address}saved/");
        Assert.Equal(2, await page.Locator("#saved li").CountAsync());
        Assert.Contains(title, await page.Locator("#saved").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Compare with the older one", await page.Locator("#saved").InnerTextAsync(), StringComparison.Ordinal);
        Assert.False(await page.Locator("#saved-none").IsVisibleAsync());
    }

    [Fact]
    public async Task An_issue_is_sorted_and_filtered_and_its_address_keeps_the_state()
    {
        await using var context = await Context();
        var page = await Open(context, "");
        await page.Locator("article [data-action=read]").First.ClickAsync();

        await page.GetByLabel("with code").CheckAsync();
        await page.GetByLabel("unread").CheckAsync();
        await page.Locator("[name=sort]").SelectOptionAsync("date");
        await page.Locator("[name=topic]").SelectOptionAsync("regularization");
        Assert.Equal("?sort=date&topic=regularization&code&unread", new Uri(page.Url).Query);
        var shown = await Visible(page);

        await page.ReloadAsync();
        Assert.Equal(shown, await Visible(page));
        Assert.InRange(shown.Count, 1, 11);
        Assert.Equal($"{shown.Count} / {await page.Locator("article").CountAsync()}", await page.Locator(".filter output").InnerTextAsync());
        var dates = await page.Locator("article time:visible").EvaluateAllAsync<string[]>("all => all.map(time => time.dateTime)");
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
        await page.GotoAsync($"{site.Address}?sort=nonsense&topic=none&code=");
        Assert.Equal(await page.Locator("article:has(.link-code)").CountAsync(), (await Visible(page)).Count);
    }

    [Fact]
    public async Task Keys_go_from_one_paper_that_is_seen_to_the_next()
    {
        await using var context = await Context();
        var page = await Open(context, "?code");
        var seen = await Visible(page);
        Assert.InRange(seen.Count, 2, 20);
        foreach (var title in seen.Take(3))
        {
            await page.Keyboard.PressAsync("j");
            Assert.Equal(title, await page.EvaluateAsync<string>("document.activeElement.innerText"));
        }
    }

    [Fact]
    public async Task A_note_is_kept_while_its_field_has_the_focus()
    {
        await using var context = await Context();
        var page = await Open(context, Paper);
        var note = page.GetByLabel("Your note");
        await note.FillAsync("Typed, then reloaded");
        await page.ReloadAsync();
        Assert.Equal("Typed, then reloaded", await note.InputValueAsync());
        await note.FillAsync("Typed, then another address");
        await page.GotoAsync($"{site.Address}help/");
        await page.GoBackAsync();
        Assert.Equal("Typed, then another address", await note.InputValueAsync());
        await note.FillAsync("Typed, then a pause");
        await page.GetByText("✓").WaitForAsync();
        Assert.Contains("a pause", await page.EvaluateAsync<string>("localStorage['staticdigest:/my-digest/']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_topic_leaves_the_issue_and_can_come_back()
    {
        await using var context = await Context();
        var page = await Open(context, "topics/regularization/");
        var hide = page.GetByRole(AriaRole.Button, new() { Name = "Hide this topic" });
        await hide.ClickAsync();
        await page.GotoAsync(site.Address);
        Assert.InRange((await Visible(page)).Count, 1, await page.Locator("article").CountAsync() - 1);

        await page.GotoAsync($"{site.Address}topics/regularization/");
        Assert.Equal("true", await hide.GetAttributeAsync("aria-pressed"));
        await hide.ClickAsync();
        await page.GotoAsync(site.Address);
        Assert.Equal(await page.Locator("article").CountAsync(), (await Visible(page)).Count);
    }

    [Fact]
    public async Task Keys_move_open_save_mark_search_and_help_and_rest_while_one_types()
    {
        await using var context = await Context();
        var page = await Open(context, "");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("s");
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.PressAsync("k");
        Assert.Equal(await page.Locator("article h2").First.InnerTextAsync(), await page.EvaluateAsync<string>("document.activeElement.innerText"));
        var second = page.Locator("article").Nth(1);
        Assert.Equal(2, await second.Locator("[aria-pressed=true]").CountAsync());

        await page.Keyboard.PressAsync("?");
        await page.Locator("dialog.help").GetByText("next paper").WaitForAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator("dialog.help").IsVisibleAsync());

        await Follow(page, "o", "/papers/");
        var opened = page.Url;
        await Follow(page, "ArrowRight", "/papers/");
        Assert.NotEqual(opened, page.Url);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("jst?");
        Assert.Equal("jst?", await page.Locator("input[type=search]").InputValueAsync());
        Assert.False(await page.Locator("dialog.help").IsVisibleAsync());
        Assert.Null(await page.EvaluateAsync<string?>("document.documentElement.dataset.theme ?? null"));
    }

    [Fact]
    public async Task Colours_and_density_are_remembered_before_the_first_paint()
    {
        await using var context = await Context();
        var page = await Open(context, "");
        await page.Keyboard.PressAsync("t");
        await page.Keyboard.PressAsync("t");
        await page.GetByRole(AriaRole.Button, new() { Name = "Titles", Exact = true }).ClickAsync();
        Assert.Contains("dark", await page.Locator(".look-place button").GetAttributeAsync("aria-label") ?? "", StringComparison.Ordinal);

        // Without the deferred script, the page is as it first appears.
        await context.RouteAsync("**/desk.js", route => route.AbortAsync());
        await page.ReloadAsync();
        Assert.Equal("dark titles",
            await page.EvaluateAsync<string>("`${document.documentElement.dataset.theme} ${document.documentElement.dataset.density}`"));
        Assert.Equal("rgb(22, 21, 19)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.False(await page.Locator("article details").First.IsVisibleAsync());
    }

    [Fact]
    public async Task Saved_papers_go_to_reference_managers_to_a_file_to_a_link_and_come_back()
    {
        await using var context = await Context(permissions: ["clipboard-read", "clipboard-write"]);
        var page = await Open(context, "");
        await page.Locator("article [data-action=star]").Nth(0).ClickAsync();
        await page.Locator("article [data-action=star]").Nth(2).ClickAsync();
        await page.GotoAsync($"{site.Address}saved/");
        var bibtex = await File.ReadAllTextAsync(await Download(page, "bib"), TestContext.Current.CancellationToken);
        Assert.Equal(2, bibtex.Split("@").Length - 1);
        var csl = await File.ReadAllTextAsync(await Download(page, "json"), TestContext.Current.CancellationToken);
        Assert.Equal(2, System.Text.Json.JsonDocument.Parse(csl).RootElement.GetArrayLength());
        var file = await Download(page, "export");
        await page.Locator("[data-tool=share]").ClickAsync();
        await page.GetByText("The link was copied.").WaitForAsync();
        var link = await page.EvaluateAsync<string>("navigator.clipboard.readText()");

        await using var other = await Context();
        var guest = await other.NewPageAsync();
        await guest.GotoAsync(link);
        await guest.Locator("#saved li").Nth(1).WaitForAsync();
        Assert.Equal(2, await guest.Locator("#saved li").CountAsync());
        var first = await page.Locator("#saved li a").First.InnerTextAsync();
        await guest.GetByText(first).First.WaitForAsync();
        await guest.GotoAsync($"{site.Address}saved/");
        await guest.ReloadAsync();
        Assert.True(await guest.Locator("#saved-none").IsVisibleAsync());
        await guest.Locator("input[type=file]").SetInputFilesAsync(file);
        await guest.GetByText("The file was read.").WaitForAsync();
        Assert.Equal(2, await guest.Locator("#saved li").CountAsync());
        await guest.Locator("input[type=file]")
            .SetInputFilesAsync(new FilePayload { Name = "x.json", MimeType = "application/json", Buffer = "[1]"u8.ToArray() });
        await guest.GetByText("This is no file of saved papers.").WaitForAsync();
    }

    [Fact]
    public async Task What_came_since_the_last_visit_is_marked_and_not_on_the_first_one()
    {
        await using var context = await Context();
        var page = await Open(context, "");
        Assert.Equal(0, await page.Locator(".fresh").CountAsync());
        await page.EvaluateAsync("localStorage.setItem('staticdigest:/my-digest/', JSON.stringify({ newest: '2026-04-16', visit: Date.now() - 864e5 }))");
        await page.ReloadAsync();
        Assert.Equal(1, await page.Locator("h1 .fresh").CountAsync());
        await page.ReloadAsync();
        Assert.Equal(1, await page.Locator("h1 .fresh").CountAsync());
    }

    [Fact]
    public async Task Where_storage_is_blocked_the_desk_leaves_no_trace_and_keys_still_work()
    {
        await using var context = await Context();
        await context.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } })");
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(site.Address);
        Assert.Equal(0, await page.Locator("article button").CountAsync());
        Assert.False(await page.GetByLabel("unread").IsVisibleAsync());
        await page.Keyboard.PressAsync("j");
        Assert.Equal("A", await page.EvaluateAsync<string>("document.activeElement.tagName"));
        await page.Keyboard.PressAsync("t");
        Assert.Equal("light", await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Hostile_remembered_values_do_no_harm()
    {
        await using var context = await Context();
        foreach (var value in (string[])["null", "[]", "5", "{", "{\"papers\":5,\"hidden\":{}}",
            "{\"papers\":{\"papers/x/\":{\"title\":\"<img src=x onerror=alert(1)>\",\"star\":\"2026-01-01\"}}}"])
        {
            var page = await context.NewPageAsync();
            var errors = new List<string>();
            page.PageError += (_, error) => errors.Add(error);
            await page.GotoAsync(site.Address);
            await page.EvaluateAsync("value => localStorage.setItem('staticdigest:/my-digest/', value)", value);
            await page.GotoAsync($"{site.Address}saved/");
            Assert.Equal(0, await page.Locator("#saved img").CountAsync());
            Assert.Empty(errors);
            await page.CloseAsync();
        }
    }

    [Fact]
    public async Task Nothing_moves_while_a_page_loads()
    {
        foreach (var (path, width) in (IEnumerable<(string, int)>)[("", 360), ("", 1280), (Paper, 360), (Paper, 1280), ("topics/regularization/", 360),
            ("trending/", 1280)])
        {
            await using var context = await chromium.Browser.NewContextAsync(
                new() { ViewportSize = new() { Width = width, Height = 800 }, ServiceWorkers = ServiceWorkerPolicy.Block });
            await context.AddInitScriptAsync(
                "window.moved = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) window.moved += entry.value; }).observe({ type: " +
                "'layout-shift', buffered: true });");
            var page = await context.NewPageAsync();
            await page.GotoAsync(site.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var moved = await page.EvaluateAsync<double>("window.moved");
            Assert.True(moved < 0.001, $"{path} at {width}: {moved.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private Task<IBrowserContext> Context(string[]? permissions = null) =>
        chromium.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 800 },
                AcceptDownloads = true,
                ServiceWorkers = ServiceWorkerPolicy.Block,
                Permissions = permissions ?? [],
            });

    private async Task<IPage> Open(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + path);
        return page;
    }

    /// <summary>Titles of the papers that take room on the page, whatever their attributes say.</summary>
    private static async Task<IReadOnlyList<string>> Visible(IPage page) =>
        await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('article')].filter(paper => paper.getBoundingClientRect().height > 0)" +
            ".map(paper => paper.querySelector('h2').innerText)");

    private static async Task Follow(IPage page, string key, string to)
    {
        // The browser drops keys between the arrival of a document and its first frame.
        await page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var before = page.Url;
        await page.Keyboard.PressAsync(key);
        // Asks the page itself: on a busy machine, waiting for the address can miss that a page has already loaded.
        await page.WaitForFunctionAsync("([before, to]) => location.href !== before && location.href.includes(to) && document.readyState === 'complete'",
            new[] { before, to });
    }

    private static async Task<string> Download(IPage page, string tool)
    {
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator($"[data-tool={tool}]").ClickAsync());
        return await file.PathAsync();
    }
}
