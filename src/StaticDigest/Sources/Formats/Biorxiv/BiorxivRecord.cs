using System.Globalization;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Biorxiv;

/// <summary>One version of a preprint, of <c>/details</c>, or of <c>/pubs</c> with its <c>preprint_</c> names. <c>NA</c> means absent.</summary>
internal static class BiorxivRecord
{
    public static Entry? Read(JsonElement record, JsonValues values)
    {
        var ids = new EntryIds();
        var doi = Text(record, values, "doi", "preprint_doi", "biorxiv_doi", "medrxiv_doi");
        if (!ids.AddParsed(doi) && doi is not null)
            values.Report(DiagnosticCodes.FieldId, "doi", doi);
        var title = Text(record, values, "title", "preprint_title");
        if (title is null && ids.IsEmpty)
        {
            values.Report(DiagnosticCodes.NotAnEntry, "a record with neither");
            return null;
        }

        // The journal's version of the same paper.
        ids.AddParsed(Text(record, values, "published", "published_doi"));
        var date = Date(record, values);
        int? version = Text(record, values, "version") is { } number
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : null;
        bool isFirst = version is null or 1;
        return new Entry
        {
            Where = values.Where,
            Source = Text(record, values, "server", "preprint_platform") ?? "bioRxiv",
            Title = title,
            Abstract = BiorxivText.Unflatten(Text(record, values, "abstract", "preprint_abstract")),
            Ids = ids.Ids,
            Versions = version is { } own ? [new(own, date)] : [],
            Authors = BiorxivPeople.Read(
                Text(record, values, "authors", "preprint_authors"),
                Text(record, values, "author_corresponding", "preprint_author_corresponding"),
                Text(record, values, "author_corresponding_institution", "preprint_author_corresponding_institution")),
            Submitted = isFirst ? date : InDoi(doi),
            Updated = isFirst ? null : date,
            Keywords = Text(record, values, "category", "preprint_category") is { } category ? [category] : [],
            Venue = Text(record, values, "published_journal"),
            Withdrawn = RetractionMark.IsIn(title) || Text(record, values, "type") is { } type
                && type.Contains("withdrawn", StringComparison.OrdinalIgnoreCase),
            License = License(Text(record, values, "license")),
        };
    }

    private static string? Text(JsonElement record, JsonValues values, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (values.TextOf(record, name) is { } text && text is not ("NA" or "N/A"))
                return text;
        }

        return null;
    }

    private static PartialDate? Date(JsonElement record, JsonValues values)
    {
        foreach (var name in (ReadOnlySpan<string>)["date", "preprint_date"])
        {
            if (values.TextOf(record, name) is not (null or "NA"))
                return values.DateOf(record, name);
        }

        return null;
    }

    // A later version alone does not tell the first one's day, but the DOI holds it since the end of 2019:
    // 10.1101/2025.12.19.695336. (10.1101/097196 does not.)
    private static PartialDate? InDoi(string? doi)
    {
        if (doi is null || doi.IndexOf('/', StringComparison.Ordinal) is not (> 0 and int slash) || doi.Length < slash + 12)
            return null;
        var day = doi.AsSpan(slash + 1, 11);
        return DateOnly.TryParseExact(day, "yyyy.MM.dd.", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new PartialDate(date) : null;
    }

    // cc_by_nc_nd is CC BY-NC-ND; cc_no means that nothing is allowed.
    private static string? License(string? code) => code switch
    {
        "cc_by" => "CC BY",
        "cc_by_nc" => "CC BY-NC",
        "cc_by_nd" => "CC BY-ND",
        "cc_by_nc_nd" => "CC BY-NC-ND",
        "cc0" or "cc0_ng" => "CC0",
        "cc_no" => "All rights reserved",
        _ => code,
    };
}
