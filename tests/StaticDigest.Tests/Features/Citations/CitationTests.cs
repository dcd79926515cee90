using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using StaticDigest.Features.Citations;
using StaticDigest.Features.PaperPages;
using StaticDigest.Papers;
using StaticDigest.Site;
using StaticDigest.Tests.Markdown;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Features.Citations;

public partial class CitationTests
{
    private static readonly TestSite Site = TestSite.OfListing(Fixture.Text("Digests/authors.jsonl"));

    [Fact]
    public void The_BibTeX_of_a_digest_is_as_approved() => Approve.Matches(Site["papers.bib"], "Digests/papers", "bib");

    [Fact]
    public void Other_formats_are_as_approved()
    {
        var all = string.Concat(Site.Digest.Papers.Select(paper => string.Concat(
            PlainCitation.Write(Citation.Of(paper.Paper, "key", "https://example.org/d/")), "\n",
            Site[$"{paper.Address.Value}cite.ris"].ReplaceLineEndings("\n"),
            Site[$"{paper.Address.Value}cite.json"])));

        Approve.Matches(all, "Digests/citations", "txt");
    }

    [Fact]
    public void Every_list_has_its_papers()
    {
        Assert.Equal(3, Entries(Site["authors/jane-doe/papers.bib"]));
        Assert.Equal(1, Entries(Site["days/2024-02-03/papers.bib"]));
        Assert.Equal(1, Entries(Site["weeks/2024-w05/papers.bib"]));
        Assert.Equal(2, Entries(Site["months/2024-02/papers.bib"]));
        Assert.Equal(5, Entries(Site["papers.bib"]));
    }

    [Fact]
    public void Every_link_to_BibTeX_leads_to_a_file() =>
        Assert.All(Site.Pages.OfType<TemplatePage>().Select(page => page.Head.Bibliography).Where(file => file.Length > 0),
            file => Assert.Contains(file["/d/".Length..], Site.Paths));

    [Fact]
    public void Citations_can_be_switched_off()
    {
        var site = TestSite.OfListing(Fixture.Text("Digests/authors.jsonl"), "pages:\n  citations: false\n");

        Assert.DoesNotContain(site.Paths, file => file.Contains("cite.", StringComparison.Ordinal) || file.EndsWith(".bib", StringComparison.Ordinal));
        Assert.All(site.Pages.OfType<TemplatePage>(), page => Assert.DoesNotContain("papers.bib", site[page.File], StringComparison.Ordinal));
        Assert.All(site.Pages.OfType<TemplatePage>(), page => Assert.Null((page.View as PaperView)?.Cite));
    }

    [Fact]
    public void A_newcomer_never_takes_a_key_away()
    {
        var old = Paper("2401.00001", 2024);
        var young = Paper("2405.00001", 2024);

        Assert.Equal("doe2024optimal", CitationKeys.Of([young, old])[old.Id]);
        Assert.Matches("^doe2024optimal-[0-9a-f]{8}$", CitationKeys.Of([old, young])[young.Id]);
        Assert.Equal(CitationKeys.Of([old, young])[young.Id], CitationKeys.Of([young, old, Paper("2406.00001", 2024)])[young.Id]);
    }

    [Fact]
    public void Names_that_are_not_known_are_not_made_up()
    {
        var counted = Site.Digest.Papers.Single(paper => paper.Paper.Title.Contains("only counts", StringComparison.Ordinal));
        var bib = Site[$"{counted.Address.Value}cite.bib"];
        var page = Site[counted.Address.File];

        Assert.DoesNotContain("author =", bib, StringComparison.Ordinal);
        Assert.StartsWith("% Missing: the authors (3 authors, not named in the list); the address of the paper", bib, StringComparison.Ordinal);
        Assert.Contains("note = {3 authors, not named in the list. The address is that of a page of a digest, not of the paper}", bib,
            StringComparison.Ordinal);
        Assert.DoesNotContain("N. N.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("citation_", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\"author\"", page, StringComparison.Ordinal);
        Assert.Contains("(3 authors, not named in the list). As listed at https://example.org/d/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("AU  -", Site[$"{counted.Address.Value}cite.ris"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ICLR 2024", "booktitle = {ICLR 2024}", "year = {2024}")]
    [InlineData("IEEE Access, 2025", "journal = {IEEE Access}", "year = {2025}")]
    [InlineData("Journal of Things", "journal = {Journal of Things}", "year = {2023}")]
    public void The_year_is_that_of_the_publication(string venue, string place, string year)
    {
        var bib = BibTexWriter.Write(Citation.Of(Paper("2312.00001", 2023) with { Venue = venue }, "key", "https://example.org/"));

        Assert.Contains(place, bib, StringComparison.Ordinal);
        Assert.Contains(year, bib, StringComparison.Ordinal);
        Assert.DoesNotContain("%", bib, StringComparison.Ordinal);
    }

