using System.Text;

namespace StaticDigest.Formulas;

/// <summary>
/// The second line of defence: it trusts nothing that the typesetter promises. Markup is written anew from the elements, attributes
/// and values of <see cref="MathMlRules"/>; an unknown attribute is dropped, anything else unknown fails the formula.
/// </summary>
internal static class MathMlSanitizer
{
    private const int MaxLength = 100_000;
    private const int MaxDepth = 100;

    /// <summary>The markup in its final form, or null and the reason.</summary>
    public static string? Check(string markup, out string? problem)
    {
        var clean = markup.Length <= MaxLength ? Write(markup) : null;
        problem = clean is not null ? null : markup.Length > MaxLength ? "its markup is too long" : "its markup holds what no page may hold";
        return clean;
    }

    private static string? Write(ReadOnlySpan<char> markup)
    {
        if (!markup.StartsWith("<math", StringComparison.Ordinal))
            return null;
        var output = new StringBuilder(markup.Length);
        var open = new Stack<string>();
        while (!markup.IsEmpty)
        {
            int tag = markup.IndexOf('<');
            var text = tag < 0 ? markup : markup[..tag];
            if (!WriteText(output, text, open.Count > 0))
                return null;
            if (tag < 0)
                break;
            markup = markup[(tag + 1)..];
            int end = markup.IndexOf('>');
            if (end < 1)
                return null;
            if (!WriteTag(output, markup[..end], open))
                return null;
            markup = markup[(end + 1)..];
            if (open.Count == 0)
                break;
        }

        return open.Count == 0 && markup.IsEmpty ? output.ToString() : null;
    }

    // Elements within an element that may only hold text, <mo><mi>argmin</mi></mo>, would be read as HTML: their text is kept.
    private static bool WriteTag(StringBuilder output, ReadOnlySpan<char> tag, Stack<string> open)
    {
        if (tag[0] == '/')
        {
            if (!open.TryPop(out var name) || !tag[1..].SequenceEqual(name))
                return false;
            if (!open.Any(MathMlRules.IsToken))
                output.Append("</").Append(name).Append('>');
            return true;
        }

        int space = tag.IndexOf(' ');
        var element = MathMlRules.Element(space < 0 ? tag : tag[..space]);
        if (element is null || element == "math" != (open.Count == 0) || open.Count == MaxDepth)
            return false;
        bool isKept = !open.Any(MathMlRules.IsToken);
        open.Push(element);
        if (!isKept)
            return true;
        output.Append('<').Append(element);
        if (space >= 0 && !WriteAttributes(output, element, tag[space..]))
            return false;
        output.Append('>');
        return true;
    }

    // Only ` name="value"`, again and again; the classes that stand for styles come last.
    private static bool WriteAttributes(StringBuilder output, string element, ReadOnlySpan<char> text)
    {
        var classes = new List<string>();
        while (!text.IsEmpty)
        {
            int equals = text.IndexOf("=\"");
            if (text[0] != ' ' || equals < 2)
                return false;
            var name = text[1..equals];
            text = text[(equals + 2)..];
            int quote = text.IndexOf('"');
            if (quote < 0)
                return false;
            var value = text[..quote];
            text = text[(quote + 1)..];
            if (name is "scriptlevel" && element != "mstyle")
                MathMlRules.AddStyles($"math-depth:{value}", classes);
            else if (name is "class")
                MathMlRules.AddClasses(value, classes);
            else if (name is "style")
                MathMlRules.AddStyles(value, classes);
            else if (MathMlRules.Attribute(element, name, value) is { } allowed)
                output.Append(' ').Append(allowed).Append("=\"").Append(value).Append('"');
        }

        if (classes.Count > 0)
            output.Append(" class=\"").AppendJoin(' ', classes).Append('"');
        return true;
    }

    // Text must stand inside the formula, escaped, and without the characters that steer a page's text.
    private static bool WriteText(StringBuilder output, ReadOnlySpan<char> text, bool isInside)
    {
        if (text.IsEmpty)
            return true;
        if (!isInside)
            return false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == MathMlRules.Stroke && output.Length > 0 && MathMlRules.Negated(output[^1]) is { } negated)
            {
                output[^1] = negated;
            }
            else if (c == '&')
            {
                if (MathMlRules.Reference(text[i..]) is not { } reference)
                    return false;
                output.Append(reference.Written);
                i += reference.Length - 1;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                output.Append(text.Slice(i++, 2));
            }
            else if (MathMlRules.IsRefused(c))
            {
                return false;
            }
            else
            {
                output.Append(c);
            }
        }

        return true;
    }
}
