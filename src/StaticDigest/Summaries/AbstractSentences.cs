using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StaticDigest.Summaries;

/// <summary>Cuts an abstract into sentences.</summary>
internal static class AbstractSentences
{
    /// <summary>Characters of an abstract that are looked at.</summary>
    private const int MaxLength = 6_000;

    /// <summary>Characters that may stand between two dollars for them to be math.</summary>
    private const int MaxMath = 300;

    private static readonly FrozenSet<string> s_abbreviations = FrozenSet.ToFrozenSet(
    [
        "e.g", "i.e", "al", "fig", "figs", "vs", "v.s", "cf", "resp", "w.r.t", "eq", "eqs", "sec", "approx", "dr", "prof", "st", "ref", "refs",
        "thm", "a.k.a", "i.i.d", "s.t", "viz", "ca", "inc", "math", "phys", "proc", "trans", "lett", "rev", "ann", "appl",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentences in their order, white space made single blanks. A dot within math, or after an abbreviation or initial, ends none.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        var clean = string.Join(' ', text[..Math.Min(text.Length, MaxLength)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var sentences = ImmutableArray.CreateBuilder<string>();
        int start = 0;
        for (int i = 0; i < clean.Length; i++)
        {
            if (clean[i] == '\\')
                i++;
            else if (clean[i] == '$')
                i = EndOfMath(clean, i);
            else if (clean[i] is '.' or '!' or '?' && IsEnd(clean, start, i, out int next))
            {
                sentences.Add(clean[start..next]);
                start = next + 1;
                i = next;
            }
        }

        if (start < clean.Length)
            sentences.Add(clean[start..]);
        return sentences.ToImmutable();
    }

    /// <summary>The dollar that closes the math that one opens; the same one where it opens none.</summary>
    private static int EndOfMath(string text, int opening)
    {
        int begin = opening + (opening + 1 < text.Length && text[opening + 1] == '$' ? 2 : 1);
        int length = Math.Min(MaxMath, text.Length - begin);
        int end = length <= 0 ? -1 : text.IndexOf('$', begin, length);
        if (end < 0 || text.AsSpan(begin, end - begin).Contains(". ", StringComparison.Ordinal))
            return begin - 1;
        return end + 1 < text.Length && text[end + 1] == '$' ? end + 1 : end;
    }

    private static bool IsEnd(string text, int start, int at, out int next)
    {
        next = at + 1;
        while (next < text.Length && text[next] is '"' or '”' or '\'' or '’' or ')' or ']')
            next++;
        if (next + 1 >= text.Length || text[next] != ' ')
            return false;
        char first = text[next + 1];
        if (!char.IsUpper(first) && !char.IsDigit(first) && first is not ('"' or '“' or '‘' or '(' or '$' or '[' or '\\' or '*'))
            return false;
        if (text[at] != '.')
            return true;
        int word = at;
        while (word > start && text[word - 1] is not (' ' or '(' or '['))
            word--;
        var before = text[word..at];
        bool isInitial = before.Length == 1 && char.IsUpper(before[0]);
        return before.Length > 0 && !isInitial && !s_abbreviations.Contains(before);
    }
}
