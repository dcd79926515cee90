using System.Globalization;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Citations;

/// <summary>Reads dates as libraries of references write them: partial, with words for months, seasons and ranges.</summary>
internal static class CitationDate
{
    private static readonly string[] s_months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december"];

    /// <summary>
    /// The beginning of what the text says, as precise as it says it: <c>2012///</c>, <c>2001/09/01/</c>, <c>2016 May-Jun</c>,
    /// <c>May 4-8, 2015</c>, <c>20160419</c>, <c>2011-05-25~/2012-06-26~</c> and <c>../2012</c> (EDTF), <c>2000 Spring</c>,
    /// <c>c. 1985</c>. Null when there is no year, and for days that do not exist.
    /// </summary>
    public static PartialDate? TryParse(string? text)
    {
        if (text is null || text.Length > 100)
            return null;
        // EDTF marks what is about right or uncertain, which a date cannot show: 2011-05~, 1984?, 2004-06-%11.
        var span = text.Replace("~", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal)
            .Replace("%", "", StringComparison.Ordinal).AsSpan().Trim();
        if (span.StartsWith("../", StringComparison.Ordinal) || span.StartsWith("/", StringComparison.Ordinal))
            span = span[(span.IndexOf('/') + 1)..];
        else if (span.IndexOf('/') is > 4 and int range)
            span = IsIso(span[..range]) ? span[..range] : span;
        if (PartialDate.TryParse(span.ToString()) is { } iso)
            return iso;
        // 06/2016 and 6-2016 can only be a month; 12/05/2016 can be two days.
        if (span.Length is 6 or 7 && span[^5] is ('/' or '-' or '.') && Number(span[..^5]) is >= 1 and <= 12 and int month
            && Number(span[^4..]) is > 0 and int year)
            return Of(year, month, 0);
        if (span.Length == 8 && !span.ContainsAnyExceptInRange('0', '9'))
            return Of(Number(span[..4]), Number(span.Slice(4, 2)), Number(span[6..]));
        return Words(span);
    }

    /// <summary>A month as a name in English, whole or cut, or as a number: <c>jun</c>, <c>June</c>, <c>6</c>, <c>Sept.</c>; 0 for anything else.</summary>
    public static int Month(ReadOnlySpan<char> text)
    {
        text = text.Trim(" .");
        if (text.Length is 1 or 2)
            return Number(text) is >= 1 and <= 12 and int number ? number : 0;
        for (int i = 0; i < s_months.Length && text.Length >= 3; i++)
        {
            if (s_months[i].AsSpan().StartsWith(text, StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }

        return 0;
    }

    /// <summary>A date of its parts, of which 0 means unknown; months beyond 12 stand for seasons. Null when the day does not exist.</summary>
    public static PartialDate? Of(int year, int month, int day)
    {
        if (year is < 1 or > 9999)
            return null;
        if (month is < 1 or > 12)
            return new PartialDate(year);
        if (day <= 0)
            return new PartialDate(year, month);
        return day <= DateTime.DaysInMonth(year, month) ? new PartialDate(year, month, day) : null;
    }

    // Numbers and words in any order. Only a year that comes first is followed by numbers for month and day: 12/05/2016
    // can be read in two ways, and of it no more than the year is sure.
    private static PartialDate? Words(ReadOnlySpan<char> text)
    {
        int year = 0, month = 0, day = 0, number = 0, numbers = 0;
        bool isNegative = text.StartsWith('-');
        bool hasName = false, wasNumber = false;
        for (int i = 0; i < text.Length && !isNegative;)
        {
            int start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                    i++;
                var digits = text[start..i];
                number = Number(digits);
                if (digits.Length == 4 && year == 0)
                    (year, numbers) = (number, 0);
                else if (digits.Length <= 2 && year > 0 && !hasName && numbers++ == 0)
                    month = number;
                else if (digits.Length <= 2 && day == 0 && (hasName || year == 0 || numbers == 2))
                    day = number;
                wasNumber = true;
            }
            else if (char.IsLetter(text[i]))
            {
                while (i < text.Length && char.IsLetter(text[i]))
                    i++;
                if (!hasName && Month(text[start..i]) is > 0 and int named && i - start >= 3)
                    (month, hasName) = (named, true);
                else if (year > 0 && !hasName && wasNumber)
                    break; // 2013/02/15/received
            }
            else
            {
                i++;
            }
        }

        return hasName || numbers > 0 ? Of(year, month, day) : Of(year, 0, 0);
    }

    private static bool IsIso(ReadOnlySpan<char> text) => PartialDate.TryParse(text.ToString()) is not null || text.Length >= 7 && text[4] == '-';

    private static int Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
