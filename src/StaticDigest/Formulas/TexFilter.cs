using System.Buffers;
using System.Collections.Frozen;

namespace StaticDigest.Formulas;

/// <summary>
/// The first line of defence: what is refused before any script sees it. It bounds depth and length, and it refuses definitions,
/// by which a short formula could grow without end.
/// </summary>
internal static class TexFilter
{
    private const int MaxLength = 2_000;
    private const int MaxDepth = 40;

    private static readonly SearchValues<char> Signs = SearchValues.Create("\\{}");

    // Definitions, and the commands that read or reach beyond the formula.
    private static readonly FrozenSet<string> Refused = new[]
    {
        "def", "gdef", "edef", "xdef", "let", "futurelet", "global", "long", "newcommand", "renewcommand", "providecommand",
        "expandafter", "noexpand", "href", "url", "includegraphics", "class", "id", "style", "data", "label", "ref", "eqref", "tag",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RefusedSpans = Refused.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Why a formula is refused; null when it may be typeset.</summary>
    public static string? Check(ReadOnlySpan<char> tex)
    {
        if (tex.Length > MaxLength)
            return Invariant($"it is longer than {MaxLength} characters");
        int depth = 0;
        for (int i = 0; i < tex.Length;)
        {
            int step = tex[i..].IndexOfAny(Signs);
            if (step < 0)
                return null;
            i += step;
            char sign = tex[i++];
            if (sign == '}')
            {
                depth--;
                continue;
            }

            if (sign == '{')
            {
                depth++;
            }
            else
            {
                int start = i;
                while (i < tex.Length && char.IsAsciiLetter(tex[i]))
                    i++;
                var name = tex[start..i];
                if (RefusedSpans.Contains(name))
                    return $"it uses the command \\{name}, which no formula here may use";
                if (name.IsEmpty)
                    i++;
                depth += name switch { "left" or "begin" => 1, "right" or "end" => -1, _ => 0 };
            }

            if (depth > MaxDepth)
                return Invariant($"it is nested more than {MaxDepth} deep");
        }

        return null;
    }
}
