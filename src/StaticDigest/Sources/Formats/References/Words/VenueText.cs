using System.Globalization;
using System.Text.RegularExpressions;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Formats.References.Words;

/// <summary>Where and when a paper appeared, as lists say it: <c>NeurIPS 2024</c>, <c>CVPR'24 (Oral)</c>, <c>arXiv, May 2023</c>.</summary>
/// <param name="Venue">Name with year; null for archives, which are no venues.</param>
/// <param name="Date">Year, month or day; null when none is said.</param>
internal sealed partial record VenueText(string? Venue, PartialDate? Date)
{
    /// <summary>Reads text that is nothing but a venue, a date, or both; null for other text.</summary>
    public static VenueText? TryParse(string text)
    {
        var plain = AuthorText.OnOneLine(text).Trim(' ', ',', '.', ';', ':', '(', ')', '[', ']', '【', '】', '（', '）', '|', '-', '–', '—', '*', '_',
            '`', '·', '•', '/', '，', '：', '。');
        if (plain.Length is < 2 or > 120)
            return null;
        if (DateOf(plain) is { } date)
            return new(null, date);
        if (Form().Match(plain) is not { Success: true } match)
            return null;
        var name = match.Groups["venue"].Value.Trim(' ', ',', '.', ':', '-', '@', '(');
        var year = YearOf(match.Groups["year"].Value);
        if (name.Contains(" et al", StringComparison.OrdinalIgnoreCase))
            return null;
        if (Archive().IsMatch(name))
            return new(null, year is { } of ? new PartialDate(of) : null);
        // Long words before a year are a title that ends in one, unless they say that they are a venue.
        if (year is null && !Known().IsMatch(name) || name.Split(' ').Length > (Proceedings().IsMatch(name) ? 14 : 5) || year is not null
            && !char.IsUpper(name[0]) && !Known().IsMatch(name))
            return null;
        return new(year is { } known ? Invariant($"{name} {known}") : name, year is { } dated ? new PartialDate(dated) : null);
    }

    /// <summary>The venue and date in what follows a title in a reference: <c>In Proceedings of X, pages 1–2, 2019.</c></summary>
    public static VenueText InReference(string rest)
    {
        int? year = null;
        foreach (Match match in Year().Matches(rest.Length > 1000 ? rest[..1000] : rest))
            year = YearOf(match.Value) ?? year;
        var plain = AuthorText.OnOneLine(rest).TrimStart(' ', ',', '.', '"', '”', ';', ':', '(', '[');
        plain = Leading().Replace(plain, "");
        int end = VenueEnd().Match(plain) is { Success: true } stop ? stop.Index : plain.Length;
        var name = plain[..end].Trim(' ', ',', '.', ';', ':', '*', '_', '-', '–', '(', '[');
        bool isVenue = name.Length is >= 2 and <= 160 && char.IsUpper(name[0]) && !Archive().IsMatch(name) && !NoVenue().IsMatch(name)
            && name.Any(char.IsLower) | name.Length >= 3;
        return new(isVenue ? name : null, year is { } known ? new PartialDate(known) : null);
    }

    /// <summary>A date of any precision that stands alone; two-digit years are none.</summary>
    public static PartialDate? DateOf(string text)
    {
        var plain = text.Trim(' ', ',', '.', '(', ')', '[', ']', '*', '_');
        if (PartialDate.TryParse(plain.Replace('/', '-').Replace('.', '-')) is { IsPlausible: true } iso)
            return iso;
        if (Written().Match(plain) is not { Success: true } match)
            return null;
        int year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        int month = match.Groups["number"] is { Success: true } number ? int.Parse(number.Value, CultureInfo.InvariantCulture)
            : Month(match.Groups["month"].Value);
        int day = match.Groups["day"] is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;
        bool isDate = year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 0 && day <= DateTime.DaysInMonth(year, month);
        return isDate ? new PartialDate(year, month, day) : null;
    }

