using System.Buffers;
using System.Text;
using CsCheck;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Sources;
using StaticDigest.Sources.Formats.Json;
using StaticDigest.Sources.Reading;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Sources;

public class EntryJsonWriterTests
{
    private static readonly string[] s_odd = ["a\n\nb", "</script>", "\"quoted\" \\ back", "\u2028\u0085", "𝔸 😀", "ﬁ é 漢", "{$x<y$}", "2401.01234"];

    private static readonly Gen<string> s_text =
        Gen.OneOf(Gen.String[Gen.Char, 1, 20], Gen.String[Gen.Char.AlphaNumeric, 1, 20], Gen.Int[0, 7].Select(i => s_odd[i]))
        .Select(text => CleanText.Of($"x{text}"));

    private static readonly Gen<string?> s_optional = Gen.OneOf(s_text.Select(text => (string?)text), Gen.Const((string?)null));
    private static readonly Gen<int?> s_count = Gen.OneOf(Gen.Int[0, int.MaxValue].Select(count => (int?)count), Gen.Const((int?)null));
    private static readonly Gen<DateOnly> s_day = Gen.Int[0, 40_000].Select(days => new DateOnly(1950, 1, 1).AddDays(days));

    private static readonly Gen<PartialDate?> s_date = Gen.Select(s_day, Gen.Int[0, 3], (day, precision) => precision switch
    {
        0 => (PartialDate?)null,
        1 => new PartialDate(day.Year),
        2 => new PartialDate(day.Year, day.Month),
        _ => new PartialDate(day),
    });

    private static readonly Gen<PaperId> s_id = Gen.Select(Gen.Enum<PaperIdKind>(), Gen.Int[0, 99_999], (kind, number) => kind switch
    {
        PaperIdKind.Arxiv =>
            new PaperId(kind, number % 2 == 0 ? Invariant($"2401.{number:D5}") : Invariant($"hep-th/99{number % 12 + 1:D2}{number % 1000:D3}")),
        PaperIdKind.Doi => new PaperId(kind, Invariant($"10.1002/(sici)1097<{number}>3.0.co;2-4")),
        _ => new PaperId(kind, Invariant($"_Ab:{number}/é")),
    });

    private static readonly Gen<PaperLink> s_link = Gen.Select(Gen.Enum<PaperLinkKind>(), Gen.Int[0, 999],
        (kind, number) => new PaperLink(kind, Invariant($"https://example.org/%C3%A9?a={number}&b#c")));

    private static readonly Gen<Author> s_author = Gen.Select(s_text, s_optional, Gen.Bool, (name, place, isHidden) => new Author(name, place, isHidden));

    private static readonly Gen<Entry> s_named = Gen.Select(s_id.Array[0, 3], s_text, s_optional, s_author.Array[0, 4], Gen.Enum<EntryText>(), s_count,
        Gen.Int[0, 900],
        (ids, title, text, authors, style, version, position) => new Entry
        {
            Where = new("a.jsonl", 1, 1),
            Source = $"List {title}",
            Position = position,
            Ids = [.. ids.Distinct()],
            Title = title,
            Abstract = text,
            Authors = [.. authors],
            Text = style,
            Version = version,
        });

    private static readonly Gen<Entry> s_dated = Gen.Select(s_named, s_date, s_date, s_date, s_day, Gen.Select(s_count, s_count, s_count, s_count),
        (entry, submitted, updated, announced, featured, counts) => entry with
        {
            Submitted = submitted,
            Updated = updated,
            Announced = announced,
            Featured = counts.Item1 is null ? null : featured,
            Versions = submitted is null ? [] : [new(1, submitted), new(2, null)],
            AuthorCount = counts.Item1,
            HasMoreAuthors = counts.Item1 == 1,
            Votes = counts.Item2,
            Comments = counts.Item3,
            CodeStars = counts.Item4,
        });

    private static readonly Gen<Entry> s_entry = Gen.Select(s_dated, s_optional.Array[11], s_text.Array[0, 3], s_link.Array[0, 3], Gen.Bool,
        (entry, texts, words, links, isWithdrawn) => entry with
        {
            Organization = texts[0],
            Venue = texts[1],
            Publication = new Publication(texts[2], texts[3], texts[4], texts[5]).OrNull(),
            JournalReference = texts[6],
            Comment = texts[7],
            MachineSummary = texts[8],
            License = texts[9],
            Note = texts[10],
            Submitter = texts[0],
            Keywords = [.. words],
            MachineKeywords = [.. words],
            Categories = words.Length > 0 ? ["cs.LG", "hep-th", "odd, one"] : [],
            Links = [.. links],
            Media = [.. links.Select(link => link.Url)],
            Withdrawn = isWithdrawn,
            Counts = [.. words.Select((word, i) => new DatedCount(word, i, new(2026, 11, 30), word))],
            Found = texts[1] is { } by ? new(by, new(2026, 12, 31), texts[2], texts[3], texts[4]) : null,
        });

    [Fact]
    public void An_entry_is_read_back_as_it_was() =>
        s_entry.Sample(
            entry =>
            {
                var line = Line(entry);
                var batch = EntryReader.Read(new("a.jsonl", Encoding.UTF8.GetBytes(line)));

                Assert.Empty(batch.Diagnostics);
                Assert.Equal(EntryDump.Of([entry]), EntryDump.Of(batch.Items));
                Assert.Equal(line, Line(batch.Items[0]));
                Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
            },
            iter: 500,
            threads: 1);

    [Fact]
    public void The_entries_of_the_fixture_are_read_back_as_they_were()
    {
        var entries = EntryReader.Read(Fixture.Source("EntryJson/fields.input.jsonl")).Items;

        var again = entries.Select(entry => EntryReader.Read(new("a.jsonl", Encoding.UTF8.GetBytes(Line(entry)))).Items.Single() with { Where = entry.Where });

        Assert.Equal(EntryDump.Of(entries), EntryDump.Of(again));
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_stop_it() =>
        Assert.Equal("{\"source\":\"s\",\"position\":0,\"title\":\"a\ufffdb\"}\n", Line(new Entry { Where = new("a"), Source = "s", Title = "a\ud83db" }));

    private static string Line(Entry entry)
    {
        var output = new ArrayBufferWriter<byte>();
        EntryJsonWriter.WriteLine(entry, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
