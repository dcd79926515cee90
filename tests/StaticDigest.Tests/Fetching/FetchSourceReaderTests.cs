using System.Text;
using StaticDigest.Building.Reading;
using StaticDigest.Fetching;
using StaticDigest.Settings;
using Xunit;

namespace StaticDigest.Tests.Fetching;

public sealed class FetchSourceReaderTests
{
    [Fact]
    public void Every_key_is_read()
    {
        var (settings, diagnostics) = Read("""
            fetch:
              contact: me@example.org
              minutes: 20
            sources:
              - kind: huggingface
              - name: Learning & vision
                kind: arxiv
                query: abs:"optimal transport"
                categories: [cs.LG, stat.ML]
                base: https://mirror.example.org/
                wait: 5
                limit: 50
                days: 3
              - name: Alex
                kind: openalex
                filter: type:preprint
                key: OPENALEX_KEY
              - {name: Venue, kind: openreview, venue: ICLR.cc/2026/Conference}
              - {name: Days, kind: url, url: "https://example.org/{date}.json"}
              - {name: Bio, kind: biorxiv, categories: cell biology}
            """);

        Assert.Empty(diagnostics);
        Assert.Equal(("me@example.org", 20), (settings.Of<FetchSettings>().Contact, settings.Of<FetchSettings>().Minutes));
        Assert.Equal(["huggingface", "learning-vision", "alex", "venue", "days", "bio"], settings.Of<FetchSettings>().Sources.Select(source => source.Folder));
        var arxiv = settings.Of<FetchSettings>().Sources[1];
        Assert.Equal((FetchKind.Arxiv, "abs:\"optimal transport\"", "cs.LG+stat.ML", "https://mirror.example.org", 5, 50, 3),
            (arxiv.Kind, arxiv.Query, string.Join('+', arxiv.Categories), arxiv.Base, arxiv.Wait, arxiv.Limit, arxiv.Days));
        Assert.Equal(("type:preprint", "OPENALEX_KEY"), (settings.Of<FetchSettings>().Sources[2].Filter, settings.Of<FetchSettings>().Sources[2].KeyVariable));
        Assert.Equal(["cell", "biology"], settings.Of<FetchSettings>().Sources[5].Categories);
        Assert.True(FetchDates.IsDaily(settings.Of<FetchSettings>().Sources[4]));
    }

    [Theory]
    [InlineData("[plain]",
        "digest.yml(1,11): error SD0901: Source 1 is not a block of keys; write \"- kind: …\" and its other keys below it. The source was left out.")]
    [InlineData("[{kind: arxv, query: x}]", "digest.yml(1,11): error SD0902: Source 1 is of the kind \"arxv\", expected arxiv. The source was left out.")]
    [InlineData("[{name: x}]",
        "digest.yml(1,11): error SD0902: Source 1 is of the kind \"\", expected huggingface, arxiv, arxiv-feed, feed, openreview, semantic-scholar, " +
        "openalex, crossref, biorxiv, medrxiv, url. The source was left out.")]
    [InlineData("[{kind: feed}]", "digest.yml(1,11): error SD0905: The source \"feed\" of the kind feed needs the key url. The source was left out.")]
    [InlineData("[{kind: arxiv}]",
        "digest.yml(1,11): error SD0905: The source \"arxiv\" of the kind arxiv needs the key query or categories. The source was left out.")]
    [InlineData("[{kind: huggingface}, {kind: huggingface}]",
        "digest.yml(1,32): error SD0906: The source \"huggingface\" has the folder \"huggingface\" of another source; give it a name of its own. The source " +
        "was left out.")]
    [InlineData("[{kind: feed, url: 'file:///etc/passwd'}]",
        "digest.yml(1,29): error SD0904: The key \"url\" of a source is \"file:///etc/passwd\", expected an http or https address. The value was ignored.")]
    [InlineData("[{kind: huggingface, limt: 5}]",
        "digest.yml(1,31): error SD0903: A source of the kind huggingface has no key \"limt\"; did you mean `limit`?; the key was ignored.")]
    [InlineData("[{kind: huggingface, query: x}]",
        "digest.yml(1,31): error SD0903: A source of the kind huggingface has no key \"query\"; the key was ignored.")]
    [InlineData("[{kind: huggingface, days: 0}]",
        "digest.yml(1,37): error SD0904: The key \"days\" of a source is \"0\", expected a whole number from 1 to 366. The value was ignored.")]
    public void What_cannot_be_asked_is_named(string sources, string message) =>
        Assert.Contains(message, Read($"sources: {sources}").Diagnostics.Select(diagnostic => diagnostic.ToString()));

    [Fact]
    public void A_name_becomes_a_folder_that_cannot_leave_its_place()
    {
        var settings = Read("sources: [{kind: huggingface, name: '../../etc/.x'}]").Settings;

        Assert.Equal("etc-x", Assert.Single(settings.Of<FetchSettings>().Sources).Folder);
    }

    private static (SiteSettings Settings, IEnumerable<Diagnostic> Diagnostics) Read(string yaml)
    {
        var (settings, diagnostics) = InputSettings.Read(new("digest.yml", Encoding.UTF8.GetBytes(yaml)));
        return (settings, diagnostics);
    }
}
