using System.Text.RegularExpressions;
using StaticDigest.Sources.Formats.References.Words;

namespace StaticDigest.Sources.Formats.References.Titles;

/// <summary>A reference as bibliographies print it, taken apart: IEEE, APA, ACM, Chicago, Harvard, Vancouver, plain BibTeX.</summary>
/// <param name="Authors">The authors; null when they could not be told.</param>
/// <param name="Rest">What follows the title: venue, year, pages.</param>
/// <param name="Year">The year, where it stands before the title.</param>
internal sealed partial record BibliographyLine(string Title, AuthorText? Authors, string Rest, string? Year)
{
    private const int MaxLength = 4000;
    private const int MaxStops = 60;

    /// <summary>Reads a reference without its number and addresses; null when its parts cannot be told with certainty.</summary>
    public static BibliographyLine? TryParse(string text)
    {
        var plain = AuthorText.OnOneLine(text);
        if (plain.Length is < 12 or > MaxLength)
            return null;
        return Quoted(plain) ?? Dated(plain) ?? Plain(plain) ?? TitleFirst(plain);
    }

    // J. Doe and A. Smith, “A Paper,” in Proc. X, 2023.
    private static BibliographyLine? Quoted(string text)
    {
        if (Quotes().Match(text) is not { Success: true } match)
            return null;
        var title = match.Groups["title"].Value.TrimEnd(',', '.', ' ');
        var before = match.Groups["before"].Value;
        var year = YearAtEnd().Match(before) is { Success: true } dated ? dated : null;
        before = year is null ? before : before[..year.Index];
        if (!TitleText.IsReferenceTitle(title) || title.Split(' ').Length < 2 && title.All(char.IsAscii))
            return null;
        var rest = match.Groups["rest"].Value;
        var authors = before.Trim().Length == 0 ? Leading(ref rest) : AuthorText.TryParse(before);
        return new(title, authors, rest, year?.Groups["year"].Value);
    }

    // Doe, J., & Smith, A. (2023). A paper. Venue. · Jane Doe and John Smith. 2023. A paper. In Venue. · Doe, J. 2023. A paper.
    private static BibliographyLine? Dated(string text)
    {
        foreach (Match match in Years().Matches(text))
        {
            if (match.Index > 1500)
                return null;
            if (match.Index < 3 || AuthorText.TryParse(text[..match.Index]) is not { } authors)
                continue;
            var (title, rest) = TitleAndRest(text[(match.Index + match.Length)..].TrimStart(' ', '.', ',', ':', ')'));
            return TitleText.IsReferenceTitle(title) ? new(title, authors, rest, match.Groups["year"].Value) : null;
        }

        return null;
    }

    // J. Doe and A. Smith. A Paper. In Venue, 2023.
    private static BibliographyLine? Plain(string text)
    {
        int count = 0;
        foreach (Match stop in Stops().Matches(text))
        {
            if (++count > MaxStops || stop.Index > 1500)
                return null;
            // A colon stands in titles, too: then only initials tell people.
            bool isColon = text[stop.Index] == ':';
            if (AuthorText.TryParse(text[..(stop.Index + 1)]) is not { } authors || isColon
                && !authors.Authors.Any(author => author.Name.Contains('.', StringComparison.Ordinal)))
                continue;
            var (title, rest) = TitleAndRest(text[(stop.Index + stop.Length)..]);
            // "Jane Doe" alone could be a title of two words: then a title of four follows.
            int words = title.Split(' ').Length;
            if (words >= (authors.IsCertain ? 2 : 4) && TitleText.IsReferenceTitle(title) && !IsNames(title))
                return new(title, authors, rest, null);
        }

        return null;
    }

    // A Paper. Jane Doe, John Smith. Venue 2023. · A Paper by Jane Doe and John Smith
    private static BibliographyLine? TitleFirst(string text)
    {
        if (By().Match(text) is { Success: true } by && AuthorText.TryParse(by.Groups["names"].Value) is { } writers
            && TitleText.IsTitle(by.Groups["title"].Value))
            return new(by.Groups["title"].Value, writers, "", null);
        var (title, rest) = TitleAndRest(text);
        if (!TitleText.IsTitle(title) || !title.Contains(' ', StringComparison.Ordinal))
            return null;
        return Leading(ref rest) is { } authors ? new(title, authors, rest, null) : null;
    }

    // The names that a text begins with, taken off it.
    private static AuthorText? Leading(ref string rest)
    {
        rest = rest.TrimStart(' ', ',', '.', ';', ':', '-', '–', '—');
        foreach (Match stop in Stops().Matches(rest + ". A"))
        {
            if (stop.Index > 1500)
                return null;
            if (AuthorText.TryParse(rest[..Math.Min(stop.Index + 1, rest.Length)]) is not { IsCertain: true } authors)
                continue;
            rest = stop.Index + stop.Length < rest.Length ? rest[(stop.Index + stop.Length)..] : "";
            return authors;
        }

        return null;
    }

    private static bool IsNames(string text) => AuthorText.TryParse(text) is { IsCertain: true };

    private static (string Title, string Tail) TitleAndRest(string text)
    {
        foreach (Match match in TitleEnd().Matches(text))
        {
            if (match.Index >= 4)
                return (text[..(match.Index + (match.Value[0] == '.' ? 0 : 1))], text[(match.Index + match.Length)..]);
        }

        return (text.TrimEnd('.', ' ', ','), "");
    }

    [GeneratedRegex(
        @"^(?<before>[^“”""„«»]{0,1500}?)[“""„«](?<title>[^“”""„«»]{6,400})[”""“»](?<rest>.{0,1000})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Quotes();

    [GeneratedRegex(@"[\s,(]+(?<year>(19|20)\d{2})[a-z]?\)?[.,:]?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex YearAtEnd();

    // (2023). · (2023, May). · . 2023. · , 2023.
    [GeneratedRegex(
        @"\s*\((?<year>(19|20)\d{2})[a-z]?(,[^()]{1,20})?\)[.,:]?\s|[.,]\s(?<year>(19|20)\d{2})[a-z]?[.,:]\s",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Years();

    // After a word, not after an initial; a colon ends authors too.
    [GeneratedRegex(
        @"(?<=\p{L}\p{L}|\p{L}\.)[.:]\s+(?=[\p{Lu}\d“""'$(]|arXiv)|(?<=\s\p{L})\.\s+(?=\p{Lu}\p{L})|(?<=al)\.\s+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Stops();

    [GeneratedRegex(
        @"(?<![\s.]\p{L}|\bvs|\bvol|\bno|\bal)[.]\s+(?=[\p{Lu}\d*_(])|[.]\s*$|[?!]\s+(?=[\p{Lu}\d])|\.\s+"
        + @"(?=arXiv|doi|https?:|in\s[A-Z])|,\s(?=arXiv[\s:]|CoRR|abs/)|,\s(?=(19|20)\d{2}\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"^(?<title>.{8,400}?),?\s+[Bb]y[: ]\s?(?<names>\p{Lu}.{3,600})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex By();
}
