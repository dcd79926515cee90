using System.Collections.Immutable;
using CsCheck;
using StaticDigest.Markdown;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.Documents;
using Xunit;

namespace StaticDigest.Tests.Markdown;

public class PaperMarkdownTests
{
    private static readonly Gen<string?> Optional = Gen.Frequency((1, Gen.Const((string?)null)), (2, NastyText.Any.Select(text => (string?)text)));
    private static readonly Gen<int?> Count = Gen.Frequency((1, Gen.Const((int?)null)), (2, Gen.Int[0, int.MaxValue].Select(number => (int?)number)));
    private static readonly Gen<ImmutableArray<string>> Texts = NastyText.Any.Array[0, 3].Select(texts => texts.ToImmutableArray());

    private static readonly Gen<DateOnly?> Day = Gen.Frequency((1, Gen.Const((DateOnly?)null)),
        (3, Gen.Int[0, 73_000].Select(days => (DateOnly?)new DateOnly(1900, 1, 1).AddDays(days))));

    private static readonly Gen<PartialDate?> Date = Gen.Select(Day, Gen.Int[0, 2]).Select((day, precision) =>
        day is { } known
            ? precision switch { 0 => new PartialDate(known.Year), 1 => new(known.Year, known.Month), _ => new PartialDate(known) }
            : (PartialDate?)null);

    private static readonly Gen<PaperId> Id = Gen.OneOf(
        NastyText.Choice("arxiv:2509.09114", "arxiv:hep-th/9901001", "doi:10.1000/abc", "openreview:xAbC-1", "acl:2022.acl-short.1")
            .Select(text => PaperIds.TryParse(text)!.Value),
        Gen.Select(NastyText.Choice(PaperIdKind.Local, PaperIdKind.Title, PaperIdKind.OpenReview), NastyText.Line)
            .Select((kind, value) => new PaperId(kind, value)));

    private static readonly Gen<Paper> Any =
        from id in Id
        from others in Id.Array[0, 2]
        from first in Id.Array[0, 1]
        from title in NastyText.Line
        from body in NastyText.Paragraphs
        from authors in Gen.Select(NastyText.Any, Optional, Gen.Bool).Select((name, affiliation, hidden) => new Author(name, affiliation, hidden)).Array[0, 3]
        from more in Gen.Int[0, 2]
        from texts in Optional.Array[10]
        from lists in Texts.Array[4]
        from dates in Date.Array[3]
        from counts in Count.Array[2]
        from withdrawn in Gen.Bool
        from links in Gen.Select(Gen.Enum<PaperLinkKind>(), NastyText.Choice("https://a.example/x", "http://b.example/?q=%22&a=1#x"))
            .Select((kind, url) => new PaperLink(kind, url)).Array[0, 3]
        from appearances in Gen.Select(NastyText.Any, Day, NastyText.Any, Gen.Int[0, 1000], Count, Count)
            .Select((list, day, file, position, votes, comments) => new Appearance(list, day, file, position, votes, comments)).Array[0, 3]
        select new Paper
        {
            Id = id,
            OtherIds = [.. others],
            FirstId = first.Length > 0 ? first[0] : null,
            ListedTitles = texts[9] is { } listed ? [listed] : [],
            Title = title,
            Abstract = body,
            RawTitle = texts[0],
            RawAbstract = texts[1],
            Authors = [.. authors],
            AuthorCount = authors.Length + more,
            HasMoreAuthors = authors.Length == 1,
            Organization = texts[2],
            Submitted = dates[0],
            Updated = dates[1],
            Announced = dates[2],
            Version = counts[0],
            Categories = lists[0],
            Keywords = lists[1],
            Versions = counts[0] is { } number ? [new(1, dates[1]), new(number, dates[0])] : [],
            Publication = new Publication(texts[8], texts[7], texts[6], texts[5]).OrNull(),
            Venue = texts[3],
            JournalReference = texts[4],
            Comment = texts[5],
            Links = [.. links],
            CodeStars = counts[1],
            Media = lists[2],
            MachineSummary = texts[6],
            MachineKeywords = lists[3],
            Submitter = texts[7],
            Withdrawn = withdrawn,
            License = texts[8],
            Note = texts[9],
            Counts = counts[0] is null ? [] : [new("citations", counts[0]!.Value, new(2026, 11, 30), authors.Length == 0 ? "openalex" : authors[0].Name)],
            Found = texts[0] is null ? [] : [new(texts[0]!, new(2026, 11, 30), texts[1], texts[2], texts[3])],
            Appearances = [.. appearances],
            Origins = [.. appearances.Select(appearance => new FieldOrigin("title", appearance.List))],
        };

    [Fact]
    public void Every_paper_is_read_back() => Any.Sample(AssertReadBack, iter: 2_000, threads: 1);

    [Theory]
    [MemberData(nameof(Payloads.All), MemberType = typeof(Payloads))]
    public void Nasty_text_in_a_field_is_read_back(string text)
    {
        AssertReadBack(new Paper
        {
            Id = new(PaperIdKind.Local, "x"),
            Title = text.Trim().Length == 0 ? "x" : text,
            Abstract = text,
            Note = text,
            Venue = text,
            Keywords = [text, text],
            Authors = [new Author(text, text)],
            AuthorCount = 1,
            Appearances = [new Appearance(text, null, text, 0)],
        });
    }

