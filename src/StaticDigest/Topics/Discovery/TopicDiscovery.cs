using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Topics.Discovery;

/// <summary>
/// Topics for a digest that has no rules, found in its papers. What is found is a topic like any other, with phrases as its
/// rule, so that papers get reasons and the owner can take it over as it is. The same papers give the same topics.
/// </summary>
public static class TopicDiscovery
{
    /// <summary>Topics that a digest without rules has at most.</summary>
    public const int MaxTopics = 48;

    private const int MaxPhrases = 8;

    // Phrases tell more than single nouns, but nouns bring more papers: a quarter of the topics is theirs.
    private const int NounsShare = 4;
    private const int TimesLarger = 4;

    // Fewer papers are no topic yet; what every eighth paper is about tells none apart, unless there are few papers in all.
    private const int FewestPapers = 3;
    private const int PapersPerFewest = 1000;
    private const int PapersPerFewestOfPhrase = 3000;
    private const int GreatestShare = 8;
    private const int AlwaysAllowed = 12;

    // "Mobile robots" is the name when every fourth paper writes so beside "mobile robot".
    private const int PluralShare = 4;

    /// <summary>The topics that are known, then those that are found beside them, the one that tells most first.</summary>
    /// <param name="papers">All papers.</param>
    /// <param name="known">Topics that stay as they are: those that were found before and kept, or the owner's.</param>
    /// <param name="max">How many more there may be.</param>
    /// <param name="describe">Makes the sentence for readers from a topic's phrases.</param>
    public static ImmutableArray<Topic> Of(IReadOnlyList<Paper> papers, ImmutableArray<Topic> known, int max, Func<ImmutableArray<string>, string> describe)
    {
        if (max <= 0)
            return known;
        int least = FewestPapers + papers.Count / PapersPerFewest;
        var phrases = KeyPhrases.Of(papers, FewestPapers + papers.Count / PapersPerFewestOfPhrase, Math.Max(papers.Count / GreatestShare, AlwaysAllowed));
        var topics = known.ToBuilder();
        var slugs = known.Select(topic => topic.Slug).ToHashSet(StringComparer.Ordinal);
        var covered = PapersOf(papers, known);
        var all = covered.SelectMany(own => own).ToHashSet();
        int leftForPhrases = max - max / NounsShare;
        foreach (var group in PhraseClusters.Of(phrases, new(papers), 2 * max))
        {
            var leader = group[0];
            if (topics.Count >= known.Length + max)
                break;
            if (leader.Papers < least
                || (leader.IsWord ? !IsNews(leader, all, covered) : leftForPhrases == 0 || covered.Exists(earlier => !IsHalfNew(leader, earlier))))
                continue;
            var topic = TopicOf([.. group.Take(MaxPhrases).Select(phrase => Written(phrase, papers))], describe);
            if (!slugs.Add(topic.Slug))
                continue;
            topics.Add(topic);
            covered.Add([.. group.SelectMany(About)]);
            all.UnionWith(covered[^1]);
            leftForPhrases -= leader.IsWord ? 0 : 1;
        }

        return topics.ToImmutable();
    }

    private static IEnumerable<int> About(KeyPhrase phrase) => phrase.Mentions.Where(mention => mention.IsAbout).Select(mention => mention.Paper);

    // "Robots" may stand beside "mobile robots", of which it has many times the papers; "bandits" beside "multi-armed bandits" not.
    private static bool IsNews(KeyPhrase noun, HashSet<int> all, List<HashSet<int>> covered)
    {
        if (!IsHalfNew(noun, all))
            return false;
        var own = About(noun).ToHashSet();
        return covered.TrueForAll(earlier => noun.Papers >= TimesLarger * earlier.Count || 2 * earlier.Count(own.Contains) < earlier.Count);
    }

    // What lies half in a topic that there is would say the same in other words.
    private static bool IsHalfNew(KeyPhrase phrase, HashSet<int> papers) => 2 * About(phrase).Count(papers.Contains) < phrase.Papers;

    private static List<HashSet<int>> PapersOf(IReadOnlyList<Paper> papers, ImmutableArray<Topic> topics)
    {
        var sets = topics.ToDictionary(topic => topic.Slug, _ => new HashSet<int>(), StringComparer.Ordinal);
        var matches = topics.IsEmpty ? [] : TopicReport.Classify([.. papers], topics);
        for (int i = 0; i < matches.Length; i++)
        {
            foreach (var match in matches[i])
                sets[match.Topic.Slug].Add(i);
        }

        return [.. sets.Values];
    }

    private static Topic TopicOf(ImmutableArray<string> phrases, Func<ImmutableArray<string>, string> describe)
    {
        var name = $"{char.ToUpperInvariant(phrases[0][0])}{phrases[0][1..]}";
        return new(name, Slug.Of(name), describe(phrases), new TopicRule { Any = phrases });
    }

    /// <summary>A phrase as most abstracts write it, which is in its natural case; in the plural where that is usual.</summary>
    private static string Written(KeyPhrase phrase, IReadOnlyList<Paper> papers)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mention in phrase.Mentions)
        {
            var text = string.Join(' ', papers[mention.Paper].Abstract[mention.Written].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-'))
                counts[text] = counts.GetValueOrDefault(text) + 1;
        }

        if (counts.Count == 0)
            return phrase.Text;
        var forms = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Count(char.IsUpper)).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .ToList();
        var best = forms[0];
        var plural = forms.Find(
            form => form.Key.Length > best.Key.Length && form.Key[^1] == 's' && form.Key.StartsWith(best.Key, StringComparison.OrdinalIgnoreCase));
        return PluralShare * plural.Value >= best.Value && plural.Key is not null ? plural.Key : best.Key;
    }
}
