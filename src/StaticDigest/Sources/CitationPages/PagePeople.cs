using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Sources.Citations;
using StaticDigest.Sources.Feeds;
using StaticDigest.Sources.Markup;

namespace StaticDigest.Sources.CitationPages;

/// <summary>
/// The authors in a page's tags: a tag each (<c>Roe, Jane</c> or <c>Jane Roe</c>) with institutions behind, or one tag with
/// all of them (<c>Roe, Jane; Doe, John</c>).
/// </summary>
internal static class PagePeople
{
    // What the pages of this program put in place of authors that their list does not name.
    private const string Unnamed = "N. N.";

    public static ImmutableArray<Author> Of(PageTags tags)
    {
        var people = Tagged(tags);
        if (people.IsEmpty)
            people = [.. tags.All("dc.creator", "dc.creator.personalname", "dc.contributor.author", "bepress_citation_author").SelectMany(Names).Select(name => new Author(name))];
        if (people.IsEmpty)
            people = tags.Article.Authors;
        return [.. people.Where(person => AuthorNames.IsName(person.Name) && person.Name != Unnamed)];
    }

    private static ImmutableArray<Author> Tagged(PageTags tags)
    {
        var people = ImmutableArray.CreateBuilder<Author>();
        foreach (var (name, value) in tags.People)
        {
            switch (name)
            {
                case "citation_author":
                    people.AddRange(Names(value).Select(person => new Author(person)));
                    break;
                case "citation_authors" when people.Count == 0:
                    people.AddRange(Listed(value).Select(person => new Author(person)));
                    break;
                case "citation_author_institution" or "citation_author_affiliation" when people.Count > 0 && MarkupText.Line(value) is { } place:
                    var last = people[^1];
                    people[^1] = last with { Affiliation = last.Affiliation is { } other && other != place ? $"{other}; {place}" : place };
                    break;
                default:
                    break;
            }
        }

        return people.ToImmutable();
    }

    private static IEnumerable<string> Names(string value)
    {
        var line = MarkupText.Line(value) ?? "";
        if (line.Contains(';', StringComparison.Ordinal))
            return Listed(line);
        // "Roe, Jane" is one person, and "King, Martin Luther, Jr." as well; from three full names on it is a list.
        var parts = line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 3 && parts.All(part => part.Contains(' ', StringComparison.Ordinal)) ? parts.Select(InOrder) : [InOrder(line)];
    }

    private static IEnumerable<string> Listed(string value) =>
        (MarkupText.Line(value) ?? "") is var line && line.Contains(';', StringComparison.Ordinal)
            ? line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(InOrder)
            : AuthorNames.Split(line).Select(author => author.Name);

    private static string InOrder(string name) => CitationName.InReadingOrder(name.TrimEnd(',', ' '));
}
