using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Markup;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.PubMed;

/// <summary>One article or book of PubMed.</summary>
internal static class PubMedArticle
{
    private const string NotAvailable = "Not Available";

    public static Entry? Read(XElement record, EntryList list)
    {
        // A citation that stands alone has no data of PubMed's own around it.
        var citation = record.Name.LocalName == "MedlineCitation" ? record : record.Child("MedlineCitation") ?? record.Child("BookDocument") ?? record;
        var article = citation.Child("Article") ?? citation;
        var data = record.Child("PubmedData") ?? record.Child("PubmedBookData");
        var ids = Ids(citation, article, data);
        var title = Title(article);
        if (title is null && ids.IsEmpty)
        {
            list.Report(DiagnosticCodes.NotAnEntry, "an article with neither");
            return null;
        }

        var journal = article.Child("Journal");
        var issue = journal.Child("JournalIssue");
        var book = citation.Child("Book");
        var words = PubMedWords.Read(citation);
        return new Entry
        {
            Where = list.Where,
            Source = "PubMed",
            Title = title,
            Abstract = PubMedAbstract.Read(article.Child("Abstract") ?? citation.Child("OtherAbstract")),
            Ids = ids.Ids,
            Authors = PubMedPeople.Read(article.Child("AuthorList")?.Attribute("Type")?.Value == "editors" ? null : article.Child("AuthorList"))
                is { IsEmpty: false } authors ? authors : PubMedPeople.Read(book.Child("AuthorList")),
            Submitted = PubMedDate.Published(article, issue, book),
            Announced = PubMedDate.Entered(data),
            Keywords = words.Keywords,
            MachineKeywords = words.MachineKeywords,
            Venue = Line(journal.Child("Title")) ?? Line(journal.Child("ISOAbbreviation")) ?? Line(book.Child("BookTitle"))
                ?? Line(citation.Child("MedlineJournalInfo").Child("MedlineTA")),
            Publication = new Publication(
                Line(issue.Child("Volume")) ?? Line(book.Child("Volume")),
                Line(issue.Child("Issue")),
                Pages(article.Child("Pagination")),
                Line(book.Child("Publisher").Child("PublisherName"))).OrNull(),
            Links = ids.Links,
            Withdrawn = RetractionMark.IsIn(title) || IsRetracted(citation, article),
        };
    }

    private static string? Line(XElement? element) => MarkupText.Line(element);

    // A title in brackets is a translation, and the full stop at the end is PubMed's.
    private static string? Title(XElement article)
    {
        var title = Stripped(Line(article.Child("ArticleTitle")));
        if (title is null || title.Equals(NotAvailable, StringComparison.OrdinalIgnoreCase))
            title = Stripped(Line(article.Child("VernacularTitle"))) ?? Stripped(Line(article.Child("Book").Child("BookTitle")));
        return title;
    }

    private static string? Stripped(string? title)
    {
        if (title is null)
            return null;
        if (title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal))
            title = title[..^1].TrimEnd();
        if (title.Length > 2 && title[0] == '[' && title[^1] == ']')
            title = title[1..^1].Trim().TrimEnd('.');
        return title.Length == 0 ? null : title;
    }

    private static EntryIds Ids(XElement citation, XElement article, XElement? data)
    {
        var ids = new EntryIds();
        var listed = data.Child("ArticleIdList") ?? citation.Child("ArticleIdList");
        ids.Add(PaperIdKind.Pubmed, citation.Child("PMID")?.Value ?? OfType(listed, "pubmed"));
        ids.AddParsed(OfType(listed, "doi"));
        foreach (var location in article.Elements().Where(element => element.Name.LocalName == "ELocationID"))
        {
            if (location.Attribute("EIdType")?.Value == "doi" && location.Attribute("ValidYN")?.Value != "N")
                ids.AddParsed(location.Value);
        }

        if (OfType(listed, "pmc")?.Trim() is { } pmc && pmc.StartsWith("PMC", StringComparison.Ordinal) && !pmc.AsSpan(3).ContainsAnyExceptInRange('0', '9'))
            ids.AddLink(PaperLinkKind.Other, WebAddress.TryParse($"https://pmc.ncbi.nlm.nih.gov/articles/{pmc}/"));
        return ids;
    }

    private static string? OfType(XElement? list, string type) =>
        list?.Elements().FirstOrDefault(element => element.Name.LocalName == "ArticleId" && element.Attribute("IdType")?.Value == type)?.Value;

    private static string? Pages(XElement? pagination)
    {
        if (Line(pagination.Child("MedlinePgn")) is { } pages)
            return pages;
        var (first, last) = (Line(pagination.Child("StartPage")), Line(pagination.Child("EndPage")));
        return first is null || last is null || first == last ? first ?? last : $"{first}-{last}";
    }

    private static bool IsRetracted(XElement citation, XElement article) =>
        article.Child("PublicationTypeList")?.Elements().Any(type => type.Value.Trim() == "Retracted Publication") == true
        || citation.Child("CommentsCorrectionsList")?.Elements().Any(item => item.Attribute("RefType")?.Value == "RetractionIn") == true;
}
