using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsCheck;
using StaticDigest.Checks;
using StaticDigest.Fetching;
using StaticDigest.Markdown;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Papers.Fields;
using StaticDigest.Papers.Merging;
using StaticDigest.Sources;
using StaticDigest.Sources.Formats.Documents;
using StaticDigest.Sources.Formats.Json;
using StaticDigest.Tests.Features.Api;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Papers;

/// <summary>Whatever stands in the table of fields is read, written, compared and merged; a new field needs no test of its own.</summary>
public class PaperFieldTests
{
    private static readonly SourceSpan s_where = new("listings/a.jsonl", 1, 1);

    public static TheoryData<string> Listed => [.. PaperField.Listed.Select(one => one.Key)];

    public static TheoryData<string> Documented => [.. PaperField.Documented.Select(one => one.Key)];

    public static TheoryData<string> Published => [.. PaperField.Published.Select(one => one.Key)];

    public static TheoryData<string, string> Aliases =>
        [.. PaperField.ListingKeys.Concat(PaperField.DocumentKeys).Where(key => key.Key != key.Value.Field.Key).Select(key => (key.Key, key.Value.Field.Key))
            .Distinct().Order()];

    [Fact]
    public void No_key_means_two_fields()
    {
        Assert.Equal(PaperField.All.Length, PaperField.All.Select(field => field.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(PaperField.Listed.Length, PaperField.Listed.Select(field => field.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public void A_listing_in_JSON_gives_it_back(string key)
    {
        var entry = Filled(Bare(), Field(key), 1);

        AssertSame(PaperField.Listed, entry, Read(Line(entry)));
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void A_document_gives_it_back(string key)
    {
        var paper = Filled(BarePaper(), Field(key), 1);

        AssertSame(PaperField.Documented, paper, Read(paper));
    }

    [Fact]
    public void Any_fields_together_are_given_back() =>
        Gen.Select(Gen.Int[0, 2].Array[PaperField.All.Length], Gen.Bool).Sample(
            (numbers, isPaper) =>
            {
                var fields = isPaper ? PaperField.Documented : PaperField.Listed;
                PaperData data = isPaper ? BarePaper() : Bare();
                for (int i = 0; i < fields.Length; i++)
                {
                    if (numbers[i] > 0)
                        Filled(data, fields[i], numbers[i]);
                }

                AssertSame(fields, data, data is Paper paper ? Read(paper) : Read(Line((Entry)data)));
            },
            iter: 300,
            threads: 1);

    [Theory]
    [MemberData(nameof(Published))]
    public void The_data_for_programs_have_it_as_the_schema_says_and_are_read_as_a_listing(string key)
    {
        var entry = Filled(Bare(), Field(key), 1);
        var site = TestSite.OfListing(Line(entry));
        var merged = Assert.Single(PaperMerge.Merge([entry]).Items);

        var paper = JsonDocument.Parse(site.Bytes("api/papers.json")).RootElement.GetProperty("papers")[0];

        Assert.True(paper.TryGetProperty(key, out _));
        ApiFilesTests.AssertValid(site);
        // Links are all that lead on, those of services too.
        if (Field(key) != PaperField.Links)
            Assert.True(Field(key).IsEqual(merged, Read(paper.GetRawText())));
    }

    [Fact]
    public void What_is_not_for_programs_stays_away_from_them()
    {
        var entry = Bare();
        foreach (var field in PaperField.Listed)
            Filled(entry, field, 1);
        var paper = JsonDocument.Parse(TestSite.OfListing(Line(entry)).Bytes("api/papers.json")).RootElement.GetProperty("papers")[0];

        Assert.All(PaperField.All.Except(PaperField.Published), field => Assert.False(paper.TryGetProperty(field.Key, out _), field.Key));
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public void A_paper_has_what_one_listing_says(string key)
    {
        var field = Field(key);
        var entry = Filled(Bare() with { Text = EntryText.Clean }, field, 1);
        var paper = Assert.Single(PaperMerge.Merge([Bare() with { Source = "Another list", Title = null }, entry]).Items);

        if (field.Use.HasFlag(FieldUse.Document) || field.Use.HasFlag(FieldUse.Public))
            Assert.True(field.IsIn(paper));
        if (field.Use.HasFlag(FieldUse.Document) && field != PaperField.Links)
            Assert.True(field.IsEqual(entry, paper));
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public void It_is_news_once(string key)
    {
        var field = Field(key);
        var known = field.News == NewsRule.Risen || field == PaperField.Title || field == PaperField.Ids ? Bare() : Filled(Bare(), field, 0);
        var now = Filled(Bare(), field, 2);
        if (field.News == NewsRule.WithAuthors)
            Filled(now, PaperField.Authors, 1);

        var news = EntryDelta.Of(now, [known]);

        Assert.Equal(field.News == NewsRule.Never && field != PaperField.Ids, news is null);
        Assert.True(news is null || field.IsEqual(now, news));
        Assert.Null(EntryDelta.Of(now, [now]));
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public void It_tells_two_entries_apart(string key)
    {
        Entry one = Bare(), other = Filled(Bare(), Field(key), 2);

        Assert.NotEqual(0, EntryOrder.Instance.Compare(one, other));
        Assert.Equal(Math.Sign(EntryOrder.Instance.Compare(one, other)), -Math.Sign(EntryOrder.Instance.Compare(other, one)));
        Assert.Equal(0, EntryOrder.Instance.Compare(other, Filled(Bare(), Field(key), 2)));
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public void A_check_counts_it(string key)
    {
        var file = new InputFile("listings/a.jsonl", Encoding.UTF8.GetBytes(Line(Filled(Bare(), Field(key), 1))));

        var report = Assert.Single(ListingCheck.Of([new(file, EntryReader.ReadCounting(file))]).Listings);

        Assert.Equal(!Field(key).IsPlace, report.Fields.Contains(new FieldCount(Field(key).Name, 1)));
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void It_is_read_under_its_other_keys(string alias, string key)
    {
        var field = Field(key);
        if (PaperField.ListingKeys.ContainsKey(alias) && field.Use.HasFlag(FieldUse.Listing))
        {
            var entry = Filled(Bare(), field, 1);
            var value = key == "links" ? "\"https://example.org/1\"" : key == "id"
                ? "[\"10.1000/1\"]"
                : JsonDocument.Parse(Line(entry)).RootElement.GetProperty(key).GetRawText();
            var read = Read(Line(Bare()).TrimEnd()[..^1] + $",\"{alias}\":{value}}}");
            Assert.True(key is "links" or "id" ? field.IsIn(read) : field.IsEqual(entry, read));
        }

        if (PaperField.DocumentKeys.ContainsKey(alias) && alias != PaperField.OtherIdsKey)
        {
            var value = key switch
            {
                "links" => "https://example.org/1",
                "id" => "1234",
                "appearances" => alias == "featured" ? "2026-04-17" : "[{list: A, file: b}]",
                _ => "2",
            };
            var written = alias is "doi" or "other_ids" ? "10.1000/1"
                : alias is "arxiv" or "arxiv_id" or "eprint" ? "2401.00001"
                : field is PaperField<PartialDate?> ? "2024-01-02" : value;
            var paper = DocumentReader.Read($"---\ntitle: T\nid: local:x\n{alias}: {written}\n---\n", s_where, out var diagnostics)!;
            Assert.Empty(diagnostics);
            Assert.True(field == PaperField.Ids ? paper.OtherIds.Length == 1 : field.IsIn(paper));
        }
    }

    [Fact]
    public void Keys_that_were_renamed_are_still_read()
    {
        var paper = DocumentReader.Read(
            "---\ntitle: T\nid: arxiv:2401.00001\nother_ids: [\"doi:10.1000/1\"]\ncode_stars: 5\nsightings:\n  - {list: \"A\", day: \"2026-04-17\", file: " +
            "\"b\", position: 3, votes: 7}\n---\n", s_where, out var diagnostics)!;

        Assert.Empty(diagnostics);
        Assert.Equal(("doi:10.1000/1", 5, new Appearance("A", new(2026, 4, 17), "b", 3, 7)),
            (Assert.Single(paper.OtherIds).ToString(), paper.CodeStars, Assert.Single(paper.Appearances)));
        Assert.Equal(5, Read("""{"id":"2401.00001","title":"T","code_stars":5,"other_ids":["10.1000/1"]}""").CodeStars);
        Assert.Equal((1, 2), (Read("""{"title":"T","votes":1,"upvotes":3}""").Votes, Read("""{"title":"T","upvotes":2}""").Votes));
    }

    private static PaperField Field(string key) => PaperField.All.Single(field => field.Key == key);

    private static Entry Bare() => new() { Where = s_where, Source = "A list", Title = "A title", Ids = [new(PaperIdKind.Local, "x")], Text = EntryText.Tex };

    private static Paper BarePaper() => new() { Id = new(PaperIdKind.Local, "x"), Title = "A title" };

    // Values as reading gives them: what is read back must be the same.
    private static T Filled<T>(T data, PaperField field, int number)
        where T : PaperData
    {
        var text = Invariant($"Word{number}: \"quoted\" \\ é 😀");
        switch (field)
        {
            case PaperField<string?> one: one.Set(data, text); break;
            case PaperField<int?> one: one.Set(data, 10 * number); break;
            case PaperField<bool> one: one.Set(data, number > 0); break;
            case PaperField<PartialDate?> one: one.Set(data, new PartialDate(2020 + number, number)); break;
            case PaperField<DateOnly?> one: one.Set(data, new DateOnly(2020 + number, 4, 17)); break;
            case PaperField<EntryText> one: one.Set(data, (EntryText)number); break;
            case PaperField<PaperId?> one: one.Set(data, new PaperId(PaperIdKind.Doi, Invariant($"10.1000/{number}"))); break;
            case PaperField<ImmutableArray<string>> { IsAddress: true } one: one.Set(data, [Invariant($"https://example.org/{number}.png")]); break;
            case PaperField<ImmutableArray<string>> one: one.Set(data, [Invariant($"word{number}"), "other"]); break;
            case PaperField<ImmutableArray<PaperId>> one: one.Set(data, [new(PaperIdKind.Local, "x"), new(PaperIdKind.Local, Invariant($"y{number}"))]); break;
            case PaperField<ImmutableArray<Author>> one:
                one.Set(data, [new(Invariant($"Ada Lovelace {number}"), "Home"), new("Alan Turing")]);
                // Of a paper there are never fewer than names.
                if (data is Paper { AuthorCount: 0 })
                    PaperField.AuthorCount.Set(data, 2);
                break;
            case PaperField<ImmutableArray<PaperVersion>> one: one.Set(data, [new(1 + number, new(2024, 1)), new(5, null)]); break;
            case PaperField<ImmutableArray<PaperLink>> one: one.Set(data, [new(PaperLinkKind.Code, Invariant($"https://example.org/{number}"))]); break;
            case PaperField<ImmutableArray<DatedCount>> one: one.Set(data, [new("citations", number, new(2026, 11, 30), "openalex")]); break;
            case PaperField<ImmutableArray<Finding>> one: one.Set(data, number == 0 ? [] : [new("openalex", new(2026, 11, number), "1", text, "title")]); break;
            case PaperField<ImmutableArray<Appearance>> one:
                one.Set(data,
                [new("A list", new(2026, 11, 1 + number), "listings/a.jsonl", number, number)]); break;
            case PaperField<ImmutableArray<FieldOrigin>> one: one.Set(data, [new("title", text)]); break;
            default: Assert.Fail($"no value for {field}"); break;
        }

        return data;
    }

    private static void AssertSame(IEnumerable<PaperField> fields, PaperData expected, PaperData read) =>
        Assert.All(fields, field => Assert.True(field.IsEqual(expected, read), field.Key));

    private static Paper Read(Paper paper)
    {
        var read = DocumentReader.Read(PaperMarkdown.Write(paper), s_where, out var diagnostics);
        Assert.Empty(diagnostics);
        return read!;
    }

    private static Entry Read(string line)
    {
        var batch = EntryReader.Read(new("listings/a.jsonl", Encoding.UTF8.GetBytes(line)));
        Assert.Empty(batch.Diagnostics);
        return Assert.Single(batch.Items);
    }

    private static string Line(Entry entry)
    {
        var output = new ArrayBufferWriter<byte>();
        EntryJsonWriter.WriteLine(entry, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
