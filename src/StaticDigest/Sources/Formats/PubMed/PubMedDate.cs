using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.PubMed;

/// <summary>Dates in parts, months as number or word, or only in words: <c>1998 Dec-1999 Jan</c>, <c>2000 Spring</c>.</summary>
internal static partial class PubMedDate
{
    /// <summary>When it appeared, online or in print.</summary>
    public static PartialDate? Published(XElement article, XElement? issue, XElement? book)
    {
        var date = new PublicationDate();
        foreach (var element in article.Elements())
        {
            if (element.Name.LocalName == "ArticleDate")
                date.Add(Read(element));
        }

        date.Add(Read(issue.Child("PubDate")));
        date.Add(Read(book.Child("PubDate")));
        return date.Earliest;
    }

    /// <summary>When PubMed took it up.</summary>
    public static PartialDate? Entered(XElement? data)
    {
        PartialDate? entered = null;
        foreach (var date in data.Child("History")?.Elements() ?? [])
        {
            var status = date.Attribute("PubStatus")?.Value;
            if (status == "pubmed" || status == "entrez" && entered is null)
                entered = Read(date) ?? entered;
        }

        return entered;
    }

    private static PartialDate? Read(XElement? date)
    {
        if (date is null)
            return null;
        if (Number(date.Child("Year")?.Value) is not { } year)
            return date.Child("MedlineDate")?.Value is { } words ? InWords(words) : null;
        int month = Month(date.Child("Month")?.Value);
        int day = month == 0 ? 0 : Number(date.Child("Day")?.Value) ?? 0;
        return Valid(year, month, day);
    }

    private static PartialDate? InWords(string words) =>
        Words().Match(words) is { Success: true } match ? Valid(Number(match.Groups["year"].Value) ?? 0, Month(match.Groups["month"].Value), 0) : null;

    private static PartialDate? Valid(int year, int month, int day)
    {
        var whole = new PartialDate(year);
        if (!whole.IsPlausible)
            return null;
        return month == 0 ? whole
            : day is < 1 || day > DateTime.DaysInMonth(year, month) ? new PartialDate(year, month)
            : new PartialDate(year, month, day);
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int number) ? number : null;

    // 05, 5, May
    private static int Month(string? text)
    {
        if (Number(text) is { } number)
            return number is >= 1 and <= 12 ? number : 0;
        if (text is null || text.Trim() is not { Length: >= 3 } word)
            return 0;
        int place = "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(word[..3].ToLowerInvariant(), StringComparison.Ordinal);
        return place >= 0 && place % 3 == 0 ? place / 3 + 1 : 0;
    }

    // 1998 Dec-1999 Jan, 2000 Spring, 2016 May-Jun, Fall 2017
    [GeneratedRegex(@"(?<year>(19|20)\d\d)(\s(?<month>[A-Z][a-z]{2}))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Words();
}
