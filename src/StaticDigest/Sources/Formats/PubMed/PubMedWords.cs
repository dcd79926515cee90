using System.Collections.Immutable;
using System.Xml.Linq;
using StaticDigest.Sources.Reading.Markup;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.PubMed;

/// <summary>Keywords of the authors, and of the subject headings those that are the paper's main points.</summary>
/// <param name="Keywords">By the authors and by people who index.</param>
/// <param name="MachineKeywords">By programs that index.</param>
internal readonly record struct PubMedWords(ImmutableArray<string> Keywords, ImmutableArray<string> MachineKeywords)
{
    public static PubMedWords Read(XElement citation)
    {
        WordSet keywords = new(), machine = new();
        foreach (var list in citation.Elements())
        {
            if (list.Name.LocalName != "KeywordList")
                continue;
            foreach (var keyword in list.Elements())
                keywords.Add(MarkupText.Line(keyword));
        }

        // "Automated" headings came from a program, "Curated" ones were looked over by a person.
        var headings = citation.Attribute("IndexingMethod")?.Value == "Automated" ? machine : keywords;
        foreach (var heading in citation.Child("MeshHeadingList")?.Elements() ?? [])
        {
            if (heading.Elements().Any(part => part.Attribute("MajorTopicYN")?.Value == "Y"))
                headings.Add(MarkupText.Line(heading.Child("DescriptorName")));
        }

        return new(keywords.Words, machine.Words);
    }
}
