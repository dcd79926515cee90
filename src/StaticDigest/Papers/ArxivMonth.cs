using System.Globalization;

namespace StaticDigest.Papers;

/// <summary>The month that an arXiv id begins with, for papers of which no other date is known.</summary>
internal static class ArxivMonth
{
    /// <summary><c>2509.09114</c> is of September 2025, <c>hep-th/9901001</c> of January 1999; null for other ids.</summary>
    public static PartialDate? Of(PaperId id)
    {
        if (id.Kind != PaperIdKind.Arxiv)
            return null;
        int digits = id.Value.IndexOf('/', StringComparison.Ordinal) + 1;
        if (digits + 4 > id.Value.Length || !int.TryParse(id.Value.AsSpan(digits, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            || month % 100 is 0 or > 12)
            return null;
        int year = month / 100;
        return new PartialDate(year > 90 ? 1900 + year : 2000 + year, month % 100);
    }
}
