using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Resolving;
using StaticDigest.Sources;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Resolving;

public class DecisionRuleTests
{
    private const string Title = "Learning to Find Records of Papers by Their Titles";
    private const string Long =
        "We look for the records behind bare titles and say which of them is the paper that was meant, by equality first and by second witnesses where " +
        "equality does not suffice, and we measure on many known papers how often this goes wrong.";
    private const string Other =
        "A review of a book that carries the same title as the book itself, which the reviewer liked in parts and thought too short in others, with some " +
        "words about the history of the field and about the people who made it what it is today.";

    private static readonly Question Asked = new() { Id = new(PaperIdKind.Title, "x"), Title = Title, AuthorCount = 3, Day = new(2026, 3, 13) };

    public static TheoryData<string, string, string?> Traps { get; } = new()
    {
        // What differs from a candidate with the same title, three authors and the same day; what is decided, by which rule.
        { "", "Accept", "1" },
        { "day=2026-03-12", "Accept", "1" },
        { "day=2026-03-20", "Ask", null },
        { "authors=8", "Ask", null },
        { "authors=8 abstract=same", "Accept", "2" },
        { "abstract=other", "No", null },
        { "authors=0", "Accept", "3" },
        { "authors=0 day=", "Ask", null },
        { "team", "Accept", "3" },
        { "team day=2026-03-20", "Ask", null },
        { "id=2605.01234", "Accept", "1" },
        { "doi year=2027", "Accept", "1" },
        { "doi year=2031", "Ask", null },
        { "doi year=2020", "Ask", null },
        { "doi=10.5281/zenodo.1 year=2026", "Ask", null },
        { "doi=10.1242/prelights.40001 year=2026", "Ask", null },
        { "title=Learning to Find Record of Papers by Their Titles", "Accept", "4" },
        { "title=Learning to Find Record of Papers by Their Titles day=2026-05-01 abstract=same", "No", null },
        { "title=Learning to Find Record of Papers by Their Titles authors=4", "Ask", null },
        { "title=Learning to Find Records of Papers by Their Titles: A Study in Four Parts authors=4", "Ask", null },
        { "title=Learning to Find Records of Papers by Their Titles: A Study in Four Parts abstract=same authors=4", "Accept", "5" },
        { "title=Learning to Find Records of Papers by Their Titles, Part II", "Ask", null },
        { "title=Comment on \"Learning to Find Records of Papers by Their Titles\" day=2026-06-01", "No", null },
        { "title=Something Entirely Different", "No", null },
        { "title=Something Entirely Different abstract=same", "Ask", null },
    };

    [Theory]
    [MemberData(nameof(Traps))]
    public void A_candidate_is_judged_as_the_table_says(string differs, string kind, string? rule)
    {
        var verdict = DecisionRule.Judge(differs.Contains("abstract", StringComparison.Ordinal) ? Asked with { Abstract = Long } : Asked, Made(differs));

        Assert.Equal((kind, rule), (verdict.Kind.ToString(), verdict.Rule));
    }

    [Theory]
    [InlineData("$\\pi_{0.5}$: A Vision-Language-Action Model", "π0.5: a vision-language-action model", true)]
    [InlineData("$\\pi_{0.5}$: A Vision-Language-Action Model", "pi0.5: A Vision-Language-Action Model", true)]
    [InlineData("$D^2$-GAN for Unpaired Translation", "D2-GAN for unpaired translation.", true)]
    [InlineData("ε-greedy Policies Revisited", "$\\varepsilon$-Greedy Policies Revisited", true)]
    [InlineData("A \\textsc{Small} Model of Everything", "A Small Model of Everything", true)]
    [InlineData("Sin&lt;GLU&gt; Networks for Speech", "Sin<GLU> networks for speech", true)]
    [InlineData("LEARNING ALL IN CAPITALS", "Learning All in Capitals", true)]
    [InlineData("Détection d'objets à grande échelle", "Detection d’objets a grande echelle", true)]
    [InlineData("Efficient Models, Part I", "Efficient Models, Part II", false)]
    [InlineData("Qwen2 Technical Report", "Qwen3 Technical Report", false)]
    public void Titles_are_equal_whatever_their_spelling(string listed, string given, bool isEqual)
    {
        var question = Asked with { Title = PaperText.CleanTitle(listed, EntryText.Tex) };

        var verdict = DecisionRule.Judge(question, Made("") with { Title = PaperText.CleanTitle(given, EntryText.Tex) });

        Assert.Equal(isEqual, verdict is { Kind: VerdictKind.Accept, Rule: "1" });
        Assert.True(isEqual || verdict.Kind != VerdictKind.Accept);
    }

