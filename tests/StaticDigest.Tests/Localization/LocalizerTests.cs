using System.Text;
using System.Text.RegularExpressions;
using StaticDigest.Localization;
using StaticDigest.Settings;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Localization;

/// <summary>The words of the interface: complete in every language, and right in what is made of them.</summary>
public class LocalizerTests
{
    private static readonly string[] s_folders = ["theme/layouts", "theme/partials", "theme/mail", "src/StaticDigest"];

    private const string Listing = """
        {"id": "2401.00001", "title": "On $\\ell_2$ transport", "authors": ["Ada Lovelace", "Bo Li", "Cy Young", "Di Xu", "Ed Wu"], "abstract": "We move mass.", "votes": 2, "featured": "2026-05-01", "submitted": "2026-04-30"}
        """;

    public static TheoryData<string> Languages =>
        [.. Directory.GetFiles(Repository.PathOf("theme/strings"), "*.yml").Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal)];

    [Fact]
    public void Six_languages_are_included() => Assert.Equal(["de", "en", "es", "fr", "ja", "zh"], Languages.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_every_key_once_with_the_gaps_of_English(string language)
    {
        var own = TextsOf(language);
        var english = TextsOf("en");

        Assert.Equal(english.Select(pair => pair.Key), own.Select(pair => pair.Key));
        Assert.Empty(LocalizerReader.Read(language, []).Diagnostics);
        foreach (var ((key, text), (_, twin)) in english.Zip(own))
            Assert.Equal((key, Gaps(text)), (key, Gaps(twin)));
    }

    [Fact]
    public void Every_key_is_used_and_no_template_names_another()
    {
        var text = string.Concat(s_folders
            .SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
            .Where(path => Path.GetExtension(path) is ".html" or ".cs").Select(File.ReadAllText));
        var known = Localizer.English.Keys.ToHashSet(StringComparer.Ordinal);

        Assert.Empty(
            known.Except(
                Find(text, @"words\.([a-z_]+)|'([a-z_]+)'|""([a-z_]+)""")
                    .Select(match => match.Groups[1].Value + match.Groups[2].Value + match.Groups[3].Value), StringComparer.Ordinal));
        Assert.Equal([],
            Find(text, @"\bwords\.([a-z_]+)\b(?!')|\b(?:say|before|after) '([a-z_]+)'").Select(match => match.Groups[1].Value + match.Groups[2].Value)
                .Where(key => key != "js" && !known.Contains(key)));
    }

    [Theory]
    [InlineData("en", "1 May 2026|Friday, 1 May 2026|May 2026|Week 18, 2026|1 paper|0 papers|1,234 papers")]
    [InlineData("de", "1. Mai 2026|Freitag, 1. Mai 2026|Mai 2026|18. Woche 2026|1 Artikel|0 Artikel|1.234 Artikel")]
    [InlineData("fr", "1er mai 2026|vendredi 1er mai 2026|mai 2026|Semaine 18, 2026|1 article|0 article|1 234 articles")]
    [InlineData("es", "1 de mayo de 2026|viernes, 1 de mayo de 2026|mayo de 2026|Semana 18 de 2026|1 artículo|0 artículos|1 234 artículos")]
    [InlineData("zh", "2026年5月1日|2026年5月1日 星期五|2026年5月|2026年第18周|1 篇论文|0 篇论文|1,234 篇论文")]
    [InlineData("ja", "2026年5月1日|2026年5月1日 金曜日|2026年5月|2026年第18週|論文 1 件|論文 0 件|論文 1,234 件")]
    public void Dates_and_numbers_are_those_of_the_language(string language, string expected)
    {
        var words = LocalizerReader.Read(language, []).Localizer;
        var day = new DateOnly(2026, 5, 1);

        Assert.Equal(expected,
            string.Join('|', words.Day(day), words.WeekdayAndDay(day), words.Month(2026, 5), words.Week(2026, 18), words.Papers(1), words.Papers(0),
                words.Papers(1234)).Replace('\u202f', ' '));
    }

    [Theory]
    [InlineData("de-CH", "de", "Themen")]
    [InlineData("zh-Hans-CN", "zh", "主题")]
    [InlineData("en-GB", "en-GB", "Topics")]
    public void A_region_takes_the_words_of_its_language(string asked, string language, string topics)
    {
        var (localizer, diagnostics) = LocalizerReader.Read(asked, []);

        Assert.Empty(diagnostics);
        Assert.Equal((language, topics), (localizer.Language, localizer["topics"]));
    }

    [Fact]
    public void A_language_without_words_is_English_and_says_so()
    {
        var site = Site("site: {language: eo}\n");

        Assert.Equal("SD1505", Assert.Single(site.Diagnostics).Code);
        Assert.Contains("<html lang=\"en\"", site["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_the_owner_replaces_single_words_of_a_language()
    {
        var site = Site("site: {language: de}\n", ("theme/strings/de.yml", "topics: Gebiete\n"));

        Assert.Empty(site.Diagnostics);
        Assert.Contains(">Gebiete</a>", site["index.html"], StringComparison.Ordinal);
        Assert.Contains(">Archiv</a>", site["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_of_the_owner_is_written_from_the_side_that_it_says()
    {
        var site = Site("site: {language: ar}\n", ("theme/strings/ar.yml", "direction: rtl\ntopics: مواضيع\n"));

        Assert.Equal("SD1504", Assert.Single(site.Diagnostics).Code);
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\"", site["index.html"], StringComparison.Ordinal);
        Assert.Contains(">مواضيع</a>", site["index.html"], StringComparison.Ordinal);
        Assert.Contains(">Archive</a>", site["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_brings_its_words_and_the_owner_has_the_last()
    {
        var site = TestSite.Build(
            TestSite.Files("-- digest.yml --\nsite: {language: de}\n-- theme/strings/de.yml --\narchive: Altes\n"),
            theme: [.. TestSite.Theme.Where(file => file.Path is not "strings/de.yml" and not "strings/en.yml" and not "partials/site-footer.html"),
                OfTheme("strings/en.yml", "masthead: House organ\ntopics: Fields\n"),
                OfTheme("strings/de.yml", "topics: Gebiete\narchive: Archivalien\n"),
                OfTheme("partials/site-footer.html", "<footer>{{ words.masthead }}</footer>")]);

        Assert.Empty(site.Diagnostics);
        Assert.Contains(">Gebiete</a>", site["index.html"], StringComparison.Ordinal);
        Assert.Contains(">Altes</a>", site["index.html"], StringComparison.Ordinal);
        Assert.Contains(">Suche</a>", site["index.html"], StringComparison.Ordinal);
        Assert.Contains("<footer>House organ</footer>", site["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_can_bring_a_language()
    {
        var site = TestSite.Build(TestSite.Files("-- digest.yml --\nsite: {language: it}\n"),
            theme: [.. TestSite.Theme, OfTheme("strings/it.yml", "topics: Temi\ntopcs: x\n")]);

        Assert.Equal([("SD1504", "theme/strings/it.yml"), ("SD1502", "theme/strings/it.yml")],
            site.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Where.Path)));
        Assert.Contains("<html lang=\"it\"", site["index.html"], StringComparison.Ordinal);
        Assert.Contains(">Temi</a>", site["index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("topcs: x", "SD1502", "did you mean `topics`?")]
    [InlineData("papers: \"{0} and {1}\"", "SD1503", "papers")]
    [InlineData("papers: \"{0\"", "SD1503", "papers")]
    [InlineData("topics: \"{0}\"", "SD1503", "topics")]
    [InlineData("topics: [a, b]", "SD1503", "topics")]
    [InlineData("months: January", "SD1503", "months")]
    [InlineData("topics: \"a", "SD1501", "cannot be read")]
    public void Wrong_words_are_reported_and_the_others_stay(string line, string code, string expected)
    {
        var site = TestSite.OfFiles("", "https://example.org/d/", ("theme/strings/en.yml", Encoding.UTF8.GetBytes(line)),
            ("listings/a.jsonl", "{\"id\":\"2401.00001\",\"title\":\"On transport\",\"featured\":\"2026-04-17\"}"u8.ToArray()));

        var diagnostic = Assert.Single(site.Diagnostics);
        Assert.Equal((code, "input/theme/strings/en.yml"), (diagnostic.Code, diagnostic.Where.Path));
        Assert.Contains(expected, diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains(">Topics</a>", site["index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("zh")]
    [InlineData("ja")]
    public void No_English_is_left_in_a_site_of_another_language(string language)
    {
        var site = Site($"site: {{language: {language}, title: Digesto, description: D.}}\ntopics:\n  - {{name: Transporto, any: [transport]}}\n");
        // What the language writes as English does, and signs.
        var own = TextsOf(language).Values.Concat(["Digesto", "Transporto"]).ToHashSet(StringComparer.Ordinal);
        var english = TextsOf("en").Where(pair => pair.Value.Length > 4 && !pair.Value.Contains('{', StringComparison.Ordinal) && !own.Contains(pair.Value))
            .Select(pair => pair.Value).ToList();

        Assert.Empty(site.Diagnostics);
        foreach (var path in site.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal) || path is "feed.xml" or "daily.xml"))
        {
            var texts = Find(site[path], @">([^<>]+)<|aria-label=""([^""]+)""|=([^|=""]+)(?=\|)")
                .Select(match => (match.Groups[1].Value + match.Groups[2].Value + match.Groups[3].Value).Trim()).ToHashSet(StringComparer.Ordinal);
            Assert.Equal([], english.Where(texts.Contains).Select(text => $"{path}: {text}"));
        }

        Assert.Contains($"<html lang=\"{language}\"", site["papers/2401.00001/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Transport (Titel: transport); gereiht nach ", "Artikel von Ada Lovelace in Paper Digest.")]
    [InlineData("ja", "Transport（題名：transport）；順位の根拠：", "Paper DigestにおけるAda Lovelaceの論文。")]
    public void Reasons_are_in_the_language_too(string language, string reasons, string feed)
    {
        var site = Site($"site: {{language: {language}}}\nauthors: {{min_papers: 1}}\ntopics:\n  - {{name: Transport, any: [transport]}}\n");

        Assert.Contains(reasons, site["index.html"], StringComparison.Ordinal);
        Assert.Contains(feed, site["authors/ada-lovelace/feed.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Topics_that_are_found_are_described_in_the_language()
    {
        var papers = string.Join('\n', Enumerable.Range(0, 80).Select(i => i % 8 == 0
            ? $$"""{"title": "Optimal Transport for Task x{{i}}y", "abstract": "We study optimal transport and couplings of measures.", "featured": "2026-05-01"}"""
            : $$"""{"title": "Plant x{{i}}y and its Leaf", "abstract": "Leaves were counted.", "featured": "2026-05-01"}"""));
        var site = TestSite.Build(
            [new InputFile("digest.yml", "site: {language: de}\n"u8.ToArray()), new InputFile("listings/a.jsonl", Encoding.UTF8.GetBytes(papers))],
            TestSite.Options);

        Assert.Contains("Artikel, in denen von optimal transport die Rede ist.", site["topics/optimal-transport/index.html"],
            StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Bare_numbers_have_their_thousands_apart_as_in_sentences()
    {
        var site = Site("site: {language: de}\n", ("listings/b.jsonl", """{"title": "Ways to Count", "upvotes": 1234, "featured": "2026-05-01"}"""));

        Assert.Contains("<dd>1.234</dd>", site["papers/ways-to-count/index.html"], StringComparison.Ordinal);
        Assert.Contains("1.234 <small>Stimmen</small>", site["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_says_its_language_where_that_is_not_the_page_s()
    {
        var german = Site("site: {language: de}\n");

        Assert.Contains("<h1 dir=\"auto\"><span lang=\"en\">On ", german["papers/2401.00001/index.html"], StringComparison.Ordinal);
        Assert.Contains("<div lang=\"en\"><p>We move mass.</p>", german["papers/2401.00001/index.html"], StringComparison.Ordinal);
        Assert.Contains("<meta name=\"citation_language\" content=\"en\">", german["papers/2401.00001/index.html"], StringComparison.Ordinal);
        Assert.Contains("\"language\": \"en\"", german["papers/2401.00001/cite.json"], StringComparison.Ordinal);
        Assert.DoesNotContain("<span lang", Site("site: {language: de, papers_language: de}\n")["papers/2401.00001/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("<span lang", Site("site: {language: en-GB}\n")["papers/2401.00001/index.html"], StringComparison.Ordinal);
    }

    private static MatchCollection Find(string text, string pattern) => Regex.Matches(text, pattern, RegexOptions.Multiline, TimeSpan.FromSeconds(20));

    private static string Gaps(string text) => string.Concat(Find(text, @"\{\d\}|[#<>]").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    private static SortedDictionary<string, string> TextsOf(string language)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (Match line in Find(File.ReadAllText(Repository.PathOf($"theme/strings/{language}.yml")), "^([a-z_]+): *(?:\"(.*)\"|(.*?))\r?$"))
            texts.Add(line.Groups[1].Value, line.Groups[2].Value + line.Groups[3].Value);
        return texts;
    }

    private static InputFile OfTheme(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static TestSite Site(string settings, params (string Path, string Text)[] files) => TestSite.Build(
        [new InputFile("digest.yml", Encoding.UTF8.GetBytes(settings)), new InputFile("listings/a.jsonl", Encoding.UTF8.GetBytes(Listing)),
            .. files.Select(file => new InputFile(file.Path, Encoding.UTF8.GetBytes(file.Text)))],
        TestSite.Options with { Site = SiteAddress.TryParse("https://example.org/d/"), Now = new(2026, 5, 2, 6, 0, 0, TimeSpan.Zero) });
}
