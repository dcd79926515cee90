using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticDigest.Papers;

namespace StaticDigest.Topics.Discovery;

/// <summary>A phrase that titles repeat.</summary>
/// <param name="Text">Its words, lower-case, the last one in singular.</param>
/// <param name="Mentions">Where it stands, paper by paper.</param>
internal sealed record KeyPhrase(string Text, List<PhraseMention> Mentions)
{
    /// <summary>Number of papers that are about it.</summary>
    public int Papers { get; } = Mentions.Count(mention => mention.IsAbout);

    public bool IsWord { get; } = !Text.Contains(' ');
}

/// <summary>That a paper has a phrase.</summary>
/// <param name="IsAbout">True when the paper is about it: a rule with this phrase would bring it.</param>
/// <param name="Written">Where the abstract has it for the first time; empty when it stands in the title alone.</param>
internal readonly record struct PhraseMention(int Paper, bool IsAbout, Range Written);

/// <summary>
/// Finds the phrases of two and three words and the nouns that titles repeat, and every paper that has them. Titles are
/// dense: what many of them say in the same words is a term of the field.
/// </summary>
internal static class KeyPhrases
{
    private const int MaxPhrases = 1500;
    private const int MaxWords = 3;
    private const int MaxLength = 100;
    private const int Slots = 1 << 20;

    // A word alone says less than two, and has to be in more titles: in every two-hundredth.
    private const int MinWordLength = 4;
    private const int FewestOfWord = 8;
    private const int PapersPerWord = 200;

    private delegate void Each(ReadOnlySpan<char> phrase, bool isHyphenated, bool isFollowed, bool isPlural);

    /// <summary>The phrases that at least and at most so many papers are about, by their words.</summary>
    public static List<KeyPhrase> Of(IReadOnlyList<Paper> papers, int least, int max)
    {
        var texts = Repeated(papers, least);
        var index = new PhraseIndex([.. texts.Select(text => Phrase.TryParse(text)!)]);
        var found = new List<(int Phrase, PhraseMention Mention)>[papers.Count];
        Parallel.For(0, found.Length, Concurrently.PerCore, () => new PhraseHit[index.Count * 2], (i, _, hits) =>
        {
            found[i] = Mentions(index, papers[i], i, hits);
            return hits;
        }, _ => { });
        var mentions = texts.Select(_ => new List<PhraseMention>()).ToArray();
        foreach (var (phrase, mention) in found.SelectMany(list => list))
            mentions[phrase].Add(mention);
        var phrases = texts.Select((text, i) => new KeyPhrase(text, mentions[i])).Where(phrase => phrase.Papers >= least && phrase.Papers <= max);
        return WithoutParts([.. phrases.OrderBy(phrase => phrase.Text, StringComparer.Ordinal)]);
    }

    private static List<(int Phrase, PhraseMention Mention)> Mentions(PhraseIndex index, Paper paper, int number, PhraseHit[] hits)
    {
        Array.Clear(hits);
        var title = hits.AsSpan(0, index.Count);
        var text = hits.AsSpan(index.Count);
        index.Scan(paper.Title, title);
        index.Scan(paper.Abstract, text);
        var mentions = new List<(int, PhraseMention)>();
        for (int i = 0; i < title.Length; i++)
        {
            if (title[i].Count > 0 || text[i].Count > 0)
                mentions.Add((i, new(number, title[i].Count > 0 || text[i].Count > 1, text[i].Start..text[i].End)));
        }

        return mentions;
    }

