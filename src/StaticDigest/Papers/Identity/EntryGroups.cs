using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Papers.Identity;

/// <summary>
/// Finds which entries are one paper: those that say the same, then those with one id, then those with one title. Entries
/// that contradict each other stay apart, whatever they have in common.
/// </summary>
internal sealed class EntryGroups
{
    private const int MaxRivals = 64;
    private const int MaxPlaces = 3;

    private readonly CleanEntry[] _entries;
    private readonly EntrySets _sets;
    private readonly List<(PaperId Id, List<int> Claims)> _disputes = [];
    private readonly List<Diagnostic> _diagnostics = [];

    private EntryGroups(CleanEntry[] entries)
    {
        _entries = entries;
        _sets = new(entries);
    }

    /// <summary>The groups, each in the order of the entries given, and diagnostics about what was kept apart.</summary>
    /// <param name="entries">Entries in an order that depends on what they say, the best known first.</param>
    public static (List<EntryGroup> Groups, List<Diagnostic> Diagnostics) Of(CleanEntry[] entries)
    {
        var groups = new EntryGroups(entries);
        groups.JoinEqual();
        groups.JoinById();
        groups.JoinByTitle();
        return (groups.Collect(), groups._diagnostics);
    }

    /// <summary>Stands for an id where there is none; equal for equal text.</summary>
    public static PaperId TitleId(CleanEntry entry)
    {
        if (entry.Key.Length is >= TitleKey.MinLength and <= 80)
            return new(PaperIdKind.Title, entry.Key);
        var hash = Hash($"{entry.Title}\n{entry.Abstract}");
        return new(PaperIdKind.Title, entry.Key.Length > 80 ? Invariant($"{Cut(entry.Key)}-{hash}") : hash);
    }

    /// <summary>A short hash for ids; not for secrets.</summary>
    public static string Hash(string text) => Invariant($"{XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(text)):x16}");

    private static string Cut(string key) => key[..(char.IsHighSurrogate(key[59]) ? 59 : 60)];

    private static Dictionary<TKey, List<int>> Shared<TKey>(CleanEntry[] entries, Func<CleanEntry, IEnumerable<TKey>> keys)
        where TKey : notnull
    {
        var first = new Dictionary<TKey, int>(entries.Length);
        var shared = new Dictionary<TKey, List<int>>();
        for (int i = 0; i < entries.Length; i++)
        {
            foreach (var key in keys(entries[i]))
            {
                if (first.TryAdd(key, i))
                    continue;
                if (!shared.TryGetValue(key, out var same))
                    shared.Add(key, same = [first[key]]);
                same.Add(i);
            }
        }

        return shared;
    }

    // A list that is read twice, and with a title too short to compare the only way to know a paper again.
    private void JoinEqual()
    {
        foreach (var (_, same) in Shared(_entries, entry => entry.Title.Length + entry.Abstract.Length > 0 ? [entry.Profile] : Enumerable.Empty<UInt128>()))
        {
            var rivals = new List<int>();
            foreach (int i in same)
            {
                int found = rivals.FindIndex(rival => !_sets.DifferInIds(rival, i));
                if (found >= 0)
                    _sets.Join(rivals[found], i);
                else if (rivals.Count < MaxRivals)
                    rivals.Add(i);
            }
        }
    }

    private void JoinById()
    {
        // An entry that was looked up for a title names it as an id, since the paper's own title may have changed.
        var claimed = _entries.SelectMany(entry => entry.Entry.Ids).Where(id => id.Kind == PaperIdKind.Title).ToHashSet();
        var shared = Shared<PaperId>(_entries,
            entry => entry.Entry.Ids.IsEmpty && claimed.Count > 0 && TitleId(entry) is var title && claimed.Contains(title)
                ? [title]
                : entry.Entry.Ids.Distinct());
        foreach (var (id, same) in shared.OrderBy(pair => pair.Key.Kind).ThenBy(pair => pair.Key.Value, StringComparer.Ordinal))
        {
            var claims = new List<int>();
            // Those with a title first, so that an entry of which only the id is known does not decide.
            foreach (int i in same.OrderBy(i => _entries[i].Title.Length == 0))
            {
                if (claims.Exists(claim => _sets.Find(claim) == _sets.Find(i)))
                    continue;
                int found = claims.FindIndex(claim => !_sets.Contradict(claim, i, id.Kind));
                if (found >= 0)
                    _sets.Join(claims[found], i);
                else if (claims.Count < MaxRivals)
                    claims.Add(i);
            }

            if (claims.Count > 1)
                _disputes.Add((id, same));
        }
    }

