using CsCheck;
using StaticDigest.Sources;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Sources;

/// <summary>Pages copied as text, mails and their bodies: files as they lie on the clipboard or on the disk against approved entries.</summary>
public class CopiedPageTests
{
    private static readonly (string Name, string Extension, string Format)[] s_fixtures =
    [
        ("ArxivText/listing_new", "txt", "arXiv page as text"),
        ("ArxivText/fragments", "txt", "arXiv page as text"),
        ("ArxivText/clipper", "md", "arXiv page as text"),
        ("ArxivText/search", "txt", "arXiv page as text"),
        ("ArxivText/abstract_pages", "txt", "arXiv page as text"),
        ("ArxivText/abstract_without_labels", "txt", "arXiv page as text"),
        ("ArxivMail/digest", "txt", "arXiv mail"),
        ("Alerts/scholar", "html", "Google Scholar alert"),
        ("Alerts/scholar-copied", "txt", "Google Scholar alert as text"),
        ("Alerts/semantic-scholar", "html", "Semantic Scholar alert"),
        ("Messages/scholar", "eml", "mail"),
        ("Messages/three", "mbox", "mail"),
        ("PapersCool/day", "txt", "papers.cool page as text"),
        ("PapersCool/venue", "md", "papers.cool page as text"),
        ("OpenReview/venue", "txt", "OpenReview page as text"),
        ("OpenReview/forum", "txt", "OpenReview page as text"),
        ("Acl/volume", "txt", "ACL Anthology volume as text"),
        ("Acl/paper", "txt", "ACL Anthology paper as text"),
        ("Dblp/search", "txt", "DBLP page as text"),
        ("Dblp/contents", "txt", "DBLP page as text"),
    ];

    public static TheoryData<string, string, string> Fixtures => [.. s_fixtures];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_file_reads_as_approved_whatever_its_name(string name, string extension, string format)
    {
        var file = Fixture.Source($"{name}.input.{extension}");

        Assert.Equal(format, EntryReader.FormatOf(file));
        Assert.Equal(format, EntryReader.FormatOf(new("listing", file.Bytes)));
        Approve.Matches(EntryDump.Of(EntryReader.Read(file)), name, "json");
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_cut_or_spoilt_file_never_throws(string name, string extension, string format)
    {
        _ = format;
        var bytes = Fixture.Bytes($"{name}.input.{extension}");
        var spoilt = Gen.Select(Gen.Int[0, bytes.Length], Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Array[0, 6]);

        spoilt.Sample(
            (length, changes) =>
            {
                var copy = bytes.ToArray();
                foreach (var (at, value) in changes)
                    copy[at] = value;
                var batch = EntryReader.Read(new($"a.{extension}", copy.AsMemory(0, length)));
                Assert.All(batch.Items, entry => Assert.True(entry.Title is not null || !entry.Ids.IsEmpty));
            },
            iter: 25);
    }
}
