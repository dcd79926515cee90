using System.Text;
using System.Text.Json;
using StaticDigest.Sources;
using Xunit;

namespace StaticDigest.Tests.Sources.Reading;

public class TrustedEntriesTests
{
    private const string Sentence = "We study a thing that nobody has studied before. ";

    [Theory]
    [InlineData("Submitted by akhaliq", "", "SD0168")]
    [InlineData("Upvote", "", "SD0168")]
    [InlineData("• 3 authors", "", "SD0168")]
    [InlineData("Published on Oct 4, 2026", "", "SD0168")]
    [InlineData("Get trending papers in your email inbox!", "", "SD0168")]
    [InlineData("TEXT", "", "SD0169")]
    [InlineData("A title", "We study.\nSubmitted by akhaliq\n94\nAnother title\n• 5 authors\nWe study.", "SD0170")]
    [InlineData("A title", "We study. Submitted by akhaliq 94 Another title · 533 authors 5 Submitted by x 24 Tora · 5 authors 2", "SD0170")]
    [InlineData("A title", "ENDLESS", "SD0171")]
    public void An_entry_that_was_read_wrongly_is_an_error_in_every_format(string title, string text, string code)
    {
        title = title.Replace("TEXT", string.Concat(Enumerable.Repeat(Sentence, 8)), StringComparison.Ordinal);
        text = text.Replace("ENDLESS", string.Concat(Enumerable.Repeat(Sentence, 300)), StringComparison.Ordinal);

        var batch = Read(("2401.00001", "A first title", "We study."), ("2401.00002", title, text), ("2401.00003", "A last title", "We study."));

        Assert.Equal(["A first title", "A last title"], batch.Items.Select(entry => entry.Title));
        var error = Assert.Single(batch.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal((code, 2), (error.Code, error.Where.Line));
    }

    [Theory]
    [InlineData("Upvotes and Downvotes in Online Communities", "We study.")]
    [InlineData("Authors and Their Papers: 3 Authors Speak", "We study.")]
    [InlineData(
        "Measurement of the production cross section of a W boson in association with charm in proton-proton collisions at 13 TeV with the detector, " +
        "together with a determination of the strange content of the proton, and a combination with earlier measurements at 7 and 8 TeV. Erratum to the " +
        "first, second and third part of this paper", "We study.")]
    [InlineData("A title", "Papers are submitted by their authors. Each is read by 3 authors of others.\n12\nUpvote\nWe study.")]
    public void What_papers_are_called_and_say_is_kept(string title, string text) =>
        Assert.Equal(title, Assert.Single(Read(("2401.00001", title, text)).Items).Title);

    private static Batch<StaticDigest.Papers.Entry> Read(params (string Id, string Title, string Abstract)[] papers) => EntryReader.Read(new(
        "a.jsonl",
        Encoding.UTF8.GetBytes(
            string.Join('\n',
                papers.Select(
                    paper =>
                        $"{{\"id\":\"{paper.Id}\",\"title\":{JsonSerializer.Serialize(paper.Title)},\"text\":\"huggingface\",\"abstract\":" +
                        $"{JsonSerializer.Serialize(paper.Abstract)}}}")))));
}
