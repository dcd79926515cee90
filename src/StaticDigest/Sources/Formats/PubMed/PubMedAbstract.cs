using System.Xml.Linq;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Markup;

namespace StaticDigest.Sources.Formats.PubMed;

/// <summary>Structured abstracts: every part is a paragraph, with its label as PubMed shows it: <c>METHODS: We ...</c></summary>
internal static class PubMedAbstract
{
    public static string? Read(XElement? parts)
    {
        if (parts is null)
            return null;
        var paragraphs = new List<string>();
        foreach (var part in parts.Elements())
        {
            if (part.Name.LocalName != "AbstractText" || MarkupText.Paragraphs(part) is not { } text)
                continue;
            var label = part.Attribute("Label")?.Value.Trim().TrimEnd(':');
            paragraphs.Add(label is null or "" or "UNLABELLED" or "UNASSIGNED" ? text : $"{label}: {text}");
        }

        return paragraphs.Count == 0 ? null : CleanText.Of(string.Join("\n\n", paragraphs));
    }
}
