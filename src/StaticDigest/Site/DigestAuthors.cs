using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using StaticDigest.Papers;
using StaticDigest.Papers.Text;

namespace StaticDigest.Site;

/// <summary>An author and the papers that name them. Who has no page stands in the index only.</summary>
/// <param name="Name">The spelling that most papers use.</param>
/// <param name="Address">Address of the author's page, kept for the author even while there is no page.</param>
/// <param name="Papers">The papers, oldest submission first.</param>
/// <param name="HasPage">True from <see cref="SiteSettings.AuthorMinPapers"/> papers on.</param>
public sealed record AuthorPapers(string Name, UrlPath Address, ImmutableArray<DigestPaper> Papers, bool HasPage);

/// <summary>The authors of a digest: one for each name, compared without accents, case and punctuation; hidden ones left out.</summary>
internal sealed class DigestAuthors
{
    // Pages of the index stand below it.
    private static readonly string[] Reserved = ["letter"];

    private readonly Dictionary<string, AuthorPapers> _byName;

    private DigestAuthors(ImmutableArray<AuthorPapers> all, Dictionary<string, AuthorPapers> byName) => (All, _byName) = (all, byName);

    /// <summary>No author.</summary>
    public static DigestAuthors None { get; } = new([], []);

    /// <summary>All authors, by address.</summary>
    public ImmutableArray<AuthorPapers> All { get; }

    /// <summary>The author of a name as a paper writes it.</summary>
    public AuthorPapers? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Gathers the authors of papers.</summary>
    public static DigestAuthors Of(DigestPaper[] papers, int minPapers)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            foreach (var author in paper.Paper.Authors)
            {
                if (author.IsHidden)
                    continue;
                if (!keys.TryGetValue(author.Name, out var key))
                    keys[author.Name] = key = TitleKey.Of(author.Name);
                if (key.Length == 0)
                    continue;
                if (!groups.TryGetValue(key, out var group))
                    groups[key] = group = new Group(key);
                group.Add(paper, author.Name);
            }
        }

        var sorted = groups.Values.ToArray();
        foreach (var group in sorted)
            group.Sort();
        Array.Sort(sorted, (left, right) =>
        {
            int order = Group.CompareAge(left.First, right.First);
            return order != 0 ? order : string.CompareOrdinal(left.Key, right.Key);
        });
        var taken = new HashSet<string>(Reserved, StringComparer.Ordinal);
        var authors = new Dictionary<string, AuthorPapers>(sorted.Length, StringComparer.Ordinal);
        foreach (var group in sorted)
            authors[group.Key] = group.ToAuthor(taken, minPapers);
        var byName = new Dictionary<string, AuthorPapers>(keys.Count, StringComparer.Ordinal);
        foreach (var (name, key) in keys)
        {
            if (key.Length > 0)
                byName[name] = authors[key];
        }

        return new([.. authors.Values.OrderBy(author => author.Address.Value, StringComparer.Ordinal)], byName);
    }

    private sealed class Group(string key)
    {
        private readonly List<DigestPaper> _papers = [];
        private readonly List<string> _spellings = [];

        public string Key { get; } = key;

        public DigestPaper First => _papers[0];

        public void Add(DigestPaper paper, string name)
        {
            // A paper can list two people of one name; it counts once.
            if (_papers.Count > 0 && ReferenceEquals(_papers[^1], paper))
                return;
            _papers.Add(paper);
            _spellings.Add(name);
        }

        public void Sort()
        {
            if (_papers.Count == 1)
                return;
            var papers = _papers.ToArray();
            var spellings = _spellings.ToArray();
            Array.Sort(papers, spellings, Comparer<DigestPaper>.Create(CompareAge));
            for (int i = 0; i < papers.Length; i++)
                (_papers[i], _spellings[i]) = (papers[i], spellings[i]);
        }

        /// <summary>
        /// The address comes from the spelling in the oldest paper, and of two names with one slug the older keeps it,
        /// so that a newcomer never takes an address away.
        /// </summary>
        public AuthorPapers ToAuthor(HashSet<string> taken, int minPapers)
        {
            var slug = Slug.Of(_spellings[0]);
            if (!taken.Add(slug))
                taken.Add(slug = Invariant($"{slug}-{XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(Key)):x8}"));
            return new AuthorPapers(Spelling(), Addresses.Author(slug), [.. _papers], _papers.Count >= minPapers);
        }

        public static int CompareAge(DigestPaper? left, DigestPaper? right)
        {
            int order = (left!.Paper.Dated ?? new PartialDate(9999)).CompareTo(right!.Paper.Dated ?? new PartialDate(9999));
            return order != 0 ? order : string.CompareOrdinal(left.Address.Value, right.Address.Value);
        }

        private string Spelling()
        {
            if (_spellings.Count == 1)
                return _spellings[0];
            return _spellings.CountBy(name => name, StringComparer.Ordinal)
                .OrderByDescending(pair => pair.Value)
                .ThenByDescending(pair => pair.Key.Length)
                .ThenByDescending(pair => pair.Key.Count(c => c >= 0x80)) // accents are easier lost than invented
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .First().Key;
        }
    }
}
