using System.Collections.Immutable;
using System.Text;
using StaticDigest.Building;
using StaticDigest.Papers;
using StaticDigest.Site;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Building.Faults;

/// <summary>A fault of the program costs the paper or page that met it, never the site.</summary>
public sealed class FaultTests : IDisposable
{
    private const string Three = """
        {"id":"2401.00001","title":"On optimal transport","abstract":"We move mass.","featured":"2026-04-17","votes":7}
        {"id":"2401.00002","title":"Of another kind","abstract":"We count.","featured":"2026-04-17"}
        {"id":"2401.00003","title":"Of a third kind","abstract":"We see.","featured":"2026-04-16"}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_page_on_which_the_program_fails_is_replaced_and_named_with_its_line()
    {
        _folder.Put("input/listings/a.jsonl", Three);
        var paper = File.ReadAllText(Repository.PathOf("theme/layouts/paper.html"));
        _folder.Put("input/theme/layouts/paper.html", paper + "{{ if page.card.votes == 7 }}{{ \"x\" | string.slice 5 9999999999 }}{{ end }}\n");

        var result = Build();

        var error = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(("SD0519", "listings/a.jsonl", 1), (error.Code, error.Where.Path, error.Where.Line));
        Assert.Contains("papers/2401.00001/index.html", error.Message, StringComparison.Ordinal);
        Assert.NotNull(result.Output);
        Assert.Contains("noindex", File.ReadAllText(_folder["output/papers/2401.00001/index.html"]), StringComparison.Ordinal);
        Assert.Contains("We count.", File.ReadAllText(_folder["output/papers/2401.00002/index.html"]), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Code == "SD0503");
        Assert.Equal(result.Diagnostics, Build().Diagnostics);
    }

    [Fact]
    public void A_card_that_cannot_be_painted_is_missing_and_the_rest_is_there()
    {
        _folder.Put("input/digest.yml", "pages: {cards: papers}\n");
        _folder.Put("input/listings/a.jsonl", Three);

        var result = Build(new Painter { PaintFails = "Of another kind" });

        Assert.Equal("SD0519", Assert.Single(result.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error).Code);
        Assert.False(File.Exists(_folder["output/cards/papers/2401.00002.png"]));
        Assert.True(File.Exists(_folder["output/cards/papers/2401.00001.png"]));
    }

    [Fact]
    public void A_paper_that_stops_the_plan_is_found_and_nothing_shows_it()
    {
        var site = TestSite.Build(
            [new InputFile("digest.yml", "pages: {cards: papers}\n"u8.ToArray()), new InputFile("listings/a.jsonl", Encoding.UTF8.GetBytes(Three))],
            TestSite.Options with { Cards = new Painter { PlanFails = "Of another kind" } });

        var error = Assert.Single(site.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(("SD0518", "listings/a.jsonl", 2), (error.Code, error.Where.Path, error.Where.Line));
        Assert.Contains("InvalidOperationException", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Paths, path => site[path].Contains("Of another kind", StringComparison.Ordinal));
        Assert.Contains("On optimal transport", site["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void When_most_pages_fail_the_last_good_site_stays()
    {
        _folder.Put("input/listings/a.jsonl", Three);
        Build();
        var home = File.ReadAllText(_folder["output/index.html"]);
        _folder.Put("input/theme/layouts/base.html", "{{ \"x\" | string.slice 5 9999999999 }}\n");
        _folder.Put("input/listings/b.jsonl", Three.Replace("kind", "sort", StringComparison.Ordinal));

        Assert.Null(Build().Output);

        Assert.Equal(home, File.ReadAllText(_folder["output/index.html"]));
    }

    [Theory]
    [InlineData(true, "3,50,51")]
    [InlineData(false, "3,50,51")]
    [InlineData(true, "0")]
    [InlineData(false, "99")]
    public void Papers_that_fail_are_left_out_and_no_others(bool areNamed, string failing)
    {
        var bad = failing.Split(',').Select(number => $"title {number}").ToHashSet(StringComparer.Ordinal);
        ImmutableArray<PaperDocument> papers = [.. Enumerable.Range(0, 100).Select(i => Document($"title {i}"))];
        ImmutableArray<PaperDocument> planned = [];

        var pages = SoundPlan.Of(papers, documents =>
        {
            if (areNamed)
                EachPaper.Do(documents.Count, i => documents[i], i => Check(documents[i]));
            foreach (var document in documents)
                Check(document);
            planned = [.. documents];
            return new([], []);
        });

        Assert.Equal(papers.Where(paper => !bad.Contains(paper.Paper.Title)), planned);
        Assert.Equal(bad.Count, pages.Diagnostics.Length);
        void Check(PaperDocument document)
        {
            if (bad.Contains(document.Paper.Title))
                throw new FormatException("no");
        }
    }

    [Fact]
    public void A_plan_that_fails_for_every_paper_is_a_fault_of_the_program()
    {
        ImmutableArray<PaperDocument> papers = [.. Enumerable.Range(0, 40).Select(i => Document($"title {i}"))];

        Assert.Throws<PaperFaultException>(() => SoundPlan.Of(papers, documents =>
        {
            EachPaper.Do(documents.Count, i => documents[i], _ => throw new FormatException("no"));
            return new([], []);
        }));
        Assert.Throws<FormatException>(() => SoundPlan.Of(papers, _ => throw new FormatException("no")));
    }

    private static PaperDocument Document(string title) =>
        new(new Paper { Id = new PaperId(PaperIdKind.Title, title), Title = title }, "", Html.Empty);

    private BuildResult Build(ICardPainter? painter = null) => SiteBuild.Run(new BuildOptions
    {
        Input = _folder["input"],
        Output = _folder["output"],
        Theme = Repository.PathOf("theme"),
        Now = new DateTimeOffset(2026, 4, 18, 6, 0, 0, TimeSpan.Zero),
        Cards = painter,
    });

    private sealed class Painter : ICardPainter
    {
        public string PaintFails { get; init; } = "-";

        public string PlanFails { get; init; } = "-";

        public string Version => "test";

        public string? Problem => null;

        public string Missing(Card card) => card.Title == PlanFails ? throw new InvalidOperationException("no such letter") : "";

        public byte[] Paint(Card card) => card.Title == PaintFails ? throw new InvalidOperationException("no paint") : [0x89, (byte)'P', (byte)'N', (byte)'G'];
    }
}
