using System.Globalization;
using System.Text.Json;

namespace StaticDigest.Tests.Cli.Resolve;

/// <summary>A paper that the services of <see cref="PaperServer"/> know.</summary>
internal sealed record ServedPaper(string Title, string[] Authors, DateOnly Day)
{
    /// <summary>arXiv id; empty for a paper that is not there.</summary>
    public string Arxiv { get; init; } = "";

    /// <summary>DOI of the published version; empty when there is none.</summary>
    public string Doi { get; init; } = "";

    public string Abstract { get; init; } = "";

    public string[] Categories { get; init; } = ["cs.LG"];

    public string Venue { get; init; } = "";

    public int Version { get; init; } = 1;

    public string Comment { get; init; } = "";

    public int Citations { get; init; }

    /// <summary>The title that arXiv has now, when it is not the one of the list.</summary>
    public string? NewTitle { get; init; }

    /// <summary>The papers of the recorded facts about the example listing.</summary>
    public static ServedPaper[] Seed(string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(One)];

    private static ServedPaper One(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        string Text(string name) => root.GetProperty(name).GetString() ?? "";
        var day = Text("published") is { Length: > 0 } known ? known : root.GetProperty("listing").GetProperty("date").GetString()!;
        return new(Text("title"), [.. root.GetProperty("authors").EnumerateArray().Select(name => name.GetString()!)],
            DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        {
            Arxiv = Text("arxiv"),
            Doi = Text("doi"),
            Venue = Text("venue"),
            Categories = root.GetProperty("categories") is { ValueKind: JsonValueKind.Array } list
                ? [.. list.EnumerateArray().Select(name => name.GetString()!)]
                : ["cs.LG"],
        };
    }
}