    private static string[] Repeated(IReadOnlyList<Paper> papers, int least)
    {
        // Counted by hash first, so that only what is repeated becomes a string.
        var slots = new int[Slots];
        foreach (var paper in papers)
            Scan(paper.Title, (phrase, _, _, _) => slots[Slot(phrase)]++);
        var counts = new Dictionary<string, Count>(StringComparer.Ordinal);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var paper in papers)
        {
            Scan(paper.Title, (phrase, isHyphenated, isFollowed, isPlural) =>
            {
                if (slots[Slot(phrase)] < least)
                    return;
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, phrase, out _);
                count.All++;
                count.Hyphenated += isHyphenated ? 1 : 0;
                count.Followed += isFollowed ? 1 : 0;
                count.Plural += isPlural ? 1 : 0;
            });
        }

        int leastOfWord = Math.Max(FewestOfWord, papers.Count / PapersPerWord);
        return [.. counts
            .Where(pair => pair.Key.Contains(' ') ? pair.Value.IsPhrase(least) : pair.Value.IsNoun(leastOfWord) && !EnglishNoun.IsGeneral(pair.Key))
            .OrderByDescending(pair => pair.Value.All).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(MaxPhrases).Select(pair => pair.Key)];
    }

    private static int Slot(ReadOnlySpan<char> phrase) => (int)(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(phrase)) % Slots);

    private static void Scan(string title, Each each)
    {
        using var words = new WordList(title);
        Span<char> phrase = stackalloc char[MaxLength];
        for (int start = 0; start < words.Count; start++)
        {
            int length = 0;
            for (int i = start; i < words.Count && i < start + MaxWords && (i == start || IsNext(words, i)); i++)
            {
                var word = words.Normal(i);
                if (!IsTelling(word) || length + word.Length + 1 > phrase.Length)
                    break;
                if (i > start)
                    phrase[length++] = ' ';
                word.CopyTo(phrase[length..]);
                length += word.Length;
                if (word.Length < (i == start ? MinWordLength : 2) || char.IsAsciiDigit(word[0]) || i == start && TopicStopWords.Contains(word))
                    continue;
                bool isHyphenated = IsAfterHyphen(title, words[i]) || IsAfterHyphen(title, words[start]);
                bool isFollowed = i + 1 < words.Count && (IsNext(words, i + 1) || IsHyphen(title[words[i].SourceEnd]));
                var singular = EnglishNoun.Singular(word);
                each(phrase[..(length - word.Length + singular.Length)], isHyphenated, isFollowed, singular.Length < word.Length);
            }
        }
    }

    private static bool IsNext(in WordList words, int i) => !words[i].IsAfterBreak && IsTelling(words.Normal(i));

    // "Large language model" and "state space model" are terms, though the words alone tell nothing.
    private static bool IsTelling(ReadOnlySpan<char> word) =>
        !word.IsEmpty && (!TopicStopWords.Contains(word) || word is "model" or "models" or "large" or "state");

    private static bool IsAfterHyphen(string title, Word word) => word.SourceStart > 0 && IsHyphen(title[word.SourceStart - 1]);

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2013';

    /// <summary>Leaves out what stands mostly within longer phrases: "adversarial network" beside "generative adversarial network".</summary>
    private static List<KeyPhrase> WithoutParts(List<KeyPhrase> phrases)
    {
        var within = phrases.ToDictionary(phrase => phrase.Text, _ => new HashSet<int>(), StringComparer.Ordinal);
        foreach (var phrase in phrases)
        {
            if (phrase.Text.Split(' ') is not [var first, var second, var third])
                continue;
            foreach (var part in (string[])[$"{first} {second}", $"{second} {third}"])
            {
                if (within.TryGetValue(part, out var papers))
                    papers.UnionWith(phrase.Mentions.Where(mention => mention.IsAbout).Select(mention => mention.Paper));
            }
        }

        return phrases.FindAll(phrase => 2 * phrase.Mentions.Count(mention => mention.IsAbout && within[phrase.Text].Contains(mention.Paper)) < phrase.Papers);
    }

    /// <summary>How titles write a phrase.</summary>
    private record struct Count(int All, int Hyphenated, int Followed, int Plural)
    {
        // Two words mostly joined by a hyphen are an adjective ("large-scale"), what mostly follows a hyphen is a part of
        // something ("few-shot learning"), and so are words that are nearly always followed by a further one ("generative
        // adversarial"): none names a topic.
        public readonly bool IsPhrase(int least) => All >= least && 2 * Hyphenated < All && 10 * Followed < 9 * All;

        // Nouns that can be counted are written in both numbers; what is mostly followed by another word describes that one.
        public readonly bool IsNoun(int least) => All >= least && 10 * Followed < 6 * All && 10 * Plural > All && 20 * Plural < 19 * All;
    }
}
