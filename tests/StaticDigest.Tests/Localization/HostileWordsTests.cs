using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using StaticDigest.Localization;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Localization;

/// <summary>Words of a translation are text wherever they stand.</summary>
public class HostileWordsTests
{
    private const string Markup = "<img src=x onerror=alert(1)>";

    private const string Papers = """
        {"id": "arxiv:2604.00001", "title": "Optimal transport for maps", "abstract": "We draw maps.", "authors": ["Ann One", "Bo Two", "Cy Three", "Di Four", "Ed Five"], "featured": "2026-04-17", "votes": 3, "links": [{"kind": "code", "url": "https://github.com/a/b"}]}
        {"id": "arxiv:2604.00002", "title": "Optimal transport for seas", "abstract": "We draw seas.", "authors": ["Ann One", "Bo Two"], "author_count": 9, "featured": "2026-04-16", "comments": 2}
        {"id": "arxiv:2604.00003", "title": "Transport without names, and with a long title of its own", "author_count": 1200, "featured": "2026-04-10"}
        """;

    private const string Settings = """
        site:
          language: xx
        topics:
          - name: Optimal transport
            any: [optimal transport]
        """;

    [Fact]
    public void No_word_becomes_markup_on_any_page_or_in_any_feed()
    {
        var site = TestSite.OfFiles(Settings, "https://example.org/d/", ("listings/a.jsonl", Encoding.UTF8.GetBytes(Papers)),
            ("theme/strings/xx.yml", Encoding.UTF8.GetBytes(Words())));
        var parser = new HtmlParser();
        int pages = 0, told = 0;
        foreach (var file in site.Paths)
        {
            if (file.EndsWith(".html", StringComparison.Ordinal))
                Check(site[file], file);
            else if (file.EndsWith("atom.xml", StringComparison.Ordinal) || file is "daily.xml" or "weekly.xml")
                CheckFeed(site[file], file);
        }

        Assert.True(pages > 20);
        Assert.True(told > 20, "the words are not used");

        void Check(string html, string file)
        {
            pages++;
            told += html.Contains("alert(1)", StringComparison.Ordinal) ? 1 : 0;
            Assert.True(parser.ParseDocument(html).QuerySelector("[onerror]") is null, file);
        }

        // What a feed carries as escaped HTML is markup to its reader.
        void CheckFeed(string xml, string file)
        {
            XNamespace atom = "http://www.w3.org/2005/Atom";
            var document = XDocument.Parse(xml);
            // Elements of Atom without type="html" are plain text.
            foreach (var text in document.Descendants("item").Elements("description")
                .Concat(
                    document.Descendants()
                        .Where(
                            element => element.Name.LocalName == "encoded" || element.Name.Namespace == atom && (string?)element.Attribute("type") == "html")))
                Check(text.Value, $"{file} {text.Name.LocalName}");
        }
    }

    // Each word of the English file with markup before it, its gaps kept.
    private static string Words()
    {
        var text = new StringBuilder();
        foreach (var key in Localizer.English.Keys)
        {
            if (key is "direction" or "numbers_of_one" or "months" or "months_short" or "weekdays")
                continue;
            text.Append(key).Append(": '").Append(Markup).Append(Localizer.English[key].Replace("'", "''", StringComparison.Ordinal).ReplaceLineEndings(" "))
                .Append("'\n");
        }

        foreach (var key in (string[])["months", "months_short", "weekdays"])
            text.Append(key).Append(": '").Append(string.Join(' ', Localizer.English[key].Split(' ').Select(_ => "<img/src=x/onerror=alert(1)>")))
                .Append("'\n");
        return text.ToString();
    }
}
