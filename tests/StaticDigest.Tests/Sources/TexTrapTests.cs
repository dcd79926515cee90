using System.Text;
using StaticDigest.Papers;
using StaticDigest.Papers.Merging;
using StaticDigest.Sources;
using StaticDigest.Sources.Reading.Checks;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Sources;

/// <summary>What Mendeley, NASA ADS, JabRef and DBLP put into titles and names, and letters that arrive damaged.</summary>
public class TexTrapTests
{
    [Fact]
    public void Braces_macros_and_numbers_of_libraries_are_gone()
    {
        var papers = PaperMerge.Merge(EntryReader.Read(Fixture.Source("Merging/braces_ads_dblp.input.bib")).Items).Items;

        Assert.Equal(
            """
            "Why Should I Trust You?": Explaining the Predictions of Any Classifier | Marco Tulio Ribeiro, Sameer Singh, Carlos Guestrin |
            BERT Meets "Quotes" in AND/OR Graphs | Jane Doe, Wei Wang | ACL (1)
            Galaxies at z = 7 and the H$_2$O lines | Jane Doe, Jürgen Müller | The Astrophysical Journal
            P(A|B) revisited in depth | G. Yu. Prokhorov, Jane Doe | Monthly Notices of the Royal Astronomical Society
            """,
            string.Join('\n', papers.OrderBy(paper => paper.Title, StringComparer.Ordinal).Select(Line)));
    }

    [Theory]
    [InlineData("{{A|B}}", "A|B")]
    [InlineData("The {\"}X{\"} of {a=b} and {…}", "The \"X\" of a=b and …")]
    [InlineData("On $\\{x=1\\}$ and {$\\mathcal{P}=1$}", "On $\\{x=1\\}$ and $\\mathcal{P}=1$")]
    [InlineData("\\textbf{a=b} {\\o}rsted {\\\"o}l H_{a=b}", "a=b ørsted öl H_{a=b}")]
    [InlineData("{{\\\"U}ber {A|B}}", "Über A|B")]
    [InlineData("The set \\{0, 1\\}", "The set {0, 1}")]
    public void Groups_of_BibTeX_leave_no_braces(string title, string expected) => Assert.Equal(expected, Merged($"@misc{{k, title = {{{title}}}}}").Title);

    [Theory]
    [InlineData("@misc{k, title={A title}, author={Doe 0001, Jane and Wei Wang 0012}}", "Jane Doe, Wei Wang")]
    [InlineData("TY  - JOUR\nTI  - A title\nAU  - Doe, Jane 0001\nAU  - Wei Wang 0012\nER  - \n", "Jane Doe, Wei Wang")]
    [InlineData("[{\"title\": \"A title\", \"authors\": [\"Jane Doe 0001\", \"Agent 1007\"]}]", "Jane Doe, Agent 1007")]
    public void Numbers_that_tell_people_apart_are_no_part_of_names(string text, string names) =>
        Assert.Equal(names, string.Join(", ", Merged(text).Authors.Select(author => author.Name)));

    [Theory]
    [InlineData("@misc{k, title={A title}, year={1665}}", "1665")]
    [InlineData("@misc{k, title={A title}, year={1687}, month=jul}", "1687-07")]
    [InlineData("TY  - JOUR\nTI  - A title\nPY  - 1865\nER  - \n", "1865")]
    [InlineData("[{\"title\": \"A title\", \"date\": \"1612-03-01\"}]", "1612-03-01")]
    [InlineData("[{\"title\": \"A title\", \"date\": \"1601-01-01\"}]", null)]
    [InlineData("@misc{k, title={A title}, year={1599}}", null)]
    public void Years_from_1600_are_kept(string text, string? date) => Assert.Equal(date, Merged(text).Submitted?.ToString());

    [Theory]
    [InlineData("Ã¼ber GÃ¶del", "über Gödel")]
    [InlineData("BERTâ€™s â€œheadâ€\u009d â€” a study", "BERT’s “head” — a study")]
    [InlineData("Itâ\u0080\u0099s here", "It’s here")]
    [InlineData("ein GÃ¶del, ein Müller", "ein Gödel, ein Müller")]
    [InlineData("MÃƒÂ¼ller", "Müller")]
    [InlineData("A “MANHÃ” and «MANHû", null)]
    [InlineData("Pão, Ã© naïve façade", null)]
    [InlineData("日本語 and Â", null)]
    [InlineData("Plain text", null)]
    public void Letters_that_were_decoded_twice_are_put_right_where_that_is_sure(string text, string? expected) =>
        Assert.Equal(expected, DamagedText.Undo(text));

    [Fact]
    public void Damage_is_reported_with_its_place()
    {
        var read = EntryReader.Read(new("a.bib", Encoding.UTF8.GetBytes("@misc{a, title={On GÃ¶delâ€™s proof}}\n@misc{b, title={On G\ufffddel}}\n")));

        Assert.Equal("On Gödel’s proof", read.Items[0].Title);
        Assert.Equal(["SD0134 a.bib(1,1)", "SD0135 a.bib(2,1)"], read.Diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Where}"));
    }

    [Fact]
    public void Latin_1_that_is_called_UTF_8_is_told_and_read()
    {
        var read = EntryReader.Read(
            new("a.xml",
                Encoding.Latin1.GetBytes(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>T</title><item><title>On " +
                    "Gödel</title><link>https://a.org/1</link></item></channel></rss>")));

        Assert.Equal("On Gödel", Assert.Single(read.Items).Title);
        Assert.Contains(read.Diagnostics, diagnostic => diagnostic.Code == "SD0103");
    }

    private static string Line(Paper paper) => $"{paper.Title} | {string.Join(", ", paper.Authors.Select(author => author.Name))} | {paper.Venue}".TrimEnd();

    private static Paper Merged(string text) => Assert.Single(PaperMerge.Merge(EntryReader.Read(new("a", Encoding.UTF8.GetBytes(text))).Items).Items);
}
