using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Site;
using StaticDigest.Topics;

namespace StaticDigest.Features.Search;

/// <summary>What the search knows of a paper, taken from the digest without any work on its text.</summary>
/// <param name="Digest">The paper.</param>
/// <param name="Fingerprint">A number for everything that the index shows of it.</param>
internal sealed record SearchPaper(DigestPaper Digest, UInt128 Fingerprint)
{
    private const int MaxNames = 40;

    /// <summary>The record.</summary>
    public Paper Paper => Digest.Paper;

    /// <summary>The day by which it is numbered: the first on which it stood in the digest, which never moves.</summary>
    public DateOnly FirstDay => Digest.Days.IsEmpty ? (Paper.Announced ?? Paper.Submitted)?.FirstDay ?? DateOnly.MinValue : Digest.Days[0];

    /// <summary>The date that readers see, and that <c>year:</c> and <c>after:</c> look at.</summary>
    public PartialDate? Date => Paper.Submitted ?? Digest.Filed;

    /// <summary>Names that may be shown.</summary>
    public IEnumerable<string> Names => Paper.Authors.Where(author => !author.IsHidden).Select(author => author.Name).Take(MaxNames);

    /// <summary>True when there is code.</summary>
    public bool HasCode => Paper.HasLink(PaperLinkKind.Code);

    /// <summary>Ids that people search for; a title or an id of one list only is none.</summary>
    public IEnumerable<string> Ids()
    {
        if (IsSought(Paper.Id))
            yield return Paper.Id.Value.ToLowerInvariant();
        foreach (var id in Paper.OtherIds)
        {
            if (IsSought(id))
                yield return id.Value.ToLowerInvariant();
        }
    }

    /// <summary>Names of things around the paper: keywords, categories, venue, organisation, the editor's note.</summary>
    public IEnumerable<string> Surroundings()
    {
        foreach (var text in Paper.Keywords)
            yield return text;
        foreach (var text in Paper.Categories)
            yield return text;
        foreach (var match in Digest.Topics)
            yield return match.Topic.Name;
        if (Paper.Venue is { } venue)
            yield return venue;
        if (Paper.Organization is { } organization)
            yield return organization;
        if (Paper.Note is { } note)
            yield return note;
    }

    /// <summary>The papers in the order of their numbers, oldest first, so that a new one gets the next number.</summary>
    public static SearchPaper[] Numbered(ImmutableArray<DigestPaper> papers)
    {
        var numbered = new SearchPaper[papers.Length];
        Parallel.For(0, numbered.Length, i => numbered[i] = Of(papers[i]));
        Array.Sort(numbered, (left, right) =>
        {
            int order = left.FirstDay.CompareTo(right.FirstDay);
            return order != 0 ? order : string.CompareOrdinal(left.Digest.Address.Value, right.Digest.Address.Value);
        });
        return numbered;
    }

    private static SearchPaper Of(DigestPaper digest)
    {
        var hash = new Fingerprint();
        var bare = new SearchPaper(digest, default);
        hash.Add(digest.Address.Value);
        hash.Add(digest.Paper.Title);
        hash.Add(digest.Paper.Abstract);
        hash.Add(digest.Paper.HasMoreAuthors ? -digest.Paper.AuthorCount : digest.Paper.AuthorCount);
        hash.Add(bare.FirstDay.DayNumber);
        hash.Add(bare.Date?.ToString());
        foreach (var author in digest.Paper.Authors)
            hash.Add(author.IsHidden ? null : author.Name);
        foreach (var link in digest.Paper.Links)
            hash.Add((long)link.Kind);
        foreach (var id in bare.Ids())
            hash.Add(id);
        foreach (var text in bare.Surroundings())
            hash.Add(text);
        foreach (var match in digest.Topics)
            hash.Add(match.Topic.Slug);
        foreach (var appearance in digest.Paper.Appearances)
            hash.Add(appearance.List);
        return bare with { Fingerprint = hash.Finish() };
    }

    private static bool IsSought(PaperId id) => id.Kind is not (PaperIdKind.Title or PaperIdKind.Local);
}
