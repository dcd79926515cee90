namespace StaticDigest.Papers.Identity;

/// <summary>
/// Sets of entries that are one paper so far. A set is compared as a whole, so that two entries that contradict each other
/// never meet by way of a third one.
/// </summary>
internal sealed class EntrySets
{
    // What a paper's lists say differs in a few ways only; that many are compared.
    private const int MaxProfiles = 24;

    private readonly CleanEntry[] _entries;
    private readonly int[] _parent;
    private readonly Set?[] _sets;

    public EntrySets(CleanEntry[] entries)
    {
        _entries = entries;
        _parent = [.. Enumerable.Range(0, entries.Length)];
        _sets = new Set?[entries.Length];
    }

    /// <summary>The set that an entry is in, by its first entry.</summary>
    public int Find(int i)
    {
        while (_parent[i] != i)
            i = _parent[i] = _parent[_parent[i]];
        return i;
    }

    /// <summary>Makes one set of the sets of two entries; the smaller index stays its root.</summary>
    public void Join(int left, int right)
    {
        int a = Find(left), b = Find(right);
        if (a == b)
            return;
        var (root, child) = a < b ? (a, b) : (b, a);
        SetOf(root).Add(SetOf(child));
        _parent[child] = root;
        _sets[child] = null;
    }

    /// <summary>True when the sets of two entries that give one id cannot be one paper.</summary>
    public bool Contradict(int left, int right, PaperIdKind kind)
    {
        var (a, b) = (SetOf(left), SetOf(right));
        return DifferIn(a, b, PaperIdKind.Arxiv) || a.Profiles.Exists(one => b.Profiles.Exists(other => EntryMatch.Contradict(one, other, kind)));
    }

    /// <summary>True when there is a kind of ids of which both sets have some and no common one.</summary>
    public bool DifferInIds(int left, int right)
    {
        var (a, b) = (SetOf(left), SetOf(right));
        for (var kind = PaperIdKind.Arxiv; kind < PaperIdKind.Title; kind++)
        {
            if (DifferIn(a, b, kind))
                return true;
        }

        return false;
    }

    /// <summary>What speaks for the sets of two entries with one title being one paper.</summary>
    public Evidence Weigh(int left, int right, string key)
    {
        var (a, b) = (SetOf(left), SetOf(right));
        if (DifferIn(a, b, PaperIdKind.Arxiv))
            return Evidence.Against;
        var best = Evidence.None;
        foreach (var one in a.Profiles)
        {
            foreach (var other in b.Profiles)
            {
                bool areEqual = one.Key == key && other.Key == key;
                var found = areEqual ? EntryMatch.Weigh(one, other)
                    : EntryMatch.AuthorsOf(one, other) == NameListRelation.Other ? Evidence.Against
                    : Evidence.None;
                if (found == Evidence.Against)
                    return found;
                best = found > best ? found : best;
            }
        }

        return best == Evidence.Weak && DifferInIds(left, right) ? Evidence.None : best;
    }

    private static bool DifferIn(Set a, Set b, PaperIdKind kind)
    {
        bool left = false, right = false;
        foreach (var id in a.Ids)
        {
            if (id.Kind != kind)
                continue;
            if (b.Ids.Contains(id))
                return false;
            left = true;
        }

        foreach (var id in b.Ids)
            right |= id.Kind == kind;
        return left && right;
    }

    private Set SetOf(int i)
    {
        int root = Find(i);
        return _sets[root] ??= new(_entries[root]);
    }

    private sealed class Set(CleanEntry entry)
    {
        public List<CleanEntry> Profiles { get; } = [entry];

        public HashSet<PaperId> Ids { get; } = [.. entry.Entry.Ids];

        public void Add(Set other)
        {
            Ids.UnionWith(other.Ids);
            foreach (var one in other.Profiles)
            {
                if (Profiles.Count < MaxProfiles && !Profiles.Exists(known => known.Profile == one.Profile))
                    Profiles.Add(one);
            }
        }
    }
}
