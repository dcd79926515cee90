using System.Collections.Immutable;
using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Markup;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.PubMed;

/// <summary>Authors with their affiliations; corrected spellings that are no longer valid are passed over.</summary>
internal static class PubMedPeople
{
    public static ImmutableArray<Author> Read(XElement? list)
    {
        if (list is null)
            return [];
        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var author in list.Elements())
        {
            if (author.Name.LocalName != "Author" || author.Attribute("ValidYN")?.Value == "N")
                continue;
            var name = ListedName.Of(
                MarkupText.Line(author.Child("ForeName")) ?? MarkupText.Line(author.Child("FirstName")) ?? MarkupText.Line(author.Child("Initials")),
                MarkupText.Line(author.Child("LastName")),
                MarkupText.Line(author.Child("Suffix"))) ?? MarkupText.Line(author.Child("CollectiveName"));
            if (name is not null)
                authors.Add(new(name, Affiliation(author)));
        }

        return authors.ToImmutable();
    }

    private static string? Affiliation(XElement author)
    {
        var places = new WordSet();
        foreach (var info in author.Elements())
        {
            if (info.Name.LocalName is "AffiliationInfo" or "Affiliation")
                places.Add(MarkupText.Line(info.Name.LocalName == "Affiliation" ? info : info.Child("Affiliation")));
        }

        return places.Words.IsEmpty ? null : string.Join("; ", places.Words);
    }
}
