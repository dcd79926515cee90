using System.Collections.Immutable;

namespace StaticDigest.Summaries;

/// <summary>
/// Finds the sentence of an abstract that says what is new in the paper, as it is written. Every sentence gets points: for
/// authors who do something ("we propose", "it is shown"), more for making than for looking at; for what a new thing is called,
/// and for numbers. It loses points where it speaks of background, of experiments or of a link to code, and where its beginning
/// says nothing without the sentence before. The best one is shown if it has enough points.
/// </summary>
internal static partial class ContributionSentence
{
    /// <summary>Stands for an opening that was left out.</summary>
    public const string LeftOut = "… ";

    private const double Enough = 2.5;

    /// <summary>Characters; a longer one is no sentence, and no line.</summary>
    private const int MaxLength = 1_000;

    /// <summary>Points for what is looked at and not yet done; it is often only the task.</summary>
    private const double Looked = 3.2;

    /// <summary>The sentence; null when none says enough. Where its opening points back, "…" stands for it.</summary>
    /// <param name="title">The title: its words tell what matters, and what stands before its colon may be the name of the new thing.</param>
    /// <param name="text">The abstract.</param>
    public static string? Find(string title, string text)
    {
        var sentences = AbstractSentences.Of(text);
        var topic = TitleWords.Of(title);
        int best = -1;
        double most = Enough;
        for (int i = 0; i < sentences.Length; i++)
        {
            double points = Points(sentences, i, topic);
            if (points > most)
                (best, most) = (i, points);
        }

        return best < 0 ? null : Shown(sentences[best]);
    }

    /// <summary>What a sentence is worth; 3 to 10 for one that says what is new.</summary>
    internal static double Points(ImmutableArray<string> sentences, int index, TitleWords title) =>
        sentences[index].Length > MaxLength ? 0 : Count(sentences[index], index, sentences.Length, title);

    private static double Count(string sentence, int index, int of, TitleWords title)
    {
        double deed = Deed(sentence);
        double points = Math.Max(deed, title.IsNamedFirst(sentence) ? 4 : 0);
        // A short abstract has no room for background.
        if (points == 0 && of <= 2 && index == 0 && !Background().IsMatch(sentence))
            points = 3;
        if (points == 0)
            return 0;
        points += 2 * title.ShareIn(sentence);
        if (Naming().IsMatch(sentence))
            points += 1.2;
        if (title.IsNamedIn(sentence))
            points += 1;
        if (HereAndNow().IsMatch(sentence))
            points += 0.8;
        if (Novel().IsMatch(sentence))
            points += 0.8;
        if (Result().IsMatch(sentence))
            points += 0.5;
        if (Experiments().IsMatch(sentence))
            points -= 3.5;
        if (Code().IsMatch(sentence))
            points -= 6;
        if (Background().IsMatch(sentence))
            points -= 1.5;
        if (Vague().IsMatch(sentence))
            points -= 2;
        if (PointsBack().IsMatch(Shown(sentence)))
            points -= 2.5;
        points -= sentence.Length switch { < 50 => 2, > 420 => 1.5, > 320 => 0.7, _ => 0 };
        // Of two equals the earlier one is the claim, the later one its detail.
        return points - (0.7 * index / Math.Max(of - 1, 1));
    }

    private static double Deed(string sentence) =>
        Makes().IsMatch(sentence) ? 6
        : Finds().IsMatch(sentence) ? 5
        : IsMade().IsMatch(sentence) ? 4.5
        : LooksAt().IsMatch(sentence) ? Looked
        : OpensHere().IsMatch(sentence) ? 4.5
        : Uses().IsMatch(sentence) ? 2.6
        : 0;

    private static string Shown(string sentence)
    {
        var opening = Opening().Match(sentence);
        return opening.Success ? LeftOut + sentence[opening.Length..] : sentence;
    }
}
