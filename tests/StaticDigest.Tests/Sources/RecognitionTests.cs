using System.IO.Compression;
using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Checks;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Sources;

/// <summary>One format a file, decided by its beginning; what is of none is named.</summary>
public class RecognitionTests
{
    private const string Ris = "TY  - JOUR\nTI  - A paper of RIS\nER  - \n";
    private const string Medline = "PMID- 12345\nOWN - NLM\nTI  - A paper of MEDLINE\n";
    private const string Enw = "%0 Journal Article\n%T A paper\n%A Doe, Jane\n\n";
    private const string Mail = "\\\\\narXiv:2401.99999\nDate: Mon, 1 Jan 2024 00:00:00 GMT\n\nTitle: Not this\nAuthors: Eve\n\\\\\n";
    private const string Bib = "@article{a, title={A paper of BibTeX}, abstract={We quote.\n";

    [Theory]
    [InlineData(Bib + Ris + "}}\n@article{b, title={Another paper}}\n", "a.bib", "BibTeX", 2)]
    [InlineData(Bib + Ris + "}}\n@article{b, title={Another paper}}\n", "a.txt", "BibTeX", 2)]
    [InlineData(Bib + Medline + "}}\n@article{b, title={Another paper}}\n", "a.txt", "BibTeX", 2)]
    [InlineData("TY  - JOUR\nTI  - A paper\nAB  - We quote\n@article{a, title={Not this}}\nPMID- 12345\nER  - \n", "a.txt", "RIS", 1)]
    [InlineData("Provider: A publisher\nDatabase: All\n\n" + Ris + Ris, "a.txt", "RIS", 2)]
    [InlineData("PMID- 12345\nOWN - NLM\nTI  - A paper\nAB  - We quote\n      @article{a, title={Not this}}\n      TY  - JOUR\n", "a.txt", "MEDLINE", 1)]
    [InlineData("% exported\n@comment{x}\n@article{b, title={A paper}}\n", "a.txt", "BibTeX", 1)]
    [InlineData("title,authors,abstract\nA paper,Jane Doe,\"We quote\n@article{a, title={Not this}}\n\"\n", "a.csv", "table (CSV, TSV)", 1)]
    [InlineData("{\"title\": \"A paper\", \"abstract\": \"x\\n@article{a, title={Not this}}\"}\n", "a.txt", "entries as JSON or JSON Lines", 1)]
    [InlineData(Enw + "%0 Journal Article\n%T B\n%X We quote\nTY  - JOUR\nTI  - Not this\nER  - \n", "a.txt", "EndNote text", 2)]
    [InlineData(Enw + "%0 Journal Article\n%T B\n%X We quote\n@article{a, title={Not this}}\nPMID- 12345\n", "a.enw", "EndNote text", 2)]
    [InlineData(Enw + "%0 Journal Article\n%T B\n%X We quote\n" + Mail + "arXiv:2401.99999\nTitle: Not this\nAuthors: Eve\n", "a.txt", "EndNote text", 2)]
    [InlineData("title,authors,abstract\nA paper,Jane Doe,\"We quote\n" + Mail + "\"\nB,Jane,c\n", "a.csv", "table (CSV, TSV)", 2)]
    [InlineData("title,authors,abstract\nA paper,Jane Doe,\"We quote\n" + Mail + "\"\nB,Jane,c\n", "a.txt", "table (CSV, TSV)", 2)]
    [InlineData(
        "# Papers\n\n- **A paper**, Ada. https://arxiv.org/abs/2401.00001\n  arXiv:2401.99999\n  Title: Not this\n  Authors: Eve\n- **B**, Ada. " +
        "https://arxiv.org/abs/2401.00002\n", "a.md", "list of papers", 2)]
    [InlineData("- **A paper**, Ada. https://arxiv.org/abs/2401.00001\n- **B**, Ada. https://arxiv.org/abs/2401.00002\n  Title\tAuthors\n  Not this\tEve\n",
        "a.txt", "list of papers", 2)]
    [InlineData("- **A paper**, Ada. https://arxiv.org/abs/2401.00001\n- **B**, Ada. https://arxiv.org/abs/2401.00002\n" + Mail, "a.txt", "list of papers", 2)]
    [InlineData(
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>A paper</title><id>urn:a</id><summary><![CDATA[<!DOCTYPE " +
        "html><html><head><meta name=\"citation_title\" content=\"Not this\"></head>]]></summary></entry></feed>", "a.xml", "Atom", 1)]
    [InlineData(
        "<rss><channel><item><title>A paper</title><guid>urn:a</guid><description>&lt;b&gt;<![CDATA[<html><meta name=\"citation_title\" content=\"Not " +
        "this\">]]></description></item></channel></rss>", "a.txt", "RSS", 1)]
    public void The_first_record_decides(string text, string name, string format, int entries)
    {
        var file = File(name, text);

        Assert.Equal(format, EntryReader.FormatOf(file));
        Assert.Equal(entries, EntryReader.Read(file).Items.Length);
        Assert.DoesNotContain(EntryReader.Read(file).Diagnostics, diagnostic => diagnostic.Code == "SD0136");
    }

    [Theory]
    [InlineData("@article{b, title={A paper}}\n\n" + Ris, 3, "RIS")]
    [InlineData("@article{b, title={A paper}}\n" + Medline, 2, "MEDLINE")]
    [InlineData(Ris + "\n@article{b, title={A paper}}\n", 5, "BibTeX")]
    [InlineData(Medline + "@article{b, title={A paper}}\n", 4, "BibTeX")]
    public void Records_of_another_format_behind_the_first_are_reported(string text, int line, string format)
    {
        var read = EntryReader.Read(File("a.txt", text));

        Assert.Single(read.Items);
        var diagnostic = Assert.Single(read.Diagnostics, diagnostic => diagnostic.Code == "SD0136");
        Assert.Equal(line, diagnostic.Where.Line);
        Assert.Contains($"a record of {format} begins", diagnostic.Message, StringComparison.Ordinal);
    }

    // Of texts whose records begin with a sign; pages and answers of services are told by what stands in them, the particular before the general.
    [Fact]
    public void No_recorded_file_bears_the_signs_of_two_formats()
    {
        var marked = SourceFormats.All.Where(format => format.Mark is not null).ToList();
        var doubtful = new List<string>();
        foreach (var path in Directory.EnumerateFiles(Fixture.Folder, "*.input.*", SearchOption.AllDirectories))
        {
            var head = new FormatProbe(new(Path.GetFileName(path), System.IO.File.ReadAllBytes(path)));
            var likely = marked.Where(format => format.IsLikely(head)).Select(format => format.Name).ToList();
            if (likely.Count > 1 || (likely.Count == 1 && likely[0] != EntryReader.FormatOf(head.File)))
                doubtful.Add($"{Path.GetRelativePath(Fixture.Folder, path)}: {string.Join(", ", likely)}");
        }

        Assert.True(marked.Count >= 3);
        Assert.Empty(doubtful);
    }

    [Theory]
    [InlineData("% from https://arxiv.org/abs/2303.08867\n% and https://arxiv.org/abs/2303.08868\n@article{b, title={A paper}}\n", "a.txt")]
    [InlineData("https://arxiv.org/abs/2303.08867\nhttps://arxiv.org/abs/2303.08868\n\n@article{b, title={A paper}}\n", "a.bib")]
    public void Comments_and_the_name_speak_for_BibTeX(string text, string name) => Assert.Equal("BibTeX", EntryReader.FormatOf(File(name, text)));

    [Theory]
    [InlineData("[1] J. Doe. A Paper. arXiv:2303.08867", "Text")]
    [InlineData("[1, 2] are papers", "Text")]
    [InlineData("[Title](https://arxiv.org/abs/2303.08867)", "Text")]
    [InlineData("[2023-01-02] A day", "Text")]
    [InlineData("{A title} in braces", "Text")]
    [InlineData("[]", "Json")]
    [InlineData("{}", "Json")]
    [InlineData("[", "Json")]
    [InlineData("[\"text\", \"text\"]", "Json")]
    [InlineData("{\"id\": 1}\nrubbish", "Json")]
    [InlineData("[{\"title\": broken", "Json")]
    [InlineData("// comment\n{\"id\": 1}", "Text")]
    public void Only_what_parses_is_JSON(string text, string kind) => Assert.Equal(kind, new FormatProbe(File("a.txt", text)).Kind.ToString());

    [Theory]
    [InlineData("%PDF-1.7\n", "a PDF", "arXiv ids")]
    [InlineData("{\\rtf1\\ansi A paper}", "a document in RTF", "copy it")]
    [InlineData("SQLite format 3\0", "a database (SQLite)", "BibTeX")]
    [InlineData("bplist00WebMainResource", "a web archive", "HTML")]
    [InlineData("Rar!", "an archive (RAR)", "unpack")]
    [InlineData("GIF89a", "a picture (GIF)", "copy it")]
    [InlineData("\\documentclass{article}\n\\begin{document}\n@article{a, title={A}}", "LaTeX source", "BibTeX file")]
    [InlineData("% comment\n\\section{Related work}\n", "LaTeX source", "BibTeX file")]
    [InlineData("\\begin{thebibliography}{9}\n\\bibitem{a} J. Doe", "a bibliography that LaTeX made", ".bib")]
    [InlineData("% $ biblatex auxiliary file $\n\\begingroup", "a bibliography that LaTeX made", ".bib")]
    [InlineData("{\"widgets\": [{\"size\": 3}], \"total\": 1}", "JSON of a service that is not read (with widgets, total)", "\"title\"")]
    [InlineData("<?xml version=\"1.0\"?><svg/>", "XML with the root element svg", "BibTeX")]
    [InlineData("It was a dark and stormy night; the rain fell in torrents.", "plain text in which no list of papers", "accepted are")]
    [InlineData("{'paper': 1}", "text that begins like JSON and is none", "accepted are")]
    public void What_is_not_read_is_named_with_the_nearest_way_in(string text, string name, string way) => Refused(Encoding.Latin1.GetBytes(text), name, way);

    [Theory]
    [InlineData("word/document.xml", "a document (Word, DOCX)", "copy it")]
    [InlineData("xl/workbook.xml", "a table (Excel, XLSX)", "CSV")]
    [InlineData("ppt/presentation.xml", "slides (PowerPoint, PPTX)", "copy it")]
    [InlineData("listing.bib", "a ZIP archive", "unpack")]
    [InlineData("mimetype|application/epub+zip", "a book (EPUB)", "copy it")]
    [InlineData("mimetype|application/vnd.oasis.opendocument.text", "a document (ODT)", "copy it")]
    [InlineData("mimetype|application/vnd.oasis.opendocument.spreadsheet", "a table (ODS)", "CSV")]
    public void Zipped_documents_are_told_apart(string inside, string name, string way)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var parts = inside.Split('|');
            using var stream = zip.CreateEntry(parts[0], CompressionLevel.NoCompression).Open();
            stream.Write(Encoding.UTF8.GetBytes(parts[^1]));
        }

        Refused(bytes.ToArray(), name, way);
    }