    private void JoinByTitle()
    {
        var shared = Shared(_entries, entry => entry.Key.Length < TitleKey.MinLength ? Enumerable.Empty<string>() : [entry.Key]);
        foreach (var (key, same) in shared.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            JoinRivals(key, same);
    }

    private void JoinRivals(string key, List<int> same)
    {
        // Those that say most first, so that an entry without authors meets all that have some.
        var ordered = same
            .OrderByDescending(i => _entries[i].Authors.Length > 0)
            .ThenByDescending(i => _entries[i].Entry.Ids.Length > 0)
            .ThenByDescending(i => _entries[i].Count is not null)
            .ThenByDescending(i => _entries[i].Abstract.Length > 0)
            .ThenBy(i => i);
        var rivals = new List<int>();
        foreach (int i in ordered)
        {
            if (rivals.Exists(rival => _sets.Find(rival) == _sets.Find(i)))
                continue;
            if (BestOf(rivals, i, key) is { } best)
                _sets.Join(best, i);
            else if (rivals.Count < MaxRivals)
                rivals.Add(i);
        }

        if (rivals.Count > 1)
            _diagnostics.Add(DiagnosticCodes.EqualTitles.At(Where(rivals[1]), _entries[rivals[0]].Title, rivals.Count, Places(rivals, 1)));
    }

    // Two that fit equally well are none that fits.
    private int? BestOf(List<int> rivals, int i, string key)
    {
        int? best = null;
        var max = Evidence.None;
        foreach (int rival in rivals)
        {
            var evidence = _sets.Weigh(rival, i, key);
            if (evidence > max)
                (best, max) = (rival, evidence);
            else if (evidence == max)
                best = null;
        }

        return best;
    }

    private List<EntryGroup> Collect()
    {
        var owners = Owners();
        var members = new Dictionary<int, List<CleanEntry>>(_entries.Length);
        var roots = new List<int>();
        for (int i = 0; i < _entries.Length; i++)
        {
            int root = _sets.Find(i);
            if (!members.TryGetValue(root, out var list))
            {
                members.Add(root, list = []);
                roots.Add(root);
            }

            list.Add(_entries[i]);
        }

        return [.. roots.Select(root => GroupOf(root, members[root], owners))];
    }

    private static EntryGroup GroupOf(int root, List<CleanEntry> entries, Dictionary<PaperId, int> owners)
    {
        ImmutableArray<PaperId> all =
            [.. entries.SelectMany(entry => entry.Entry.Ids).Distinct().OrderBy(id => id.Kind).ThenBy(id => id.Value, StringComparer.Ordinal)];
        return new(entries, owners.Count == 0 ? all : all.RemoveAll(id => owners.TryGetValue(id, out int owner) && owner != root), all);
    }

    // Of several papers that claim an id only the one for which its registry speaks is known by it; without such, none.
    private Dictionary<PaperId, int> Owners()
    {
        var owners = new Dictionary<PaperId, int>();
        foreach (var (id, same) in _disputes)
        {
            var claims = same.GroupBy(_sets.Find).OrderBy(claim => claim.Key).Select(claim => claim.First()).ToList();
            if (claims.Count < 2)
                continue;
            var sure = same.Where(i => SourceRank.IsRegistryOf(id.Kind, _entries[i].Entry.Source)).Select(_sets.Find).Distinct().ToList();
            owners[id] = sure.Count == 1 ? sure[0] : -1;
            if (id.Kind == PaperIdKind.Title)
                continue;
            var known = sure.Count == 1 ? $"only '{_entries[sure[0]].Title}', as its registry has it, is known by it" : "none of them is known by it";
            _diagnostics.Add(DiagnosticCodes.DisputedId.At(
                Where(claims[1]), id.ToString(), claims.Count, _entries[claims[0]].Title, _entries[claims[1]].Title, Places(claims, 1),
                new DiagnosticKind.Sentence(known)));
        }

        return owners;
    }

    private SourceSpan Where(int i) => _entries[i].Entry.Where;

    // All places but that of the diagnostic itself, as far as they are few.
    private DiagnosticKind.Sentence Places(List<int> entries, int own)
    {
        var others = entries.Where((_, i) => i != own).Select(i => Where(i).ToString()).ToList();
        var shown = string.Join(", ", others.Take(MaxPlaces));
        return new(others.Count > MaxPlaces ? Invariant($"{shown} and {others.Count - MaxPlaces} more") : shown);
    }
}
