using System.Text;
using StaticDigest.Building.Reading;
using StaticDigest.Resolving;
using StaticDigest.Settings;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Resolving;

public class ResolveSettingsTests
{
    [Fact]
    public void Settings_without_the_section_ask_every_service_as_it_wishes()
    {
        var settings = Read("site:\n  title: A\n").Settings.Of<ResolveSettings>();

        Assert.Equal(["huggingface", "arxiv", "semantic-scholar", "openalex", "crossref", "datacite", "github"], settings.Services);
        Assert.Equal((3, 3, 1.1, 0.4),
            (settings.WaitOf("arxiv", false), settings.WaitOf("semantic-scholar", false), settings.WaitOf("semantic-scholar", true),
                settings.WaitOf("crossref", false)));
        Assert.Equal("https://export.arxiv.org", settings.BaseOf("arxiv"));
    }

    [Fact]
    public void Every_value_is_read()
    {
        var (settings, diagnostics) = Read(
            "resolve:\n  services: [arxiv, huggingface]\n  wait: 0.5\n  minutes: 3\n  requests: 40\n  base:\n    arxiv: http://127.0.0.1:9/arxiv/\n");

        Assert.Empty(diagnostics);
        Assert.Equal(["arxiv", "huggingface"], settings.Of<ResolveSettings>().Services);
        Assert.Equal((0.5, 3, 40, "http://127.0.0.1:9/arxiv"),
            (settings.Of<ResolveSettings>().WaitOf("openalex", false), settings.Of<ResolveSettings>().Minutes, settings.Of<ResolveSettings>().Requests,
                settings.Of<ResolveSettings>().BaseOf("arxiv")));
        Assert.Equal((2, 0.2),
            (Read("resolve:\n  wait: {arxiv: 2}\n").Settings.Of<ResolveSettings>().WaitOf("arxiv", false),
                Read("resolve:\n  wait: {arxiv: 2}\n").Settings.Of<ResolveSettings>().WaitOf("openalex", false)));
        Assert.Empty(Read("resolve:\n  services: none\n").Settings.Of<ResolveSettings>().Services);
    }

    [Theory]
    [InlineData("services: [arxif]", "SD1610")]
    [InlineData("base: {nobody: 'https://example.org'}", "SD1610")]
    [InlineData("base: {arxiv: 'ftp://example.org'}", "SD0303")]
    [InlineData("base: somewhere", "SD0303")]
    [InlineData("wait: long", "SD0303")]
    [InlineData("wait: -1", "SD0303")]
    [InlineData("minutes: 0", "SD0303")]
    [InlineData("requests: many", "SD0303")]
    [InlineData("servces: [arxiv]", "SD0302")]
    public void A_value_that_cannot_be_used_is_said(string line, string code) =>
        Assert.Equal(code, Assert.Single(Read($"resolve:\n  {line}\n").Diagnostics).Code);

    [Fact]
    public void The_digests_own_settings_are_the_defaults()
    {
        var own = Read(File.ReadAllText(Repository.PathOf("input/digest.yml"))).Settings.Of<ResolveSettings>();

        Assert.Equal(new ResolveSettings().Services, own.Services);
        Assert.Equal((10, 3000, 3), (own.Minutes, own.Requests, own.WaitOf("arxiv", false)));
    }

    [Fact]
    public void A_damaged_line_of_the_memory_is_left_out()
    {
        var batch = ResolveMemory.Read(
            new InputFile("resolve/2026-11.jsonl",
                Encoding.UTF8.GetBytes(
                    "{\"id\":\"title:abc\",\"day\":\"2026-11-30\",\"none\":[\"arxiv\"]}\n{\"id\":\n[]\n{\"id\":\"title:abc\",\"day\":\"x\"}\n")));

        Assert.Single(batch.Items);
        Assert.Equal([2, 3, 4], batch.Diagnostics.Where(diagnostic => diagnostic.Code == "SD1604").Select(diagnostic => diagnostic.Where.Line));
    }

    private static (SiteSettings Settings, System.Collections.Immutable.ImmutableArray<Diagnostic> Diagnostics) Read(string text) =>
        InputSettings.Read(new("digest.yml", Encoding.UTF8.GetBytes(text)));
}