    [Theory]
    [InlineData("Introduction", 3)]
    [InlineData("Editorial", 3)]
    [InlineData("To the Sea", 3)]
    public void Short_titles_are_never_decided_alone(string title, int authors) =>
        Assert.Equal(VerdictKind.Ask, DecisionRule.Judge(Asked with { Title = title, AuthorCount = authors }, Made("") with { Title = title }).Kind);

    [Theory]
    [InlineData("2026-03-13", "Accept")]
    [InlineData(null, "Ask")]
    public void A_single_author_needs_a_second_witness(string? day, string kind) =>
        Assert.Equal(kind, DecisionRule.Judge(Asked with { AuthorCount = 1, Day = PartialDate.TryParse(day) }, Made("authors=1")).Kind.ToString());

    [Theory]
    [InlineData("Jane0 Doe0|Jane1 Doe1|Jane2 Doe2", "authors=3", "Accept")]
    [InlineData("J. Doe0|J. Doe1", "authors=3", "Accept")]
    [InlineData("Doe0, Jane0|Doe1, Jane1", "authors=3 abstract=other", "Accept")]
    [InlineData("Jane0 Doe0|B Roe|C Poe", "authors=3", "Ask")]
    [InlineData("A Roe|B Poe|C Coe", "authors=3", "No")]
    [InlineData("Jane0 Doe0|B Roe|C Poe|D Coe|E Loe", "authors=1", "Ask")]
    [InlineData("Jane0 Doe0", "authors=1", "Accept")]
    public void Names_in_a_listing_are_witnesses(string names, string differs, string kind)
    {
        string[] listed = names.Split('|');
        var question = Asked with
        {
            Names = [.. listed],
            AuthorCount = listed.Length,
            Day = null,
            Abstract = differs.Contains("abstract", StringComparison.Ordinal) ? Long : "",
        };

        Assert.Equal(kind, DecisionRule.Judge(question, Made(differs)).Kind.ToString());
    }

    [Fact]
    public void In_the_list_of_the_same_day_an_equal_title_is_enough()
    {
        var question = Asked with { AuthorCount = null, Day = null, ListDay = new(2026, 3, 14) };

        Assert.Equal("3", DecisionRule.Judge(question, Made("") with { ListDay = new(2026, 3, 14) }).Rule);
        Assert.Equal(VerdictKind.Ask, DecisionRule.Judge(question, Made("") with { ListDay = new(2026, 3, 15) }).Kind);
        Assert.Equal(VerdictKind.No, DecisionRule.Judge(question, Made("title=Something Entirely Different") with { ListDay = new(2026, 3, 14) }).Kind);
    }

