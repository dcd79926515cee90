using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Sources;

public class BibTexTests
{
    [Theory]
    [InlineData("Knuth, Donald E.", "Donald E. Knuth")]
    [InlineData("Donald E. Knuth", "Donald E. Knuth")]
    [InlineData("van der Berg, Jan", "Jan van der Berg")]
    [InlineData("King, Jr., Martin Luther", "Martin Luther King Jr.")]
    [InlineData("King, Martin Luther, Jr.", "Martin Luther King Jr.")]
    [InlineData("{Barnes and Noble}", "Barnes and Noble")]
    [InlineData("{OpenAI} and {Google, Inc.}", "OpenAI|Google, Inc.")]
    [InlineData("Plato", "Plato")]
    [InlineData("A B  and\n  C D AND E F", "A B|C D|E F")]
    [InlineData("Ferdinand Anders and Andy Sand", "Ferdinand Anders|Andy Sand")]
    [InlineData("Jane Doe and others", "Jane Doe")]
    [InlineData("Doe, Jane; Smith, John", "Jane Doe|John Smith")]
    [InlineData("Jane Doe, John Smith, Wei Li", "Jane Doe|John Smith|Wei Li")]
    [InlineData("family=Doe, given=John, prefix=von and Jane Doe", "John von Doe|Jane Doe")]
    [InlineData("{\\'E}lie Cartan and G{\\\"o}del, Kurt", "{\\'E}lie Cartan|Kurt G{\\\"o}del")]
    [InlineData(" and ", "")]
    [InlineData("and and and", "")]
    public void Names_are_read_in_reading_order(string list, string names) =>
        Assert.Equal(names, string.Join('|', One($"author = {{{list}}}").Authors.Select(author => author.Name)));

    [Theory]
    [InlineData("year = 2020", "2020")]
    [InlineData("year = {2020}, month = jun", "2020-06")]
    [InlineData("year = {2020}, month = {June}", "2020-06")]
    [InlineData("year = {2020}, month = {Sept.}", "2020-09")]
    [InlineData("year = {2020}, month = 6", "2020-06")]
    [InlineData("year = {2020}, month = 6, day = 7", "2020-06-07")]
    [InlineData("year = {2020}, month = {01--05 Aug}", "2020-08-01")]
    [InlineData("year = {2020}, month = jun # \"~12\"", "2020-06-12")]
    [InlineData("year = {2020}, month = jun # {/} # jul", "2020-06")]
    [InlineData("year = {2020}, month = {Mai}", "2020")]
    [InlineData("year = {in press}", null)]
    [InlineData("year = {2020a}", "2020")]
    [InlineData("date = {2014-07-25}", "2014-07-25")]
    [InlineData("date = {2014-07-25T12:00:00Z}", "2014-07-25")]
    [InlineData("date = {2016-02}", "2016-02")]
    [InlineData("date = {2011-05-25~/2012-06-26~}", "2011-05-25")]
    [InlineData("date = {2011/2012}", "2011")]
    [InlineData("date = {2011-05/..}", "2011-05")]
    [InlineData("date = {../2012-03}", "2012-03")]
    [InlineData("date = {/2012-03}", "2012-03")]
    [InlineData("date = {2012-22}", "2012")]
    [InlineData("date = {1984?}", "1984")]
    [InlineData("date = {2014-02-30}", null)]
    [InlineData("date = {-3000~}", null)]
    [InlineData("date = {13th century}, year = 1999", "1999")]
    public void Dates_are_as_precise_as_they_are_given(string fields, string? date) => Assert.Equal(date, One(fields).Submitted?.ToString());

    [Theory]
    [InlineData("eprint = {2401.01234v2}, archivePrefix = {arXiv}", "arxiv:2401.01234")]
    [InlineData("eprint = {arXiv:1401.2910}", "arxiv:1401.2910")]
    [InlineData("eprint = {https://arxiv.org/abs/1401.2910}", "arxiv:1401.2910")]
    [InlineData("eprint = {hep-th/9901001}", "arxiv:hep-th/9901001")]
    [InlineData("eprint = {12345678}, eprinttype = {pubmed}", "pubmed:12345678")]
    [InlineData("journal = {arXiv preprint arXiv:2401.01234}", "arxiv:2401.01234")]
    [InlineData("journal = {CoRR}, volume = {abs/2401.01234}", "arxiv:2401.01234")]
    [InlineData("note = {arXiv:2401.01234 [cs]}", "arxiv:2401.01234")]
    [InlineData("note = {Extends arXiv:2401.01234}", "")]
    [InlineData("doi = {https://doi.org/10.1000/ABC\\_1}", "doi:10.1000/abc_1")]
    [InlineData("doi = {http://doi.acm.org/10.1145/1137627.1137631}", "doi:10.1145/1137627.1137631")]
    [InlineData("doi = {10.48550/arXiv.2401.01234}", "arxiv:2401.01234")]
    [InlineData("doi = {10/fqd6hj}", "")]
    [InlineData("url = {https://openreview.net/forum?id=0JzWiigkUy}", "openreview:0JzWiigkUy")]
    [InlineData("url = {https://aclanthology.org/2024.naacl-long.52/}", "acl:2024.naacl-long.52")]
    [InlineData("howpublished = \"\\url{https://arxiv.org/abs/2401.01234}\"", "arxiv:2401.01234")]
    [InlineData("pmid = {123}", "pubmed:123")]
    public void Ids_are_found_where_people_put_them(string fields, string ids) => Assert.Equal(ids, string.Join(' ', One(fields).Ids));

    [Fact]
    public void Key_of_a_library_is_no_id()
    {
        Assert.Empty(One("year = 2020").Ids);
        Assert.Equal("dblp:conf/nips/X17", Assert.Single(Read("@article{DBLP:conf/nips/X17, title={T}}").Items[0].Ids).ToString());
    }

    [Fact]
    public void Abbreviations_made_of_each_other_stay_bounded()
    {
        var text = new StringBuilder("@string{a0 = {" + new string('x', 1000) + "}}\n");
        for (int i = 1; i < 60; i++)
            text.Append(Invariant($"@string{{a{i} = a{i - 1} # a{i - 1} # a{i - 1}}}\n"));
        for (int i = 0; i < 20_000; i++)
            text.Append(Invariant($"@misc{{k{i}, title = a59 # {{ {i}}}}}\n"));

        var batch = Read(text.ToString());

        Assert.Equal(20_000, batch.Items.Length);
        Assert.Single(batch.Diagnostics, diagnostic => diagnostic.Code == "SD0156");
        Assert.True(batch.Items.Sum(entry => (long)entry.Title!.Length) < 20_000_000);
    }

    [Theory]
    [InlineData("@a{")]
    [InlineData("@a{b,c={")]
    [InlineData("\n@a{b,c={")]
    [InlineData("@comment{")]
    [InlineData("@string{a=\"")]
    [InlineData("@a{b,c=\"{")]
    [InlineData("@a{b,c=d\n\n\n")]
    [InlineData("@a (b, ")]
    [InlineData("a a = ")]
    [InlineData("@a{b,title={x}}, ")]
    public void Cost_is_linear_in_hostile_text(string piece)
    {
        Cost.IsLinear(piece, 400_000,
            text => Assert.NotNull(Read("@a{b,title={A first paper}}\n" + text).Items.FirstOrDefault(entry => entry.Title == "A first paper")));
    }

    private static Entry One(string fields) => Assert.Single(Read($"@article{{key,\n  title = {{T}}, {fields}\n}}").Items);

    private static Batch<Entry> Read(string text) => EntryReader.Read(new("a.bib", Encoding.UTF8.GetBytes(text)));
}
