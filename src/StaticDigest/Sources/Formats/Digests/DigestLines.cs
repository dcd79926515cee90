using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Feeds;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Digests;

/// <summary>Reads what daily digests of arXiv store: objects with <c>id</c>, <c>title</c>, <c>summary</c>, <c>abs</c> and <c>pdf</c>, one a line or
/// in an array.</summary>
internal static class DigestLines
{
    /// <summary>The list's name.</summary>
    public const string Source = "arXiv digest";

    /// <summary>True for such objects.</summary>
    public static bool IsLikely(FormatProbe head) =>
        head.HasRecord("id", "title", "summary", "abs") || head.HasRecord("id", "title", "summary", "pdf");

    public static Batch<Entry> Read(InputFile file, ReadContext context)
    {
        var day = DayInName.Of(file);
        return JsonLines.IsLines(context.Head)
            ? JsonLines.Read(file, (record, values) => Entry(record, values, day))
            : JsonRecords.Read(file, ["", "[]"], (record, values) => Entry(record, values, day));
    }

    private static Entry? Entry(JsonElement record, JsonValues values, DateOnly? day)
    {
        var title = values.TextOf(record, "title");
        var id = JsonIds.Arxiv(record.Member("id"), "id", values, out int? version);
        if (title is null && id is null)
        {
            values.Report(DiagnosticCodes.NotAnEntry, "one with neither");
            return null;
        }

        var categories = ImmutableArray.CreateBuilder<string>();
        values.Texts(record.Member("categories"), "categories", " ,;", categories);
        var links = ImmutableArray.CreateBuilder<PaperLink>(2);
        if (values.AddressOf(record, "abs") is { } abs)
            links.Add(new(PaperLinkKind.Page, abs));
        if (values.AddressOf(record, "pdf") is { } full)
            links.Add(new(PaperLinkKind.Pdf, full));
        return new Entry
        {
            Where = values.Where,
            Source = Source,
            Title = title,
            Abstract = values.TextOf(record, "summary") ?? values.TextOf(record, "abstract"),
            Ids = ArxivFields.Ids(id, values.TextOf(record, "doi")),
            Version = version,
            Authors = Authors(record, values),
            Submitted = values.DateOf(record, "published"),
            Updated = values.DateOf(record, "updated"),
            Featured = day,
            Categories = ArxivFields.Categories(categories),
            Comment = values.TextOf(record, "comment"),
            JournalReference = values.TextOf(record, "journal_ref"),
            Links = links.ToImmutable(),
            MachineSummary = values.TextOf(record.Member("AI"), "tldr"),
        };
    }

    private static ImmutableArray<Author> Authors(JsonElement record, JsonValues values)
    {
        var list = record.Member("authors");
        if (list.ValueKind == JsonValueKind.String)
            return AuthorNames.Split(values.Text(list, "authors"));
        var names = ImmutableArray.CreateBuilder<string>();
        values.Texts(list, "authors", ",;", names);
        return [.. names.Where(AuthorNames.IsName).Select(name => new Author(AuthorNames.Line(name)))];
    }
}
