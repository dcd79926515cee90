using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Settings;

namespace StaticDigest.Site;

/// <summary>An author and the papers that name them. Who has no page stands in the index only.</summary>
/// <param name="Name">The spelling that most papers use.</param>
/// <param name="Address">Address of the author's page, kept for the author even while there is no page.</param>
/// <param name="Papers">The papers, oldest submission first.</param>
/// <param name="HasPage">True for those with most papers that are not signed by more than a hundred, and for those whom the settings name.</param>
/// <param name="HasAllFiles">True when there are feeds in all formats and BibTeX, not one feed only.</param>
internal sealed record AuthorPapers(string Name, UrlPath Address, ImmutableArray<DigestPaper> Papers, bool HasPage, bool HasAllFiles);

/// <summary>The authors of a digest: one for each name, compared without accents, case and punctuation; hidden ones left out.</summary>
internal sealed class DigestAuthors
{
    // A collaboration of 3,000 signs as one: its papers stand on the pages of those who have one by other papers.
    private const int MaxSigners = 100;

    // Every place on an author's page is in feeds and a bibliography as well, so they are bounded by the digest's size.
    private const int PlacesForEachPaper = 10;
    private const int PlacesAtLeast = 1000;

    // Pages of the index stand below it.
    private static readonly string[] Reserved = ["letter"];

    private readonly Dictionary<string, AuthorPapers> _byName;

    private DigestAuthors(ImmutableArray<AuthorPapers> all, Dictionary<string, AuthorPapers> byName, int without) =>
        (All, _byName, WithoutPage) = (all, byName, without);

    public static DigestAuthors None { get; } = new([], [], 0);

    /// <summary>All authors, by address.</summary>
    public ImmutableArray<AuthorPapers> All { get; }

    /// <summary>How many have as many papers as the settings ask for and no page, since there would be too many pages.</summary>
    public int WithoutPage { get; }

    /// <summary>The author of a name as a paper writes it.</summary>
    public AuthorPapers? Find(string name) => _byName.GetValueOrDefault(name);

    public static DigestAuthors Of(DigestPaper[] papers, SiteSettings settings)
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
        var shown = Shown(sorted, settings, papers.Length);
        var named = settings.Size.Authors.Select(TitleKey.Of).ToHashSet(StringComparer.Ordinal);
        bool hasAllFiles = papers.Length <= settings.Size.FullPapers;
        foreach (var group in sorted)
            authors[group.Key] = group.ToAuthor(taken, shown.Contains(group) || named.Contains(group.Key), hasAllFiles || named.Contains(group.Key));
        var byName = new Dictionary<string, AuthorPapers>(keys.Count, StringComparer.Ordinal);
        foreach (var (name, key) in keys)
        {
            if (key.Length > 0)
                byName[name] = authors[key];
        }

        int without = sorted.Count(group => group.OwnPapers >= settings.AuthorMinPapers && !authors[group.Key].HasPage);
        return new([.. authors.Values.OrderBy(author => author.Address.Value, StringComparer.Ordinal)], byName, without);
    }

    // Who has a page: those with papers enough, most papers first while there is room.
    private static HashSet<Group> Shown(Group[] groups, SiteSettings settings, int papers)
    {
        int minPapers = Math.Max(settings.AuthorMinPapers, Threshold(groups, settings.Size.AuthorPages));
        long room = Math.Max(PlacesAtLeast, (long)PlacesForEachPaper * papers);
        return [.. groups.Where(group => group.OwnPapers >= minPapers)
            .OrderByDescending(group => group.OwnPapers).ThenBy(group => group.Key, StringComparer.Ordinal)
            .TakeWhile(group => (room -= group.Count) >= 0)];
    }

    // From how many papers on there are no more authors than may have a page. All who have as many papers have one or none,
    // and new papers only raise the number: a page that is gone does not come back to go again.
    private static int Threshold(Group[] groups, int pages)
    {
        var counts = groups.CountBy(group => group.OwnPapers).OrderByDescending(same => same.Key);
        return counts.TakeWhile(same => (pages -= same.Value) >= 0).Select(same => same.Key).LastOrDefault(int.MaxValue);
    }

    private sealed class Group(string key)
    {
        private readonly List<DigestPaper> _papers = [];
        private readonly List<string> _spellings = [];

        public string Key { get; } = key;

        public DigestPaper First => _papers[0];

        public int Count => _papers.Count;

        /// <summary>Papers that are not signed by a whole collaboration.</summary>
        public int OwnPapers { get; private set; }

        public void Add(DigestPaper paper, string name)
        {
            // A paper can list two people of one name; it counts once.
            if (_papers.Count > 0 && ReferenceEquals(_papers[^1], paper))
                return;
            _papers.Add(paper);
            _spellings.Add(name);
            if (paper.Paper.Authors.Length <= MaxSigners)
                OwnPapers++;
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
        public AuthorPapers ToAuthor(HashSet<string> taken, bool hasPage, bool hasAllFiles)
        {
            var slug = Slug.Of(_spellings[0]);
            if (!taken.Add(slug))
                taken.Add(slug = Invariant($"{slug}-{XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(Key)):x8}"));
            return new AuthorPapers(Spelling(), Addresses.Author(slug), [.. _papers], hasPage, hasAllFiles);
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
