using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Markup;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Crossref;

/// <summary>A work of Crossref, as publishers deposited it: lists where one would expect texts, JATS, text escaped twice.</summary>
internal static class CrossrefWork
{
    public static Entry? Read(JsonElement work, JsonValues values)
    {
        var ids = new EntryIds();
        var doi = values.TextOf(work, "DOI");
        if (!ids.AddParsed(doi) && doi is not null)
            values.Report(DiagnosticCodes.FieldId, "DOI", doi);
        var title = Title(work, values);
        if (title is null && ids.IsEmpty)
        {
            values.Report(DiagnosticCodes.NotAnEntry, "a work with neither");
            return null;
        }

        Relations(work, ids, values);
        ids.AddLink(PaperLinkKind.Page, values.AddressOf(work.Member("resource").Member("primary"), "URL") ?? values.AddressOf(work, "URL"));
        ids.AddLink(PaperLinkKind.Pdf, Pdf(work, values));
        return new Entry
        {
            Where = values.Where,
            Source = "Crossref",
            Title = title,
            Abstract = MarkupText.Paragraphs(values.TextOf(work, "abstract"), isEscapedTwice: true),
            Ids = ids.Ids,
            Version = ids.Version,
            Authors = CrossrefPeople.Read(work, values),
            Submitted = CrossrefDate.Published(work, values),
            Keywords = Subjects(work, values),
            Venue = Line(values.FirstTextOf(work, "container-title")) ?? Line(Institution(work, values))
                ?? Line(values.FirstTextOf(work, "short-container-title")),
            Publication = new Publication(values.TextOf(work, "volume"), values.TextOf(work, "issue"), values.TextOf(work, "page")
                ?? values.TextOf(work, "article-number"), Line(values.TextOf(work, "publisher"))).OrNull(),
            Links = ids.Links,
            Withdrawn = RetractionMark.IsIn(title) || IsRetracted(work, doi, values),
            License = License(work, values),
        };
    }

    private static string? Line(string? text) => MarkupText.Line(text, isEscapedTwice: true);

    // Titles in several languages stand side by side, each with its subtitle; the first is the work's own.
    private static string? Title(JsonElement work, JsonValues values)
    {
        var title = Line(values.FirstTextOf(work, "title"));
        var subtitle = Line(values.FirstTextOf(work, "subtitle"));
        if (title is null || subtitle is null || title.Contains(subtitle, StringComparison.OrdinalIgnoreCase))
            return title ?? subtitle;
        return title[^1] is ':' or '?' or '!' or '.' ? $"{title} {subtitle}" : $"{title}: {subtitle}";
    }

    private static string? Institution(JsonElement work, JsonValues values)
    {
        foreach (var institution in work.Member("institution").Items())
        {
            if (values.TextOf(institution, "name") is { } name)
                return name;
        }

        return values.TextOf(work, "group-title");
    }

    private static ImmutableArray<string> Subjects(JsonElement work, JsonValues values)
    {
        var words = new WordSet();
        foreach (var item in work.Member("subject").Items())
            words.Add(Line(values.Text(item, "subject")));
        return words.Words;
    }

    // A preprint and its journal version are one paper.
    private static void Relations(JsonElement work, EntryIds ids, JsonValues values)
    {
        foreach (var name in (ReadOnlySpan<string>)["is-preprint-of", "has-preprint", "is-same-as", "is-identical-to"])
        {
            foreach (var item in work.Member("relation").Member(name).Items())
            {
                if (values.TextOf(item, "id") is { } id && values.TextOf(item, "id-type") is "doi" or "arxiv" or null)
                    ids.AddParsed(id);
            }
        }
    }

    private static string? Pdf(JsonElement work, JsonValues values)
    {
        foreach (var link in work.Member("link").Items())
        {
            if (values.TextOf(link, "content-type") == "application/pdf" && values.AddressOf(link, "URL") is { } address)
                return address;
        }

        return null;
    }

    // The version of record goes before the text-mining licence.
    private static string? License(JsonElement work, JsonValues values)
    {
        string? first = null;
        foreach (var license in work.Member("license").Items())
        {
            if (values.AddressOf(license, "URL") is not { } address)
                continue;
            if (values.TextOf(license, "content-version") == "vor")
                return address;
            first ??= address;
        }

        return first;
    }

    // "updated-by" names the notice that takes this work back; "update-to" makes a work the notice, of another or of itself.
    private static bool IsRetracted(JsonElement work, string? doi, JsonValues values)
    {
        foreach (var notice in work.Member("updated-by").Items())
        {
            if (RetractionMark.IsKind(values.TextOf(notice, "type")))
                return true;
        }

        foreach (var update in work.Member("update-to").Items())
        {
            if (RetractionMark.IsKind(values.TextOf(update, "type")) && doi is not null
                && string.Equals(values.TextOf(update, "DOI"), doi, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
