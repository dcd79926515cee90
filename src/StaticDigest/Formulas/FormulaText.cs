using System.Text;

namespace StaticDigest.Formulas;

/// <summary>Repairs what listings do to TeX before it is typeset.</summary>
internal static class FormulaText
{
    /// <summary>
    /// <c>(0,1)</c> are two numbers, which a space says, while <c>1,000</c> is one;
    /// <c>15\\%</c> was escaped twice and would be a line break with a comment.
    /// </summary>
    public static string Repair(string tex)
    {
        if (tex.Contains(@"\\%", StringComparison.Ordinal))
            tex = tex.Replace(@"\\%", @"\%", StringComparison.Ordinal);
        StringBuilder? repaired = null;
        int from = 0;
        for (int i = tex.IndexOf(',', StringComparison.Ordinal); i >= 0; i = tex.IndexOf(',', i + 1))
        {
            if (i == 0 || !char.IsAsciiDigit(tex[i - 1]) || IsGroup(tex, i) || i + 1 == tex.Length || !char.IsAsciiDigit(tex[i + 1]))
                continue;
            (repaired ??= new StringBuilder(tex.Length + 8)).Append(tex, from, i + 1 - from).Append(' ');
            from = i + 1;
        }

        return repaired is null ? tex : repaired.Append(tex, from, tex.Length - from).ToString();
    }

    // Exactly three digits follow, and what stands before is no longer than three.
    private static bool IsGroup(string tex, int comma)
    {
        int after = comma + 1;
        while (after < tex.Length && char.IsAsciiDigit(tex[after]))
            after++;
        int before = comma;
        while (before > 0 && char.IsAsciiDigit(tex[before - 1]))
            before--;
        return after - comma - 1 == 3 && comma - before <= 3;
    }
}
