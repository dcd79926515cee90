using System.Text;
using StaticDigest.Building.Reading;
using StaticDigest.Papers;
using StaticDigest.Sources;
using Xunit;

namespace StaticDigest.Tests.Sources;

/// <summary>What people keep their papers in beside the exports of services, and what they put in by mistake.</summary>
public class PastedTrapTests
{
    private const string Abstract =
        "Chain-of-thought reasoning has become a powerful driver of trajectory prediction in driving. Yet it imposes a cost in time that is prohibitive for " +
        "use on the road. We take it away.";

    [Fact]
    public void Blocks_of_BibTeX_in_Markdown_are_read_with_their_lines()
    {
        var batch = Read("refs.md", """
            # My reading list

            Found through [a survey](https://arxiv.org/abs/2303.08867).

            ```bibtex
            @article{a, title = {A First Paper}, year = 2017, eprint = {1706.03762}}
            @misc{b, title = {A Second Paper}}
            ```

            More words.

              ~~~
              @misc{c, title = {A Third Paper}}
              ~~~

            ## How to cite this list

            ```bibtex
            @misc{list, title = {My Reading List}}
            ```
            """);

        Assert.Equal(["A First Paper 6", "A Second Paper 7", "A Third Paper 13"], batch.Items.Select(entry => $"{entry.Title} {entry.Where.Line}"));
        Assert.Empty(batch.Diagnostics);
    }

    [Fact]
    public void A_list_with_few_blocks_of_BibTeX_stays_a_list() =>
        Assert.Equal(
            ["arxiv:2303.08867", "arxiv:2303.08868"],
            Read("refs.md",
                "- [A Paper of Things](https://arxiv.org/abs/2303.08867)\n- [Another of Things](https://arxiv.org/abs/2303.08868)\n\n```bibtex\n@misc{a, " +
                "title = {Whose List This Is}}\n```\n")
                .Items.Select(entry => entry.Ids[0].ToString()));

    [Fact]
    public void A_bibliography_of_Zotero_is_read_by_what_it_says_of_itself_or_else_by_its_words()
    {
        var batch = Read("clipboard.html", """
            <meta charset='utf-8'><div class="csl-bib-body" style="line-height: 2;">
              <div class="csl-entry">Jumper, J., Evans, R., &amp; Hassabis, D. (2021). Highly accurate prediction. <i>Nature</i>, <i>596</i>(7873), 583–589. <a href="https://doi.org/10.1038/s41586-021-03819-2">https://doi.org/10.1038/s41586-021-03819-2</a></div>
              <span class="Z3988" title="url_ver=Z39.88-2004&amp;rft_id=info%3Adoi%2F10.1038%2Fs41586-021-03819-2&amp;rft.genre=article&amp;rft.atitle=Highly%20accurate%20prediction%20with%20AlphaFold&amp;rft.jtitle=Nature&amp;rft.volume=596&amp;rft.aufirst=John&amp;rft.aulast=Jumper&amp;rft.au=John%20Jumper&amp;rft.au=Evans%2C+Richard&amp;rft.date=2021-08&amp;rft.pages=583-589"></span>
              <div class="csl-entry"><div class="csl-left-margin">[2]</div><div class="csl-right-inline">Vaswani, A., &amp; Polosukhin, I. (2017). Attention is all you need. <i>Advances in Things</i>, <i>30</i>. <a href="http://arxiv.org/abs/1706.03762">http://arxiv.org/abs/1706.03762</a></div></div>
            </div>
            """);

        Assert.Equal(
            [
                "2 Highly accurate prediction with AlphaFold | John Jumper, Richard Evans | 2021-08 | Nature | doi:10.1038/s41586-021-03819-2",
                "4 Attention is all you need | A. Vaswani, I. Polosukhin | 2017 | Advances in Things | arxiv:1706.03762",
            ],
            batch.Items.Select(
                entry =>
                    $"{entry.Where.Line} {entry.Title} | {string.Join(", ", entry.Authors.Select(author => author.Name))} | {entry.Submitted} " +
                    $"| {entry.Venue} | {string.Join(' ', entry.Ids)}"));
        Assert.Empty(batch.Diagnostics);
    }

    [Fact]
    public void A_table_may_have_its_headings_in_the_plural()
    {
        var entry = Assert.Single(
            Read("arxiv_data.csv", "titles,summaries,terms\nA Survey of Things,\"Things are\nwidely used.\",\"['cs.CV', 'cs.LG']\"\n").Items);

        Assert.Equal(("A Survey of Things", "Things are widely used.", "cs.CV cs.LG"), (entry.Title, entry.Abstract, string.Join(' ', entry.Categories)));
    }

    private static int Fold => Abstract.IndexOf(" Yet", StringComparison.Ordinal);

