using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Feeds;
using StaticDigest.Sources.Reading.Markup;

namespace StaticDigest.Sources.Formats.CitationPages.Tags;

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
            people = [.. tags.All("dc.creator", "dc.creator.personalname", "dc.contributor.author", "bepress_citation_author").SelectMany(Names)
                .Select(name => new Author(name))];
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

    private static IEnumerable<string> Names(string value) => Listed(value, least: 3);

    // "Roe, Jane" is one person, and "King, Martin Luther, Jr." as well; full names with commas between them are a list, in a
    // tag for one author from the third on: "Garcia Marquez, Gabriel Jose" has a blank in both parts.
    private static IEnumerable<string> Listed(string value, int least = 2)
    {
        var line = MarkupText.Line(value) ?? "";
        if (line.Contains(';', StringComparison.Ordinal))
            return line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(InOrder);
        var parts = line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= least && parts.All(part => part.Contains(' ', StringComparison.Ordinal))
            ? AuthorNames.Split(line).Select(author => author.Name) : [InOrder(line)];
    }

    private static string InOrder(string name) => CitationName.InReadingOrder(name.TrimEnd(',', ' '));
}
