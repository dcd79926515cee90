using System.Text;
using StaticDigest.Fetching;
using StaticDigest.Papers;
using StaticDigest.Papers.Merging;
using StaticDigest.Sources;
using Xunit;

namespace StaticDigest.Tests.Fetching;

public sealed class ListingShardsTests
{
    private static readonly DateOnly s_today = new(2026, 11, 25);

    private static readonly Entry s_paper = new()
    {
        Where = new("x.json"),
        Source = "Hugging Face Daily Papers",
        Position = 4,
        Ids = [new(PaperIdKind.Arxiv, "2611.01234")],
        Title = "A paper of some length",
        Abstract = "What it says.",
        Authors = [new("Ada Lovelace"), new("Alan Turing")],
        Featured = new(2026, 11, 24),
        Submitted = new(2026, 11, 20),
        Votes = 5,
        MachineKeywords = ["graphs"],
    };

    [Fact]
    public void A_line_is_written_once()
    {
        var first = Add([], s_paper, s_paper);
        var again = Add(Recorded(first), s_paper, s_paper with { Position = 9 });

        Assert.Equal((1, 0), (first.Added, first.Updated));
        Assert.Single(Lines(first));
        Assert.Equal((0, 0), (again.Added, again.Updated));
        Assert.Empty(again.Lines);
    }

    [Theory]
    [InlineData(5, 7, false)]
    [InlineData(5, 8, true)]
    [InlineData(40, 47, false)]
    [InlineData(40, 48, true)]
    [InlineData(5, 1, false)]
    [InlineData(5, 5, false)]
    public void A_count_is_news_when_it_rose_by_a_fifth_and_by_three(int before, int now, bool isNews)
    {
        var known = Recorded(Add([], s_paper with { Votes = before }));

        var lines = Lines(Add(known, s_paper with { Votes = now }));

        Assert.Equal(
            isNews ? [$$"""{"id":"arxiv:2611.01234","source":"Hugging Face Daily Papers","position":4,"featured":"2026-11-24","votes":{{now}}}"""] : [], lines);
    }

    [Fact]
    public void Of_a_known_paper_only_what_is_new_is_written()
    {
        var known = Recorded(Add([], s_paper));
        var now = s_paper with
        {
            Position = 0,
            Title = "A paper of some other length",
            MachineKeywords = ["graphs", "trees"],
            Ids = [.. s_paper.Ids, new(PaperIdKind.Doi, "10.1000/182")],
            Abstract = null,
        };

        var lines = Add(known, now);

        Assert.Equal((0, 1), (lines.Added, lines.Updated));
        Assert.Equal(
            ["""{"id":"arxiv:2611.01234","ids":["doi:10.1000/182"],"source":"Hugging Face Daily Papers","position":4,"title":"A paper of some other length","featured":"2026-11-24","machine_keywords":["graphs","trees"]}"""],
            Lines(lines));
        Assert.Empty(Add([.. known, .. Recorded(lines)], now).Lines);
    }

    [Fact]
    public void A_merged_shard_with_doubled_lines_in_any_order_is_one_paper_with_one_appearance()
    {
        var first = Add([], s_paper);
        var second = Add(Recorded(first), s_paper with { Position = 1, Votes = 50 });
        var lines = Lines(first).Concat(Lines(second)).ToList();
        var merged = string.Join('\n', lines.Concat(lines).Reverse());

        var paper = Assert.Single(PaperMerge.Merge(EntryReader.Read(new("listings/hf/2026-11.jsonl", Encoding.UTF8.GetBytes(merged))).Items).Items);

        Assert.Equal(("A paper of some length", "What it says.", 50), (paper.Title, paper.Abstract, paper.Votes));
        Assert.Equal(new Appearance("Hugging Face Daily Papers", new(2026, 11, 24), "listings/hf/2026-11.jsonl", 4, 50), Assert.Single(paper.Appearances));
        Assert.Empty(Add(EntryReader.Read(new("x.jsonl", Encoding.UTF8.GetBytes(merged))).Items, s_paper with { Votes = 50 }).Lines);
    }

    [Fact]
    public void A_paper_of_two_days_is_two_lines()
    {
        var lines = Add([], s_paper, s_paper with { Featured = new(2026, 10, 31) });

        Assert.Equal(["2026-10.jsonl", "2026-11.jsonl"], lines.Lines.Keys);
        Assert.Equal(2, lines.Added);
    }

    [Theory]
    [InlineData("2026-10-31", "2026-11-24", null, "2026-10.jsonl")]
    [InlineData(null, "2026-10-02", "2026-09-30", "2026-10.jsonl")]
    [InlineData(null, null, "2024", "2024-01.jsonl")]
    [InlineData(null, null, "2027-03", "2026-11.jsonl")]
    [InlineData(null, null, null, "2026-11.jsonl")]
    public void The_shard_is_the_month_of_the_entry_and_never_of_the_future(string? featured, string? announced, string? submitted, string shard)
    {
        var entry = s_paper with
        {
            Featured = PartialDate.TryParse(featured)?.FirstDay,
            Announced = PartialDate.TryParse(announced),
            Submitted = PartialDate.TryParse(submitted),
        };

        Assert.Equal([shard], Add([], entry).Lines.Keys);
    }

    [Fact]
    public void News_of_a_paper_stay_in_its_shard()
    {
        var known = Recorded(Add([], s_paper with { Featured = null, Submitted = new(2026, 3, 1) }));

        Assert.Equal(["2026-03.jsonl"],
            Add(known, s_paper with { Featured = null, Submitted = new(2026, 3, 1), Announced = new(2026, 11, 25), Version = 2 }).Lines.Keys);
    }

    [Fact]
    public void Entries_without_id_are_told_by_their_title()
    {
        var entry = s_paper with { Ids = [], Featured = null };
        var known = Recorded(Add([], entry));

        Assert.Empty(Add(known, entry with { Title = "A paper, of some length" } with { Title = entry.Title }).Lines);
        Assert.Equal(1, Add(known, entry with { Title = "Another paper" }).Added);
    }

    [Fact]
    public void A_days_papers_are_counted_once_each()
    {
        var first = Add([], s_paper, s_paper with { Ids = [new(PaperIdKind.Arxiv, "2611.05678")] });
        var shards = new ListingShards([.. Recorded(first), .. Recorded(Add(Recorded(first), s_paper with { Votes = 99 }))]);

        Assert.Equal((2, 0), (shards.CountOf(new(2026, 11, 24)), shards.CountOf(new(2026, 11, 23))));
    }

    private static ShardLines Add(IEnumerable<Entry> recorded, params ReadOnlySpan<Entry> entries)
    {
        var shards = new ListingShards(recorded);
        foreach (var entry in entries)
            shards.Add(entry, s_today);
        return shards.Finish();
    }

    private static string[] Lines(ShardLines lines) =>
        [.. lines.Lines.Values.SelectMany(bytes => Encoding.UTF8.GetString(bytes.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries))];

    private static IEnumerable<Entry> Recorded(ShardLines lines) => lines.Lines.SelectMany(shard => EntryReader.Read(new(shard.Key, shard.Value)).Items);
}
