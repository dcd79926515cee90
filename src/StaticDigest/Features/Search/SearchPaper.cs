using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StaticDigest.Papers;
using StaticDigest.Site;

namespace StaticDigest.Features.Search;

/// <summary>
/// All that the search knows of a paper, taken from the digest without any work on its text. What is no member here cannot get
/// into a file of the index, so that the fingerprint of the members tells whether the files are still right.
/// </summary>
/// <param name="Address">Address below <c>papers/</c>.</param>
/// <param name="FirstDay">The day by which it is numbered: the first on which it stood in the digest, which never moves.</param>
/// <param name="Title">Title, with its formulas.</param>
/// <param name="Abstract">Abstract, with its formulas.</param>
/// <param name="Names">Names that may be shown.</param>
/// <param name="AuthorCount">Number of authors; below zero: at least so many.</param>
/// <param name="Date">The date that readers see; empty without one.</param>
/// <param name="Day">Its first day as a number, for <c>year:</c> and <c>after:</c>; 0 without one.</param>
/// <param name="Venue">Venue; empty without one.</param>
/// <param name="HasNote">True when the editor wrote about it.</param>
/// <param name="Ids">Ids that people search for; a title or an id of one list only is none.</param>
/// <param name="Surroundings">Names of things around the paper: keywords, categories, topics, venue, organisation, the editor's note.</param>
internal sealed record SearchPaper(
    string Address, DateOnly FirstDay, string Title, string Abstract, ImmutableArray<string> Names, int AuthorCount, string Date, int Day, string Venue,
    bool HasNote, ImmutableArray<PaperLinkKind> Links, ImmutableArray<string> Ids, ImmutableArray<string> Surroundings, ImmutableArray<string> Topics,
    ImmutableArray<string> Lists)
{
    private const int MaxNames = 40;

    /// <summary>The first of the names, as many as results show.</summary>
    [JsonIgnore]
    public IEnumerable<string> FirstNames => Names.Take(MaxNames);

    /// <summary>A number for everything that the index shows of it.</summary>
    public UInt128 Fingerprint() => StaticDigest.Fingerprint.Of(this, SearchJson.Default.SearchPaper);

    /// <summary>The papers in the order of their numbers, oldest first, so that a new one gets the next number.</summary>
    public static SearchPaper[] Numbered(ImmutableArray<DigestPaper> papers)
    {
        var numbered = papers.Select(Of).ToArray();
        Array.Sort(numbered, (left, right) =>
        {
            int order = left.FirstDay.CompareTo(right.FirstDay);
            return order != 0 ? order : string.CompareOrdinal(left.Address, right.Address);
        });
        return numbered;
    }

    public static SearchPaper Of(DigestPaper digest)
    {
        var paper = digest.Paper;
        var date = paper.Submitted ?? digest.Filed;
        return new(
            digest.Address.Value,
            digest.Days.IsEmpty ? (paper.Announced ?? paper.Submitted)?.FirstDay ?? DateOnly.MinValue : digest.Days[0],
            paper.Title,
            paper.Abstract,
            [.. paper.Authors.Where(author => !author.IsHidden).Select(author => author.Name)],
            paper.HasMoreAuthors ? -paper.AuthorCount : paper.AuthorCount,
            date?.ToString() ?? "",
            date?.FirstDay.DayNumber ?? 0,
            paper.Venue ?? "",
            paper.Note is not null,
            [.. paper.Links.Select(link => link.Kind)],
            [.. paper.OtherIds.Prepend(paper.Id).Where(IsSought).Select(id => id.Value.ToLowerInvariant())],
            [.. paper.Keywords, .. paper.Categories, .. digest.Topics.Select(match => match.Topic.Name),
                .. ((string?[])[paper.Venue, paper.Organization, paper.Note]).OfType<string>()],
            [.. digest.Topics.Select(match => match.Topic.Slug)],
            [.. paper.Appearances.Select(appearance => appearance.List)]);
    }

    private static bool IsSought(PaperId id) => id.Kind is not (PaperIdKind.Title or PaperIdKind.Local);
}