    [Theory]
    [InlineData("crossref-book-review.json", "Multi-armed Bandit Allocation Indices", 1, 1989, "Ask")]
    [InlineData("crossref-book-review.json", "Multi-armed Bandit Allocation Indices", 3, 1989, "Ask")]
    [InlineData("openalex-book-review.json", "Multi-armed Bandit Allocation Indices", 1, 1989, "Ask")]
    [InlineData("crossref-lookalike.json", "Decoding the molecular language of proteins with Evolla", 26, 2025, "Accept")]
    [InlineData("crossref-other-paper.json", "PaperQA: Retrieval-Augmented Generative Agent for Scientific Research", 8, 2023, "No")]
    [InlineData("crossref-none.json", "askldjrq3rjaw938h", 2, 2023, "No")]
    [InlineData("s2-arxiv.json", "PaperQA: Retrieval-Augmented Generative Agent for Scientific Research", 6, 2023, "Accept")]
    [InlineData("s2-other-authors.json", "DeepSeek-R1: Incentivizing Reasoning Capability in LLMs via Reinforcement Learning", 199, 2025, "Ask")]
    [InlineData("s2-shortened.json", "Effect of native oxide layers on copper thin-film tensile properties: A study", 5, 2015, "No")]
    [InlineData("s2-none-200.json", "No such paper anywhere", 2, 2025, "No")]
    [InlineData("openalex-arxiv.json", "PaperQA: Retrieval-Augmented Generative Agent for Scientific Research", 6, 2023, "Accept")]
    [InlineData("arxiv-title.xml", "Receiver design for the REACH global 21-cm signal experiment", 38, 2023, "Accept")]
    public void Recorded_answers_are_judged_right(string file, string title, int authors, int year, string kind)
    {
        var source = Fixture.Source($"Resolving/answers/{file}");
        var question = new Question { Id = new(PaperIdKind.Title, "x"), Title = title, AuthorCount = authors, Day = new(year) };

        var decision = Decision.Of(question, EntryReader.Read(source).Items.Select(entry => Candidate.Of(entry, file.Split('-')[0])));

        Assert.Equal(kind, decision.Kind.ToString());
        if (file == "crossref-lookalike.json")
            Assert.DoesNotContain("prelights", string.Join(' ', decision.Ids), StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_of_the_archive_outweighs_what_a_service_mixed_up()
    {
        var mixed = Made("authors=2");
        var record = Made("");

        Assert.Equal(VerdictKind.Accept, DecisionRule.Judge(Asked, mixed, record).Kind);
        Assert.Equal(VerdictKind.No,
            DecisionRule.Judge(Asked, record, Made("title=Something Entirely Different") with { Names = ["A Person", "B Another", "C Third"] }).Kind);
        // Retitled in a later version: the same people on the same day.
        Assert.Equal(VerdictKind.Accept, DecisionRule.Judge(Asked, record, Made("title=Something Entirely Different")).Kind);
    }

    [Fact]
    public void Preprint_and_journal_version_are_one_paper_and_two_preprints_are_not()
    {
        var journal = Made("doi=10.1137/24m year=2027");

        Assert.Equal(["arxiv:2603.13260", "doi:10.1137/24m"], Decision.Of(Asked, [journal, Made("")]).Ids.Select(id => id.ToString()));
        Assert.Equal(VerdictKind.Ask, Decision.Of(Asked, [Made(""), Made("id=2603.99999")]).Kind);
        Assert.Equal(VerdictKind.Ask, Decision.Of(Asked with { IsShared = true }, [Made("")]).Kind);
        Assert.Equal(VerdictKind.Accept, Decision.Of(Asked, [Made(""), Made("") with { By = "arxiv" }]).Kind);
    }

    [Fact]
    public void The_order_of_candidates_never_matters() =>
        Gen.Select(Gen.Int[0, Traps.Count - 1].Array[0, 6], Gen.Int[0, 1000]).Sample(
            (picks, seed) =>
            {
                var all = Traps.ToArray();
                var candidates = picks.Select(i => Made((string)all[i].Data.Item1)).ToArray();
                var (one, other) = (Decision.Of(Asked, candidates),
                    Decision.Of(Asked, candidates.OrderBy(candidate => HashCode.Combine(seed, candidate.Title, candidate.Names.Length))));
                Assert.Equal((one.Kind, string.Join(' ', one.Ids), one.Verdict), (other.Kind, string.Join(' ', other.Ids), other.Verdict));
            },
            iter: 500,
            threads: 1);

    private static Candidate Made(string differs)
    {
        var parts = Parts(differs);
        bool isDoi = parts.ContainsKey("doi");
        int authors = int.Parse(parts.GetValueOrDefault("authors", "3"), CultureInfo.InvariantCulture);
        var day = isDoi ? new PartialDate(int.Parse(parts["year"], CultureInfo.InvariantCulture)) : parts.TryGetValue("day", out var text)
            ? PartialDate.TryParse(text)
            : new PartialDate(2026, 3, 13);
        return new Candidate
        {
            Ids = [
                isDoi
                    ? PaperIds.TryParse(parts["doi"].Length > 0 ? parts["doi"] : "10.1000/182")!.Value
                    : new(PaperIdKind.Arxiv, parts.GetValueOrDefault("id", "2603.13260"))],
            Title = parts.GetValueOrDefault("title", Title),
            Abstract = parts.GetValueOrDefault("abstract") switch { "same" => Long, "other" => Other, _ => "" },
            Names = parts.ContainsKey("team") ? ["Records Team"] : [.. Enumerable.Range(0, authors).Select(i => $"Jane{i} Doe{i}")],
            Day = day,
            HasFirstDay = !isDoi && day is { IsDay: true },
            By = isDoi ? "crossref" : "huggingface",
        };
    }

    // "title=A title with blanks abstract=same authors=4"
    private static Dictionary<string, string> Parts(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        string? last = null;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && word[..equals] is "title" or "abstract" or "authors" or "day" or "doi" or "year" or "id")
                parts[last = word[..equals]] = word[(equals + 1)..];
            else if (word is "team" or "doi" && last != "title")
                parts[word] = "";
            else if (last is not null)
                parts[last] += $" {word}";
        }

        return parts;
    }
}
