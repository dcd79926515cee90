namespace StaticDigest.Sources.Reading.Citations;

/// <summary>Turns names as libraries sort them into names as people read them.</summary>
internal static class CitationName
{
    /// <summary>
    /// <c>Knuth, Donald E.</c> is Donald E. Knuth; <c>King, Martin Luther, Jr.</c> and <c>King, Jr., Martin Luther</c> are
    /// Martin Luther King Jr.; a name without comma is left as it is.
    /// </summary>
    public static string InReadingOrder(ReadOnlySpan<char> name)
    {
        Span<Range> parts = stackalloc Range[4];
        int count = name.Split(parts, ',', StringSplitOptions.TrimEntries);
        return count switch
        {
            2 when IsSuffix(name[parts[1]]) => Join(name[parts[0]], name[parts[1]], []),
            2 => Join(name[parts[1]], name[parts[0]], []),
            3 when IsSuffix(name[parts[1]]) => Join(name[parts[2]], name[parts[0]], name[parts[1]]),
            3 => Join(name[parts[1]], name[parts[0]], name[parts[2]]),
            _ => Join(name.Trim(), [], []),
        };
    }

    /// <summary>Parts of a name in the order given, with single blanks between them.</summary>
    public static string Join(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third)
    {
        var joined = $"{first} {second} {third}";
        return OnOneLine(joined);
    }

    /// <summary>True for what follows a name and is none: <c>Jr.</c>, <c>III</c>.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> word) => word.TrimEnd('.') is "Jr" or "jr" or "JR" or "Sr" or "sr" or "SR" or "II" or "III" or "IV";

    /// <summary>Text with every run of blanks and line ends as one blank.</summary>
    public static string OnOneLine(string text)
    {
        if (!text.AsSpan().ContainsAny("\r\n\t") && !text.Contains("  ", StringComparison.Ordinal))
            return text.Trim();
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
