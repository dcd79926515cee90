using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources;
using StaticDigest.Sources.Reading.Citations;
using Xunit;

namespace StaticDigest.Tests.Sources;

/// <summary>Tables in text: headings, separators, quotes, encodings, and rows that are none.</summary>
public class TableTests
{
    private static Batch<Entry> Read(string text, string path = "list.csv") => EntryReader.Read(new(path, Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("Jumper, John; Evans, Richard", "John Jumper|Richard Evans")]
    [InlineData("Jumper J.; van den Oord A.A.; García Márquez G.J.", "J. Jumper|A.A. van den Oord|G.J. García Márquez")]
    [InlineData("Jumper J., Evans R., Li X.-Y.", "J. Jumper|R. Evans|X.-Y. Li")]
    [InlineData("Vaswani A, Shazeer N, GBD 2019 Collaborators, Kaiser Ł.", "A Vaswani|N Shazeer|GBD 2019 Collaborators|Ł. Kaiser")]
    [InlineData("Vaswani, A., Shazeer, N., & Li, X. Y.", "A. Vaswani|N. Shazeer|X. Y. Li")]
    [InlineData("A. Vaswani; N. Shazeer", "A. Vaswani|N. Shazeer")]
    [InlineData("Ashish Vaswani, Noam Shazeer and Niki Parmar", "Ashish Vaswani|Noam Shazeer|Niki Parmar")]
    [InlineData("Vaswani, Ashish and Shazeer, Noam", "Ashish Vaswani|Noam Shazeer")]
    [InlineData("Jumper, John (57190000); Evans, Richard (57190001)", "John Jumper|Richard Evans")]
    [InlineData("Knuth, Donald E.", "Donald E. Knuth")]
    [InlineData("van der Berg, Jan Willem", "Jan Willem van der Berg")]
    [InlineData("King, Martin Luther, Jr.; Sammy Davis, Jr.", "Martin Luther King Jr.|Sammy Davis Jr.")]
    [InlineData("{World Health Organization}; Doe, Jane", "World Health Organization|Jane Doe")]
    [InlineData("M&uuml;ller, J&ouml;rg; Doe, Jane; et al.", "Jörg Müller|Jane Doe")]
    [InlineData("张三；李四", "张三|李四")]
    [InlineData("张三, 李四", "张三|李四")]
    [InlineData("Ashish Vaswani|Noam Shazeer", "Ashish Vaswani|Noam Shazeer")]
    [InlineData("Ashish Vaswani\nNoam Shazeer", "Ashish Vaswani|Noam Shazeer")]
    [InlineData("Jumper, John, Evans, Richard", "John Jumper|Richard Evans")]
    [InlineData("Jumper, John, van den Oord, Aäron", "John Jumper|Aäron van den Oord")]
    [InlineData("Vaswani, Ashish, Noam Shazeer, and Niki Parmar", "Ashish Vaswani|Noam Shazeer|Niki Parmar")]
    [InlineData("Vaswani A, Shazeer N and Parmar N", "A Vaswani|N Shazeer|N Parmar")]
    [InlineData("Vaswani, A. et al.", "A. Vaswani")]
    [InlineData("Müller, J. und Meier, K.", "J. Müller|K. Meier")]
    [InlineData("Jane Doe / Max Roe", "Jane Doe|Max Roe")]
    [InlineData("K. He; J. -P. Müller", "K. He|J.-P. Müller")]
    [InlineData("[Anonymous]; Doe, Jane", "Jane Doe")]
    [InlineData("Jane Doe (https://www.notion.so/Jane-123), Max Roe", "Jane Doe|Max Roe")]
    [InlineData("A. Vaswani and N. Shazeer", "A. Vaswani|N. Shazeer")]
    [InlineData("Madonna", "Madonna")]
    [InlineData("Malcolm X; Jane Doe", "Malcolm X|Jane Doe")]
    public void Authors_are_told_apart_in_every_products_form(string text, string expected) =>
        Assert.Equal(expected.Split('|'), CitationPeople.Split(text).Select(author => author.Name));

    [Theory]
    [InlineData("Title,Authors,Year,DOI\nA first paper,\"Doe, Jane; Roe, Max\",2020,10.1000/abc\n")]
    [InlineData("\ufeffTitle;Authors;Year;DOI\r\nA first paper;\"Doe, Jane; Roe, Max\";2020;10.1000/abc\r\n")]
    [InlineData("sep=;\r\nTitle;Authors;Year;DOI\r\nA first paper;\"Doe, Jane; Roe, Max\";2020;10.1000/abc\r\n")]
    [InlineData("Title\tAuthors\tYear\tDOI\nA first paper\tDoe, Jane; Roe, Max\t2020\t10.1000/abc")]
    [InlineData("TITLE | authors | Year | doi\nA first paper | Doe, Jane; Roe, Max | 2020 | 10.1000/abc\n")]
    [InlineData(
        "My list of papers,,,\n,,,\nTitle,Author(s),Publication Year,Doi\nA first paper,\"Doe, Jane; Roe, Max\",2020,https://doi.org/10.1000/abc\n,,,\n")]
    [InlineData("Titel;Autoren;Erscheinungsjahr;DOI\nA first paper;Jane Doe, Max Roe;2020;10.1000/abc\n")]
    [InlineData("标题,作者,年份,DOI\nA first paper,Jane Doe、Max Roe,2020,10.1000/abc\n")]
    [InlineData("Título;Autores;Año;DOI\nA first paper;Doe, Jane and Roe, Max;2020;10.1000/abc\n")]
    public void Separator_headings_and_marks_are_found_out(string text)
    {
        var entry = Assert.Single(Read(text).Items);

        Assert.Equal("A first paper", entry.Title);
        Assert.Equal(["Jane Doe", "Max Roe"], entry.Authors.Select(author => author.Name));
        Assert.Equal(new PartialDate(2020), entry.Submitted);
        Assert.Equal("doi:10.1000/abc", Assert.Single(entry.Ids).ToString());
        Assert.Equal("Table", entry.Source);
    }

    [Fact]
    public void Encodings_are_found_out()
    {
        const string text = "Titel;Autoren;Jahr\r\nÜber Größen;Müller, Jürgen;2019\r\n";
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(text), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], Encoding.Latin1.GetBytes(text) })
        {
            var entry = Assert.Single(EntryReader.Read(new("x.csv", bytes)).Items);

            Assert.Equal("Über Größen", entry.Title);
            Assert.Equal("Jürgen Müller", Assert.Single(entry.Authors).Name);
        }
    }

    [Theory]
    [InlineData("2021-08-26", "2021-08-26")]
    [InlineData("2021-08-26 00:00:00", "2021-08-26")]
    [InlineData("26.08.2021", "2021-08-26")]
    [InlineData("8/26/2021", "2021-08-26")]
    [InlineData("26/8/2021", "2021-08-26")]
    [InlineData("3/4/2021", "2021")]
    [InlineData("08/2021", "2021-08")]
    [InlineData("August 26, 2021", "2021-08-26")]
    [InlineData("26. Oktober 2021", "2021-10-26")]
    [InlineData("26 août 2021", "2021-08-26")]
    [InlineData("26 de agosto de 2021", "2021-08-26")]
    [InlineData("2021年8月26日", "2021-08-26")]
    [InlineData("44434", "2021-08-26")]
    [InlineData("2021", "2021")]
    public void Only_what_is_sure_of_a_date_is_taken(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Read($"Title,Date\nA first paper,\"{text}\"\n").Items).Submitted.ToString());

    [Fact]
    public void One_sure_date_tells_the_order_of_the_others() =>
        Assert.Equal(["2021-03-04", "2021-08-26"],
            Read("Title,Date\nA first paper,4/3/2021\nA second paper,26/8/2021\n").Items.Select(entry => entry.Submitted.ToString()));

    [Fact]
    public void A_sheets_links_and_marks_are_taken_off()
    {
        var batch = Read(
            "Title,arXiv ID,Link,Code\n\"=HYPERLINK(\"\"https://arxiv.org/abs/1706.03762\"\",\"\"Attention Is All You " +
            "Need\"\")\",\"=\"\"1706.03762\"\"\",,https://github.com/a/b\nA second paper,'2401.01230,see notes,no\nA third paper,2401.0123,,\n");

        Assert.Equal(["Attention Is All You Need", "A second paper", "A third paper"], batch.Items.Select(entry => entry.Title));
        Assert.Equal(["arxiv:1706.03762", "arxiv:2401.01230", "arxiv:2401.01230"], batch.Items.Select(entry => Assert.Single(entry.Ids).ToString()));
        Assert.Contains(new PaperLink(PaperLinkKind.Code, "https://github.com/a/b"), batch.Items[0].Links);
        Assert.Empty(batch.Items[1].Links);
    }

    [Fact]
    public void Rows_that_do_not_fit_are_errors_and_the_rest_is_read()
    {
        var batch = Read(
            "Title,Authors,Year\nA paper, cut at a comma,Jane Doe,2020\nA paper,Jane Doe,2020\nSome footnote\nA short one,Jane Doe\nA long one,Jane " +
            "Doe,2020,,\n");

        Assert.Equal(["A paper", "A short one", "A long one"], batch.Items.Select(entry => entry.Title));
        Assert.Equal(["SD0192", "SD0192"], batch.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal([2, 4], batch.Diagnostics.Select(diagnostic => diagnostic.Where.Line));
    }

    [Theory]
    [InlineData("Title,Year,Venue\n\"A \"quoted\" word,2020,X\nA second paper,2021,Y\n\"Third, paper\",2022,Z\n",
        "A \"quoted\" word|A second paper|Third, paper")]
    [InlineData("Title,Year,Venue\n\"An open quote,2020,X\nA second paper,2021,Y\n\"Third, paper\",2022,Z\n", "An open quote|A second paper|Third, paper")]
    [InlineData("Title\tYear\n\"Why Should I Trust You?\" Explaining\t2020\nDisks of 5\" size\t2021\n",
        "\"Why Should I Trust You?\" Explaining|Disks of 5\" size")]
    [InlineData("Title,Year\n\"Two\nlines, \"\"quoted\"\"\",2020\nA second paper,2021\n", "Two lines, \"quoted\"|A second paper")]
    public void Quotes_never_swallow_the_rest(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Read(text).Items.Select(entry => entry.Title));

    [Fact]
    public void An_open_quote_is_reported_with_its_line()
    {
        var diagnostic = Assert.Single(Read("Title,Year\n\"An open quote,2020\nA second paper,2021\n").Diagnostics);

        Assert.Equal(("SD0193", 2), (diagnostic.Code, diagnostic.Where.Line));
    }

    [Fact]
    public void A_list_of_references_in_broken_YAML_keeps_what_stands_before()
    {
        var batch = Read("references:\n- id: a\n  type: book\n  title: A first book\n- id: b\n  type: book\n  title: \"A second\n", "x.yaml");

        Assert.Equal("A first book", Assert.Single(batch.Items).Title);
        Assert.Equal(("SD0195", Severity.Error), (Assert.Single(batch.Diagnostics).Code, batch.Diagnostics[0].Severity));
    }

    [Fact]
    public void A_table_of_something_else_is_refused()
    {
        var diagnostic = Assert.Single(Read("Name,Street,Town\nJane,Long Street,Berlin\n").Diagnostics);

        Assert.Equal(("SD0190", Severity.Error), (diagnostic.Code, diagnostic.Severity));
        Assert.Contains("\"Street\"", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_columns_are_named_once()
    {
        var diagnostic = Assert.Single(Read("Title,Year,My rating,Read?\nA first paper,2020,5,yes\nA second paper,2020,4,no\n").Diagnostics);

        Assert.Equal(("SD0191", Severity.Info), (diagnostic.Code, diagnostic.Severity));
        Assert.EndsWith("\"My rating\", \"Read?\".", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_break_outside_quotes_is_repaired_where_the_rest_proves_it()
    {
        var batch = Read("Title,Abstract,Year\nOne,first line\nsecond line,2020\nTwo,x,2021\nThree,y\n");

        Assert.Equal(["One", "Two", "Three"], batch.Items.Select(entry => entry.Title));
        Assert.Equal("first line second line", batch.Items[0].Abstract);
        Assert.Equal([2, 4, 5], batch.Items.Select(entry => entry.Where.Line));
    }

    [Fact]
    public void Lists_that_programs_print_are_lists()
    {
        var entry = Assert.Single(
            Read(",title,authors,categories\n0,A first paper,\"['Ashish Vaswani', \"\"Gerard 't Hooft\"\"]\",\"['cs.CL', 'cs.LG']\"\n").Items);

        Assert.Equal(["Ashish Vaswani", "Gerard 't Hooft"], entry.Authors.Select(author => author.Name));
        Assert.Equal(["cs.CL", "cs.LG"], entry.Categories);
    }

    [Theory]
    [InlineData("{\"id\": \"arxiv:1706.03762\", \"title\": \"Attention Is All You Need\"}\n")]
    [InlineData("@article{x, title = {Attention, please}, year = 2017}\n")]
    public void A_wrong_ending_decides_nothing(string text) =>
        Assert.Single(Read(text).Items);

    [Fact]
    public void Headings_within_the_table_are_no_rows() =>
        Assert.Equal(2, Read("Title,Year\nA first paper,2020\nTitle,Year\nA second paper,2021\n").Items.Length);

    [Fact]
    public void Attachments_are_skipped()
    {
        var batch = Read("Key,Item Type,Publication Year,Author,Title\nA,journalArticle,2020,\"Doe, Jane\",A first paper\nB,attachment,,,Full Text PDF\n");

        Assert.Equal("A first paper", Assert.Single(batch.Items).Title);
        Assert.Equal("SD0194", Assert.Single(batch.Diagnostics).Code);
    }

    [Fact]
    public void Without_headings_only_sure_columns_are_read()
    {
        var batch = Read("1706.03762\tAttention Is All You Need\t2017\n2401.01234\tA second paper of note\t2024\n", "copied.txt");

        Assert.Equal(["Attention Is All You Need", "A second paper of note"], batch.Items.Select(entry => entry.Title));
        Assert.Equal("2017", batch.Items[0].Submitted.ToString());
        Assert.Equal("SD0190", Assert.Single(Read("1,Attention Is All You Need,2017\n2,A second paper,2024\n").Diagnostics).Code);
    }

    [Theory]
    [InlineData("| Title | Authors | Year |\n|---|---|---|\n| A | B | 2020 |\n")]
    [InlineData("Title, abstract and keywords are what a reader sees first.\n\nOf a paper, that is.\n")]
    [InlineData("Year, title\n")]
    public void Text_with_commas_and_bars_is_no_table(string text) =>
        Assert.NotEqual("table (CSV, TSV)", EntryReader.FormatOf(new("x.txt", Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void A_file_full_of_open_quotes_ends_soon()
    {
        var text = new StringBuilder("Title,Year\n");
        for (int i = 0; i < 200_000; i++)
            text.Append(Invariant($"\"Open quote number {i},2020\n"));

        Assert.True(Read(text.ToString()).Items.Length > 99_000);
    }
}
