namespace StaticDigest.Summaries;

/// <summary>What a title says of what its paper is about.</summary>
/// <param name="Name">What the new thing is called, "BWLOCK" of "BWLOCK: protecting …"; empty where the title names none.</param>
/// <param name="Words">Beginnings of the longer words, in small letters.</param>
internal sealed record TitleWords(string Name, IReadOnlyList<string> Words)
{
    private const int MinLength = 4;
    private const int Beginning = 6;
    private const int MaxWords = 20;

    public static TitleWords Of(string title)
    {
        int colon = title.IndexOf(':', StringComparison.Ordinal);
        var name = colon is > 1 and < 40 ? title[..colon].Trim() : "";
        var words = title.ToLowerInvariant().Split([.. " \t\r\n-–—:,;.()[]/\"'$?!"], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= MinLength
                && word is not ("with" or "from" or "using" or "based" or "towards" or "toward" or "through" or "into" or "this" or "that"))
            .Select(word => word[..Math.Min(word.Length, Beginning)]).Distinct(StringComparer.Ordinal).Take(MaxWords);
        return new(IsCoined(name) ? name : "", [.. words]);
    }

    /// <summary>The share of the title's words that a sentence has, 0 to 1.</summary>
    public double ShareIn(string sentence) =>
        Words.Count == 0 ? 0 : (double)Words.Count(word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase)) / Words.Count;

    public bool IsNamedIn(string sentence) => Name.Length > 0 && sentence.Contains(Name, StringComparison.Ordinal);

    /// <summary>Whether the sentence speaks of the new thing: "BWLOCK provides …".</summary>
    public bool IsNamedFirst(string sentence) =>
        Name.Length > 0 && sentence.Length > Name.Length && sentence.StartsWith(Name, StringComparison.OrdinalIgnoreCase)
        && !char.IsLetterOrDigit(sentence[Name.Length]);

    // "PyCraters", "GPT-4", "TReF-6", and not "Citizen Science".
    private static bool IsCoined(string name) =>
        name.Split(' ').Any(word => word.Count(char.IsUpper) >= 2 || (word.Any(char.IsLetter) && word.Any(char.IsDigit)));
}
