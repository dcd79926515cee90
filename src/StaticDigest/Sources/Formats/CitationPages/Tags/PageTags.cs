using StaticDigest.Sources.Reading.Markup;
using StaticDigest.Sources.Reading.Pages;

namespace StaticDigest.Sources.Formats.CitationPages.Tags;

/// <summary>The tags of a page by name, in the order of the page; names without regard to case, as they are written in all ways.</summary>
internal sealed class PageTags
{
    private const int MaxTags = 20_000;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Authors with their institutions, in the order of the page.</summary>
    public List<(string Name, string Value)> People { get; } = [];

    /// <summary>The one article that the page's linked data is about; empty when there is none.</summary>
    public JsonLdArticle Article { get; private init; } = new();

    /// <summary>The address that the page calls its own.</summary>
    public string? Canonical { get; private init; }

    public static PageTags Of(PageDocument page)
    {
        var tags = new PageTags
        {
            Article = JsonLdArticle.Of(page),
            Canonical = page.First("link[rel~='canonical' i][href]")?.GetAttribute("href"),
        };
        foreach (var element in page.All("meta[content]").Take(MaxTags))
        {
            var name = (element.GetAttribute("name") ?? element.GetAttribute("property") ?? "").Trim();
            var content = element.GetAttribute("content")?.Trim() ?? "";
            // dcterms.creator and DC.Creator.PersonalName say the same as dc.creator.
            if (name.StartsWith("dcterms.", StringComparison.OrdinalIgnoreCase))
                name = $"dc.{name["dcterms.".Length..]}";
            if (name.Length == 0 || content.Length == 0)
                continue;
            if (!tags._values.TryGetValue(name, out var list))
                tags._values.Add(name, list = []);
            list.Add(content);
            if (name.StartsWith("citation_author", StringComparison.OrdinalIgnoreCase))
                tags.People.Add((name.ToLowerInvariant(), content));
        }

        return tags;
    }

    /// <summary>All values of the first of these names that has any.</summary>
    public IReadOnlyList<string> All(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var list))
                return list;
        }

        return [];
    }

    /// <summary>The first value of the first of these names that has one.</summary>
    public string? First(params ReadOnlySpan<string> names) => All(names) is [var first, ..] ? first : null;

    /// <summary>As <see cref="First"/>, on one line without markup.</summary>
    public string? Line(params ReadOnlySpan<string> names) => MarkupText.Line(First(names));
}
