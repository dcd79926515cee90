using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.OpenReview;

/// <summary>A submission as the API gives it: members of <c>content</c> are plain (v1) or objects with a <c>value</c> (v2).</summary>
internal static class OpenReviewNote
{
    private const string Site = "https://openreview.net";

    /// <summary>The entry; null for deleted notes and for reviews and comments.</summary>
    public static Entry? Read(JsonElement note, JsonValues values)
    {
        var id = values.TextOf(note, "id");
        var forum = values.TextOf(note, "forum");
        if (!note.Member("ddate").IsMissing() || id is not null && forum is not null && id != forum || !note.Member("replyto").IsMissing() && forum != id)
            return null;
        var content = note.Member("content");
        // Titles come escaped: "Sin&lt;GLU&gt;" is Sin<GLU>.
        var title = Text(values, content, "title") is { } escaped ? CleanText.Of(WebUtility.HtmlDecode(escaped)) : null;
        if (title is null && (id ?? forum) is null)
        {
            values.Report(DiagnosticCodes.NotAnEntry, "a note with neither");
            return null;
        }

        var ids = new EntryIds();
        ids.Add(PaperIdKind.OpenReview, forum ?? id);
        Links(content, ids, forum ?? id, values);
        var decision = OpenReviewVenue.Of(Text(values, content, "venue"), Text(values, content, "venueid"), Invitation(note, values));
        var submitted = OpenReviewTime.First(note, values, "pdate", "odate", "cdate", "tcdate");
        return new Entry
        {
            Where = values.Where,
            Source = "OpenReview",
            Title = title,
            Abstract = Text(values, content, "abstract"),
            Ids = ids.Ids,
            Authors = Authors(content, values),
            Submitted = submitted,
            Updated = OpenReviewTime.First(note, values, "mdate", "tmdate") is { } updated && (submitted is null || updated > submitted) ? updated : null,
            Keywords = Keywords(content, values),
            Venue = decision.Venue,
            Comment = Comment(decision.Comment, Text(values, content, "TLDR") ?? Text(values, content, "TL;DR")),
            Links = ids.Links,
            Withdrawn = decision.IsWithdrawn,
            License = values.TextOf(note, "license"),
        };
    }

    private static JsonElement Value(JsonElement content, string name)
    {
        var member = content.Member(name);
        return member.ValueKind == JsonValueKind.Object ? member.Member("value") : member;
    }

    private static string? Text(JsonValues values, JsonElement content, string name)
    {
        var value = Value(content, name);
        // Some venues make a choice of one a list.
        foreach (var item in value.Items())
        {
            if (values.Text(item, name)?.Trim() is { } text)
                return text;
        }

        return null;
    }

    private static string? Invitation(JsonElement note, JsonValues values) =>
        values.FirstTextOf(note, "invitations") ?? values.TextOf(note, "invitation");

    private static ImmutableArray<Author> Authors(JsonElement content, JsonValues values)
    {
        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var item in Value(content, "authors").Items())
        {
            // While a paper is under review its authors are one name: Anonymous.
            if (values.Text(item, "authors")?.Trim() is { } name && !name.StartsWith("Anonymous", StringComparison.OrdinalIgnoreCase))
                authors.Add(new(name));
        }

        return authors.ToImmutable();
    }

    private static ImmutableArray<string> Keywords(JsonElement content, JsonValues values)
    {
        var keywords = new WordSet();
        var given = Value(content, "keywords");
        bool isOne = given.ValueKind != JsonValueKind.Array || given.GetArrayLength() == 1;
        foreach (var item in given.Items())
        {
            var text = values.Text(item, "keywords");
            // One text with commas stands for several: "pruning, sparsity".
            foreach (var word in isOne ? text?.Split([',', ';']) ?? [] : new[] { text })
                keywords.Add(word);
        }

        foreach (var item in Value(content, "primary_area").Items())
            keywords.Add(values.Text(item, "primary_area")?.Replace('_', ' '));
        return keywords.Words;
    }

    private static void Links(JsonElement content, EntryIds ids, string? forum, JsonValues values)
    {
        if (forum is not null)
            ids.AddLink(PaperLinkKind.Page, WebAddress.TryParse($"{Site}/forum?id={Uri.EscapeDataString(forum)}"));
        foreach (var (kind, name) in (ReadOnlySpan<(PaperLinkKind, string)>)
            [(PaperLinkKind.Pdf, "pdf"), (PaperLinkKind.Code, "code"), (PaperLinkKind.Project, "website"), (PaperLinkKind.Project, "project_page"),
                (PaperLinkKind.Other, "supplementary_material")])
        {
            // Addresses of files on the site are relative, other fields of this name may hold prose.
            if (Value(content, name) is not { ValueKind: JsonValueKind.String } value || values.Text(value, name)?.Trim() is not { } text)
                continue;
            var address = WebAddress.TryParse(text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal) ? Site + text : text);
            ids.AddLink(kind, address);
            if (kind == PaperLinkKind.Pdf && address is not null)
                ids.AddParsed(address);
        }
    }

    private static string? Comment(string? diagnostic, string? summary)
    {
        var own = summary is null ? null : $"TL;DR: {summary}";
        return diagnostic is null ? own : own is null ? diagnostic : $"{diagnostic}. {own}";
    }
}
