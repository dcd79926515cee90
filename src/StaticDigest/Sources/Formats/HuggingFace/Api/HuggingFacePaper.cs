using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Sources.Formats.HuggingFace.Listing;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.HuggingFace.Api;

/// <summary>Makes an entry of one paper in the JSON of Hugging Face: an element of a list around <c>paper</c>, or the paper alone.</summary>
internal static class HuggingFacePaper
{
    /// <summary>The entry; null, with a diagnostic, when there is neither title nor id.</summary>
    public static Entry? Read(JsonElement record, JsonValues values, ListDay day)
    {
        bool isListed = record.Member("paper").ValueKind == JsonValueKind.Object;
        var paper = isListed ? record.Member("paper") : record;
        var title = values.TextOf(paper, "title") ?? values.TextOf(record, "title");
        var id = JsonIds.Arxiv(paper.Member("id"), "id", values, out int? version);
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
            Abstract = values.TextOf(paper, "summary") ?? values.TextOf(record, "summary"),
            Text = EntryText.HuggingFace,
            Ids = id is { } known ? [known] : [],
            Version = version,
            Authors = Authors(paper, values),
            Organization = Name(paper, "organization", values) ?? Name(record, "organization", values),
            Submitted = values.DateOf(paper, "publishedAt"),
            Featured = Featured(record, paper, isListed, day, values),
            Votes = values.CountOf(paper, "upvotes"),
            Comments = values.CountOf(record, "numComments") ?? values.CountOf(paper, "numComments"),
            Links = Links(paper, values),
            CodeStars = values.CountOf(paper, "githubStars"),
            Media = Media(record, paper, values),
            MachineSummary = values.TextOf(paper, "ai_summary"),
            MachineKeywords = Keywords(paper, values),
            Submitter = Name(paper, "submittedOnDailyBy", values) ?? Name(record, "submittedBy", values),
        };
    }

    private static ImmutableArray<Author> Authors(JsonElement paper, JsonValues values)
    {
        var list = paper.Member("authors");
        if (list.IsMissing())
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
            var name = item.ValueKind == JsonValueKind.Object ? values.TextOf(item, "name") : values.Text(item, "authors");
            if (name is not null)
                authors.Add(new(name, IsHidden: values.Flag(item.Member("hidden"), "authors.hidden")));
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
        if (values.TextOf(record, "publishedAt") is not { } outer)
            return day.Named;
        return values.TextOf(paper, "publishedAt") is { } own && string.CompareOrdinal(outer, own) > 0
            ? day.Named ?? DateOf(record, "publishedAt", values) : null;
    }

    private static DateOnly? DateOf(JsonElement of, string field, JsonValues values) =>
        values.DateOf(of, field) is { IsDay: true } date ? date.FirstDay : null;

    private static ImmutableArray<PaperLink> Links(JsonElement paper, JsonValues values)
    {
        var links = ImmutableArray.CreateBuilder<PaperLink>(2);
        if (values.AddressOf(paper, "githubRepo") is { } repository)
            links.Add(new(PaperLinkKind.Code, repository));
        if (values.AddressOf(paper, "projectPage") is { } project)
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
                var addresses = ImmutableArray.CreateBuilder<string>();
                values.Texts(of.Member(field), field, "", addresses);
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
        values.Texts(paper.Member("ai_keywords"), "ai_keywords", ",;", keywords);
        return keywords.ToImmutable();
    }

    // A person or an organisation: the full name where there is one, else the account's.
    private static string? Name(JsonElement of, string field, JsonValues values)
    {
        var value = of.Member(field);
        return value.ValueKind == JsonValueKind.Object
            ? values.TextOf(value, "fullname") ?? values.TextOf(value, "name") ?? values.TextOf(value, "user")
            : values.Text(value, field);
    }
}
