using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Feeds;
using StaticDigest.Sources.Reading.Json;

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
        var title = Text(record, "title", values);
        int? version = null;
        PaperId? id = record.TryGetProperty("id"u8, out var own) ? JsonIds.Arxiv(own, "id", values, out version) : null;
        if (title is null && id is null)
        {
            values.Report(DiagnosticCodes.NotAnEntry, "one with neither");
            return null;
        }

        var categories = ImmutableArray.CreateBuilder<string>();
        if (record.TryGetProperty("categories"u8, out var terms))
            values.Texts(terms, "categories", " ,;", categories);
        var links = ImmutableArray.CreateBuilder<PaperLink>(2);
        if (record.TryGetProperty("abs"u8, out var page) && values.Address(page, "abs") is { } abs)
            links.Add(new(PaperLinkKind.Page, abs));
        if (record.TryGetProperty("pdf"u8, out var pdf) && values.Address(pdf, "pdf") is { } full)
            links.Add(new(PaperLinkKind.Pdf, full));
        return new Entry
        {
            Where = values.Where,
            Source = Source,
            Title = title,
            Abstract = Text(record, "summary", values) ?? Text(record, "abstract", values),
            Ids = ArxivFields.Ids(id, Text(record, "doi", values)),
            Version = version,
            Authors = Authors(record, values),
            Submitted = record.TryGetProperty("published"u8, out var published) ? values.Date(published, "published") : null,
            Updated = record.TryGetProperty("updated"u8, out var updated) ? values.Date(updated, "updated") : null,
            Featured = day,
            Categories = ArxivFields.Categories(categories),
            Comment = Text(record, "comment", values),
            JournalReference = Text(record, "journal_ref", values),
            Links = links.ToImmutable(),
            MachineSummary = record.TryGetProperty("AI"u8, out var machine) && machine.ValueKind == JsonValueKind.Object ? Text(machine, "tldr", values) : null,
        };
    }

    private static ImmutableArray<Author> Authors(JsonElement record, JsonValues values)
    {
        if (!record.TryGetProperty("authors"u8, out var list))
            return [];
        if (list.ValueKind == JsonValueKind.String)
            return AuthorNames.Split(values.Text(list, "authors"));
        var names = ImmutableArray.CreateBuilder<string>();
        values.Texts(list, "authors", ",;", names);
        return [.. names.Where(AuthorNames.IsName).Select(name => new Author(AuthorNames.Line(name)))];
    }

    private static string? Text(JsonElement of, string field, JsonValues values) => of.TryGetProperty(field, out var value) ? values.Text(value, field) : null;
}