    [Fact]
    public void Document_of_a_paper_has_a_fixed_shape()
    {
        var paper = new Paper
        {
            Id = new(PaperIdKind.Arxiv, "2509.09114"),
            Title = "A: \"B\"",
            Abstract = "First *one*.\n\nSecond $x$.",
            Authors = [new("Ada"), new("B", "C", true)],
            AuthorCount = 3,
            Submitted = new(2025, 9),
            Version = 2,
            Keywords = ["a", "b"],
            Links = [new(PaperLinkKind.Code, "https://a.example/")],
            Withdrawn = true,
            Note = "- *hi*\n",
            Appearances = [new("L", new DateOnly(2025, 9, 12), "f.json", 3, 7)],
        };

        Assert.Equal("""
            ---
            title: "A: \"B\""
            id: "arxiv:2509.09114"
            authors:
              - {name: "Ada"}
              - {name: "B", affiliation: "C", hidden: true}
            author_count: 3
            submitted: "2025-09"
            version: 2
            keywords: ["a", "b"]
            links:
              - {kind: "code", url: "https://a.example/"}
            withdrawn: true
            note: "- *hi*\n"
            appearances:
              - {list: "L", day: "2025-09-12", file: "f.json", position: 3, votes: 7}
            ---

            First \*one\*.

            Second $x$.

            """.ReplaceLineEndings("\n"), PaperMarkdown.Write(paper));
        Assert.Equal("<p>First *one*.</p>\n<p>Second <span class=\"math\">x</span>.</p>\n", PaperMarkdown.ToHtml(PaperMarkdown.Write(paper)).Value);
        Assert.Equal((PaperMarkdown.Write(paper), PaperMarkdown.ToHtml(PaperMarkdown.Write(paper))), PaperMarkdown.Of(paper));
    }

    [Fact]
    public void Document_by_hand_is_read()
    {
        var document = """
            ---
            title: A plain title
            id: https://arxiv.org/abs/2509.09114v2
            authors: [Ada Lovelace, {name: "B"}]
            keywords: one
            submitted: 2025-09-12
            note: |
              Some *note*.
            # a comment
            ---
            An abstract with *emphasis*,
            two lines and [a link](https://a.example).

            - and a list
            """;
        var paper = DocumentReader.Read(document, new SourceSpan("a.md"), out var diagnostics)!;

        Assert.Empty(diagnostics);
        Assert.Equal("arxiv:2509.09114", paper.Id.ToString());
        Assert.Equal(["Ada Lovelace", "B"], paper.Authors.Select(author => author.Name));
        Assert.Equal(["one"], paper.Keywords);
        Assert.Equal("Some *note*.\n", paper.Note);
        Assert.Equal("An abstract with emphasis, two lines and a link.\n\nand a list", paper.Abstract);
    }

    [Theory]
    [InlineData("---\ntitle: a\nversion: two\n---\n", "a.md(3,10): warning SD0222")]
    [InlineData("---\ntitle: a\nlinks: [{url: 'javascript:x'}]\n---\n", "a.md(3,15): warning SD0222")]
    [InlineData("---\ntitle: a\ncolour: red\n---\n", "a.md(3,9): info SD0223")]
    [InlineData("---\ntitle: a\ntitle: b\n---\n", "a.md(3,1): info SD0223")]
    [InlineData("---\ntitle: a\nauthors: [b\n---\n", "a.md(4,")]
    [InlineData("---\ntitle: a\nnote: *x\n---\n", "a.md(3,7): warning SD0220")]
    [InlineData("---\ntitle: a\nnote: \"\\u12\"\n---\n", "a.md(3,")]
    [InlineData("no front matter", "a.md: warning SD0221")]
    [InlineData("---\n- a\n---\n", "a.md(2,1): warning SD0220")]
    [InlineData("", "a.md: warning SD0221")]
    public void Faults_are_told_with_their_place(string document, string expected)
    {
        var paper = DocumentReader.Read(document, new SourceSpan("a.md"), out var diagnostics);

        Assert.StartsWith(expected, diagnostics[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(document.Contains("title: a", StringComparison.Ordinal), paper is not null);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("&a ")]
    [InlineData("\"")]
    [InlineData("| ")]
    public void Hostile_front_matter_costs_no_stack(string piece)
    {
        var document = "---\ntitle: a\nnote: " + string.Concat(Enumerable.Repeat(piece, 3_000)) + "\n---\nbody";
        DocumentReader.Read(document, new SourceSpan("a.md"), out var diagnostics);

        Assert.NotEmpty(diagnostics);
    }

    private static void AssertReadBack(Paper paper)
    {
        var document = PaperMarkdown.Write(paper);
        var back = DocumentReader.Read(document, new SourceSpan("a.md"), out var diagnostics);

        Assert.Empty(diagnostics);
        Assert.NotNull(back);
        Assert.Equal(paper.Id, back.Id);
        Assert.Equal(paper.Title, back.Title);
        Assert.Equal(paper.Abstract, back.Abstract);
        Assert.Equal(paper.Note, back.Note);
        Assert.Equal(paper.Authors, back.Authors);
        Assert.Equal(paper.Links, back.Links);
        Assert.Equal(paper.Appearances, back.Appearances);
        Assert.Equal(paper.Keywords, back.Keywords);
        Assert.Equal(paper.Versions, back.Versions);
        Assert.Equal(paper.Origins, back.Origins);
        Assert.Equal(paper.Publication, back.Publication);
        Assert.Equal((paper.Submitted, paper.Updated, paper.Announced), (back.Submitted, back.Updated, back.Announced));
        Assert.Equal(document, PaperMarkdown.Write(back));
    }
}
