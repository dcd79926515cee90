using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Json;
using Xunit;

namespace StaticDigest.Tests.Sources;

public class JsonRecordsTests
{
    [Theory]
    [InlineData("""[{"t":"a"},{"t":"b"}]""", "[]", "a|b", "")]
    [InlineData("""{"meta":{"t":"no","x":[{"t":"no"}]},"results":[{"t":"a"},null,{"t":"b"}],"t":"no"}""", "results[]", "a|b", "SD0122")]
    [InlineData("""{"message":{"items":[{"t":"a"}],"n":1}}""", "message.items[]", "a", "")]
    [InlineData("""{"t":"a"}{"t":"b"}""", "", "a|b", "")]
    [InlineData("""[{"t":"a"},{"t":"b""", "[]", "a", "SD0121")]
    [InlineData("""{"data":[{"p":{"t":"a"}},{"p":{"t":"b"}}]}""", "data[].p", "a|b", "")]
    [InlineData("""{"data":{}}""", "data[]", "", "SD0104")]
    public void Records_are_found_at_their_place(string json, string place, string texts, string codes)
    {
        var batch = JsonRecords.Read(new("a.json", Encoding.UTF8.GetBytes(json)), [place],
            (record, values) => new Entry { Where = values.Where, Source = "Test", Title = values.Text(record.GetProperty("t"), "t") });

        Assert.Equal(texts, string.Join('|', batch.Items.Select(entry => entry.Title)));
        Assert.Equal(codes, string.Join(' ', batch.Diagnostics.Select(diagnostic => diagnostic.Code)));
    }

    [Theory]
    [InlineData("""[{"paper":{"id":"x"},"n":0}]""", "[].paper.id [].n", true)]
    [InlineData("""{"paper":{"id":"x"}} {"other":1}""", "paper.id other", true)]
    [InlineData("""{"data":[{"paperId":null}]""", "data[].paperId", true)]
    [InlineData("""{"data":[]}""", "data", true)]
    [InlineData("""{"data":[]}""", "data[]", false)]
    public void A_head_knows_its_members(string json, string paths, bool expected) =>
        Assert.Equal(expected, new FormatProbe(new("a.json", Encoding.UTF8.GetBytes(json))).Has([.. paths.Split(' ')]));

    [Fact]
    public void Gzip_is_unfolded()
    {
        using var folded = new MemoryStream();
        using (var zip = new System.IO.Compression.GZipStream(folded, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            zip.Write("{\"title\":\"A paper\"}"u8);

        Assert.Equal("A paper", Assert.Single(EntryReader.Read(new("a.jsonl.gz", folded.ToArray())).Items).Title);
        Assert.Equal("SD0117", Assert.Single(EntryReader.Read(new("a.jsonl.gz", (byte[])[0x1F, 0x8B, 0x08, 1, 2, 3, 4, 5, 6, 7, 8, 9])).Diagnostics).Code);
    }
}
