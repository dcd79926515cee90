using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using Xunit;

namespace StaticDigest.Tests.Sources;

public class XmlRecordsTests
{
    [Theory]
    [InlineData("<r><e>a &amp; b</e></r>", "a & b", "")]
    [InlineData("\n <?xml version=\"1.0\"?><r><e>AT&T &nbsp;&eacute;&lt;</e></r>", "AT&T \u00a0é<", "SD0133")]
    [InlineData("<r><e><![CDATA[a & b &nbsp; <i>]]> &amp;c</e></r>", "a & b &nbsp; <i> &c", "")]
    [InlineData("<r><e><![CDATA[a]]]]><![CDATA[>b]]></e></r>", "a]]>b", "")]
    [InlineData("<r><e>x\u0001y &#0; &#x41;</e></r>", "xy &#0; A", "SD0133")]
    [InlineData("<!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><r><e>&a;</e></r>", "&a;", "SD0133")]
    [InlineData("<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><r><e>&b;</e></r>", "&b;", "SD0133")]
    [InlineData("<!DOCTYPE r SYSTEM \"http://example.org/x.dtd\"><r><e>x</e></r>", "x", "")]
    [InlineData("<r><e>one</e><e>two</e><e>thr", "one|two", "SD0131")]
    [InlineData("<r><e>one</e></x>", "one", "SD0131")]
    [InlineData("<r><e/><e>two</e><f><e>three</e></f></r>", "|two|three", "")]
    [InlineData("<r><e><arxiv:doi>x</arxiv:doi></e></r>", "x", "")]
    [InlineData("<r><e><unknown:doi>x</unknown:doi></e></r>", "", "SD0104 SD0131")]
    public void Records_are_found_and_small_faults_repaired(string xml, string texts, string codes)
    {
        var batch = Read(xml);

        Assert.Equal(texts, string.Join('|', batch.Items.Select(entry => entry.Title)));
        Assert.Equal(codes, string.Join(' ', batch.Diagnostics.Select(diagnostic => diagnostic.Code)));
    }

    [Fact]
    public void Depth_is_bounded_and_the_next_record_is_read() =>
        Assert.Equal(["after"],
            Read($"<r><e>{string.Concat(Enumerable.Repeat("<x>", 20_000))}{string.Concat(Enumerable.Repeat("</x>", 20_000))}</e><e>after</e></r>").Items
                .Select(entry => entry.Title));

    [Fact]
    public void Places_count_lines() => Assert.Equal(new SourceSpan("a.xml", 3, 2), Read("<r>\n\n <e>x</e></r>").Items[0].Where);

    private static Batch<Entry> Read(string xml) => XmlRecords.Read(
        new("a.xml", Encoding.UTF8.GetBytes(xml)), ["e"],
        (record, list) => new Entry { Where = list.Where, Source = "Test", Title = record.Value });
}
