using System.Collections.Immutable;
using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using Xunit;

namespace StaticDigest.Tests.Sources.Reading;

public class TextLinesTests
{
    [Fact]
    public void Lines_have_number_indentation_and_text_without_what_cannot_be_seen()
    {
        var lines = Of("\ufeff  First\u00a0line\u200b \r\n\r\n\t• 3 authors\rNext\u2028Last\u200b\n \u200b \n");

        Assert.Equal(
            [new(1, 2, "First line", true), new(3, 1, "• 3 authors", true), new(4, 0, "Next", false), new(5, 0, "Last", false)],
            lines);
        Assert.Equal(new SourceSpan("a.txt", 3, 2), lines.At(1));
    }

    [Fact]
    public void Lines_are_counted_once_when_they_are_understood()
    {
        var lines = Of("a\nb\n\nc\n");

        lines.Understand(1);
        lines.Understand(0, 2);

        Assert.Equal(new LineCoverage(2, 3), lines.Coverage);
        Assert.Equal(66, lines.Coverage.Percent);
    }

    [Theory]
    [InlineData("a\nb\nc\nd\n", 2, 3, 4)]
    [InlineData("[{},{},{}]", 2, 2, 3)]
    [InlineData("", 0, 0, 0)]
    [InlineData("a\nb", 0, 0, 2)]
    public void A_reader_that_does_not_count_is_judged_by_its_diagnostics(string text, int entries, int understood, int total)
    {
        ImmutableArray<Diagnostic> diagnostics = [DiagnosticCodes.ItemWithoutTitle.At(new("a", 1, 1)), DiagnosticCodes.EmptyFeed.At(new("a", 1))];
        var batch = new Batch<Entry>([.. Enumerable.Range(0, entries).Select(i => new Entry { Where = new("a", i), Source = "x", Title = "t" })], diagnostics);

        Assert.Equal(new LineCoverage(understood, total), LineCoverage.Of(Encoding.UTF8.GetBytes(text), batch));
    }

    private static TextLines Of(string text) =>
        TextLines.Of("a.txt", SourceText.Decode(new("a.txt", Encoding.UTF8.GetBytes(text)), ImmutableArray.CreateBuilder<Diagnostic>()));
}
