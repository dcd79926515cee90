using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Feeds;

/// <summary>Takes names apart that stand in one text.</summary>
internal static class AuthorNames
{
    private static readonly string[] s_groups = ["Collaboration", "Consortium", "Team", "Group"];
    private static readonly string[] s_bodies = ["University", "Institute", "Department", "Laboratory", "Lab", "Labs", "Center", "Centre", "School",
        "Academy", "Society", "Association", "Committee", "Initiative", "Research"];

    /// <summary>
    /// Names in reading order with commas between them: <c>A. Kumar,  Deepti, B. Rao</c>; a <c>Jr.</c> belongs to the name
    /// before it, what stands in brackets behind a name is its affiliation, and a collaboration may end in a colon.
    /// </summary>
    public static ImmutableArray<Author> Split(string? text)
    {
        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var part in Parts(text ?? ""))
        {
            int colon = part.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && s_groups.Any(group => part.AsSpan(0, colon).Contains(group, StringComparison.OrdinalIgnoreCase)))
            {
                Add(part[..colon], authors);
                Add(part[(colon + 2)..], authors);
            }
            else
            {
                Add(part, authors);
            }
        }

        return authors.ToImmutable();
    }

    /// <summary>
    /// The two names of <c>S. Karaman and E. Frazzoli</c>, which some lists give as one; else the name as it is. Both sides
    /// must be names of persons: <c>Science and Technology Group</c> stays one.
    /// </summary>
    public static ImmutableArray<string> OneOrTwo(string name)
    {
        int and = name.IndexOf(" and ", StringComparison.Ordinal);
        if (and < 0 || name.IndexOf(" and ", and + 1, StringComparison.Ordinal) >= 0)
            return [name];
        string first = name[..and].Trim(), second = name[(and + 5)..].Trim();
        return IsPerson(first) && IsPerson(second) ? [first, second] : [name];
    }

    /// <summary>Two to four words with capitals, none of which stands in the name of an organisation.</summary>
    private static bool IsPerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 4 && words.All(word => char.IsUpper(word[0])
            && word.All(letter => char.IsLetter(letter) || letter is '.' or '-' or '\'' or '’'))
            && !words.Any(word => s_bodies.Contains(word, StringComparer.OrdinalIgnoreCase) || s_groups.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>True for what follows a name after a comma and is none itself.</summary>
    public static bool IsSuffix(string text) => text is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" or "IV";

    /// <summary>True when there is a letter: single colons and numbers occur among names.</summary>
    public static bool IsName(string text) => text.Any(char.IsLetter);

    /// <summary>All white space as single blanks.</summary>
    public static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Add(string part, ImmutableArray<Author>.Builder authors)
    {
        var name = Line(part).TrimEnd(':', ' ');
        string? affiliation = null;
        // Jane Doe (MIT) · J. Smith (1) · J. Smith (1 and 2) ((1) MIT, (2) CERN): of numbers only the name is kept
        int open = name.EndsWith(')') ? name.IndexOf(" (", StringComparison.Ordinal) : -1;
        if (open > 0)
        {
            var inner = name[(open + 2)..^1].Trim();
            affiliation = inner.Length > 0 && !char.IsAsciiDigit(inner[0]) && !inner.Contains('(', StringComparison.Ordinal) ? inner : null;
            name = name[..open].TrimEnd();
        }

        if (IsSuffix(name) && authors.Count > 0)
            authors[^1] = authors[^1] with { Name = $"{authors[^1].Name}, {name}" };
        else if (IsName(name))
            authors.Add(new(name, affiliation));
    }

    private static IEnumerable<string> Parts(string text)
    {
        int depth = 0, start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth = text[i] switch { '(' or '{' => depth + 1, ')' or '}' => Math.Max(depth - 1, 0), _ => depth };
            if (depth > 0)
                continue;
            bool isAnd = text[i] == ' ' && string.CompareOrdinal(text, i, " and ", 0, 5) == 0;
            if (text[i] is not (',' or ';') && !isAnd)
                continue;
            yield return text[start..i];
            i += isAnd ? 3 : 0;
            start = i + 1;
        }

        // A bracket that never closes must not swallow the names behind it.
        if (depth > 0)
        {
            foreach (var part in text[start..].Split(','))
                yield return part;
        }
        else
        {
            yield return text[start..];
        }
    }
}
