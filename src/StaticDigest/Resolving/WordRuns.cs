using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Resolving;

/// <summary>The runs of five words of an abstract, without numbers and formulas, which every service writes in its own way.</summary>
internal sealed class WordRuns
{
    private const int Length = 5;
    private const int Least = 8;
    private const int MaxText = 20_000;

    // Commands that stay as words where a service lost the backslashes.
    private static readonly HashSet<string> Commands = new(StringComparer.Ordinal)
    {
        "mathcal", "mathbf", "mathbb", "mathrm", "mathsf", "mathit", "textbf", "textit", "texttt", "text", "frac", "sqrt", "left", "right", "operatorna" +
        "me", "emph", "boldsymbol",
    };

    private readonly HashSet<string> _runs = new(StringComparer.Ordinal);

    /// <summary>Makes them of a clean abstract.</summary>
    public WordRuns(string text)
    {
        var words = new List<string>();
        if (text.Length > MaxText)
            text = text[..MaxText];
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            if (i - start >= 3 && !(start > 0 && text[start - 1] == '\\') && text[start..i].ToLowerInvariant() is var word && !Commands.Contains(word)
                && !TexSymbols.Math.ContainsKey(word))
                words.Add(word);
            if (i == start)
                i++;
        }

        for (int i = 0; i + Length <= words.Count; i++)
            _runs.Add(string.Join(' ', words.GetRange(i, Length)));
    }

    /// <summary>Share of these runs that the other text has, from 0 to 1; null when either is too short to tell.</summary>
    public double? ShareIn(WordRuns other)
    {
        if (_runs.Count < Least || other._runs.Count < Least)
            return null;
        int shared = 0;
        foreach (var run in _runs)
        {
            if (other._runs.Contains(run))
                shared++;
        }

        return (double)shared / Math.Min(_runs.Count, other._runs.Count);
    }
}
