using System.Text.Json;
using AngleSharp.Html.Parser;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Theme;

/// <summary>What templates can rely on, tried with a layout of the owner's.</summary>
public sealed class TemplateTests
{
    [Theory]
    [InlineData("null", "no")]
    [InlineData("false", "no")]
    [InlineData("''", "no")]
    [InlineData("'no'", "yes")]
    [InlineData("0", "no")]
    [InlineData("1 - 1", "no")]
    [InlineData("-1", "yes")]
    [InlineData("[]", "no")]
    [InlineData("['']", "yes")]
    [InlineData("head.feeds", "no")]
    [InlineData("head.extra", "no")]
    [InlineData("head.title", "yes")]
    [InlineData("head", "yes")]
    [InlineData("'' || []", "no")]
    [InlineData("'a' && [1]", "yes")]
    [InlineData("!site.author", "yes")]
    public void What_says_nothing_is_false(string condition, string expected)
    {
        Assert.Contains($"<p>{expected} {expected}</p>",
            NotFound($"<p>{{{{ if {condition} }}}}yes{{{{ else }}}}no{{{{ end }}}} {{{{ ({condition}) ? 'yes' : 'no' }}}}</p>"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_may_be_called_without_an_argument()
    {
        var page = NotFound("<p>{{ partial 'mine' }}|{{ partial 'mine' 'a' }}</p>", "[{{ if it }}{{ it }}{{ else }}nothing{{ end }}]");

        Assert.Contains("<p>[nothing]|[a]</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_reach_scripts_as_they_are_whatever_they_say()
    {
        const string word = "a|b = \"c\" </script><!-- & 'é' 保存 \\";
        var site = TestSite.Build(
            $"-- digest.yml --\nsite: {{ language: en }}\n-- theme/strings/en.yml --\nsave: {JsonSerializer.Serialize(word)}\nsearch_none: '< = # | 0'\n");

        Assert.Empty(site.Diagnostics);
        Assert.Equal(word, Data(site["index.html"], "#desk-words").GetProperty("save").GetString());
        Assert.Equal("< = # | 0", Data(site["search/index.html"], "#search-words").GetProperty("search_none").GetString());
        Assert.Contains("保存", site["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_of_keys_give_all_their_words_and_null_none()
    {
        Assert.Contains("<p>{\"save\":\"Save\",\"read\":\"Read\"}</p>", NotFound("<p>{{ words_json ['save'] null 'read' }}</p>"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_does_not_exist_is_an_error()
    {
        var error = Assert.Throws<AggregateException>(() => NotFound("{{ words_json 'safe' }}")).GetBaseException();

        Assert.Contains("there is no word `safe`; did you mean `save`?", error.Message, StringComparison.Ordinal);
    }

    private static JsonElement Data(string page, string selector) =>
        JsonDocument.Parse(new HtmlParser().ParseDocument(page).QuerySelector(selector)!.TextContent).RootElement;

    private static string NotFound(string layout, string partial = "") =>
        TestSite.Build($"-- theme/layouts/404.html --\n{layout}\n-- theme/partials/mine.html --\n{partial}\n")["404.html"];
}
