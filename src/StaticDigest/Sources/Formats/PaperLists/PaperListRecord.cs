using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.PaperLists;

/// <summary>A paper of a conference list; lists within a field are one text with semicolons.</summary>
internal static partial class PaperListRecord
{
    public static Entry? Read(JsonElement record, JsonValues values, PaperListName list)
    {
        var title = values.TextOf(record, "title");
        var ids = Ids(record, values, list);
        if (title is null && ids.IsEmpty)
        {
            values.Report(DiagnosticCodes.NotAnEntry, "a paper with neither");
            return null;
        }

        Links(record, ids, values);
        var year = list.Year ?? YearOfBibtex(values.TextOf(record, "bibtex"));
        var status = PaperListStatus.Of(values.TextOf(record, "status"));
        var venue = (list.Venue, year) switch
        {
            ({ } name, { } known) => Invariant($"{name} {known}"),
            var (name, _) => name,
        };
        return new Entry
        {
            Where = values.Where,
            Source = venue ?? "Conference list",
            Title = title,
            Abstract = values.TextOf(record, "abstract"),
            Ids = ids.Ids,
            Version = ids.Version,
            Authors = PaperListPeople.Read(values.TextOf(record, "author"), values.TextOf(record, "aff")),
            Submitted = year is { } first ? new PartialDate(first) : null,
            Keywords = Keywords(record, values),
            Venue = status.IsOut ? null : venue,
            Comment = Comment(status, venue, values.TextOf(record, "track"), values.TextOf(record, "tldr")),
            Links = ids.Links,
            Withdrawn = status.IsWithdrawn,
        };
    }

    // The list's own id means something only within it, unless it is the one of the paper's page.
    private static EntryIds Ids(JsonElement record, JsonValues values, PaperListName list)
    {
        var known = new EntryIds();
        foreach (var name in (ReadOnlySpan<string>)["site", "openreview", "arxiv", "doi", "oa", "pdf"])
            known.AddParsed(values.TextOf(record, name));
        var ids = new EntryIds();
        if (values.TextOf(record, "id") is { } own && !known.Ids.Any(id => id.Value == own))
            ids.Add(PaperIdKind.Local, $"{list.Stem}:{own}");
        foreach (var id in known.Ids)
            ids.Add(id.Kind, id.Value);
        return ids;
    }

    // Fields of these names also hold prose ("SequeL Project") or several addresses; only addresses are links.
    private static void Links(JsonElement record, EntryIds ids, JsonValues values)
    {
        foreach (var (name, kind) in (ReadOnlySpan<(string, PaperLinkKind)>)
            [("site", PaperLinkKind.Page), ("oa", PaperLinkKind.Page), ("pdf", PaperLinkKind.Pdf), ("github", PaperLinkKind.Code),
                ("project", PaperLinkKind.Project), ("video", PaperLinkKind.Other), ("slides", PaperLinkKind.Other), ("supp", PaperLinkKind.Other)])
        {
            foreach (var part in (values.TextOf(record, name) ?? "")
                .Split([';', ' ', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                ids.AddLink(kind, WebAddress.TryParse(part));
        }
    }

    private static ImmutableArray<string> Keywords(JsonElement record, JsonValues values)
    {
        var keywords = new WordSet();
        foreach (var item in record.Member("keywords").Items())
        {
            foreach (var word in values.Text(item, "keywords")?.Split(';') ?? [])
                keywords.Add(word);
        }

        keywords.Add(values.TextOf(record, "primary_area")?.Replace('_', ' '));
        return keywords.Words;
    }

    // "Oral. TL;DR: ...", "Submitted to ICLR 2025 (reject)"
    private static string? Comment(PaperListStatus status, string? venue, string? track, string? summary)
    {
        var parts = new List<string>();
        if (status.IsOut)
            parts.Add(venue is null ? status.Text! : $"Submitted to {venue} ({status.Text!.ToLowerInvariant()})");
        else if (status.Text is { } text)
            parts.Add(text);
        if (track is not null && !track.Equals("main", StringComparison.OrdinalIgnoreCase))
            parts.Add($"{track} track");
        var comment = string.Join(", ", parts);
        if (summary is not null)
            comment = comment.Length == 0 ? $"TL;DR: {summary}" : $"{comment}. TL;DR: {summary}";
        return comment.Length == 0 ? null : comment;
    }

    private static int? YearOfBibtex(string? bibtex) =>
        bibtex is not null && BibtexYear().Match(bibtex) is { Success: true } match
            ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) : null;

    // year = 	 {2023}
    [GeneratedRegex(@"\byear\s{0,20}=\s{0,20}[{""]?(?<year>(19|20)[0-9]{2})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex BibtexYear();
}
