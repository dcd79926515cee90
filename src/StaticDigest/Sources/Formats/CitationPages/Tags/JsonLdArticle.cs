using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Pages;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.CitationPages.Tags;

/// <summary>
/// What a page says about its paper as linked data, schema.org in JSON:
/// <c>{"@type":"ScholarlyArticle","headline":"…","author":[{"@type":"Person","name":"…"}],"datePublished":"2024-05-01"}</c>,
/// alone, in an array, in <c>@graph</c> or as the <c>mainEntity</c> of a page.
/// </summary>
internal sealed record JsonLdArticle
{
    private const int MaxLength = 1024 * 1024;
    private const int MaxObjects = 200;

    private static readonly string[] s_addresses = ["sameAs", "identifier", "@id", "url"];

    public string? Title { get; private init; }

    public string? Abstract { get; private init; }

    public string? Date { get; private init; }

    public string? Venue { get; private init; }

    public ImmutableArray<Author> Authors { get; private init; } = [];

    /// <summary>Ids and addresses, unjudged.</summary>
    public ImmutableArray<string> Addresses { get; private init; } = [];

    /// <summary>The only article that the page describes; a list of articles is no page of one.</summary>
    public static JsonLdArticle Of(PageDocument page)
    {
        JsonLdArticle? found = null;
        foreach (var script in page.All("script[type*='ld+json' i]").Take(20))
        {
            if (script.TextContent is not { Length: > 0 and <= MaxLength } json)
                continue;
            try
            {
                using var document = JsonDocument.Parse(json, new() { AllowTrailingCommas = true });
                var articles = Articles(document.RootElement);
                if (articles.Count > 1 || articles.Count == 1 && found is not null)
                    return new();
                if (articles.Count == 1)
                    found = Of(articles[0]);
            }
            catch (Exception exception) when (JsonErrors.IsExpected(exception))
            {
                // Broken linked data helps nobody; the page has other words for what it is about.
            }
        }

        return found ?? new();
    }

    private static List<JsonElement> Articles(JsonElement root)
    {
        var articles = new List<JsonElement>();
        var open = new Queue<JsonElement>([root]);
        for (int seen = 0; open.Count > 0 && seen < MaxObjects; seen++)
        {
            var element = open.Dequeue();
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray().Take(MaxObjects))
                    open.Enqueue(item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (element.Member("@type").Items().Any(type => type.ValueKind == JsonValueKind.String
                    && type.GetString()!.EndsWith("ScholarlyArticle", StringComparison.Ordinal)))
                    articles.Add(element);
                foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity"])
                {
                    if (element.Member(name) is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } inner)
                        open.Enqueue(inner);
                }
            }
        }

        return articles;
    }

    private static JsonLdArticle Of(JsonElement article) => new()
    {
        Title = Text(article.Member("headline")) ?? Text(article.Member("name")),
        Abstract = Text(article.Member("abstract")) ?? Text(article.Member("description")),
        Date = Text(article.Member("datePublished")) ?? Text(article.Member("dateCreated")),
        // On a paper's page that a site makes of it, isPartOf is the site.
        Venue = article.Member("isPartOf").Items().Where(part => Text(part.Member("@type")) != "WebSite").Select(Venues)
            .FirstOrDefault(name => name is not null),
        Authors = [.. article.Member("author").Items().Take(10_000).Select(Person).OfType<Author>()],
        Addresses =
        [
            .. s_addresses.SelectMany(name => article.Member(name).Items())
                .Select(value => Text(value) ?? Text(value.Member("value")) ?? Text(value.Member("@id"))).OfType<string>().Take(50),
        ],
    };

    // An issue is part of a volume, and that of the journal.
    private static string? Venues(JsonElement part)
    {
        for (int depth = 0; depth < 4 && part.ValueKind == JsonValueKind.Object; depth++)
        {
            if (Text(part.Member("name")) is { } name)
                return name;
            part = part.Member("isPartOf");
        }

        return null;
    }

    private static Author? Person(JsonElement value)
    {
        if (Text(value) is { } plain)
            return new(plain);
        var name = Text(value.Member("name")) ?? ListedName.Of(Text(value.Member("givenName")), Text(value.Member("familyName")));
        var place = value.Member("affiliation").Items().Select(item => Text(item) ?? Text(item.Member("name"))).FirstOrDefault(text => text is not null);
        return name is null ? null : new(name, place);
    }

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 } text
        ? text : null;
}
