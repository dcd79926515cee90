using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Formats.Biorxiv;

/// <summary>Every version of a preprint is a record of its own; one paper is made of them.</summary>
internal static class BiorxivVersions
{
    /// <summary>The newest version of each paper in the place of the first that was met, with the days of all versions.</summary>
    public static ImmutableArray<Entry> Merge(ImmutableArray<Entry> records)
    {
        var places = new Dictionary<PaperId, int>();
        var papers = ImmutableArray.CreateBuilder<Entry>(records.Length);
        foreach (var record in records)
        {
            if (record.Ids.IsEmpty || places.TryAdd(record.Ids[0], papers.Count))
                papers.Add(record with { Position = papers.Count });
            else
                papers[places[record.Ids[0]]] = Join(papers[places[record.Ids[0]]], record);
        }

        return papers.ToImmutable();
    }

    private static Entry Join(Entry one, Entry other)
    {
        var newest = Number(other) > Number(one) ? other : one;
        // Many versions of one paper would be joined many times over; no paper has that many.
        var versions = one.Versions.Length > 100 ? one.Versions
            : [.. one.Versions.Concat(other.Versions).GroupBy(version => version.Number).Select(group => group.First()).OrderBy(version => version.Number)];
        var first = versions.Length > 0 && versions[0].Number == 1 ? versions[0].Date : null;
        return newest with
        {
            Position = one.Position,
            Versions = versions,
            Submitted = first ?? newest.Submitted ?? one.Submitted,
            Updated = versions.Length > 1 ? versions[^1].Date : newest.Updated,
            Ids = [.. newest.Ids.Union(one.Ids).Union(other.Ids)],
            Withdrawn = one.Withdrawn || other.Withdrawn,
        };
    }

    private static int Number(Entry entry) => entry.Versions.IsEmpty ? 0 : entry.Versions[^1].Number;
}
