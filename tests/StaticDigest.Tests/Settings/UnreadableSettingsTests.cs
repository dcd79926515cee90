using System.Text;
using CsCheck;
using StaticDigest.Building.Reading;
using StaticDigest.Settings;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Settings;

/// <summary>With settings that cannot be read nothing is done; a slip that spoils one value is an error, and the rest is used.</summary>
public class UnreadableSettingsTests
{
    [Theory]
    [InlineData("site:\n  title: My digest: robots\n", "SD0301", 2, 19, "needs quotes")]
    [InlineData("site:\n\ttitle: Robots\n", "SD0301", 2, 1, "not with tabs")]
    [InlineData("site:\n  title: \"Robots\n  author: Ada\n", "SD0301", 2, 10, "close the quote")]
    [InlineData("site:\n  title: 'Robots\n", "SD0301", 2, 10, "close the quote")]
    [InlineData("site:\n  title: One\n  author: Ada\n  title: Two\n", "SD0301", 4, 3, "`title` stands twice, first in line 2")]
    [InlineData("site: {title: One}\nsite: {author: Ada}\n", "SD0301", 2, 1, "`site` stands twice, first in line 1")]
    [InlineData("- site:\n    title: One\n", "SD0301", 1, 1, "is a list")]
    [InlineData("just words\n", "SD0301", 1, 1, "is a text")]
    [InlineData("site: {title: One}\n---\nsite: {title: Two}\n", "SD0301", 2, 1, "second document")]
    [InlineData("? [a, b]\n: c\n", "SD0301", 1, 3, "a key has to be one word")]
    [InlineData("topics:\n  - name: [a\n  - name: b\n", "SD0301", 2, 11, "not closed")]
    [InlineData("site:\n  title: *robots\n", "SD0301", 2, 10, "into quotes")]
    [InlineData("site:\n  title: Robots\n\tauthor: Ada\n", "SD0301", 3, 1, "not with tabs")]
    [InlineData("site: Robots\n", "SD0334", 1, 7, "expected a block of keys")]
    [InlineData("site:\n  - title: Robots\n", "SD0334", 2, 3, "expected a block of keys")]
    [InlineData("topics: robots\n", "SD0334", 1, 9, "expected a list")]
    [InlineData("sources:\n  kind: rss\n", "SD0334", 2, 3, "expected a list")]
    [InlineData("chats: slack\n", "SD0334", 1, 8, "expected a list")]
    [InlineData("topics_from: [none-such]\n", "SD0330", 1, 15, "none-such")]
    [InlineData("topics_from: {a: b}\n", "SD0333", 1, 14, "")]
    public void The_place_and_the_fix_are_shown_and_nothing_is_done(string yaml, string code, int line, int column, string words)
    {
        var diagnostic = Refused(new InputFile("digest.yml", Encoding.UTF8.GetBytes(yaml)));

        Assert.Equal((code, Severity.Error, "digest.yml", line, column),
            (diagnostic.Code, diagnostic.Severity, diagnostic.Where.Path, diagnostic.Where.Line, diagnostic.Where.Column));
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_encodings_are_named_with_the_place_and_a_byte_order_mark_is_none_of_them()
    {
        const string yaml = "site:\n  title: Économie\n";
        var latin = Refused(new InputFile("digest.yml", Encoding.Latin1.GetBytes(yaml)));
        Assert.Equal(("digest.yml(2,10)", true), (latin.Where.ToString(), latin.Message.Contains("Windows-1252", StringComparison.Ordinal)));
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.Contains("UTF-16", Refused(new InputFile("digest.yml", (byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(yaml)])).Message,
                StringComparison.Ordinal);
            Assert.Contains("UTF-16", Refused(new InputFile("digest.yml", encoding.GetBytes(yaml))).Message, StringComparison.Ordinal);
        }

        Assert.Equal("Économie", InputSettings.Read(new InputFile("digest.yml", (byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(yaml)])).Settings.Title);
    }

    [Theory]
    [InlineData("digest.yaml")]
    [InlineData("Digest.yml")]
    [InlineData("digest.yml.txt")]
    public void Settings_under_another_name_are_not_passed_over(string name)
    {
        Assert.Equal(("SD0335", name), (Refused(new InputFile(name, "site: {title: Robots}\n"u8.ToArray())).Code, name));

        var (settings, diagnostics) = InputSettings.ReadFolder([new(name, ""u8.ToArray()), new("digest.yml", "site: {title: Robots}\n"u8.ToArray())]);
        Assert.Equal(("Robots", "SD0336", name), (settings.Title, Assert.Single(diagnostics).Code, diagnostics[0].Where.Path));
    }