    [Fact]
    public void Text_below_links_to_papers_at_Hugging_Face_is_their_abstract()
    {
        var batch = Read("hf.md", $"""
            1. [OneVL: One-Step Latent Reasoning](https://huggingface.co/papers/2604.12345)

               {Abstract[..Fold]}
               {Abstract[(Fold + 1)..]}

            2. **[Another Paper of Things](https://huggingface.co/papers/2604.12346)** - 12 upvotes

               I like it.

            3. [A Third Paper of Things](https://arxiv.org/abs/2604.12347)

               {Abstract}
            """);

        Assert.Equal([Abstract, null, null], batch.Items.Select(entry => entry.Abstract));
    }

    [Theory]
    [InlineData("package.json", """{"name": "my-site", "title": "My site", "version": "1.0.0", "dependencies": {"react": "^18.0.0"}}""",
        "manifest of a package")]
    [InlineData("a.json", """{"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Product", "type": "object", "properties": {"id": {}}}""",
        "schema for JSON")]
    [InlineData("site.webmanifest", """{"name": "Site", "title": "Site", "short_name": "S", "start_url": "/", "icons": []}""", "web application")]
    [InlineData("a.txt",
        "Alice Smith\n  10:32 AM\ndid anybody see the new paper?\nBob Jones\n  10:40 AM\nyes! see https://example.org/thread\n2 replies\nCarol\n  11:15 " +
        "AM\njoined #papers.\n", "chat")]
    [InlineData("a.txt",
        "[PDF] neurips.cc\nAttention is all you need\nA Vaswani, L Jones… - Advances, 2017\nCited by 180123 Related articles All 72 versions\n",
        "Google Scholar")]
    [InlineData("a.txt",
        "Articles\nAny time\nSort by relevance\nAttention is all you need\nA Vaswani, N Shazeer… - Advances in neural …, 2017 - " +
        "proceedings.neurips.cc\nSave Cite Cited by 180123 Related articles All 72 versions\n", "Google Scholar")]
    public void Other_files_are_refused_by_name(string path, string text, string name)
    {
        var batch = Read(path, text);

        Assert.Empty(batch.Items);
        var refusal = Assert.Single(batch.Diagnostics);
        Assert.Equal(("SD0101", Severity.Error), (refusal.Code, refusal.Severity));
        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chat_is_read_for_the_papers_that_it_names() => Assert.Equal(
        "arxiv:2303.08867",
        Assert.Single(Assert.Single(Read("chat.txt", $"""
            Alice Smith
              10:32 AM
            have you seen https://arxiv.org/abs/2303.08867 ?
            {string.Concat(Enumerable.Repeat("Bob Jones\n  10:40 AM\nyes, and what do you say to it?\n", 8))}
            """).Items).Ids).ToString());

    [Fact]
    public void A_read_me_is_a_listing_when_it_lists_papers_and_else_a_word_to_people()
    {
        var lists = ReadListings("listings/README.md",
            string.Concat(Enumerable.Range(1, 3).Select(i => Invariant($"- [Paper {i} of Many Things](https://arxiv.org/abs/2303.0886{i})\n"))));
        var tells = ReadListings("listings/README.md", "# Listings\n\nPut your listings here, such as that of https://arxiv.org/abs/2303.08867.\n");

        Assert.Equal(3, lists.Batch.Items.Length);
        Assert.Empty(tells.Batch.Items);
        Assert.Equal("SD0196 listings/README.md", $"{Assert.Single(tells.Batch.Diagnostics).Code} {tells.Batch.Diagnostics[0].Where}");
    }

    [Fact]
    public void Titles_in_the_mail_of_arXiv_that_are_folded_at_a_hyphen_have_no_blank_there() => Assert.Equal(
        "A Study of Large-Scale Multi-Modal Models with pre- and post-training - A Report",
        Assert.Single(Read("mail.txt", """
            ------------------------------------------------------------------------------
            \\
            arXiv:2303.08867
            Date: Wed, 15 Mar 2023 18:34:08 GMT   (243kb,D)

            Title: A Study of Large-Scale Multi-
              Modal Models with pre-
              and post-training -
              A Report
            Authors: Jane Doe, John Smith
            Categories: cs.LG
            \\
              An abstract of one paper that says things which are well known to all.
            \\ ( https://arxiv.org/abs/2303.08867 ,  243kb)

            """).Items).Title);

    private static Batch<Entry> Read(string path, string text) => EntryReader.Read(new(path, Encoding.UTF8.GetBytes(text)));

    private static ReadListing ReadListings(string path, string text) => Assert.Single(Listings.Read([new(path, Encoding.UTF8.GetBytes(text))]));
}
