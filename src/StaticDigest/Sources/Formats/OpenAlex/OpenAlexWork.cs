using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Markup;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.OpenAlex;

internal static class OpenAlexWork
{
    public static Entry? Read(JsonElement work, JsonValues values)
    {
        // Text comes as Crossref had it, and there it is often escaped twice.
        var title = values.LineOf(work, "title", isEscapedTwice: true) ?? values.LineOf(work, "display_name", isEscapedTwice: true);
        var ids = Ids(work, values);
        if (title is null && ids.IsEmpty)
        {
            values.Report(DiagnosticCodes.NotAnEntry, "a work with neither");
            return null;
        }

        var primary = work.Member("primary_location");
        var open = work.Member("best_oa_location");
        var source = primary.Member("source");
        ids.AddLink(PaperLinkKind.Page, values.AddressOf(primary, "landing_page_url"));
        ids.AddLink(PaperLinkKind.Pdf, values.AddressOf(open, "pdf_url") ?? values.AddressOf(primary, "pdf_url"));
        var biblio = work.Member("biblio");
        return new Entry
        {
            Where = values.Where,
            Source = "OpenAlex",
            Title = title,
            Abstract = Abstract(work, values),
            Ids = ids.Ids,
            Version = ids.Version,
            Authors = Authors(work, values),
            Submitted = values.DateOf(work, "publication_date") ?? values.YearOf(work, "publication_year"),
            Venue = values.LineOf(source, "display_name", isEscapedTwice: true) ?? values.LineOf(primary, "raw_source_name", isEscapedTwice: true),
            Publication = new Publication(
                values.TextOf(biblio, "volume"),
                values.TextOf(biblio, "issue"),
                Pages(values.TextOf(biblio, "first_page"), values.TextOf(biblio, "last_page")),
                values.LineOf(source, "host_organization_name")).OrNull(),
            Links = ids.Links,
            MachineKeywords = Keywords(work, values),
            Withdrawn = work.Member("is_retracted") is { ValueKind: not JsonValueKind.Undefined } retracted && values.Flag(retracted, "is_retracted"),
            License = values.TextOf(primary, "license") ?? values.TextOf(open, "license"),
        };
    }

    private static EntryIds Ids(JsonElement work, JsonValues values)
    {
        var ids = new EntryIds();
        var others = work.Member("ids");
        foreach (var text in (ReadOnlySpan<string?>)[values.TextOf(work, "id"), values.TextOf(work, "doi"), values.TextOf(others, "openalex"),
            values.TextOf(others, "doi"), values.TextOf(others, "pmid")])
        {
            if (!ids.AddParsed(text) && text is not null && IsWork(text))
                ids.Add(PaperIdKind.OpenAlex, text);
        }

        foreach (var location in work.Member("locations").Items().Prepend(work.Member("primary_location")))
        {
            if (PaperIds.TryArxiv(values.TextOf(location, "landing_page_url"), out _) is { } page)
                ids.Add(page.Kind, page.Value);
            if (PaperIds.TryArxiv(values.TextOf(location, "pdf_url"), out _) is { } file)
                ids.Add(file.Kind, file.Value);
        }

        return ids;
    }

    // W2581393460 without its address.
    private static bool IsWork(string id) => id.Length is > 1 and < 20 && id[0] == 'W' && !id.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    // Abstracts were read from pages, with their heading: "Abstract This article ..."
    private static string? Abstract(JsonElement work, JsonValues values)
    {
        const string Heading = "Abstract ";
        var text = MarkupText.Paragraphs(InvertedAbstract.Read(work.Member("abstract_inverted_index"), values) ?? values.TextOf(work, "abstract"),
            isEscapedTwice: true);
        return text is not null && text.StartsWith(Heading, StringComparison.OrdinalIgnoreCase) && text.Length > Heading.Length
            && char.IsUpper(text[Heading.Length])
            ? text[Heading.Length..]
            : text;
    }

    private static ImmutableArray<Author> Authors(JsonElement work, JsonValues values)
    {
        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var item in work.Member("authorships").Items())
        {
            if ((values.LineOf(item.Member("author"), "display_name") ?? values.LineOf(item, "raw_author_name")) is { } name)
                authors.Add(new(name, Affiliation(item, values)));
        }

        return authors.ToImmutable();
    }

    // What the paper says goes before the institutions that were recognised in it.
    private static string? Affiliation(JsonElement authorship, JsonValues values)
    {
        var places = new WordSet();
        foreach (var item in authorship.Member("raw_affiliation_strings").Items())
            places.Add(MarkupText.Line(values.Text(item, "raw_affiliation_strings")));
        if (places.Words.IsEmpty)
        {
            foreach (var item in authorship.Member("institutions").Items())
                places.Add(values.LineOf(item, "display_name"));
        }

        return places.Words.IsEmpty ? null : string.Join("; ", places.Words);
    }

    private static ImmutableArray<string> Keywords(JsonElement work, JsonValues values)
    {
        var keywords = new WordSet();
        foreach (var item in work.Member("keywords").Items())
            keywords.Add(item.ValueKind == JsonValueKind.Object ? values.LineOf(item, "display_name") ?? values.LineOf(item, "keyword")
                : values.Text(item, "keywords"));
        foreach (var item in work.Member("topics").Items())
            keywords.Add(values.LineOf(item, "display_name"));
        return keywords.Words;
    }

    private static string? Pages(string? first, string? last) => first is null || last is null || first == last ? first ?? last : $"{first}-{last}";
}
