using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Sources.Formats.HuggingFace.Listing;
using StaticDigest.Sources.Reading.Json;

namespace StaticDigest.Sources.Formats.HuggingFace.Api;

/// <summary>Makes an entry of one paper in the JSON of Hugging Face: an element of a list around <c>paper</c>, or the paper alone.</summary>
internal static class HuggingFacePaper
{
    /// <summary>The entry; null, with a diagnostic, when there is neither title nor id.</summary>
    public static Entry? Read(JsonElement record, JsonValues values, ListDay day)
    {
        bool isListed = record.TryGetProperty("paper"u8, out var inner) && inner.ValueKind == JsonValueKind.Object;
        var paper = isListed ? inner : record;
        var title = Text(paper, "title", values) ?? Text(record, "title", values);
        int? version = null;
        PaperId? id = paper.TryGetProperty("id"u8, out var own) ? JsonIds.Arxiv(own, "id", values, out version) : null;
        if (title is null && id is null)
        {
            values.Report(DiagnosticCodes.NotAnEntry, "one with neither");
            return null;
        }

        return new Entry
        {
            Where = values.Where,
            Source = ListingEntries.Source,
            Title = title,
            Abstract = Text(paper, "summary", values) ?? Text(record, "summary", values),
            Text = EntryText.HuggingFace,
            Ids = id is { } known ? [known] : [],
            Version = version,
            Authors = Authors(paper, values),
            Organization = Name(paper, "organization", values) ?? Name(record, "organization", values),
            Submitted = paper.TryGetProperty("publishedAt"u8, out var published) ? values.Date(published, "publishedAt") : null,
            Featured = Featured(record, paper, isListed, day, values),
            Votes = Count(paper, "upvotes", values),
            Comments = Count(record, "numComments", values) ?? Count(paper, "numComments", values),
            Links = Links(paper, values),
            CodeStars = Count(paper, "githubStars", values),
            Media = Media(record, paper, values),
            MachineSummary = Text(paper, "ai_summary", values),
            MachineKeywords = Keywords(paper, values),
            Submitter = Name(paper, "submittedOnDailyBy", values) ?? Name(record, "submittedBy", values),
        };
    }

    private static ImmutableArray<Author> Authors(JsonElement paper, JsonValues values)
    {
        if (!paper.TryGetProperty("authors"u8, out var list) || list.ValueKind == JsonValueKind.Null)
            return [];
        if (list.ValueKind != JsonValueKind.Array)
        {
            values.Wrong("authors", "a list", list);
            return [];
        }

        var authors = ImmutableArray.CreateBuilder<Author>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
        {
            // Saved by other programs, authors may be bare names.
            var name = item.ValueKind == JsonValueKind.Object ? Text(item, "name", values) : values.Text(item, "authors");
            bool isHidden = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("hidden"u8, out var hidden) && values.Flag(hidden, "authors.hidden");
            if (name is not null)
                authors.Add(new(name, IsHidden: isHidden));
        }

        return authors.ToImmutable();
    }

    // The outer publishedAt was the moment of listing until 2024; later it is the paper's own, moved by hours to the day before.
    private static DateOnly? Featured(JsonElement record, JsonElement paper, bool isListed, ListDay day, JsonValues values)
    {
        if ((DateOf(paper, "submittedOnDailyAt", values) ?? DateOf(record, "submittedOnDailyAt", values)) is { } submitted)
            return submitted;
        if (day.Declared is not null || !isListed)
            return day.Declared;
        if (Text(record, "publishedAt", values) is not { } outer)
            return day.Named;
        return Text(paper, "publishedAt", values) is { } own && string.CompareOrdinal(outer, own) > 0
            ? day.Named ?? DateOf(record, "publishedAt", values) : null;
    }

    private static DateOnly? DateOf(JsonElement of, string field, JsonValues values) =>
        of.TryGetProperty(field, out var value) && values.Date(value, field) is { IsDay: true } date ? date.FirstDay : null;

    private static ImmutableArray<PaperLink> Links(JsonElement paper, JsonValues values)
    {
        var links = ImmutableArray.CreateBuilder<PaperLink>(2);
        if (paper.TryGetProperty("githubRepo"u8, out var code) && values.Address(code, "githubRepo") is { } repository)
            links.Add(new(PaperLinkKind.Code, repository));
        if (paper.TryGetProperty("projectPage"u8, out var page) && values.Address(page, "projectPage") is { } project)
            links.Add(new(PaperLinkKind.Project, project));
        return links.ToImmutable();
    }

    private static ImmutableArray<string> Media(JsonElement record, JsonElement paper, JsonValues values)
    {
        var media = ImmutableArray.CreateBuilder<string>();
        foreach (var of in (ReadOnlySpan<JsonElement>)[paper, record])
        {
            foreach (var field in (ReadOnlySpan<string>)["mediaUrls", "mediaUrl", "thumbnail"])
            {
                if (!of.TryGetProperty(field, out var value))
                    continue;
                var addresses = ImmutableArray.CreateBuilder<string>();
                values.Texts(value, field, "", addresses);
                foreach (var address in addresses)
                {
                    if (WebAddress.TryParse(address) is { } url && !media.Contains(url))
                        media.Add(url);
                }
            }
        }

        return media.ToImmutable();
    }

    private static ImmutableArray<string> Keywords(JsonElement paper, JsonValues values)
    {
        var keywords = ImmutableArray.CreateBuilder<string>();
        if (paper.TryGetProperty("ai_keywords"u8, out var value))
            values.Texts(value, "ai_keywords", ",;", keywords);
        return keywords.ToImmutable();
    }

    // A person or an organisation: the full name where there is one, else the account's.
    private static string? Name(JsonElement of, string field, JsonValues values)
    {
        if (!of.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Object
            ? Text(value, "fullname", values) ?? Text(value, "name", values) ?? Text(value, "user", values)
            : values.Text(value, field);
    }

    private static string? Text(JsonElement of, string field, JsonValues values) => of.TryGetProperty(field, out var value) ? values.Text(value, field) : null;

    private static int? Count(JsonElement of, string field, JsonValues values) => of.TryGetProperty(field, out var value) ? values.Count(value, field) : null;
}
