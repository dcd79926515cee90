using System.Collections.Immutable;

namespace StaticDigest.Settings;

/// <summary>
/// What a large digest leaves out, so that its site fits its host for years. Each rule knows only numbers that grow with the
/// digest, so that nothing that was left out comes back and goes again.
/// </summary>
internal sealed record SizeSettings
{
    /// <summary>How many of the newest papers have every file; a digest that has no more than these leaves out nothing.</summary>
    public int FullPapers { get; init; } = 1000;

    /// <summary>Up to how many papers of a digest the pages of all issues and the data for programs hold abstracts as a whole.</summary>
    public int WholeAbstracts { get; init; } = 20_000;

    /// <summary>How many authors have a page at most.</summary>
    public int AuthorPages { get; init; } = 1000;

    /// <summary>Names of authors who have a page and all feeds in any case.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>All authors by name; a name has blanks in it, so only commas part names on one line.</summary>
    private static readonly SettingKind<ImmutableArray<string>> s_names = new(
        new("a list of names", SettingKinds.WordsSchema) { IsCompound = true },
        (value, _) =>
            [.. (value.Text.Length > 0 ? value.Text.Split(',') : value.Words.AsEnumerable()).Select(name => name.Trim()).Where(name => name.Length > 0)],
        names => SettingKinds.Json(names));

    internal static SettingBlock<SizeSettings> Keys { get; } = new(new())
    {
        {
            "full_papers", SettingKinds.Number(0, 10_000_000), size => size.FullPapers, (size, value) => size with { FullPapers = value },
            "How many of the newest papers have every file: Markdown and citations beside their pages, pictures and BibTeX for their issues. An older "
            + "paper's page gives its citations by itself."
        },
        {
            "whole_abstracts", SettingKinds.Number(0, 10_000_000), size => size.WholeAbstracts, (size, value) => size with { WholeAbstracts = value },
            "Up to how many papers of a digest the pages of all issues and the files in api/ hold whole abstracts. With more, those of older papers stand "
            + "on their own pages only."
        },
        {
            "author_pages", SettingKinds.Number(0, 10_000_000), size => size.AuthorPages, (size, value) => size with { AuthorPages = value },
            "How many authors have a page at most: those with most papers. The others stand in the index with their papers."
        },
        {
            "authors", s_names, size => size.Authors, (size, value) => size with { Authors = value },
            "Names of authors who have a page and all feeds in any case."
        },
    };
}
