using System.Text;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Resolving;

/// <summary>A title as the words of a query.</summary>
public static class TitleQuery
{
    /// <summary>Hugging Face refuses longer queries.</summary>
    internal const int MaxLength = 250;

    /// <summary>The title as readers see it, without dollars and cut at a blank where it is too long.</summary>
    public static string Text(string title)
    {
        var text = MathText.ToPlain(title).Trim();
        if (text.Length <= MaxLength)
            return text;
        int blank = text.LastIndexOf(' ', MaxLength);
        return text[..(blank > MaxLength / 2 ? blank : char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }

    /// <summary>
    /// Letters and digits parted by blanks: what any syntax takes. Words of one letter and what is left of formulas are
    /// dropped, since one unknown word loses the paper.
    /// </summary>
    /// <param name="title">The title.</param>
    /// <param name="max">Most words; the longest are kept, in their order.</param>
    public static string Words(string title, int max = int.MaxValue)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (char c in $"{WithoutMath(title)} ")
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                word.Append(c);
                continue;
            }

            if (word.Length > 1)
                words.Add(word.ToString());
            word.Clear();
        }

        if (words.Count > max)
        {
            var kept = words.Select((text, i) => (text, i)).OrderByDescending(one => one.text.Length).ThenBy(one => one.i).Take(max).Select(one => one.i)
                .ToHashSet();
            words = [.. words.Where((_, i) => kept.Contains(i))];
        }

        return string.Join(' ', words);
    }

    // What stands between dollars is written by everyone in his own way.
    private static string WithoutMath(string title)
    {
        var parts = title.Split('$');
        return parts.Length % 2 == 0 ? title : string.Join(' ', parts.Where((_, i) => i % 2 == 0));
    }
}
