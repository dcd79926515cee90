using System.Collections.Immutable;
using StaticDigest.Papers.Text;

namespace StaticDigest.Papers.Merging;

/// <summary>An entry with its text cleaned once, and with what merging compares.</summary>
internal sealed record CleanEntry
{
    private static readonly string[] Placeholders = ["na", "n/a", "null", "none", "nan", "undefined", "-", "--", "–", "—", "untitled", "no title", "[no title]"];

    public required Entry Entry { get; init; }

    public required string Title { get; init; }

    public required string Abstract { get; init; }

    public required string Key { get; init; }

    public required ImmutableArray<Author> Authors { get; init; }

    /// <summary>Key of every author's name, in order; empty for names that were not given.</summary>
    public required ImmutableArray<string> NameKeys { get; init; }

    /// <summary>Key of the first author's last name, or empty.</summary>
    public required string FirstLastName { get; init; }

    /// <summary>How far the text can be trusted; lower is better.</summary>
    public required int Rank { get; init; }

    public required bool IsWithdrawn { get; init; }

    public PaperId? Arxiv => Entry.Ids.Where(id => id.Kind == PaperIdKind.Arxiv).Select(id => (PaperId?)id).FirstOrDefault();

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
            FirstLastName = authors.Length == 0 ? "" : TitleKey.Of(LastName(authors[0].Name)),
            Rank = RankOf(entry),
            IsWithdrawn = entry.Withdrawn || isNote || Withdrawal.IsComment(entry.Comment),
        };
    }

    /// <summary>A field of one line, cleaned; null when nothing is left.</summary>
    public static string? Optional(string? value, EntryText kind) =>
        PaperText.CleanTitle(value, kind) is { Length: > 0 } clean ? clean : null;

    private static int RankOf(Entry entry) => entry.Text switch
    {
        EntryText.Tex when entry.Ids.Any(id => id.Kind == PaperIdKind.Arxiv) => 0,
        EntryText.Clean => 1,
        EntryText.Tex when entry.Ids.Any(id => id.Kind < PaperIdKind.Dblp) => 1,
        EntryText.HuggingFace => 2,
        _ => 3,
    };

    private static string LastName(string name)
    {
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (comma > 0 && !IsSuffix(name[(comma + 1)..].Trim()))
            return name[..comma];
        int last = words.Length - 1;
        while (last > 0 && IsSuffix(words[last]))
            last--;
        return last < 0 ? "" : words[last];
    }

    private static bool IsSuffix(string word) => word is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" or "IV";
}
