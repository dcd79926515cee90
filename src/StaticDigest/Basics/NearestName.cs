namespace StaticDigest;

/// <summary>Finds what a mistyped name was meant to be.</summary>
public static class NearestName
{
    /// <summary>The known name with the fewest typing errors; null when none is near enough to be a helpful guess.</summary>
    internal static string? Of(string name, params ReadOnlySpan<string> known)
    {
        string? nearest = null;
        int least = Math.Max(2, name.Length / 3) + 1;
        foreach (var candidate in known)
        {
            // The length differs by at least that many errors, which also bounds the work on a very long name.
            if (Math.Abs(candidate.Length - name.Length) >= least)
                continue;
            int distance = Distance(name, candidate);
            if (distance < least)
                (nearest, least) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>The end of a message about an unknown name: <c>; did you mean `title`?</c>, or nothing.</summary>
    public static string Hint(string name, IEnumerable<string> known) =>
        Of(name, [.. known]) is { } nearest ? $"; did you mean `{nearest}`?" : "";

    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (int j = 0; j < row.Length; j++)
            row[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int same = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(same, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
