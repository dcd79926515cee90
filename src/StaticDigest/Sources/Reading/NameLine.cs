namespace StaticDigest.Sources.Reading;

/// <summary>Tells lines of names from lines of prose on pages where nothing else does.</summary>
internal static class NameLine
{
    private const int MaxWords = 7;
    private const int MaxName = 80;

    private static readonly string[] s_particles =
        ["van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten", "zu", "zur", "af", "al", "el", "bin",
        "ibn", "y", "e", "the", "of", "for", "on", "behalf"];
    private static readonly string[] s_groups = ["Collaboration", "Consortium", "Team", "Group", "Network"];

    /// <summary>True for one name or several with commas, semicolons, bars or "and" between them: short, and with capitals where the script has any.</summary>
    /// <param name="isExpected">True where names stand on such pages: then "jane doe" is one as well.</param>
    public static bool IsLikely(string line, bool isExpected = false)
    {
        if (line.Contains("://", StringComparison.Ordinal) || !line.Any(char.IsLetter))
            return false;
        int words = 0, small = 0, parts = 0;
        foreach (var part in line.Replace(" and ", ",", StringComparison.Ordinal)
            .Split([',', ';', '|', '·'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // (112 additional authors not shown) · et al.
            if (part.StartsWith('(') || part.StartsWith("et al", StringComparison.Ordinal))
                continue;
            if (part.Length > MaxName || part[^1] is '?' or '!' or ':' || part.Count(c => c == ' ') >= MaxWords)
                return false;
            parts++;
            foreach (var word in s_groups.Any(group => part.Contains(group, StringComparison.Ordinal)) ? []
                : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words++;
                small += char.IsLower(word[0]) && !word.Any(char.IsUpper) && !s_particles.Contains(word, StringComparer.Ordinal) ? 1 : 0;
            }
        }

        return small * 8 <= words || isExpected && words <= parts * 4 && (parts <= 2 || small * 2 <= words);
    }
}