    [Theory]
    [InlineData("topics: [", "SD0331")]
    [InlineData("- a\n", "SD0331")]
    [InlineData("topic: []\n", "SD0332")]
    public void A_set_of_topics_that_is_named_and_cannot_be_read_stops_as_well(string set, string code) => Assert.Equal(code, Refused(
        new InputFile("digest.yml", "topics_from: robots\n"u8.ToArray()), new InputFile("topics/robots.yml", Encoding.UTF8.GetBytes(set))).Code);

    [Theory]
    [InlineData("site:\n  title: [a, b]\n", "SD0303", 2, 10)]
    [InlineData("site:\n  language: English\n", "SD0303", 2, 13)]
    [InlineData("site:\n  papers_language: 1\n", "SD0303", 2, 20)]
    [InlineData("site:\n  language: tlh\n", "SD1505", 2, 13)]
    [InlineData("feeds:\n  limit: many\n", "SD0303", 2, 10)]
    [InlineData("site:\n  titel: Robots\n", "SD0302", 2, 3)]
    [InlineData("pages:\n  citations: {a: b}\n", "SD0303", 2, 14)]
    public void One_wrong_value_is_told_at_its_place_and_the_rest_is_used(string yaml, string code, int line, int column)
    {
        var (settings, diagnostics) = InputSettings.ReadFolder([new("digest.yml", Encoding.UTF8.GetBytes(yaml + "look: {density: titles}\n"))]);

        Assert.Equal((code, line, column), (Assert.Single(diagnostics).Code, diagnostics[0].Where.Line, diagnostics[0].Where.Column));
        Assert.Equal("titles", settings.Look.Density);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("site:\n  # title: Robots\ntopics:\nsources:\nchats:\n")]
    [InlineData("topics: none\n")]
    [InlineData("site: &a {title: One}\nlook: {}\n")]
    public void What_says_nothing_is_no_slip(string yaml) =>
        Assert.Empty(InputSettings.Read(new InputFile("digest.yml", Encoding.UTF8.GetBytes(yaml))).Diagnostics);

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("a: [")]
    [InlineData("? ")]
    [InlineData("&a [")]
    public void Depth_without_end_is_refused_at_once_in_every_file(string open)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000));

        Refused(new InputFile("digest.yml", Encoding.UTF8.GetBytes($"topics: {deep}")));
        Refused(new InputFile("digest.yml", Encoding.UTF8.GetBytes(deep)));
        Refused(new InputFile("digest.yml", "topics_from: a\n"u8.ToArray()), new InputFile("topics/a.yml", Encoding.UTF8.GetBytes($"topics: {deep}")));
        var site = TestSite.Build([
            new("digest.yml", "site: {language: it}\n"u8.ToArray()),
            new("theme/strings/it.yml", Encoding.UTF8.GetBytes($"search: {deep}")),
            new("listings/a.md", Encoding.UTF8.GetBytes($"---\ntitle: Deep\nauthors: {deep}\n---\n\nWords.\n")),
            new("listings/b.json", Encoding.UTF8.GetBytes(deep)),
            new("listings/c.jsonl", Encoding.UTF8.GetBytes($$"""{"title":"Deep","links":{{string.Concat(Enumerable.Repeat("[", 100_000))}}"""))]);

        Assert.Contains(site.Diagnostics, diagnostic => diagnostic.Code == "SD1501");
    }

    [Fact]
    public void Aliases_that_multiply_cost_nothing()
    {
        var bomb = "topics:\n  - &a0 {name: x, any: [x]}\n" +
            string.Concat(Enumerable.Range(1, 25).Select(i => $"  - &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n"));

        // Unfolded, the last line would be 4^25 topics.
        Assert.InRange(InputSettings.Read(new InputFile("digest.yml", Encoding.UTF8.GetBytes(bomb))).Diagnostics.Length, 1, 100);
    }

    [Fact]
    public void No_settings_throw_anything_else() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Int[0, 20], Gen.Int[0, s_slips.Length - 1]).Sample((at, length, put) =>
        {
            var text = Whole[..at] + s_slips[put] + Whole[Math.Min(Whole.Length, at + length)..];
            try
            {
                InputSettings.ReadFolder([new("digest.yml", Encoding.UTF8.GetBytes(text))]);
            }
            catch (UnreadableSettingsException exception)
            {
                Assert.All(exception.Diagnostics, diagnostic => Assert.True(diagnostic.Where.Line > 0));
            }
        });

    private static readonly string[] s_slips =
        ["", "\t", ":", "[", "]", "{", "}", "\"", "'", "- ", "? ", "&a ", "*a", "|\n", ">", "%", "!!x ", "\0", "é", "\u2028", "---\n", "null", "9999999999",
            "{0}"];

    private static string Whole { get; } = File.ReadAllText(Repository.PathOf("input/digest.yml"));

    private static Diagnostic Refused(params InputFile[] files) =>
        Assert.Single(Assert.Throws<UnreadableSettingsException>(() => InputSettings.ReadFolder([.. files])).Diagnostics,
            diagnostic => diagnostic.Kind.IsFatal);
}