    [Fact]
    public void Pictures_and_old_documents_are_named()
    {
        Refused([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10], "a picture (PNG)", "copy it");
        Refused([0xFF, 0xD8, 0xFF, 0xE0], "a picture (JPEG)", "copy it");
        Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("WordDocument")], "a document (Word, DOC)", "copy it");
        Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("Workbook")], "a table (Excel, XLS)", "CSV");
        Refused([0, 1, 2, 3, 0, 0, 255, 254, 253], "a binary file", "accepted are");
    }

    [Fact]
    public void Fields_beyond_measure_are_cut_and_reported()
    {
        Entry entry = new()
        {
            Where = new("a.jsonl", 7, 1),
            Source = "List",
            Title = new string('t', 190_000),
            Abstract = new string('a', 90_000),
            Authors = [.. Enumerable.Range(0, 12_500).Select(i => new Author($"Jane Doe{i}", i == 0 ? new string('u', 5_000) : null))],
            Keywords = [new string('k', 9_000)],
            Media = [.. Enumerable.Range(0, 300).Select(i => $"https://a.org/{i}")],
        };

        var read = FieldBounds.Apply(new([entry with { Title = "A paper", Abstract = null, Authors = [], Keywords = [], Media = [] }, entry], []));

        Assert.Equal("A paper", read.Items[0].Title);
        var cut = read.Items[1];
        Assert.Equal((2_001, 50_001, 12_000, 1_001, 301, 200),
            (cut.Title!.Length, cut.Abstract!.Length, cut.Authors.Length, cut.Authors[0].Affiliation!.Length, cut.Keywords[0].Length, cut.Media.Length));
        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal("SD0137 a.jsonl(7,1)", $"{diagnostic.Code} {diagnostic.Where}");
        Assert.Contains("abstract (over 50000 characters), affiliations (over 1000 characters), authors (over 12000)", diagnostic.Message,
            StringComparison.Ordinal);
        Assert.Single(EntryReader.Read(File("a.jsonl", $$"""{"title": "A paper", "keywords": ["{{new string('k', 9_000)}}"]}""")).Diagnostics,
            diagnostic => diagnostic.Code == "SD0137");
    }

    [Fact]
    public void Compressed_files_are_bounded_each_and_together()
    {
        var files = Enumerable.Range(0, 5).Select(i => new InputFile($"{i}.jsonl.gz", Folded(new byte[i == 1 ? 900 : 300]))).ToList();

        var unfolded = Unfolding.All(files, maxFile: 600, maxAll: 1_000);

        Assert.Equal([null, "SD0117", null, null, "SD0138"], unfolded.Select(file => file.Refusal?.Code));
        Assert.Equal(300, unfolded[0].File.Bytes.Length);
    }

    private static byte[] Folded(byte[] bytes)
    {
        using var folded = new MemoryStream();
        using (var zip = new GZipStream(folded, CompressionMode.Compress))
            zip.Write(bytes);
        return folded.ToArray();
    }

    private static void Refused(byte[] bytes, string name, string way)
    {
        var read = EntryReader.Read(new("listings/a", bytes));

        Assert.Empty(read.Items);
        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal(("SD0101", Severity.Error), (diagnostic.Code, diagnostic.Severity));
        Assert.Contains($"looks like {name}", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains(way, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<!")]
    [InlineData("<?xml?>")]
    [InlineData("<!-- -->")]
    [InlineData("<!-- --><")]
    [InlineData("<!---->  <!>")]
    public void A_beginning_without_an_element_is_no_page(string text) => Assert.NotEqual(SourceKind.Html, new FormatProbe(File("a.xml", text)).Kind);

    [Fact]
    public void What_is_wrong_a_thousand_times_is_said_two_hundred_times_and_counted()
    {
        var read = EntryReader.Read(File("a.ris", string.Concat(Enumerable.Repeat("TY  - JOUR\nER  - \n", 1000))));

        Assert.Equal(200, read.Diagnostics.Count(diagnostic => diagnostic.Code == "SD0150"));
        Assert.Equal("a.ris: info SD0139: 800 more diagnostics SD0150 about this file are not listed.",
            Assert.Single(read.Diagnostics, diagnostic => diagnostic.Code == "SD0139").ToString());
    }

    private static InputFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