    [Fact]
    public void An_organisation_stands_for_its_paper_in_one_piece()
    {
        var signed = Site.Digest.Papers.Single(paper => paper.Paper.Organization is not null);

        Assert.Contains("author = {{Barnes and Noble}}", Site[$"{signed.Address.Value}cite.bib"], StringComparison.Ordinal);
        Assert.Contains("\"@type\":\"Organization\",\"name\":\"Barnes and Noble\"", Site[signed.Address.File], StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_authors_are_in_no_citation() =>
        Assert.All(Site.Paths.Where(file => !file.EndsWith(".md", StringComparison.Ordinal) && !file.EndsWith(".woff2", StringComparison.Ordinal)),
            file => Assert.DoesNotContain("Hidden Person", Site[file], StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Payloads.All), MemberType = typeof(Payloads))]
    public void Nasty_text_stays_in_its_field(string text)
    {
        var paper = Paper("2401.00001", 2024) with
        {
            Title = text.Trim().Length == 0 ? "x" : text,
            Abstract = text,
            Authors = [new(text), new("B")],
            Venue = text,
            Comment = text,
            Keywords = [text],
        };
        var citation = Citation.Of(paper, "key", "https://example.org/");

        var ris = RisWriter.Write(citation).Split("\r\n");
        Assert.All(ris[..^1], line => Assert.Matches(RisLine(), line));
        Assert.Single(ris, line => line == "ER  - ");
        using var json = JsonDocument.Parse(CslJsonWriter.Write(citation, "en"));
        var bib = BibTexWriter.Write(citation);
        Assert.Equal(0, bib.Count(c => c == '{') - bib.Count(c => c == '}'));
        Assert.EndsWith("\n}\n", bib, StringComparison.Ordinal);
    }

    [Fact]
    public void BibTeX_itself_reads_what_is_written()
    {
        var nasty = Payloads.Texts.Where(text => text.Trim().Length > 0).Select((text, i) =>
            BibTexWriter.Write(
                Citation.Of(
                    Paper("2401.00001", 2024) with { Title = text, Comment = text, Authors = [new(text), new("Jane Doe")], Venue = i % 3 == 0 ? text : null },
                    Invariant($"nasty{i}"), "https://example.org/")));
        var program = Programs.Find("texlive-binaries texlive-base", "bibtex");
        Assert.SkipWhen(program is null, "bibtex is not on this machine");

        var (log, keys) = RunBibtex(program, Site["papers.bib"] + string.Concat(nasty));

        Assert.False(log.Contains("error message", StringComparison.Ordinal) || BibtexError().IsMatch(log), log);
        Assert.Equal(5 + Payloads.Texts.Count(text => text.Trim().Length > 0), keys);
    }

    private static int Entries(string bib) => bib.Split("\n@").Length;

    private static Paper Paper(string id, int year) => new()
    {
        Id = new(PaperIdKind.Arxiv, id),
        Title = "The optimal way",
        Authors = [new("Jane Doe")],
        AuthorCount = 1,
        Submitted = new(year, int.Parse(id.AsSpan(2, 2), System.Globalization.CultureInfo.InvariantCulture)),
    };

    [GeneratedRegex("^[A-Z][A-Z0-9]  - .*$", RegexOptions.None, 30_000)]
    private static partial Regex RisLine();

    [GeneratedRegex("(?m)^I (couldn't|was expecting|'m skipping|found no)|Illegal|unbalanced", RegexOptions.None, 30_000)]
    private static partial Regex BibtexError();

    /// <summary>What BibTeX says of entries, and how many it made items of.</summary>
    private static (string Log, int Items) RunBibtex(string program, string entries)
    {
        var folder = Directory.CreateTempSubdirectory("bibtex");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "papers.bib"), entries);
            File.WriteAllText(Path.Combine(folder.FullName, "papers.aux"), "\\citation{*}\n\\bibdata{papers}\n\\bibstyle{plain}\n");
            using var process = Process.Start(new ProcessStartInfo(program, "papers") { WorkingDirectory = folder.FullName, RedirectStandardOutput = true })!;
            var log = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (log, File.ReadAllText(Path.Combine(folder.FullName, "papers.bbl")).Split("\\bibitem").Length - 1);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
