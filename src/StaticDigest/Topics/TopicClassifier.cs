using System.Buffers;
using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Topics;

/// <summary>
/// Sorts papers into topics by the words of title, keywords and abstract and by category, and tells why.
/// Built once; safe for any number of threads.
/// </summary>
public sealed class TopicClassifier
{
    private const int MaxTopics = 5;
    private const int MinScore = 2;
    private const int Fields = 3;

    private readonly PhraseIndex _index;
    private readonly Compiled[] _topics;

    /// <summary>Prepares the topics. Phrases that cannot be looked for are passed over; reading the settings reports them.</summary>
    /// <param name="topics">Topics in the order of the settings, which decides between equal scores.</param>
    public TopicClassifier(ImmutableArray<Topic> topics)
    {
        var phrases = new List<Phrase>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var texts = new List<string>();
        _topics = [.. topics.Select(topic => new Compiled(
            topic, texts, Numbers(topic.Rule.Any), Numbers(topic.Rule.All), Numbers(topic.Rule.Not), [.. topic.Rule.Categories]))];
        _index = new(phrases);

        int[] Numbers(ImmutableArray<string> written)
        {
            var result = new List<int>(written.Length);
            foreach (var text in written)
            {
                if (!numbers.TryGetValue(text, out int number))
                {
                    if (Phrase.TryParse(text) is not { } phrase)
                        continue;
                    numbers[text] = number = phrases.Count;
                    phrases.Add(phrase);
                    texts.Add(text);
                }

                if (!result.Contains(number))
                    result.Add(number);
            }

            return [.. result];
        }
    }

    /// <summary>The topics of a paper, at most five, the best first.</summary>
    public ImmutableArray<TopicMatch> Classify(Paper paper)
    {
        var keywords = paper.Keywords.IsDefaultOrEmpty ? "" : string.Join("; ", paper.Keywords);
        var rented = ArrayPool<PhraseHit>.Shared.Rent(_index.Count * Fields);
        var all = rented.AsSpan(0, _index.Count * Fields);
        all.Clear();
        var found = new Found
        {
            Title = all[.._index.Count],
            Keywords = all.Slice(_index.Count, _index.Count),
            Abstract = all[(_index.Count * 2)..],
        };
        _index.Scan(paper.Title, found.Title);
        _index.Scan(keywords, found.Keywords);
        _index.Scan(paper.Abstract, found.Abstract);
        var scored = new List<(Compiled Topic, int Score)>();
        foreach (var topic in _topics)
        {
            if (topic.Holds(found, paper.Categories) && topic.Score(found, paper.Categories) is >= MinScore and int score)
                scored.Add((topic, score));
        }

        // OrderBy is stable, so topics of equal score keep the order of the settings.
        var matches = ImmutableArray.CreateBuilder<TopicMatch>(Math.Min(scored.Count, MaxTopics));
        foreach (var (topic, score) in scored.OrderByDescending(pair => pair.Score).Take(MaxTopics))
            matches.Add(new(topic.Topic, score, topic.Reasons(found, paper, keywords)));
        ArrayPool<PhraseHit>.Shared.Return(rented);
        return matches.ToImmutable();
    }

    /// <summary>The hits of all phrases in the fields of one paper.</summary>
    private ref struct Found
    {
        public Span<PhraseHit> Title;
        public Span<PhraseHit> Keywords;
        public Span<PhraseHit> Abstract;

        public readonly bool Has(int phrase) => Title[phrase].Count > 0 || Keywords[phrase].Count > 0 || Abstract[phrase].Count > 0;
    }

    private sealed class Compiled(Topic topic, List<string> texts, int[] any, int[] all, int[] not, string[] categories)
    {
        private readonly int[] _wanted = [.. any.Union(all)];

        public Topic Topic => topic;

        public bool Holds(in Found found, ImmutableArray<string> given)
        {
            bool hasAny = any.Length == 0 && categories.Length == 0 ? all.Length > 0 : CategoryScore(given) > 0;
            foreach (int phrase in any)
                hasAny |= found.Has(phrase);
            if (!hasAny)
                return false;
            foreach (int phrase in all)
            {
                if (!found.Has(phrase))
                    return false;
            }

            foreach (int phrase in not)
            {
                if (found.Has(phrase))
                    return false;
            }

            return true;
        }

        public int Score(in Found found, ImmutableArray<string> given)
        {
            int score = CategoryScore(given);
            bool isRepeated = false;
            foreach (int phrase in _wanted)
            {
                score += (Counts(phrase, found.Title) ? 3 : 0) + (Counts(phrase, found.Keywords) ? 2 : 0) + (Counts(phrase, found.Abstract) ? 1 : 0);
                isRepeated |= found.Abstract[phrase].Count > 1;
            }

            return isRepeated ? score + 1 : score;
        }

        public ImmutableArray<TopicReason> Reasons(in Found found, Paper paper, string keywords)
        {
            var reasons = ImmutableArray.CreateBuilder<TopicReason>();
            Add(reasons, TopicReason.Title, paper.Title, found.Title);
            Add(reasons, TopicReason.Keywords, keywords, found.Keywords);
            Add(reasons, TopicReason.Abstract, paper.Abstract, found.Abstract);
            foreach (var category in paper.Categories)
            {
                if (IsOurs(category))
                    reasons.Add(
                        new(TopicReason.Category, category) { Rule = categories.First(own => own.Equals(category, StringComparison.OrdinalIgnoreCase)) });
            }

            return reasons.ToImmutable();
        }

        private void Add(ImmutableArray<TopicReason>.Builder reasons, string field, string text, Span<PhraseHit> hits)
        {
            foreach (int phrase in _wanted)
            {
                if (!Counts(phrase, hits))
                    continue;
                // An abstract breaks its lines anywhere; a reason stands on one line.
                var written = string.Join(' ', text[hits[phrase].Start..hits[phrase].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (!reasons.Any(reason => reason.Field == field && reason.Phrase == written))
                    reasons.Add(new(field, written) { Rule = texts[phrase] });
            }
        }

        // One mention of "large language model" is one hit, even where "language model" is a phrase of the topic too.
        private bool Counts(int phrase, Span<PhraseHit> hits)
        {
            var hit = hits[phrase];
            if (hit.Count == 0)
                return false;
            foreach (int other in _wanted)
            {
                var outer = hits[other];
                if (other == phrase || outer.Count == 0 || outer.Start > hit.Start || outer.End < hit.End)
                    continue;
                if (outer.End - outer.Start > hit.End - hit.Start || other < phrase)
                    return false;
            }

            return true;
        }

        private int CategoryScore(ImmutableArray<string> given)
        {
            int score = 0;
            for (int i = 0; categories.Length > 0 && i < given.Length; i++)
            {
                if (IsOurs(given[i]))
                    score = Math.Max(score, i == 0 ? 3 : 2);
            }

            return score;
        }

        private bool IsOurs(string category) => categories.Contains(category, StringComparer.OrdinalIgnoreCase);
    }
}
