using System.Text;
using System.Xml.Linq;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.Acl;

/// <summary>Text with marks in it: case that is fixed, italics, formulas.</summary>
internal static class AclText
{
    /// <summary>The text on one line, formulas between dollars; null when there is none.</summary>
    public static string? Line(XElement? element) => element is null ? null : CitationText.Line(Text(element));

    /// <summary>The text with its paragraphs; null when there is none.</summary>
    public static string? Paragraphs(XElement? element) =>
        element is not null && CitationText.Paragraphs(Text(element)) is { Length: > 0 } text ? text : null;

    private static string Text(XElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        return text.ToString();
    }

    // <fixed-case>B</fixed-case>it<fixed-case>F</fixed-case>it is one word.
    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText plain)
            {
                text.Append(plain.Value);
            }
            else if (node is XElement { Name.LocalName: "tex-math" } math)
            {
                if (math.Value.Trim() is { Length: > 0 } formula)
                    text.Append(formula[0] == '$' ? formula : $"${formula}$");
            }
            else if (node is XElement { Name.LocalName: "br" })
            {
                text.Append(' ');
            }
            else if (node is XElement { Name.LocalName: "p" } paragraph)
            {
                text.Append("\n\n");
                Append(text, paragraph);
            }
            else if (node is XElement inner)
            {
                Append(text, inner);
            }
        }
    }
}
