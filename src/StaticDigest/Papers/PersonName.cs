namespace StaticDigest.Papers;

/// <summary>
/// A person's name in the two parts that citations and sorting need. Names are written in many orders; what is not clear
/// stays together in <see cref="Family"/>, which every style prints as it is.
/// </summary>
/// <param name="Given">Given names; empty for a name of one word.</param>
/// <param name="Family">Family name with its particles: <c>van den Oord</c>.</param>
/// <param name="Suffix">Suffix such as <c>Jr.</c>; may be empty.</param>
internal readonly record struct PersonName(string Given, string Family, string Suffix)
{
    /// <summary>Reads <c>Aäron van den Oord</c>, <c>Oord, Aäron van den</c> and <c>Martin L. King, Jr.</c></summary>
    public static PersonName Parse(string name)
    {
        var trimmed = name.Trim();
        var suffix = "";
        int comma = trimmed.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0)
        {
            var (before, after) = (trimmed[..comma].Trim(), trimmed[(comma + 1)..].Trim());
            if (after.Length > 0 && !IsSuffix(after))
                return new(after, before, "");
            (trimmed, suffix) = (before, after);
        }

        var words = trimmed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int last = words.Length;
        if (suffix.Length == 0 && last > 2 && IsSuffix(words[last - 1]))
            suffix = words[--last];
        if (last <= 1)
            return new("", string.Join(' ', words), "");
        int family = last - 1;
        while (family > 1 && IsParticle(words[family - 1]))
            family--;
        return new(string.Join(' ', words, 0, family), string.Join(' ', words, family, last - family), suffix);
    }

    /// <summary>The family name without particles, then the given names: <c>Oord Aäron</c>.</summary>
    public string SortKey()
    {
        var words = Family.Split(' ');
        int first = 0;
        while (first < words.Length - 1 && IsParticle(words[first]))
            first++;
        return $"{string.Join(' ', words, first, words.Length - first)} {Given}";
    }

    // "de la Cruz", "von Neumann", "van den Oord": the lower case tells them from family names such as "De Smet".
    private static bool IsParticle(string word) =>
        word is "van" or "von" or "der" or "den" or "de" or "del" or "della" or "di" or "da" or "dos" or "du" or "la" or "le" or "ter" or "ten" or "zu" or "zur"
            or "af" or "al" or "el" or "bin" or "ibn";

    private static bool IsSuffix(string word) => word is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" or "IV";
}
