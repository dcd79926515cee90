using StaticDigest.Papers;
using StaticDigest.Sources.Formats.Arxiv;
using StaticDigest.Sources.Formats.Feeds.Fields;
using StaticDigest.Sources.Formats.HuggingFace.Api;
using StaticDigest.Sources.Reading.Feeds;
using Xunit;

namespace StaticDigest.Tests.Sources;

public class FeedValueTests
{
    [Theory]
    [InlineData("Mon, 27 Apr 2026 00:00:00 -0400", "2026-04-27")]
    [InlineData("Sun, 27 Apr 26 23:30:00 EST", "2026-04-28")]
    [InlineData("27 Apr 2026", "2026-04-27")]
    [InlineData("Friday, 5 May 1998 10:30 GMT", "1998-05-05")]
    [InlineData("Wed, 3 Jan 24", "2024-01-03")]
    [InlineData("2 December, 2025", "2025-12-02")]
    [InlineData("December 2025", "2025-12")]
    [InlineData("May 2024", "2024-05")]
    [InlineData("April 27, 2026", "2026-04-27")]
    [InlineData("2025-08-20T00:00:00-04:00", "2025-08-20")]
    [InlineData("2020-09-24T20:30:00-05:00", "2020-09-25")]
    [InlineData("Mon, 27 Apr 2026 24:00:00 GMT", "2026-04-27")]
    [InlineData("Mon, 27 Apr 2026 10:00:00 XYZ", "2026-04-27")]
    [InlineData("2024", "2024")]
    [InlineData("30 Feb 2024", null)]
    [InlineData("31 Smarch 2024", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void Dates_of_feeds_are_read(string text, string? expected) => Assert.Equal(expected, FeedDate.TryParse(text)?.ToString());

    [Theory]
    [InlineData("A. Kumar,  Deepti, B. Rao", "A. Kumar|Deepti|B. Rao")]
    [InlineData(@"Zoran Milovi\'c, Aleksandra Pi\v{z}urica", @"Zoran Milovi\'c|Aleksandra Pi\v{z}urica")]
    [InlineData("John Smith, Jr., Jane Doe", "John Smith, Jr.|Jane Doe")]
    [InlineData("Planck Collaboration: P. Ade, N. Aghanim", "Planck Collaboration|P. Ade|N. Aghanim")]
    [InlineData("LIGO Scientific Collaboration, :, B. Abbott", "LIGO Scientific Collaboration|B. Abbott")]
    [InlineData("Jane Doe (MIT, Cambridge), R. Roe (1 and 2)", "Jane Doe@MIT, Cambridge|R. Roe")]
    [InlineData("A. Doe (1), B. Roe (2) ((1) MIT, (2) CERN)", "A. Doe|B. Roe")]
    [InlineData("A. Doe and B. Roe", "A. Doe|B. Roe")]
    [InlineData("A. Doe (never closed, B. Roe", "A. Doe (never closed|B. Roe")]
    [InlineData(" , ,", "")]
    public void Joined_names_are_taken_apart(string text, string expected) => Assert.Equal(expected, Names(AuthorNames.Split(text)));

    [Theory]
    [InlineData("Doe, Jane", "Jane Doe")]
    [InlineData("van der Berg, Jan", "Jan van der Berg")]
    [InlineData("Jane Doe, Richard Roe", "Jane Doe|Richard Roe")]
    [InlineData("Smith, J., Doe, A. B., ", "J. Smith|A. B. Doe")]
    [InlineData("Doe, Jane; Roe, Richard", "Jane Doe|Richard Roe")]
    [InlineData("jane@example.org (Jane Doe)", "Jane Doe")]
    [InlineData("Madonna", "Madonna")]
    [InlineData("A, B, C", "A|B|C")]
    public void Names_of_feeds_stand_in_reading_order(string text, string expected) => Assert.Equal(expected, Names(FeedAuthors.Of([text])));

    [Theory]
    [InlineData("{'a': True, 'b': None, 'c': ('x', 1.5)}", """{"a": true, "b": null, "c": ["x", 1.5]}""")]
    [InlineData("""{'a': "it's", 'b': 'say "hi"', 'c': 'it\'s'}""", """{"a": "it's", "b": "say \"hi\"", "c": "it's"}""")]
    [InlineData(@"['\xe9\u20ac\n\\']", "[\"é€\\u000a\\\\\"]")]
    [InlineData(@"['\U0001f600']", "[\"😀\"]")]
    [InlineData("{'a': 'never closed}", null)]
    public void Printed_Python_becomes_JSON(string text, string? expected) => Assert.Equal(expected, PythonLiteral.ToJson(text));

    [Theory]
    [InlineData("A title. (arXiv:2409.99999v1 [cs.AI])", "A title", "2409.99999v1", "cs.AI", "new")]
    [InlineData("Why? (arXiv:1907.00002v3 [stat.ML] UPDATED)", "Why?", "1907.00002v3", "stat.ML", "replace")]
    [InlineData("T (arXiv:hep-th/9901001v1 [hep-th] CROSS LISTED)", "T", "hep-th/9901001v1", "hep-th", "cross")]
    [InlineData("Plain (with brackets)", "Plain (with brackets)", null, null, null)]
    public void Titles_lose_what_old_feeds_added(string text, string title, string? id, string? category, string? type)
    {
        var head = AnnouncementHead.Of(text, null);

        Assert.Equal((title, id, category, type), (head.Title, head.Id, head.Category, head.Type));
    }

    [Theory]
    [InlineData("arXiv:2604.22002v1 Announce Type: new \nAbstract: We show.", "We show.", "2604.22002v1", "new")]
    [InlineData("arXiv:hep-th/9901001v2 Announce Type: replace-cross \nAbstract: We show.", "We show.", "hep-th/9901001v2", "replace-cross")]
    [InlineData("<p>We show $a &lt; b$.\n</p>", "We show $a < b$.", null, null)]
    [InlineData("An abstract of its own.", "An abstract of its own.", null, null)]
    public void Abstracts_lose_the_head_of_the_announcement(string text, string expected, string? id, string? type)
    {
        var head = AnnouncementHead.Of("T", text);

        Assert.Equal((expected, id, type), (head.Abstract, head.Id, head.Type));
    }

    private static string Names(IEnumerable<Author> authors) =>
        string.Join('|', authors.Select(author => author.Affiliation is null ? author.Name : $"{author.Name}@{author.Affiliation}"));
}
