using System.IO.Hashing;
using System.Text;
using StaticDigest.Papers.Text;

namespace StaticDigest.Papers.Merging;

/// <summary>Finds which entries are one paper: by ids first, then by title and authors.</summary>
internal sealed class EntryGroups
{
    private const int MaxRivals = 64;

    private readonly CleanEntry[] _entries;
    private readonly int[] _parent;
    private readonly PaperId?[] _arxiv;
    private readonly List<Diagnostic> _diagnostics = [];

    private EntryGroups(CleanEntry[] entries)
    {
        _entries = entries;
        _parent = [.. Enumerable.Range(0, entries.Length)];
        _arxiv = [.. entries.Select(entry => entry.Arxiv)];
    }

    /// <summary>The groups, each in the order of the entries given, and remarks on equal titles that were kept apart.</summary>
    /// <param name="entries">Entries in a fixed order.</param>
    public static (List<List<CleanEntry>> Groups, List<Diagnostic> Diagnostics) Of(CleanEntry[] entries)
    {
        var groups = new EntryGroups(entries);
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

    private void JoinById()
    {
        var owners = new Dictionary<PaperId, int>(_entries.Length * 2);
        var claimed = _entries.SelectMany(entry => entry.Entry.Ids).Where(id => id.Kind == PaperIdKind.Title).ToHashSet();
        for (int i = 0; i < _entries.Length; i++)
        {
            var ids = _entries[i].Entry.Ids;
            foreach (var id in ids)
                JoinOwner(owners, id, i);
            // Without id, and with a title too short to compare, only the very same text is the same paper. An entry that was
            // looked up for a title names it as an id, since the paper's own title may have changed.
            if (ids.Length == 0 && (_entries[i].Key.Length < TitleKey.MinLength || claimed.Count > 0 && claimed.Contains(TitleId(_entries[i]))))
                JoinOwner(owners, TitleId(_entries[i]), i);
        }
    }

    private void JoinOwner(Dictionary<PaperId, int> owners, PaperId id, int i)
    {
        if (!owners.TryAdd(id, i))
            Join(owners[id], i);
    }

    private void JoinByTitle()
    {
        var byKey = new Dictionary<string, List<int>>(_entries.Length, StringComparer.Ordinal);
        for (int i = 0; i < _entries.Length; i++)
        {
            if (_entries[i].Key.Length < TitleKey.MinLength)
                continue;
            if (!byKey.TryGetValue(_entries[i].Key, out var same))
                byKey.Add(_entries[i].Key, same = []);
            same.Add(i);
        }

        foreach (var (_, same) in byKey.Where(pair => pair.Value.Count > 1).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            JoinRivals(same);
    }

    private void JoinRivals(List<int> same)
    {
        // The best known first, so that an entry without authors meets one that has them.
        var ordered = same
            .OrderByDescending(i => _arxiv[i] is not null)
            .ThenByDescending(i => _entries[i].Authors.Length > 0)
            .ThenBy(i => i);
        var rivals = new List<int>();
        foreach (int i in ordered)
        {
            if (rivals.Exists(rival => Find(rival) == Find(i)))
                continue;
            int found = rivals.FindIndex(rival => IsSame(rival, i));
            if (found >= 0)
            {
                Join(rivals[found], i);
                continue;
            }

            if (rivals.Count > 0)
                _diagnostics.Add(DiagnosticCodes.EqualTitles.At(_entries[i].Entry.Where, _entries[i].Title, _entries[rivals[0]].Entry.Where.ToString()));
            if (rivals.Count < MaxRivals)
                rivals.Add(i);
        }
    }

    private bool IsSame(int left, int right)
    {
        var (arxivLeft, arxivRight) = (_arxiv[Find(left)], _arxiv[Find(right)]);
        if (arxivLeft is not null && arxivRight is not null && arxivLeft != arxivRight)
            return false;
        var (a, b) = (_entries[left], _entries[right]);
        if (a.NameKeys.Length == 0 || b.NameKeys.Length == 0)
            return a.Year is not { } year || b.Year is not { } other || Math.Abs(year - other) <= 1;
        if (a.FirstLastName.Length > 0 && a.FirstLastName == b.FirstLastName)
            return true;
        int shared = a.NameKeys.Where(name => name.Length > 0).Intersect(b.NameKeys, StringComparer.Ordinal).Count();
        return shared * 2 >= Math.Min(a.NameKeys.Length, b.NameKeys.Length) && shared > 0;
    }

    private List<List<CleanEntry>> Collect()
    {
        var groups = new List<List<CleanEntry>>();
        var places = new int[_entries.Length];
        for (int i = 0; i < _entries.Length; i++)
        {
            int root = Find(i);
            if (places[root] == 0)
            {
                groups.Add([]);
                places[root] = groups.Count;
            }

            groups[places[root] - 1].Add(_entries[i]);
        }

        return groups;
    }

    private int Find(int i)
    {
        while (_parent[i] != i)
            i = _parent[i] = _parent[_parent[i]];
        return i;
    }

    // The smaller index is the root, so that the result depends on the order of the entries alone.
    private void Join(int left, int right)
    {
        int a = Find(left), b = Find(right);
        if (a == b)
            return;
        var (root, child) = a < b ? (a, b) : (b, a);
        _parent[child] = root;
        _arxiv[root] ??= _arxiv[child];
    }
}
