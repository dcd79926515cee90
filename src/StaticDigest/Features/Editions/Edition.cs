using System.Collections.Immutable;
using StaticDigest.Site;

namespace StaticDigest.Features.Editions;

/// <summary>An issue or a week, as it is handed out at once: by e-mail, to a chat.</summary>
/// <param name="Key">What it is called for ever: <c>day 2026-04-17</c>, <c>week 2026-16</c>.</param>
/// <param name="Name">Name for people: <c>Friday, 17 April 2026</c>, <c>Week 16, 2026</c>.</param>
/// <param name="Address">Its page.</param>
/// <param name="Day">Its day; of a week the last one with papers.</param>
public sealed record Edition(string Key, string Name, UrlPath Address, DateOnly Day)
{
    /// <summary>Its papers: one part for a day, one part a day for a week, newest first.</summary>
    internal ImmutableArray<EditionPart> Parts { get; init; } = [];

    /// <summary>Number of papers; one that stood in two issues of a week counts once.</summary>
    public int Count => Parts.Sum(part => part.Papers.Length);
}

/// <summary>A part of an edition.</summary>
/// <param name="Heading">Its name; empty when it is the only one.</param>
/// <param name="Papers">Its papers, best first.</param>
internal sealed record EditionPart(string Heading, ImmutableArray<DigestPaper> Papers);
