using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.DataCite;

/// <summary>The typed dates of a record; each may be a day, a year or a range.</summary>
/// <param name="Submitted">Day of the first version.</param>
/// <param name="Updated">Day of the newest.</param>
/// <param name="IsWithdrawn">True when there is a day of withdrawal.</param>
internal readonly record struct DataCiteDates(PartialDate? Submitted, PartialDate? Updated, bool IsWithdrawn)
{
    public static DataCiteDates Read(JsonElement attributes, JsonValues values)
    {
        PublicationDate submitted = default, appeared = default;
        PartialDate? updated = null;
        bool isWithdrawn = false;
        foreach (var item in attributes.Member("dates").Items())
        {
            var kind = values.TextOf(item, "dateType");
            isWithdrawn |= kind == "Withdrawn";
            if (kind is not ("Submitted" or "Updated" or "Available" or "Issued" or "Created") || ParseDate(item, values) is not { } date)
                continue;
            if (kind == "Submitted")
                submitted.Add(date);
            else if (kind == "Updated")
                updated = updated is null || updated < date ? date : updated;
            else
                appeared.Add(date);
        }

        var first = submitted.Earliest ?? appeared.Earliest ?? values.YearOf(attributes, "publicationYear");
        return new(first, updated > first || first is null ? updated : null, isWithdrawn);
    }

    // Of a range the beginning counts: 2020/2021.
    private static PartialDate? ParseDate(JsonElement item, JsonValues values)
    {
        if (values.TextOf(item, "date") is not { } text)
            return null;
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (PartialDate.TryParse(slash < 0 ? text : text[..slash]) is { IsPlausible: true } date)
            return date;
        values.Report(DiagnosticCodes.FieldDate, "dates", text);
        return null;
    }
}
