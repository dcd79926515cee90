using System.Text;
using CsCheck;
using StaticDigest.Sources;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Sources;

/// <summary>Libraries of references: recorded files, their recognition, and what no bytes may do.</summary>
public class ReferencesTests
{
    // What the files of a folder are read as; where there are several formats the ending tells.
    private static readonly Dictionary<string, string> s_formats = new(StringComparer.Ordinal)
    {
        ["Acl/paper.input.txt"] = "ACL Anthology paper as text",
        ["Acl/volume.input.txt"] = "ACL Anthology volume as text",
        ["Csl/pandoc.input.yaml"] = "CSL-YAML",
        ["EndNote/library.input.xml"] = "EndNote XML",
        ["EndNote"] = "EndNote text",
        ["EuropePmc"] = "Europe PMC",
        ["Inspire"] = "INSPIRE",
        ["Jats"] = "JATS XML",
        ["Mods"] = "MODS XML",
        ["Tables"] = "table (CSV, TSV)",
        ["WebOfScience"] = "Web of Science text",
        ["Zotero/kinds.input.rdf"] = "Zotero RDF",
        ["Zotero/library.input.rdf"] = "Zotero RDF",
        ["Zotero"] = "Zotero JSON",
        ["BibTex"] = "BibTeX",
        ["Ris"] = "RIS",
        ["Medline"] = "MEDLINE",
        ["Acl"] = "ACL Anthology XML",
        ["Csl"] = "CSL-JSON",
    };

    private static readonly string[] s_noise = ["{", "}", "\"", "@", "@a{", "\n@a{b,", "=", "#", "\nER  - \n", "<", "&"];

    public static TheoryData<string> Files =>
        [.. s_formats.Keys.Where(key => !key.Contains('/', StringComparison.Ordinal))
            .SelectMany(folder => Directory.GetFiles(Fixture.PathOf(folder), "*.input.*").Select(file => $"{folder}/{Path.GetFileName(file)}"))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Recorded_file_reads_as_approved(string name) =>
        Approve.Matches(EntryDump.Of(EntryReader.Read(Fixture.Source(name))), name[..name.IndexOf(".input.", StringComparison.Ordinal)], "json");

    [Theory]
    [MemberData(nameof(Files))]
    public void Format_is_told_by_content_whatever_the_name(string name)
    {
        var bytes = Fixture.Bytes(name);
        foreach (var path in new[] { "listings/x", "listings/x.txt", "listings/x.json", "listings/x.bib", "listings/x.ris" })
            Assert.Equal(s_formats.GetValueOrDefault(name) ?? s_formats[name[..name.IndexOf('/', StringComparison.Ordinal)]],
                EntryReader.FormatOf(new(path, bytes)));
    }

    [Theory]
    [InlineData("HuggingFaceText/seed.input.txt")]
    [InlineData("HuggingFaceText/text-browser.input.txt")]
    [InlineData("EntryJson/fields.input.jsonl")]
    public void Files_of_other_formats_are_left_to_them(string name) =>
        Assert.DoesNotContain(EntryReader.FormatOf(Fixture.Source(name)), s_formats.Values);

    [Theory]
    [InlineData("# A digest\n\n```bibtex\n@article{x, title = {How to cite us}}\n```\n")]
    [InlineData("Write to me@example.org {or not}.")]
    [InlineData("TI  - A tag alone is no record")]
    [InlineData("{\"message\": {\"type\": \"journal-article\", \"title\": [\"x\"], \"issued\": {\"date-parts\": [[2020]]}}}")]
    [InlineData("{\"type\": \"journal-article\", \"title\": [\"x\"], \"DOI\": \"10.1000/1\", \"indexed\": {}, \"issued\": {\"date-parts\": [[2020]]}}")]
    [InlineData("<collection xmlns=\"http://www.loc.gov/MARC21/slim\"><record/></collection>")]
    [InlineData("<collection><item/></collection>")]
    public void Likenesses_are_not_taken(string text) =>
        Assert.DoesNotContain(EntryReader.FormatOf(new("x.txt", Encoding.UTF8.GetBytes(text))), s_formats.Values);

    [Fact]
    public void Line_ends_make_no_difference()
    {
        foreach (var name in Files.Select(row => row.Data))
        {
            var text = Encoding.Latin1.GetString(Fixture.Bytes(name));
            var batch = EntryReader.Read(new("x", Encoding.Latin1.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))));

            Assert.Equal(EntryDump.Of(EntryReader.Read(new("x", Encoding.Latin1.GetBytes(text))).Items), EntryDump.Of(batch.Items));
        }
    }

    [Fact]
    public void No_bytes_and_no_cut_break_it()
    {
        var seeds = Files.Select(row => Fixture.Bytes(row.Data)).ToArray();
        var mutated =
            from seed in Gen.Int[0, seeds.Length - 1].Select(i => seeds[i])
            from start in Gen.Int[0, seed.Length - 1]
            from length in Gen.Int[0, Math.Min(seed.Length - start, 40)]
            from noise in Gen.OneOf(Gen.Byte.Array[0, 10], Gen.Int[0, s_noise.Length - 1].Select(i => Encoding.ASCII.GetBytes(s_noise[i])))
            from end in Gen.Int[start + length, seed.Length]
            select (byte[])[.. seed[..start], .. noise, .. seed[(start + length)..end]];

        mutated.Sample(bytes => Sound.Read(new("x", bytes)), iter: 2000, threads: 1);
    }
}
