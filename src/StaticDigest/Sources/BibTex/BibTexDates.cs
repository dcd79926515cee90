using System.Globalization;
using StaticDigest.Papers;
using StaticDigest.Sources.Citations;

namespace StaticDigest.Sources.BibTex;

/// <summary>The day of a reference: BibLaTeX has one field for it, BibTeX a year and perhaps a month.</summary>
internal static class BibTexDates
{
    /// <summary>The date; null, with <paramref name="wrong"/> saying why, when it cannot be read.</summary>
    public static PartialDate? Read(BibTexRecord record, out (string Field, string Value)? wrong)
    {
        wrong = null;
        if (record.Get("date") is { } date)
        {
            if (Checked(CitationDate.TryParse(BibTexText.Plain(date))) is { } known)
                return known;
            wrong = HasDigit(date) ? ("date", date) : null;
        }

        if (record.Get("year") is not { } written)
            return null;
        var plain = BibTexText.Plain(written);
        if (Checked(CitationDate.TryParse(plain)) is not { } year)
        {
            // "in press", "to appear", "n.d." are no dates and none is meant.
            wrong ??= HasDigit(written) ? ("year", written) : null;
            return null;
        }

        wrong = null;
        if (year.Month > 0 || record.Get("month") is not { } month)
            return year;
        // jun · {June} · 6 · {01--05 Aug} · jun # "~12" · {May 4-8}
        var words = BibTexText.Plain(month).Replace('~', ' ');
        int number = CitationDate.Month(words);
        if (number > 0)
            return int.TryParse(record.Get("day"), NumberStyles.None, CultureInfo.InvariantCulture, out int day) && CitationDate.Of(year.Year, number, day) is { } exact ? exact : new PartialDate(year.Year, number);
        return Letters(words) && CitationDate.TryParse(Spaced($"{words} {year.Year}")) is { } whole ? whole : year;
    }

    private static PartialDate? Checked(PartialDate? date) => date is { IsPlausible: true } ? date : null;

    private static bool HasDigit(string text) => text.AsSpan().ContainsAnyInRange('0', '9');

    private static bool Letters(string text) => text.Any(char.IsAsciiLetter);

    // "jun12" is how jun # "12" reads.
    private static string Spaced(string text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) && char.IsAsciiLetter(text[i - 1]))
                text = text.Insert(i, " ");
        }

        return text;
    }
}
