using CsCheck;
using StaticDigest.Sources;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Sources;

/// <summary>Hugging Face's JSON and pages, arXiv in all its forms, feeds and digests: recorded files against approved entries.</summary>
public class ListingFormatTests
{
    private static readonly (string Name, string Extension, string Format)[] s_fixtures =
    [
        ("HuggingFaceJson/list_2024-05-27", "json", "Hugging Face JSON"),
        ("HuggingFaceJson/list_2025-10-01", "json", "Hugging Face JSON"),
        ("HuggingFaceJson/list_2026-08-21", "json", "Hugging Face JSON"),
        ("HuggingFaceJson/wrapped", "json", "Hugging Face JSON"),
        ("HuggingFaceJson/paper", "json", "Hugging Face JSON"),
        ("HuggingFaceJson/printed_2024-12-26", "json", "Hugging Face JSON"),
        ("HuggingFaceJson/traps", "json", "Hugging Face JSON"),
        ("HuggingFacePage/with-json", "html", "Hugging Face page"),
        ("HuggingFacePage/cards", "html", "Hugging Face page"),
        ("ArxivApi/legacy_2016_one_entry", "xml", "arXiv API"),
        ("ArxivApi/id_old_style", "xml", "arXiv API"),
        ("ArxivApi/query_page", "xml", "arXiv API"),
        ("ArxivApi/error_bad_id", "xml", "arXiv API"),
        ("ArxivApi/empty_result", "xml", "arXiv API"),
        ("ArxivFeed/rss_cs.AI_2026-04-27", "xml", "arXiv RSS and Atom"),
        ("ArxivFeed/rss_multi_category_excerpt", "xml", "arXiv RSS and Atom"),
        ("ArxivFeed/atom_2025-08-20", "xml", "arXiv RSS and Atom"),
        ("ArxivFeed/truncated", "xml", "arXiv RSS and Atom"),
        ("ArxivFeed/rdf_2020", "xml", "arXiv RSS and Atom"),
        ("ArxivPage/search", "html", "arXiv search page"),
        ("ArxivPage/listing_new", "html", "arXiv listing page"),
        ("ArxivPage/listing_recent", "html", "arXiv listing page"),
        ("ArxivPage/abstract", "html", "arXiv abstract page"),
        ("ArxivPage/abstract_without_tags", "html", "arXiv abstract page"),
        ("Oai/single", "xml", "OAI-PMH"),
        ("Oai/list", "xml", "OAI-PMH"),
        ("Oai/raw", "xml", "OAI-PMH"),
        ("Oai/dublin-core", "xml", "OAI-PMH"),
        ("Oai/no-records", "xml", "OAI-PMH"),
        ("Oai/bad-token", "xml", "OAI-PMH"),
        ("Feeds/rdf_UTF8", "xml", "RSS"),
        ("Feeds/koi8r", "xml", "RSS"),
        ("Feeds/no_encoding_ISO-8859-1", "xml", "RSS"),
        ("Feeds/journal", "xml", "RSS"),
        ("Feeds/blog", "xml", "RSS"),
        ("Feeds/invalid-prolog", "xml", "Atom"),
        ("Feeds/utf8-incorrect-prolog", "xml", "Atom"),
        ("Feeds/atom", "xml", "Atom"),
        ("Feeds/feed", "json", "JSON Feed"),
        ("Digests/2026-06-25", "jsonl", "arXiv digest as JSON Lines"),
        ("Digests/2024-08-05_zh", "md", "digest in Markdown"),
        ("Lists/cv-arxiv-daily", "md", "list of papers"),
        ("Lists/awesome", "md", "list of papers"),
        ("Lists/mixed", "md", "digest in Markdown"),
    ];

    public static TheoryData<string, string, string> Fixtures => [.. s_fixtures];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_recorded_file_reads_as_approved(string name, string extension, string format)
    {
        var file = Fixture.Source($"{name}.input.{extension}");

        Assert.Equal(format, EntryReader.FormatOf(file));
        Approve.Matches(EntryDump.Of(EntryReader.Read(file)), name, "json");
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void The_content_tells_the_format_whatever_the_name(string name, string extension, string format) =>
        Assert.Equal(format, EntryReader.FormatOf(new("listing", Fixture.Bytes($"{name}.input.{extension}"))));

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

    [Fact]
    public void What_precedes_a_cut_is_kept()
    {
        var page = Fixture.Text("HuggingFacePage/with-json.input.html");
        int middle = page.IndexOf("2407.21705", StringComparison.Ordinal) + 40;

        var batch = EntryReader.Read(new("page_2024-08-01.html", System.Text.Encoding.UTF8.GetBytes(page[..middle])));

        Assert.Equal("arxiv:2407.21783", Assert.Single(batch.Items).Ids[0].ToString());
        Assert.Equal(new DateOnly(2024, 8, 1), batch.Items[0].Featured);
        Assert.Contains(batch.Diagnostics, diagnostic => diagnostic.Code == "SD0121");
    }

    [Fact]
    public void A_page_nested_beyond_measure_is_refused_at_once()
    {
        var page = $"<!doctype html><title>Search | arXiv</title>{string.Concat(Enumerable.Repeat("<div>", 100_000))}";

        var batch = EntryReader.Read(new("search.html", System.Text.Encoding.UTF8.GetBytes(page)));

        Assert.Equal(["SD0146"], batch.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Lines_of_Hugging_Face_papers_are_read_one_by_one()
    {
        const string Line = """{"paper":{"id":"2401.0000N","title":"T","authors":[],"upvotes":1},"numComments":0}""";
        var text = string.Join('\n', Line.Replace('N', '1'), "{\"paper\":{\"id\":", Line.Replace('N', '2'));

        var batch = EntryReader.Read(new("hf.jsonl", System.Text.Encoding.UTF8.GetBytes(text)));

        Assert.Equal(["arxiv:2401.00001", "arxiv:2401.00002"], batch.Items.Select(entry => entry.Ids[0].ToString()));
        Assert.Equal([1, 3], batch.Items.Select(entry => entry.Where.Line));
        Assert.Equal(2, Assert.Single(batch.Diagnostics).Where.Line);
    }
}
