using System.Globalization;
using Microsoft.Playwright;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Site;
using StaticDigest.Tests.Features.Search;

namespace StaticDigest.Benchmarks;

/// <summary>
/// Our search and Pagefind's on one site, in one Chromium: bytes and time to the first answer of a reader who has just come,
/// time of later answers, and how often the paper that is looked for is among the first five. Both wait equally long after
/// the last key, and show ten papers with a passage.
/// </summary>
internal static class PagefindRun
{
    private const int Queries = 200;
    private const int Cold = 40;

    // Milliseconds for what is loaded after the answer, such as counts beside it; it is counted, too.
    private const int Trailing = 300;
    private const string Base = "/my-digest/";

    // What a page around Pagefind's own functions does, with the pause of our search page and as many papers at first.
    private const string Page = """
        <!doctype html><meta charset="utf-8"><title>Search</title><input id="q" type="search"><p id="search-status"></p><div id="search-results"></div>
        <script type="module">
        const input = document.getElementById('q'), results = document.getElementById('search-results'), status = document.getElementById('search-status');
        const pagefind = await import('/pagefind/pagefind.js');
        await pagefind.options({ baseUrl: '/my-digest/' });
        pagefind.init();
        input.addEventListener('input', async () => {
          const query = input.value, found = await pagefind.debouncedSearch(query, {}, 60);
          if (!found) return;
          const show = async (from, to) => (await Promise.all(found.results.slice(from, to).map((result) => result.data()))).map((paper) => {
            const article = document.createElement('article'), link = document.createElement('a'), text = document.createElement('p');
            link.href = paper.url;
            link.textContent = paper.meta.title;
            text.innerHTML = paper.excerpt;
            article.append(link, text);
            return article;
          });
          results.replaceChildren(...await show(0, 4));
          status.textContent = `${found.results.length} for ${query}`;
          results.append(...await show(4, 10));
        });
        document.body.dataset.ready = 'yes';
        </script>
        """;

    // Milliseconds from the last key to the answer on the page.
    private const string Ask = """
        (query) => new Promise((resolve) => {
          const input = document.getElementById('q'), status = document.getElementById('search-status');
          const begin = performance.now();
          const done = () => {
            if (!new RegExp(`for ${RegExp.escape?.(query) ?? query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(;|$)`).test(status.textContent)) return;
            watch.disconnect();
            resolve(performance.now() - begin);
          };
          const watch = new MutationObserver(done);
          watch.observe(status, { childList: true, characterData: true, subtree: true });
          input.value = query;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        })
        """;

    private const string FirstFive =
        "[...document.querySelectorAll('#search-results article')].slice(0, 5).map((one) => new URL(one.querySelector('a').href).pathname)";

    public static async Task<int> RunAsync(string input, string site, string pagefind, int milliseconds)
    {
        var reading = Flow.Read(InputFolder.Load(input).Items);
        var items = KnownItems.Of(Digest.Of(reading.Papers, reading.Settings).Papers, Queries);
        using var server = new GzipServer([(Base, site), ("/pagefind/", pagefind)], TimeSpan.FromMilliseconds(milliseconds));
        server.Put("/pagefind.html", Page);
        server.Counts = path => path.StartsWith("/pagefind/", StringComparison.Ordinal)
            || path.StartsWith($"{Base}search/", StringComparison.Ordinal) && path != $"{Base}search/"
            || path.StartsWith($"{Base}assets/", StringComparison.Ordinal)
                && (path.Contains("/search", StringComparison.Ordinal) || path.Contains("/stemmer/", StringComparison.Ordinal));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync"],
        });
        List<Side> sides = [new("ours", $"{Base}search/"), new("Pagefind", "/pagefind.html")];

        // In turn, so that whatever else the machine does is the same for both.
        foreach (var item in items.Take(Cold))
        {
            foreach (var side in sides)
            {
                await using var context = await browser.NewContextAsync();
                side.First.Add(await AskAsync(await OpenAsync(context, server, side.Path), server, item.Query));
            }
        }

        await using var staying = await browser.NewContextAsync();
        var pages = new List<IPage>();
        foreach (var side in sides)
            pages.Add(await OpenAsync(staying, server, side.Path));
        foreach (var item in items)
        {
            foreach (var (side, page) in sides.Zip(pages))
                side.Later.Add(await AskAsync(page, server, item.Query));
        }

        foreach (var side in sides)
            Write(side, items);
        return 0;
    }

    private static void Write(Side side, List<KnownItem> items)
    {
        Write(side.Name, "first answer", side.First);
        Write(side.Name, "later answers", side.Later);
        var found = items
            .Zip(side.Later,
                (item, answer) => (item.Kind,
                    IsFound: answer.Papers.Any(paper => paper.TrimEnd('/').EndsWith($"/{item.Address.TrimEnd('/')}", StringComparison.Ordinal)))).ToList();
        foreach (var kind in found.GroupBy(one => one.Kind).Append(found.GroupBy(_ => "all").Single()))
            Line(
                Invariant($"{side.Name,-9} {kind.Key,-16} {kind.Count(),4} queries, found among the first ") +
                Invariant($"five {100.0 * kind.Count(one => one.IsFound) / kind.Count():0.0} %"));
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context, GzipServer server, string path)
    {
        server.Take();
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return page;
    }

    private static async Task<Answer> AskAsync(IPage page, GzipServer server, string query)
    {
        double milliseconds = await page.EvaluateAsync<double>(Ask, query);
        await Task.Delay(Trailing);
        var (bytes, answers) = server.Take();
        return new(milliseconds, bytes, answers, [.. await page.EvaluateAsync<string[]>(FirstFive)]);
    }

    private static void Write(string name, string kind, List<Answer> answers) => Line(
        Invariant($"{name,-9} {kind,-16} {answers.Count,4} queries, median {At(answers, 0.5, one => one.Milliseconds):0} ms, ") +
        Invariant($"p95 {At(answers, 0.95, one => one.Milliseconds):0} ms; median {At(answers, 0.5, one => one.Bytes) / 1e3:0.0} KB ") +
        Invariant($"in {At(answers, 0.5, one => one.Requests):0} files, p95 {At(answers, 0.95, one => one.Bytes) / 1e3:0.0} KB"));

    private static double At(List<Answer> answers, double share, Func<Answer, double> of) =>
        answers.Select(of).Order().ElementAt((int)(share * (answers.Count - 1)));

    private static void Line(string line) => Console.WriteLine(line);

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Side(string Name, string Path)
    {
        public List<Answer> First { get; } = [];

        public List<Answer> Later { get; } = [];
    }

    private sealed record Answer(double Milliseconds, long Bytes, int Requests, List<string> Papers);
}
