using System.Text;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Checks;
using StaticDigest.Cli.Resolve;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Cli.Fetch;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Diagnostics;

/// <summary>Diagnostics that no other test provokes.</summary>
public class ProvokedTests
{
    private const string Page = "new\n\nSubscribe\n\nDaily Papers\n\nApr 17\n\n";
    private const string Text = "We study a thing that nobody has studied before, at some length, and say what it is.";
    private const string End = "\n\n  • 4 authors\n·\nMar 6\n\n";

    public static TheoryData<string, string, string> Files { get; } = new()
    {
        { "SD0109", "listings/2026-04-17.txt", $"{Page}First paper\n\n{Text}\n\n  • 3 authors\n·\nSmarch 12\n\nSecond paper\n\n{Text}{End}" },
        { "SD0110", "listings/2026-04-17.txt", $"{Page}First paper\n\n{Text}{End}Second paper\n\n{Text}" },
        { "SD0112", "listings/2026-04-17.txt", $"{Page}First paper\n\n{Text}{End}Daily\n\n{Text} {Text} {Text} {Text}{End}" },
        { "SD0114", "listings/2026-04-17.txt", $"{Page}First paper\n\n{Text}{End}  • 4 authors\n·\nMar 6\n\nThird paper\n\n{Text}{End}" },
        { "SD0116", "listings/2026-04-17.txt",
            $"{Page}First paper\n\n{Text}{End}{Page.Replace("17", "18", StringComparison.Ordinal)}Second paper\n\n{Text}{End}" },
        { "SD0132", "listings/a.xml",
            $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>A " +
            $"paper</title>{string.Concat(Enumerable.Repeat("<a>", 300))}{string.Concat(Enumerable.Repeat("</a>", 300))}</entry></feed>" },
        { "SD0187", "listings/a.md",
            Fixture.Text("PapersCool/venue.input.md")
                .Replace("A Bayesian derivation", string.Concat(Enumerable.Repeat("A Bayesian derivation ", 20)), StringComparison.Ordinal) },
        { "SD1610", "digest.yml", "resolve: {services: [arxif]}\n" },
        { "SD0402", "theme/layouts/404.html", "{{ if page.title }}" },
        { "SD0404", "theme/layouts/404.html", "{{ include 'x' }}" },
        { "SD0502", "static/nul.png", "x" },
    };

    [Fact]
    public void Many_titles_that_are_nearly_equal()
    {
        var lines = string.Join('\n',
            Enumerable.Range(0, 60).SelectMany(i => (string[])[$"{{\"title\":\"{Words(i)} thing\"}}", $"{{\"title\":\"{Words(i)} things\"}}"]));

        Assert.Contains(ListingCheck.Of(Listings.Read([new("listings/a.jsonl", Encoding.UTF8.GetBytes(lines))])).Diagnostics,
            diagnostic => diagnostic.Code == "SD0207");

        static string Words(int number) =>
            string.Join(' ', Enumerable.Range(0, 14).Select(i => $"w{(char)('a' + number % 26)}{(char)('a' + number / 26)}{(char)('a' + i)}rd"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_provokes_it(string code, string path, string text)
    {
        var site = TestSite.Build([new(path, Encoding.UTF8.GetBytes(text))]);

        var diagnostic = Assert.Single(site.Diagnostics.DistinctBy(diagnostic => diagnostic.Code), diagnostic => diagnostic.Code == code);
        Assert.EndsWith(path, diagnostic.Where.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_without_a_layout() => Assert.Contains(
        TestSite.Build([], theme: TestSite.Theme.Where(file => file.Path != "layouts/paper.html")).Diagnostics, diagnostic => diagnostic.Code == "SD0401");

    [Fact]
    public void A_listing_whose_reader_fails_costs_that_listing()
    {
        var listings = Listings.Read(
            [new("listings/a.txt", "a"u8.ToArray()), new("listings/b.jsonl", "{\"title\":\"A paper\"}"u8.ToArray())],
            file => file.Name == "a.txt" ? throw new InvalidOperationException("no such letter") : Flow.Input(file));

        var diagnostic = Assert.Single(listings[0].Batch.Diagnostics);
        Assert.Equal(("SD0520", "listings/a.txt"), (diagnostic.Code, diagnostic.Where.Path));
        Assert.Contains("no such letter", diagnostic.Message, StringComparison.Ordinal);
        Assert.Single(listings[1].Batch.Items);
    }

    [Fact]
    public async Task What_looking_papers_up_has_to_say()
    {
        using var folder = new TemporaryFolder();
        using var server = new LoopbackServer(new Reply("""{"status":"ok","message":{"items":[]}}"""));
        folder.Put("digest.yml",
            $"fetch: {{contact: me@example.org}}\nresolve: {{requests: 1, services: [crossref, datacite], base: {{crossref: '{server.Url}', " +
            $"datacite: '{server.Url}'}}}}\n");
        folder.Put("listings/a.jsonl", "{\"title\":\"On optimal transport of many things\"}\n{\"title\":\"Of another kind of transport and why\"}\n");
        folder.Put("resolve/2026-11.jsonl", "<<<<<<<\n");

        var result = await ResolveSession.Run(
            new ResolveOptions { Input = folder.Root, Now = new(2026, 11, 30, 6, 0, 0, TimeSpan.Zero), Policy = new FakeClock().Of },
            TestContext.Current.CancellationToken);

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "SD1604");
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "SD1609");
    }

    [Fact]
    public void A_file_that_another_program_holds()
    {
        using var folder = new TemporaryFolder();
        folder.Put("listings/a.jsonl", "{}");
        using var held = new FileStream(folder["listings/a.jsonl"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal("SD0513", Assert.Single(InputFolder.Load(folder.Root).Diagnostics).Code);
    }
}
