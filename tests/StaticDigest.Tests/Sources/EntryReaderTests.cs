using System.Text;
using CsCheck;
using StaticDigest.Sources;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Sources;

public class EntryReaderTests
{
    [Theory]
    [InlineData("<!doctype html><p>Rate exceeded.", "looks like a page in HTML that holds no listing")]
    [InlineData("<?xml version=\"1.0\"?><x:svg xmlns:x=\"y\"/>", "looks like XML with the root element svg")]
    [InlineData("%PDF-1.7", "looks like a PDF")]
    [InlineData("Rate exceeded.", "plain text in which no list of papers")]
    [InlineData("null", "plain text in which no list of papers")]
    public void Unknown_file_is_an_error_that_names_the_guess(string text, string message)
    {
        var batch = EntryReader.Read(new("a/b.txt", Encoding.UTF8.GetBytes(text)));

        Assert.Empty(batch.Items);
        var diagnostic = Assert.Single(batch.Diagnostics);
        Assert.Equal(("SD0101", Severity.Error), (diagnostic.Code, diagnostic.Severity));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\ufeff\n")]
    public void Empty_file_is_a_warning(string text)
    {
        var batch = EntryReader.Read(new("empty.txt", Encoding.UTF8.GetBytes(text)));

        Assert.Equal("SD0102", Assert.Single(batch.Diagnostics).Code);
    }

    [Fact]
    public void A_damaged_character_before_a_question_mark_breaks_nothing() =>
        Sound.Read(new("x.txt", "**word**\ufffd?**word** and https://arxiv.org/abs/2401.00001"u8.ToArray()));

    [Fact]
    public void No_bytes_break_it()
    {
        var seeds = new[] { Fixture.Bytes("HuggingFaceText/text-browser.input.txt"), Fixture.Bytes("EntryJson/fields.input.jsonl"),
            "[{\"id\":\"a\"},\n{\"title\":\"\\ud83d\"}]"u8.ToArray() };
        var mutated =
            from seed in Gen.Int[0, seeds.Length - 1].Select(i => seeds[i])
            from start in Gen.Int[0, seed.Length - 1]
            from length in Gen.Int[0, seed.Length - start]
            from noise in Gen.Byte.Array[0, 20]
            select (byte[])[.. seed[..start], .. noise, .. seed[(start + length)..]];

        Gen.OneOf(Gen.Byte.Array[0, 200], mutated).Sample(bytes => Sound.Read(new("x.jsonl", bytes)), iter: 500, threads: 1);
    }

    [Fact]
    public void No_order_of_lines_breaks_it()
    {
        string[] lines = ["• 3 authors", "·", "Apr 17", "Feb 29 2", "", "new", "Subscribe", "A title", "-", "12", "https://huggingface.co/papers/2410.05434",
            "https://huggingface.co/papers/2410.05434#community", "Submitted by", "[", "][3]", "Smarch 3, 2020", new string('x', 400)];

        Gen.Int[0, lines.Length - 1].Select(i => lines[i]).Array[0, 30].Sample(
            chosen => Sound.Read(new("x.txt", Encoding.UTF8.GetBytes(string.Join('\n', chosen)))), iter: 2000, threads: 1);
    }
}
