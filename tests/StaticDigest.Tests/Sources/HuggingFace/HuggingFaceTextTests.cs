using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Sources.HuggingFace;

public class HuggingFaceTextTests
{
    private const string Seed = "HuggingFaceText/seed.input.txt";

    [Theory]
    [InlineData("seed")]
    [InlineData("organisations_2026-04-16")]
    [InlineData("text-browser")]
    public void Recorded_listing_reads_as_approved(string name)
    {
        var batch = EntryReader.Read(Fixture.Source($"HuggingFaceText/{name}.input.txt"));

        Approve.Matches(EntryDump.Of(batch), $"HuggingFaceText/{name}", "json");
    }

    [Fact]
    public void Seed_holds_what_the_page_showed()
    {
        var batch = EntryReader.Read(Fixture.Source(Seed));

        Assert.Equal(38, batch.Items.Length);
        Assert.DoesNotContain(batch.Diagnostics, diagnostic => diagnostic.Severity != Severity.Info);
        Assert.All(batch.Items, entry => Assert.Equal(new DateOnly(2026, 4, 17), entry.Featured));
        Assert.All(batch.Items,
            entry => Assert.True(entry is { Title.Length: > 10 and < 200, Abstract.Length: > 300, AuthorCount: > 0, Ids.Length: 0, Votes: null }));
        Assert.Equal(Enumerable.Range(0, 38), batch.Items.Select(entry => entry.Position));
        Assert.Equal("2019-03-07", batch.Items.Min(entry => entry.Submitted).ToString());
        Assert.Equal("2026-03-06", batch.Items.Max(entry => entry.Submitted).ToString());
        var first = batch.Items[0];
        Assert.Equal("Modality Alignment with Multi-scale Bilateral Attention for Multimodal Recommendation", first.Title);
        Assert.Equal((3, "2025-09-10", 2, 13), (first.AuthorCount, first.Submitted.ToString(), first.Comments, first.Where.Line));
        Assert.Equal(("2026-02-23", 2), (batch.Items[2].Submitted.ToString(), batch.Items[2].Comments));
        Assert.Null(batch.Items[1].Comments);
        Assert.Equal("2023-02-09", batch.Items[^1].Submitted.ToString());
        Assert.Equal(5, batch.Items.Count(entry => entry.Comments == 2));
    }

    public static TheoryData<string> Variations => [.. s_variations.Keys];

    private static readonly Dictionary<string, Func<string, string>> s_variations = new(StringComparer.Ordinal)
    {
        ["CRLF"] = text => text.Replace("\n", "\r\n", StringComparison.Ordinal),
        ["CR"] = text => text.Replace('\n', '\r'),
        ["byte order mark"] = text => "\ufeff" + text,
        ["no blank lines"] = text => text.Replace("\n\n", "\n", StringComparison.Ordinal),
        ["doubled blank lines"] = text => text.Replace("\n\n", "\n\n\n \n", StringComparison.Ordinal),
        ["star bullets"] = text => text.Replace("  • ", "* ", StringComparison.Ordinal),
        ["dash bullets"] = text => text.Replace("  • ", "- ", StringComparison.Ordinal),
        ["dot bullets"] = text => text.Replace("  • ", "· ", StringComparison.Ordinal),
        ["no-break spaces"] = text => text.Replace("  • ", "\u00a0•\u00a0", StringComparison.Ordinal),
        ["tabs"] = text => text.Replace("  • ", "\t•\t", StringComparison.Ordinal),
        ["dot beside the authors"] = text => text.Replace(" authors\n·\n", " authors ·\n", StringComparison.Ordinal),
        ["end on one line"] = text => text.Replace(" authors\n·\n", " authors · ", StringComparison.Ordinal),
        ["dot beside the date"] = text => text.Replace("\n·\n", "\n· ", StringComparison.Ordinal),
        ["blank lines around the dot"] = text => text.Replace("\n·\n", "\n\n·\n\n", StringComparison.Ordinal),
        ["final newlines"] = text => text + "\n\n\n",
        ["foot of the page"] = text => text + "\n\nPrevious\nNext\n\nCompany\nTOS\nPrivacy\n",
        ["other menu words"] = text => "Hugging Face's logo\nModels\nregularization\n" + text,
        ["blanks at line ends"] = text => text.Replace("\n", "  \n", StringComparison.Ordinal),
    };

    [Theory]
    [MemberData(nameof(Variations))]
    public void Every_way_of_copying_gives_the_same_entries(string variation)
    {
        var text = Fixture.Text(Seed);

        var entries = Read(s_variations[variation](text)).Items;

        Assert.Equal(Facts(Read(text).Items), Facts(entries));
    }

    [Fact]
    public void Utf16_gives_the_same_entries()
    {
        var text = Fixture.Text(Seed);
        byte[] marked = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)];

        Assert.Equal(Facts(Read(text).Items), Facts(EntryReader.Read(new("seed.txt", marked)).Items));
        Assert.Equal(Facts(Read(text).Items), Facts(EntryReader.Read(new("seed.txt", Encoding.BigEndianUnicode.GetBytes(text))).Items));
    }

    [Fact]
    public void Two_copies_in_one_file_are_two_listings()
    {
        var text = Fixture.Text(Seed);

        var batch = Read(text + "\n\n" + text.Replace("Apr 17", "Apr 18", StringComparison.Ordinal));

        Assert.Equal(76, batch.Items.Length);
        Assert.Equal(new DateOnly(2026, 4, 18), batch.Items[38].Featured);
        Assert.Equal(0, batch.Items[38].Position);
        Assert.DoesNotContain(batch.Diagnostics, diagnostic => diagnostic.Severity != Severity.Info);
    }

    private static Batch<Entry> Read(string text) => EntryReader.Read(new("seed.txt", Encoding.UTF8.GetBytes(text)));

    private static string Facts(IEnumerable<Entry> entries) => EntryDump.Of(entries.Select(entry => entry with { Where = default }));
}
