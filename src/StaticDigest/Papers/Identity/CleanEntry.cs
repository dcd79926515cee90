using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Papers.Identity;

/// <summary>An entry with its text cleaned once, and with what merging compares.</summary>
internal sealed record CleanEntry
{
    private static readonly string[] Placeholders = ["na", "n/a", "null", "none", "nan", "undefined", "-", "--", "–", "—", "untitled", "no title",
        "[no title]"];

    public required Entry Entry { get; init; }

    public required string Title { get; init; }

    public required string Abstract { get; init; }

    public required string Key { get; init; }

    public required ImmutableArray<Author> Authors { get; init; }

    /// <summary>Key of every author's name, in order; empty for names that were not given.</summary>
    public required ImmutableArray<string> NameKeys { get; init; }

    /// <summary>Hash of all that the entry says of its paper but its ids, so that two that say the same are known at once.</summary>
    public required UInt128 Profile { get; init; }

    /// <summary>How far the text can be trusted; lower is better.</summary>
    public required int Rank { get; init; }

    public required bool IsWithdrawn { get; init; }

    public ImmutableArray<ImmutableArray<string>> NameWords => field.IsDefault ? field = NameLists.WordsOf(Authors) : field;

    public HashSet<string> TitleWords => field ??= Titles.Words(Title);

    /// <summary>The links, as they are compared.</summary>
    public HashSet<string> LinkKeys => field ??= [.. Entry.Links.Select(link => WebAddress.TryParse(link.Url)).OfType<string>().Select(LinkKey.Of)];

    /// <summary>Key of the venue; empty when there is none.</summary>
    public string VenueKey => field ??= TitleKey.Of(Entry.Venue ?? "");

    /// <summary>Number of authors, where the listing counts or names them.</summary>
    public int? Count =>
        Entry.HasMoreAuthors ? null : Entry.AuthorCount is { } count ? Math.Max(count, Authors.Length) : Authors.Length > 0 ? Authors.Length : null;

    public IEnumerable<DateOnly> Days => new[] { Entry.Submitted, Entry.Announced, Entry.Updated, Entry.Featured is { } day ? new PartialDate(day) : null }
        .OfType<PartialDate>().Where(date => date.IsDay).Select(date => date.FirstDay);

    public int? Year => (Entry.Submitted ?? Entry.Announced ?? Entry.Updated)?.Year ?? Entry.Featured?.Year;

    public static CleanEntry Of(Entry entry)
    {
        var title = PaperText.CleanTitle(entry.Title, entry.Text);
        if (Placeholders.Contains(title, StringComparer.OrdinalIgnoreCase))
            title = "";
        var text = PaperText.CleanAbstract(entry.Abstract, entry.Text);
        if (text.Length < 12 && Placeholders.Contains(text, StringComparer.OrdinalIgnoreCase))
            text = "";
        bool isNote = Withdrawal.IsNote(text);
        var authors = entry.Authors
            .Select(author => author with { Name = PaperText.CleanName(author.Name), Affiliation = Optional(author.Affiliation, entry.Text) })
            .Where(author => author.IsHidden || author.Name.Length > 0)
            .ToImmutableArray();
        ImmutableArray<string> names = [.. authors.Select(author => TitleKey.Of(author.Name))];
        authors = PaperAuthors.Once(authors, names);
        return new CleanEntry
        {
            Entry = entry,
            Title = title,
            Abstract = isNote ? "" : text,
            Key = TitleKey.Of(title),
            Authors = authors,
            NameKeys = names[..authors.Length],
            Profile = ProfileOf(entry, title, text, names),
            Rank = SourceRank.Of(entry),
            IsWithdrawn = entry.Withdrawn || isNote || Withdrawal.IsComment(entry.Comment),
        };
    }

    /// <summary>A field of one line, cleaned; null when nothing is left.</summary>
    public static string? Optional(string? value, EntryText kind) =>
        PaperText.CleanTitle(value, kind) is { Length: > 0 } clean ? clean : null;

    private static UInt128 ProfileOf(Entry entry, string title, string text, ImmutableArray<string> names)
    {
        var profile = new StringBuilder(title.Length + text.Length + 100).Append(title).Append('\n').Append(text).Append('\n').AppendJoin(';', names);
        profile.Append(CultureInfo.InvariantCulture,
            $"\n{entry.AuthorCount}|{entry.HasMoreAuthors}|{entry.Submitted}|{entry.Announced}|{entry.Venue}|{entry.JournalReference}|{entry.Comment}|" +
            $"{entry.Publication}");
        return XxHash128.HashToUInt128(MemoryMarshal.AsBytes(profile.ToString().AsSpan()));
    }
}
