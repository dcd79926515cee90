using System.Buffers.Binary;
using SkiaSharp;
using StaticDigest.Cli.Cards;
using StaticDigest.Site;
using Xunit;

namespace StaticDigest.Tests.Cli.Cards;

public class CardPainterTests
{
    private static readonly CardPainter s_painter = new();

    [Fact]
    public void A_card_is_a_png_of_the_size_that_the_page_names()
    {
        var png = s_painter.Paint(Of("Optimal Transport"));

        Assert.Equal("PNG"u8.ToArray(), png[1..4]);
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.InRange(png.Length, 5_000, 150_000);
    }

    [Fact]
    public void Equal_cards_are_equal_bytes_on_any_thread()
    {
        var expected = s_painter.Paint(Of("Sinkhorn 距離 ℓ₂"));

        Parallel.For(0, 8, _ => Assert.Equal(expected, new CardPainter().Paint(Of("Sinkhorn 距離 ℓ₂"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u0000\u0007\u202e\ufeff ")]
    [InlineData("A word thatisverylongandhasnoplaceatwhichitcouldbebrokenthatisverylongandhasnoplaceatwhichitcouldbebrokenthatisverylong")]
    [InlineData("最適輸送による大規模言語モデルの事前学習におけるデータ選択と混合の統一的な枠組みについての研究と最適輸送による大規模言語モデル")]
    [InlineData("نقل أمثل للنماذج اللغوية 2026 with Sinkhorn")]
    [InlineData("गणितीय भाषा मॉडल")]
    [InlineData("A 👩🏽‍🔬 and 🏳️‍🌈 in a title, e\u0301\u0301\u0301\u0301 \u0301")]
    [InlineData("∀x ∈ ℝⁿ: ‖x‖₂ ≤ √n·‖x‖∞, 𝒪(n log n)")]
    public void Any_title_becomes_a_picture(string title)
    {
        s_painter.Missing(Of(title));

        Assert.Equal((byte)'P', s_painter.Paint(Of(title))[1]);
    }

    [Fact]
    public void A_title_of_any_length_stays_on_its_card()
    {
        using var picture = SKBitmap.Decode(
            s_painter.Paint(
                new Card("Digest", string.Concat(Enumerable.Repeat("Wide Words ", 2000)), [new string('W', 9000)], new string('w', 900), "#8c1d2f")));

        var paper = picture.GetPixel(600, 40);
        for (int y = 17; y < Card.Height; y++)
        {
            Assert.Equal(paper, picture.GetPixel(40, y));
            Assert.Equal(paper, picture.GetPixel(Card.Width - 40, y));
        }

        for (int x = 0; x < Card.Width; x++)
            Assert.Equal(paper, picture.GetPixel(x, Card.Height - 20));
    }

    [Fact]
    public void The_bar_has_the_sites_colour()
    {
        using var picture = SKBitmap.Decode(s_painter.Paint(Of("A title") with { Accent = "#006400" }));

        Assert.Equal(new SKColor(0, 0x64, 0), picture.GetPixel(600, 8));
    }

    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("שלום world", "world|שלום ")]
    [InlineData("a שלום b", "a |שלום |b")]
    [InlineData("e\u0301a", "e\u0301a")]
    public void Words_from_the_right_stand_where_their_readers_expect_them(string text, string runs)
    {
        var face = SKTypeface.Default;

        Assert.Equal(runs, string.Join('|', CardLine.Runs(text, _ => face).Select(run => run.Text)));
    }

    [Theory]
    [InlineData("two words", "two |words")]
    [InlineData("最適な x", "最|適|な| |x")]
    public void Lines_break_at_spaces_and_between_ideographs(string text, string pieces) =>
        Assert.Equal(pieces, string.Join('|', CardLine.Pieces(text)));

    private static Card Of(string title) => new("Paper Digest", title, ["40 papers", "On ℓ₂ transport"], "example.org/digest", "#8c1d2f");
}
