using StaticDigest.Papers.Text;

namespace StaticDigest.Papers.Merging;

/// <summary>Finds papers whose titles are nearly equal and that merging, which wants certainty, kept apart.</summary>
public static class NearDuplicates
{
    // A word of more titles than this tells nothing about any two of them, and would make pairs without end.
    private const int MaxTitlesOfWord = 40;
    private const int MinWords = 4;
    private const double MinLikeness = 0.75;

    /// <summary>One remark for each pair, at the paper that comes later; linear in the number of papers.</summary>
    public static IEnumerable<Diagnostic> Find(IReadOnlyList<Paper> papers)
    {
        var words = papers.Select(Words).ToArray();
        var owners = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i].Count < MinWords)
                continue;
            foreach (int other in Candidates(words[i], owners).Order())
            {
                if (Likeness(words[i], words[other]) >= MinLikeness && TitleKey.Of(papers[i].Title) != TitleKey.Of(papers[other].Title))
                    yield return DiagnosticCodes.NearlyEqualTitles.At(Where(papers[i]), papers[i].Title, papers[i].Id.ToString(), papers[other].Title, papers[other].Id.ToString());
            }

            foreach (var word in words[i])
            {
                if (!owners.TryGetValue(word, out var list))
                    owners[word] = list = [];
                if (list.Count <= MaxTitlesOfWord)
                    list.Add(i);
            }
        }
    }

    private static HashSet<string> Words(Paper paper) =>
        paper.Title.Split([' ', '-', ':', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries).Select(TitleKey.Of).Where(word => word.Length > 0).ToHashSet(StringComparer.Ordinal);

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

    private static double Likeness(HashSet<string> a, HashSet<string> b)
    {
        int shared = a.Count(b.Contains);
        return (double)shared / (a.Count + b.Count - shared);
    }

    private static SourceSpan Where(Paper paper) => new(paper.Sightings.IsEmpty ? "" : paper.Sightings[0].File);
}
