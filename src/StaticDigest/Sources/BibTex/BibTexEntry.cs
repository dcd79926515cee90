using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Sources.Citations;

namespace StaticDigest.Sources.BibTex;

/// <summary>Makes an entry of one record.</summary>
internal static class BibTexEntry
{
    private static readonly (string Field, PaperLinkKind Kind)[] s_addresses =
    [
        ("url", PaperLinkKind.Page), ("ee", PaperLinkKind.Page), ("link", PaperLinkKind.Page), ("bdsk-url-1", PaperLinkKind.Page), ("pdf", PaperLinkKind.Pdf),
        ("code", PaperLinkKind.Code), ("codeurl", PaperLinkKind.Code), ("github", PaperLinkKind.Code), ("software", PaperLinkKind.Code), ("repository", PaperLinkKind.Code),
        ("project", PaperLinkKind.Project), ("website", PaperLinkKind.Project), ("webpage", PaperLinkKind.Project), ("video", PaperLinkKind.Other), ("slides", PaperLinkKind.Other), ("poster", PaperLinkKind.Other),
    ];

    /// <summary>The entry; null, with a diagnostic, when it has neither title nor id.</summary>
    public static Entry? Read(BibTexRecord record, int position, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var links = new CitationLinks(record.Where, diagnostics);
        Ids(record, links);
        foreach (var (field, kind) in s_addresses)
            Address(record, field, kind, links);
        var venue = Venue(record, links);
        var comment = Comment(record, links);
        var keywords = ImmutableArray.CreateBuilder<string>();
        if (record.Get("keywords", "keyword") is { } words)
            links.Keywords(words, words.Contains(';', StringComparison.Ordinal) ? ";" : ",", keywords);

        var title = Title(record);
        if (title is null && links.Ids.Count == 0)
        {
            diagnostics.Add(DiagnosticCodes.RecordWithoutTitle.At(record.Where, record.Key.Length > 0 ? record.Key : record.Type));
            return null;
        }

        var date = BibTexDates.Read(record, out var wrong);
        if (wrong is { } value)
            diagnostics.Add(DiagnosticCodes.FieldDate.At(record.Where, value.Field, value.Value));
        return new Entry
        {
            Where = record.Where,
            Source = "BibTeX",
            Position = position,
            Title = title,
            Abstract = record.Get("abstract") is { } text ? CitationText.Paragraphs(BibTexText.WithoutFrame(text)) : null,
            Ids = links.Ids.ToImmutable(),
            Version = links.Version,
            Authors = BibTexNames.Read(record.Get("author") ?? (IsVolume(record.Type) ? record.Get("editor") : null)),
            Organization = Line(record, "school", "institution"),
            Submitted = date,
            Categories = links.Categories.ToImmutable(),
            Keywords = keywords.ToImmutable(),
            Venue = venue,
            Publication = new Publication(
                CitationText.Line(record.Get("volume")) is { } volume && !volume.StartsWith("abs/", StringComparison.Ordinal) ? volume : null,
                CitationText.Line(record.Get("number", "issue")),
                CitationText.Pages(record.Get("pages", "eid", "articleno")),
                Line(record, "publisher")).OrNull(),
            Comment = comment,
            Links = links.Links.ToImmutable(),
            License = CitationText.Line(record.Get("license", "licence", "rights")),
        };
    }

    private static bool IsVolume(string type) => type is "book" or "mvbook" or "proceedings" or "mvproceedings" or "collection" or "mvcollection" or "periodical";

    private static string? Line(BibTexRecord record, params ReadOnlySpan<string> fields) =>
        record.Get(fields) is { } text ? CitationText.Line(BibTexText.Ungrouped(text)) : null;

    private static string? Title(BibTexRecord record)
    {
        var title = Line(record, "title") ?? (IsVolume(record.Type) ? Line(record, "booktitle") : null);
        if (title is null || Line(record, "subtitle") is not { } subtitle)
            return title;
        return title[^1] is '.' or ':' or '?' or '!' or '-' ? $"{title} {subtitle}" : $"{title}: {subtitle}";
    }

    private static void Ids(BibTexRecord record, CitationLinks links)
    {
        if (record.Get("eprint", "arxivid", "arxiv") is { } eprint)
        {
            var plain = BibTexText.Plain(eprint);
            var archive = record.Get("eprinttype", "archiveprefix");
            if (archive is not null && archive.Trim().ToLowerInvariant() is "pubmed" or "pmid")
                links.Add(Pubmed(plain));
            else if (!links.Arxiv(plain) && !links.Mention(plain) && !plain.Contains(':', StringComparison.Ordinal))
                links.Arxiv($"arXiv:{plain}");
        }

        if (record.Get("primaryclass", "eprintclass") is { } classes)
            links.Classes(classes);
        if (record.Get("doi") is { } doi)
            links.Doi(BibTexText.Plain(doi), "doi");
        if (record.Get("pmid", "pubmed") is { } pmid)
            links.Add(Pubmed(BibTexText.Plain(pmid)));
        if (record.Key.StartsWith("DBLP:", StringComparison.OrdinalIgnoreCase) && record.Key.Contains('/', StringComparison.Ordinal))
            links.Add(PaperIds.TryParse("dblp:" + record.Key["DBLP:".Length..]));
    }

    private static PaperId? Pubmed(string text) =>
        text.Length is > 0 and < 12 && !text.AsSpan().ContainsAnyExceptInRange('0', '9') ? new PaperId(PaperIdKind.Pubmed, text) : PaperIds.TryParse(text);

    // Only "url" promises an address; a word in the others ("software = {yes}") is nothing to complain about.
    private static void Address(BibTexRecord record, string field, PaperLinkKind kind, CitationLinks links)
    {
        if (record.Get(field) is not { } value)
            return;
        var plain = BibTexText.Plain(value);
        if (field == "url" && !links.Mention(plain))
            links.Address(kind, plain, field);
        else if (field != "url")
            links.TryAddress(kind, plain);
    }

    // A journal called "arXiv preprint arXiv:2401.01234" is an id and no journal.
    private static string? Venue(BibTexRecord record, CitationLinks links)
    {
        if (record.Get("volume") is { } volume && volume.StartsWith("abs/", StringComparison.Ordinal))
            links.Mention(volume);
        var venue = Line(record, "journal", "journaltitle", "booktitle", "eventtitle") is { } written ? JournalMacros.Expand(written) : null;
        if (venue is null || IsVolume(record.Type) && record.Get("title") is null)
            return null;
        bool isArchive = links.Mention(BibTexText.Plain(venue)) || venue.StartsWith("arxiv", StringComparison.OrdinalIgnoreCase) || venue.Equals("CoRR", StringComparison.OrdinalIgnoreCase);
        return isArchive ? null : venue;
    }

    private static string? Comment(BibTexRecord record, CitationLinks links)
    {
        if (record.Get("howpublished") is { } published)
            links.Mention(BibTexText.Plain(published));
        foreach (var field in (ReadOnlySpan<string>)["annote", "annotation"])
        {
            if (record.Get(field) is { } annotation)
                links.Mention(BibTexText.Plain(annotation));
        }

        if (record.Get("note") is not { } note || links.Mention(BibTexText.Plain(note)))
            return null;
        // Zotero writes arXiv's comment so.
        var line = CitationName.OnOneLine(note);
        return line.StartsWith("Comment: ", StringComparison.Ordinal) ? line["Comment: ".Length..] : line;
    }
}
