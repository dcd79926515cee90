using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Resolving;

/// <summary>The entry that is recorded for a paper that was found: what its authority says, and how it was found.</summary>
public static class FoundEntry
{
    /// <summary>Folder of these entries below the input folder.</summary>
    internal const string Folder = "listings/resolved";

    /// <summary>The file that a run of that time adds to, relative to the input folder.</summary>
    public static string FileOf(DateTimeOffset at) => Invariant($"{Folder}/{at.UtcDateTime.Year:D4}-{at.UtcDateTime.Month:D2}.jsonl");

    /// <summary>The file that what became of known papers is added to, relative to the input folder.</summary>
    public static string NewsFileOf(DateTimeOffset at) => Invariant($"{Folder}/{at.UtcDateTime.Year:D4}-{at.UtcDateTime.Month:D2}-news.jsonl");

    /// <summary>Makes the entry.</summary>
    /// <param name="record">The authority's record.</param>
    /// <param name="question">The paper that was looked for: its id goes along, since the record's title may be another.</param>
    /// <param name="ids">The ids that were accepted.</param>
    /// <param name="found">How it was found.</param>
    public static Entry Of(Entry record, Question question, ImmutableArray<PaperId> ids, Finding found)
    {
        IEnumerable<PaperId> all = [.. ids, .. record.Ids.Where(id => id.Kind <= PaperIdKind.Doi),
            .. question.IsById ? (ImmutableArray<PaperId>)[] : [question.Id]];
        return record with
        {
            Ids = [.. all.Distinct()],
            Position = 0,
            // Lists give these; what was found is no list, and changes no issue.
            Featured = null,
            Announced = null,
            Votes = null,
            Comments = null,
            Found = found,
        };
    }
}
