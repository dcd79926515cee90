using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Papers.Identity;

namespace StaticDigest.Checks;

/// <summary>Finds papers whose titles are nearly equal and that merging, which wants certainty, kept apart.</summary>
internal static class NearDuplicates
{
    // A word of more titles than this tells nothing about any two of them, and would make pairs without end.
    private const int MaxTitlesOfWord = 40;
    private const int MinWords = 4;
    private const double MinLikeness = 0.75;
    private const int MaxDiagnostics = 50;
    private const int MaxNamed = 3;

    /// <summary>
    /// One diagnostic for each paper with titles before it that are nearly its own, fifty at most; linear in the number of
    /// papers. Parts of a series, papers with other authors and papers with two arXiv ids are not meant.
    /// </summary>
    public static IEnumerable<Diagnostic> Find(IReadOnlyList<Paper> papers)
    {
        var known = papers.Select(paper => new Known(paper)).ToArray();
        var owners = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        int found = 0;
        for (int i = 0; i < known.Length; i++)
        {
            if (known[i].Words.Count < MinWords)
                continue;
            var near = Candidates(known[i].Words, owners).Where(other => AreNear(known[i], known[other])).Order().ToList();
            if (near.Count > 0 && ++found <= MaxDiagnostics)
                yield return DiagnosticCodes.NearlyEqualTitles.At(Where(papers[i]), papers[i].Title, papers[i].Id.ToString(), Named(near, papers));

            foreach (var word in known[i].Words)
            {
                if (!owners.TryGetValue(word, out var list))
                    owners[word] = list = [];
                if (list.Count <= MaxTitlesOfWord)
                    list.Add(i);
            }
        }

        if (found > MaxDiagnostics)
            yield return DiagnosticCodes.MoreNearlyEqualTitles.At(Where(papers[^1]), found - MaxDiagnostics);
    }

    private static DiagnosticKind.Sentence Named(List<int> near, IReadOnlyList<Paper> papers)
    {
        var shown = string.Join(", ", near.Take(MaxNamed).Select(i => $"'{Truncate.Shorten(papers[i].Title, 60)}' ({papers[i].Id})"));
        return new(near.Count > MaxNamed ? Invariant($"{shown} and {near.Count - MaxNamed} more") : shown);
    }

    private static HashSet<int> Candidates(HashSet<string> words, Dictionary<string, List<int>> owners)
    {
        var found = new HashSet<int>();
        foreach (var word in words)
        {
            if (owners.TryGetValue(word, out var list) && list.Count <= MaxTitlesOfWord)
                found.UnionWith(list);
        }

        return found;
    }

    private static bool AreNear(Known a, Known b) =>
        Titles.Likeness(a.Words, b.Words) >= MinLikeness
        && !Titles.AreNumbered(a.Words, b.Words)
        && a.Key != b.Key
        && !(a.Paper.Id.Kind == PaperIdKind.Arxiv && b.Paper.Id.Kind == PaperIdKind.Arxiv)
        && NameLists.Compare(a.Names, a.NameWords, b.Names, b.NameWords) != NameListRelation.Other;

    private static SourceSpan Where(Paper paper) => new(paper.Appearances.IsEmpty ? "" : paper.Appearances[0].File);

    private sealed class Known(Paper paper)
    {
        public Paper Paper => paper;

        public HashSet<string> Words { get; } = Titles.Words(paper.Title);

        public string Key => field ??= TitleKey.Of(paper.Title);

        public ImmutableArray<string> Names => field.IsDefault ? field = [.. paper.Authors.Select(author => TitleKey.Of(author.Name))] : field;

        public ImmutableArray<ImmutableArray<string>> NameWords => field.IsDefault ? field = NameLists.WordsOf(paper.Authors) : field;
    }
}
