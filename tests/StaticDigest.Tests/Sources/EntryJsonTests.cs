using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Sources;

public class EntryJsonTests
{
    [Fact]
    public void All_fields_read_as_approved() =>
        Approve.Matches(EntryDump.Of(EntryReader.Read(Fixture.Source("EntryJson/fields.input.jsonl"))), "EntryJson/fields", "json");

    [Fact]
    public void A_bad_line_loses_no_other()
    {
        var batch = EntryReader.Read(Fixture.Source("EntryJson/fields.input.jsonl"));

        Assert.Equal(["arxiv:2401.01234", "local:icra2021:9561716", "arxiv:2401.01230", "local:x", "local:last"],
            batch.Items.Select(entry => entry.Ids[0].ToString()));
        Assert.Contains(batch.Diagnostics, diagnostic => diagnostic is { Code: "SD0121", Where.Line: 4 });
        Assert.All(batch.Diagnostics, diagnostic => Assert.Equal(Severity.Warning, diagnostic.Severity));
    }

    [Theory]
    [InlineData("S. Karaman and E. Frazzoli", "S. Karaman|E. Frazzoli")]
    [InlineData("Anne-Marie O'Neil and José de la Vega", "Anne-Marie O'Neil and José de la Vega")]
    [InlineData("Ada Lovelace and Charles Babbage", "Ada Lovelace|Charles Babbage")]
    [InlineData("Science and Technology Group", "Science and Technology Group")]
    [InlineData("Stanford University and Google Research", "Stanford University and Google Research")]
    [InlineData("Bread and Butter", "Bread and Butter")]
    public void Two_persons_in_one_name_are_two(string name, string expected)
    {
        var entry = Assert.Single(Read($$"""[{"id":"a","title":"A","authors":["{{name}}"]}]""").Items);

        Assert.Equal(expected, string.Join('|', entry.Authors.Select(author => author.Name)));
    }

    [Theory]
    [InlineData("""[{"id":"a","title":"A"},{"id":"b","title":"B"}]""")]
    [InlineData("[\n  {\n    \"id\": \"a\",\n    \"title\": \"A\"\n  },\n  { \"id\": \"b\", \"title\": \"B\" }\n]\n")]
    [InlineData("{\n \"id\": \"a\",\n \"title\": \"A\"\n}\n{\n \"id\": \"b\",\n \"title\": \"B\"\n}")]
    [InlineData("\ufeff{\"id\":\"a\",\"title\":\"A\"}\r\n\r\n{\"id\":\"b\",\"title\":\"B\"}")]
    [InlineData("""[{"id":"a","title":"A"}] [{"id":"b","title":"B"}]""")]
    public void Every_container_holds_the_same(string json)
    {
        var batch = Read(json);

        Assert.Equal(["A", "B"], batch.Items.Select(entry => entry.Title));
        Assert.Equal([0, 1], batch.Items.Select(entry => entry.Position));
        Assert.Empty(batch.Diagnostics);
    }

    [Theory]
    [InlineData("""[{"id":"a","title":"A"},{"id":"b","ti""")]
    [InlineData("""[{"id":"a","title":"A"},{"id":"b\u12""")]
    [InlineData("""[{"id":"a","title":"A"}, NaN]""")]
    public void A_cut_array_keeps_what_came_before(string json)
    {
        var batch = Read(json);

        Assert.Equal("A", Assert.Single(batch.Items).Title);
        Assert.Equal(["SD0121"], batch.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[null, 42, \"text\"]")]
    public void Nothing_to_read_is_said(string json) => Assert.Contains(Read(json).Diagnostics, diagnostic => diagnostic.Code == "SD0104");

    [Fact]
    public void Deep_nesting_is_reported() =>
        Assert.Contains(Read(new string('[', 100_000)).Diagnostics, diagnostic => diagnostic.Code == "SD0121");

    [Fact]
    public void A_large_file_keeps_its_order_and_its_line_numbers()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 3000; i++)
            text.Append(i % 100 == 50 ? "\n" : "").Append(Invariant($"{{\"id\":\"n{i}\",\"title\":\"{new string('x', 1000)}\"}}\n"));

        var batch = Read(text.ToString());

        Assert.Equal(Enumerable.Range(0, 3000).Select(i => Invariant($"n{i}")), batch.Items.Select(entry => entry.Ids[0].Value));
        Assert.Equal(Enumerable.Range(0, 3000), batch.Items.Select(entry => entry.Position));
        Assert.Equal(3030, batch.Items[^1].Where.Line);
    }

    [Fact]
    public void A_line_in_another_encoding_spoils_no_other()
    {
        byte[] bytes = [.. "{\"title\":\"Lef\u00e8vre\"}\n{\"title\":\"Lef"u8, 0xE8, .. "vre\"}"u8];

        var batch = EntryReader.Read(new("names.jsonl", bytes));

        Assert.Equal(["Lefèvre", "Lefèvre"], batch.Items.Select(entry => entry.Title));
        Assert.Equal("names", batch.Items[0].Source);
        Assert.Equal(2, Assert.Single(batch.Diagnostics).Where.Line);
    }

    private static Batch<Entry> Read(string json) => EntryReader.Read(new("input.json", Encoding.UTF8.GetBytes(json)));
}
