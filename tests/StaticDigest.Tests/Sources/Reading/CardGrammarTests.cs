using System.Text.RegularExpressions;
using StaticDigest.Sources.Reading;
using Xunit;

namespace StaticDigest.Tests.Sources.Reading;

public partial class CardGrammarTests
{
    private enum Part
    {
        Id,
        Title,
        Authors,
        Comments,
    }

    private static readonly CardGrammar<Part> s_grammar = new(
        LinePattern<Part>.Furniture(line => line is "Skip to main content" or "Next"),
        LinePattern<Part>.Of(LineUse.Start, Part.Id, Id()),
        new(LineUse.Label, Part.Title, line => line.StartsWith("Title:", StringComparison.Ordinal) ? line[6..].Trim() : null),
        new(LineUse.Label, Part.Authors, line => line.StartsWith("Authors:", StringComparison.Ordinal) ? line[8..].Trim() : null),
        new(LineUse.Field, Part.Comments, line => line.StartsWith("Comments:", StringComparison.Ordinal) ? line[9..].Trim() : null));

    [Fact]
    public void A_page_becomes_cards_whose_parts_are_optional_and_in_any_order()
    {
        var lines = TextLines.Of("a",
            "Skip to main content\nNew submissions\n[1] arXiv:2401.00001 [pdf]\nTitle: A long\n title\nAuthors:\nJane Doe,\nJohn Doe\nComments: 3 pages\nWe " +
            "study.\n\nMore text.\nNext\n[2] arXiv:2401.00002\nTitle: Second\n");

        var cards = s_grammar.Cards(lines);

        Assert.Equal(2, cards.Count);
        Assert.Equal(
            ("2401.00001", "A long title", "Jane Doe, John Doe", "3 pages", "We study.\n\nMore text."),
            (cards[0].Text(Part.Id), cards[0].Text(Part.Title), cards[0].Text(Part.Authors), cards[0].Text(Part.Comments), cards[0].Text(null)));
        Assert.Equal(("2401.00002", "Second", null), (cards[1].Text(Part.Id), cards[1].Text(Part.Title), cards[1].Text(null)));
        Assert.Equal(2, cards[0].First);
        Assert.Equal(new LineCoverage(2, 14), lines.Coverage);
        cards[1].Understand(lines);
        Assert.Equal(new LineCoverage(4, 14), lines.Coverage);
    }

    [Fact]
    public void What_stands_behind_an_end_belongs_to_no_card()
    {
        var grammar = new CardGrammar<Part>(
            LinePattern<Part>.Of(LineUse.Start, Part.Id, Id()),
            new(LineUse.End, Part.Comments, line => line == "Show details" ? "" : null));

        var card = Assert.Single(grammar.Cards(TextLines.Of("a", "[1] arXiv:2401.00001\nText\nShow details\nFoot of the page")));

        Assert.Equal("Text", card.Text(null));
    }

    [GeneratedRegex(@"^\[[0-9]+\] arXiv:(?<value>[0-9.]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Id();
}
