using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.BibTex.Fields;

/// <summary>Reads lists of names: <c>Knuth, Donald E. and {Barnes and Noble} and others</c>.</summary>
internal static class BibTexNames
{
    /// <summary>The names in reading order; "others" is none.</summary>
    public static ImmutableArray<Author> Read(string? list)
    {
        if (list is null)
            return [];
        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var part in Split(CitationName.OnOneLine(list)))
        {
            if (Name(part) is { Length: > 0 } name)
                authors.Add(new(name));
        }

        return authors.ToImmutable();
    }

    // At the word "and" outside braces; where there is none, at semicolons.
    private static List<string> Split(string list)
    {
        var names = new List<string>();
        int start = 0;
        for (int i = 0, depth = 0; i < list.Length; i++)
        {
            depth += Depth(list, i);
            if (depth <= 0 && list[i] == ' ' && IsAnd(list, i + 1))
            {
                names.Add(list[start..i]);
                start = i + "and ".Length;
                i = start;
            }
        }

        names.Add(list[Math.Min(start, list.Length)..]);
        if (names.Count > 1)
            return names;
        var parts = Parts(list, ';');
        if (parts.Count > 1)
            return parts;
        // "Jane Doe, John A. Smith, Wei Li": three whole names or more, and no part that could be one of them alone.
        parts = Parts(list, ',');
        return parts.Count > 2 && parts.TrueForAll(part => part.Trim().Contains(' ', StringComparison.Ordinal)) ? parts : names;
    }

    private static bool IsAnd(string list, int i) =>
        i + 3 < list.Length && list[i + 3] == ' ' && list.AsSpan(i, 3).Equals("and", StringComparison.OrdinalIgnoreCase);

    private static int Depth(string text, int i) => text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;

    private static string Name(string name)
    {
        name = name.Trim(' ', ',', ';');
        if (name.Length == 0 || name.Equals("others", StringComparison.OrdinalIgnoreCase) || name.Equals("and", StringComparison.OrdinalIgnoreCase)
            || name is "et al." or "et al")
            return "";
        if (name.Contains("family=", StringComparison.OrdinalIgnoreCase) || name.Contains("given=", StringComparison.OrdinalIgnoreCase))
            return Extended(name);
        if (IsOneGroup(name))
            return name[1..^1].Trim();
        var parts = Parts(name, ',');
        for (int i = 0; i < parts.Count; i++)
            parts[i] = parts[i].Trim();
        return parts.Count switch
        {
            1 => name,
            2 when CitationName.IsSuffix(parts[1]) => $"{parts[0]} {parts[1]}",
            2 => $"{parts[1]} {parts[0]}".Trim(),
            3 when CitationName.IsSuffix(parts[2]) => $"{parts[1]} {parts[0]} {parts[2]}",
            3 => $"{parts[2]} {parts[0]} {parts[1]}".Trim(),
            _ => name,
        };
    }

    // BibLaTeX: family=Doe, given=John, prefix=von, suffix=Jr.
    private static string Extended(string name)
    {
        string given = "", prefix = "", family = "", suffix = "";
        foreach (var part in Parts(name, ','))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            var value = equals < 0 ? "" : part[(equals + 1)..].Trim(' ', '"');
            switch (equals < 0 ? "" : part[..equals].Trim().ToLowerInvariant())
            {
                case "given": given = value; break;
                case "prefix": prefix = value; break;
                case "family": family = value; break;
                case "suffix": suffix = value; break;
            }
        }

        return CitationName.OnOneLine($"{given} {prefix} {family} {suffix}");
    }

    // {Barnes and Noble}, whose braces are one pair around everything.
    private static bool IsOneGroup(string name)
    {
        if (name[0] != '{' || name[^1] != '}')
            return false;
        int depth = 0;
        for (int i = 0; i < name.Length - 1; i++)
        {
            depth += Depth(name, i);
            if (depth <= 0)
                return false;
        }

        return true;
    }

    private static List<string> Parts(string name, char separator)
    {
        var parts = new List<string>();
        int start = 0, depth = 0;
        for (int i = 0; i < name.Length; i++)
        {
            depth += Depth(name, i);
            if (depth <= 0 && name[i] == separator)
            {
                parts.Add(name[start..i]);
                start = i + 1;
            }
        }

        parts.Add(name[start..]);
        return parts;
    }
}
