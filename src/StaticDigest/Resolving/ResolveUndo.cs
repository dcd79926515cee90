using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Papers.Identity;

namespace StaticDigest.Resolving;

/// <summary>What the owner's answers take back.</summary>
public static class ResolveUndo
{
    /// <summary>The places of found entries that an answer contradicts: found for a title of which he says no, or names another id.</summary>
    public static ImmutableArray<SourceSpan> Of(ImmutableArray<Entry> entries, ImmutableDictionary<string, ResolveAnswer> answers)
    {
        if (answers.IsEmpty)
            return [];
        var refused = new Dictionary<PaperId, ResolveAnswer>();
        foreach (var entry in entries.Where(entry => entry is { Found: null, Title: not null } && entry.Ids.All(id => id.Kind == PaperIdKind.Local)))
        {
            if (answers.GetValueOrDefault(new TitleForm(PaperText.CleanTitle(entry.Title, entry.Text)).Key) is { IsYes: false } answer)
                refused[entry.Ids.IsEmpty ? EntryGroups.TitleId(CleanEntry.Of(entry)) : entry.Ids[0]] = answer;
        }

        return
        [
            .. entries
                .Where(entry => entry is { Found: not null } && entry.Where.Path.StartsWith($"{FoundEntry.Folder}/", StringComparison.Ordinal))
                .Where(entry => entry.Ids.Any(id => refused.TryGetValue(id, out var answer) && (answer.Id is not { } right || !entry.Ids.Contains(right))))
                .Select(entry => entry.Where),
        ];
    }
}
