using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace StaticDigest.Tests.Browser;

/// <summary>What a link, a file or a damaged storage brings to a reader's browser.</summary>
public sealed class HostileReaderTests(Chromium chromium, SeedSite site) : IClassFixture<Chromium>, IClassFixture<SeedSite>
{
    private const string Key = "staticdigest:/my-digest/";

    [Theory]
    [InlineData("{\"papers\":{\"papers/x/\":null,\"papers/y/\":5,\"papers/z/\":{\"star\":5,\"note\":{}}},\"theme\":{},\"hidden\":[1,null]}")]
    [InlineData("{\"papers\":[{\"star\":\"2026-01-01\"}],\"seen\":{},\"newest\":[],\"visit\":\"x\"}")]
    [InlineData("\"text\"")]
    [InlineData("true")]
    [InlineData("\0\0\0")]
    public async Task A_damaged_storage_never_ends_the_scripts(string value)
    {
        await using var context = await Context();
        await context.AddInitScriptAsync(
            $"if (!sessionStorage.once) {{ sessionStorage.once = 1; localStorage.setItem('{Key}', {System.Text.Json.JsonSerializer.Serialize(value)}); }}");
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(site.Address);
        await page.Locator("article [data-action=star]").First.ClickAsync();
        await page.GotoAsync($"{site.Address}saved/");

        Assert.Equal(1, await page.Locator("#saved li").CountAsync());
        Assert.Empty(errors);
    }

    [Fact]
    public async Task A_link_with_thousands_of_names_makes_no_flood()
    {
        await using var context = await Context();
        var page = await context.NewPageAsync();
        int asked = 0, open = 0, max = 0;
        // The first ones are held until as many are asked for at once as ever are.
        var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/papers/n*/", async route =>
        {
            Interlocked.Increment(ref asked);
            int now = Interlocked.Increment(ref open);
            max = Math.Max(max, now);
            if (now >= 6)
                full.TrySetResult();
            await full.Task;
            Interlocked.Decrement(ref open);
            await route.FulfillAsync(new() { Status = 200, ContentType = "text/html", Body = "<h1>A paper</h1>" });
        });
        var names = string.Join(',', Enumerable.Range(1, 5000).Select(number => Invariant($"n{number}")));
        await page.GotoAsync($"{site.Address}saved/#papers={names}");
        await page.WaitForFunctionAsync("() => [...document.querySelectorAll('#saved a')].every(link => link.textContent === 'A paper')");

        Assert.Equal(200, await page.Locator("#saved li").CountAsync());
        Assert.True(await page.GetByText("these are the first 200").IsVisibleAsync());
        Assert.Equal(200, asked);
        Assert.InRange(max, 1, 6);
    }

    [Theory]
    [InlineData("{\"papers\":[]}")]
    [InlineData("{\"papers\":{\"../x/\":{\"star\":\"2026-01-01\"}}}")]
    [InlineData("{\"papers\":{\"papers/x/\":\"saved\"},\"hidden\":\"topics/x/\"}")]
    [InlineData("")]
    public async Task A_file_of_another_shape_is_refused(string text)
    {
        await using var context = await Context();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{site.Address}saved/");
        await page.Locator("input[type=file]")
            .SetInputFilesAsync(new FilePayload { Name = "x.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(text) });

        await page.GetByText("This is no file of saved papers.").WaitForAsync();
        Assert.Equal(0, await page.Locator("#saved li").CountAsync());
    }

    [Fact]
    public async Task No_script_can_turn_text_into_markup_or_load_a_script()
    {
        await using var context = await Context();
        var page = await context.NewPageAsync();
        foreach (var path in (string[])["", "search/", "saved/", "papers/2310.13061/"])
        {
            await page.GotoAsync(site.Address + path);
            foreach (var sink in (string[])["document.body.innerHTML = '<b>x</b>'", "new DOMParser().parseFromString('<b>x</b>', 'text/html')",
                "document.createElement('script').src = '/x.js'", "trustedTypes.createPolicy('other', { createHTML: text => text })"])
                Assert.Equal("TypeError",
                    await page.EvaluateAsync<string>($"() => {{ try {{ {sink}; return 'done'; }} catch (error) {{ return error.name; }} }}"));
        }
    }

    private Task<IBrowserContext> Context() => chromium.Browser.NewContextAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
}
