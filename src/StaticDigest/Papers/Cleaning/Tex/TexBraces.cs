namespace StaticDigest.Papers.Cleaning.Tex;

/// <summary>The braces of a text outside math: which belong together and which are left out.</summary>
internal sealed class TexBraces
{
    private readonly Dictionary<int, int> _close = [];
    private readonly HashSet<int> _dropped = [];

    /// <param name="math">Its math, whose braces do not count.</param>
    public TexBraces(string text, List<MathSpan> math)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
            return;
        var open = new Stack<int>();
        int span = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (span < math.Count && i == math[span].Start)
                i = math[span++].End - 1;
            else if (text[i] == '\\')
                i++;
            else if (text[i] == '{')
                open.Push(i);
            else if (text[i] == '}' && open.TryPop(out int from))
                _close[from] = i;
        }
    }

    /// <summary>The closing brace of an opening one, or -1.</summary>
    public int Match(int open) => _close.GetValueOrDefault(open, -1);

    public void Drop(int close) => _dropped.Add(close);

    /// <summary>True when a closing brace is left out, which is so for all that were not kept with their opening one.</summary>
    public bool IsDropped(int close) => _dropped.Contains(close);

    /// <summary>True for what braces hold in mathematics and programs rather than in TeX: <c>{0, 1}</c>, <c>{"a": 1}</c>.</summary>
    public static bool IsSet(ReadOnlySpan<char> inside)
    {
        if (inside.Length > 200 || inside.Contains('\\'))
            return false;
        if (inside.ContainsAny("\"=|…"))
            return true;
        if (!inside.Contains(','))
            return false;
        foreach (var range in inside.Split(','))
        {
            if (inside[range].Trim().Length > 2)
                return false;
        }

        return true;
    }
}