    private static int Month(string name)
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;
        return Array.FindIndex(names, month => month.Length == 3 && name.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1;
    }

    private static int? YearOf(string digits)
    {
        var plain = digits.TrimStart('\'', '’', '‘');
        if (!int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out int year))
            return null;
        year = plain.Length == 2 ? year + (year < 70 ? 2000 : 1900) : year;
        return year is >= 1900 and <= 2100 ? year : null;
    }

    // NeurIPS 2024 Oral · CVPR'24 · In ICML, 2023 · arXiv 2023.05 · ACL Findings 2023
    [GeneratedRegex(
        @"^(in[: ]|accepted (to|by|at) |published (in|at) |to appear (in|at) )?\s?(?<venue>[\p{L}][\p{L}\d&/'’.: @+-]{1,90}?)"
        + @"([\s,(-]{1,3}(?<year>(19|20)\d{2})(\.\d{1,2})?|\s?(?<year>['’‘]\d{2})|(?<=\p{Lu})(?<year>\d{2}))?\)?[\s,(]*(oral"
        + @"|spotlight|poster|highlight|best paper( award)?|workshops?|findings|outstanding paper|notable.{0,10}|top.{0,6})?\)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Form();

    [GeneratedRegex(
        @"^(arxiv(\.org)?|corr|preprints?|arxiv preprints?|biorxiv|medrxiv|openreview|techrxiv|ssrn|e-?prints?|tech"
        + @"(nical)? report|under review|submitted|online)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Archive();

    [GeneratedRegex(
        @"^(neurips|nips|icml|iclr|acl|emnlp|naacl|eacl|coling|cvpr|iccv|eccv|wacv|bmvc|aaai|ijcai|kdd|www|the web conf|sigir"
        + @"|wsdm|cikm|recsys|interspeech|icassp|icra|iros|rss|corl|colm|tacl|tpami|ijcv|jmlr|tmlr|siggraph( asia)?|tog|chi|uist"
        + @"|icse|fse|ase|sosp|osdi|nsdi|sigmod|vldb|pvldb|icde|usenix( security)?|ccs|s&p|ndss|miccai|isbi|midl|aistats|uai|colt"
        + @"|acml|ecai|mm|acm mm|icme|3dv|nature|science|nature [a-z ]+|science [a-z ]+|pnas|cell|prl|findings)"
        + @"( (findings|workshops?|oral|spotlight|poster|main|d&b|datasets? and benchmarks?))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Known();

    [GeneratedRegex(
        @"\b(proceedings|conference|workshop|journal|transactions|symposium|findings|letters|advances|annual|meeting|track)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Proceedings();

    [GeneratedRegex(@"(?<![\d.:/-])(19|20)\d{2}(?![\d.:/-]\d|\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"^(in[: ]\s?|presented at (the )?|accepted (to|by|at) (the )?|to appear in (the )?|published in )+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Leading();

    [GeneratedRegex(
        @"[,.;]\s|[,.;(]\s?$|\s?\(|\s(vol|no|pp?|pages?)\.?\s|,\s?\d|\s\d{1,4}\s?[,(:]|https?:|\bdoi\b|\barxiv\b|\[",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex VenueEnd();

    [GeneratedRegex(
        @"^(available|accessed|retrieved|online|vol|no|pp|pages?|doi|https?|eds?|editors?|url|isbn|issn|january|february|march"
        + @"|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\d)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex NoVenue();

    // May 2023 · 3 May 2023 · May 3rd, 2023 · 2023年5月3日 · 2023.5 · 2023/5/3
    [GeneratedRegex(
        @"^((?<day>\d{1,2})(st|nd|rd|th)?\s)?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s"
        + @"((?<day>\d{1,2})(st|nd|rd|th)?,?\s)?,?\s?(?<year>(19|20)\d{2})$|^(?<year>(19|20)\d{2})\s?[年./-]\s?(?<number>\d{1,2})"
        + @"(\s?[月./-]\s?((?<day>\d{1,2})日?)?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Written();
}
