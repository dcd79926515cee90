using System.Text.Json.Serialization;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Features.Citations;

/// <summary>CSL-JSON (https://docs.citationstyles.org), which citation processors take: an array of one item.</summary>
internal static class CslJsonWriter
{
    /// <summary>The item as UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write(Citation citation, string language)
    {
        var paper = citation.Paper;
        var publication = paper.Publication;
        CslItem[] items =
        [
            new()
            {
                Id = citation.Key,
                Type = citation.Kind switch { CitationKind.Journal => "article-journal", CitationKind.Conference => "paper-conference", _ => "article" },
                Title = citation.Title,
                Author = Authors(citation),
                Issued = citation.Date is { } date ? new([DateParts(date)]) : null,
                ContainerTitle = citation.Kind != CitationKind.Preprint ? citation.Venue : null,
                Doi = citation.Doi,
                Number = citation.Arxiv is { } arxiv ? $"arXiv:{arxiv}" : null,
                Publisher = publication?.Publisher ?? (citation.Arxiv is null ? null : "arXiv"),
                Volume = publication?.Volume,
                Issue = publication?.Issue,
                Page = publication?.Pages,
                Url = citation.Url,
                Abstract = paper.Abstract.Length > 0 ? MathText.ToPlain(paper.Abstract) : null,
                Keyword = paper.Keywords.IsEmpty ? null : string.Join(", ", paper.Keywords),
                Note = citation.Note is { } note ? MathText.ToPlain(note) : null,
                Language = language,
            },
        ];
        return JsonOutput.File(items, CslJson.Default.CslItemArray, JsonOutput.Readable);
    }

    private static CslName[]? Authors(Citation citation) =>
        !citation.Authors.IsEmpty ? [.. citation.Authors.Select(name => new CslName(name.Family, OrNull(name.Given), OrNull(name.Suffix), null))]
        : citation.Paper.Organization is { } organization ? [new(null, null, null, organization)]
        : null;

    private static string? OrNull(string text) => text.Length > 0 ? text : null;

    private static int[] DateParts(PartialDate date) => date.IsDay ? [date.Year, date.Month, date.Day] : date.Month > 0 ? [date.Year, date.Month] : [date.Year];
}

internal sealed record CslItem
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    public required string Title { get; init; }

    public CslName[]? Author { get; init; }

    public CslDateParts? Issued { get; init; }

    public string? ContainerTitle { get; init; }

    [JsonPropertyName("DOI")]
    public string? Doi { get; init; }

    public string? Number { get; init; }

    public string? Publisher { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? Page { get; init; }

    [JsonPropertyName("URL")]
    public required string Url { get; init; }

    public string? Abstract { get; init; }

    public string? Keyword { get; init; }

    public string? Note { get; init; }

    public required string Language { get; init; }
}

internal sealed record CslName(string? Family, string? Given, string? Suffix, string? Literal);

internal sealed record CslDateParts(int[][] DateParts);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CslItem[]))]
internal sealed partial class CslJson : JsonSerializerContext;
