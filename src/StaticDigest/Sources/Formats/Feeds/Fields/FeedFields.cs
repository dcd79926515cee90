using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;

namespace StaticDigest.Sources.Formats.Feeds.Fields;

/// <summary>The fields of one item of a feed as they are met, whatever the feed is written in.</summary>
internal sealed partial class FeedFields
{
    public string? Title, Summary, Content, Date, Updated, License, Venue, Volume, Issue, FirstPage, LastPage, Publisher, Doi;
    public int? Comments;
    public readonly List<string?> Identifiers = [];
    public readonly List<string> Creators = [];
    public readonly List<string> Keywords = [];
    private readonly ImmutableArray<PaperLink>.Builder _links = ImmutableArray.CreateBuilder<PaperLink>();
    private readonly ImmutableArray<string>.Builder _media = ImmutableArray.CreateBuilder<string>(0);

    /// <summary>Takes an address, judged by its media type and ending; one that may not be a link is left out.</summary>
    public void Link(string? address, PaperLinkKind kind, string? type = null)
    {
        if (WebAddress.TryParse(address) is not { } url)
            return;
        if (type is not null && (type.StartsWith("image", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("video", StringComparison.OrdinalIgnoreCase) || type.StartsWith("audio", StringComparison.OrdinalIgnoreCase)))
        {
            if (!_media.Contains(url))
                _media.Add(url);
            return;
        }

        if (type?.Contains("pdf", StringComparison.OrdinalIgnoreCase) == true || url.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            kind = PaperLinkKind.Pdf;
        else if (kind == PaperLinkKind.Other)
            kind = PaperLinks.KindOfHost(url) ?? kind;
        if (!_links.Any(link => link.Url == url))
            _links.Add(new(kind, url));
    }

    /// <summary>The entry; null, with a diagnostic, when there is neither title nor id.</summary>
    public Entry? ToEntry(string source, EntryList list)
    {
        var ids = Ids(out int? version);
        if (Title is null && ids.IsEmpty)
        {
            list.Report(DiagnosticCodes.ItemWithoutTitle);
            return null;
        }

        var date = list.Date(Date, "date");
        var updated = list.Date(Updated, "updated");
        var categories = Keywords.Where(ArxivCategories.Contains).ToImmutableArray();
        return new Entry
        {
            Where = list.Where,
            Source = source,
            Title = Title,
            Abstract = Abstract(),
            Ids = ids,
            Version = version,
            Authors = FeedAuthors.Of(Creators),
            Announced = date ?? updated,
            Updated = date is not null && updated != date ? updated : null,
            Comments = Comments,
            Categories = categories,
            Keywords = [.. Keywords.Where(keyword => !categories.Contains(keyword)).Distinct(StringComparer.OrdinalIgnoreCase)],
            Venue = Venue,
            Publication = new Publication(Volume, Issue, FirstPage is not null && LastPage is not null ? $"{FirstPage}-{LastPage}"
                : FirstPage, Publisher).OrNull(),
            Links = _links.ToImmutable(),
            Media = _media.ToImmutable(),
            License = License,
            Withdrawn = Title is not null && (Title.StartsWith("RETRACTED:", StringComparison.Ordinal)
                || Title.StartsWith("WITHDRAWN:", StringComparison.Ordinal)),
        };
    }

    // The summary, unless it is only the beginning of the content; a heading "Abstract" is not part of it.
    private string? Abstract()
    {
        var text = Summary is null || Summary.EndsWith("...", StringComparison.Ordinal) || Summary.EndsWith('…')
            || Summary.EndsWith("[…]", StringComparison.Ordinal) ? Content ?? Summary : Summary;
        return text is not null && Label().Match(text) is { Success: true } label && label.Length < text.Length ? text[label.Length..] : text;
    }

    private ImmutableArray<PaperId> Ids(out int? version)
    {
        version = null;
        var ids = ImmutableArray.CreateBuilder<PaperId>(1);
        foreach (var text in Identifiers.Prepend(Doi))
        {
            var id = PaperIds.TryParse(text, out int? number) ?? InAddress(text);
            version ??= number;
            if (id is { Kind: not PaperIdKind.Local and not PaperIdKind.Title } known && !ids.Contains(known))
                ids.Add(known);
        }

        return ids.ToImmutable();
    }

    // Publishers build the DOI into the address of the page: https://www.science.org/doi/abs/10.1126/science.adk4858?af=R
    private static PaperId? InAddress(string? text)
    {
        if (text is null || text.Length > 300 || DoiInPath().Match(text.Trim()) is not { Success: true } match)
            return null;
        var doi = Uri.UnescapeDataString(match.Groups["doi"].Value);
        return PaperIds.TryDoi(Ending().Replace(doi, ""));
    }

    [GeneratedRegex(
        @"^https?://[^/?#\s]{3,80}/([A-Za-z_-]{2,20}/){1,3}(?<doi>10\.[0-9]{4,9}(/|%2F)[^?#\s]{2,200})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex DoiInPath();

    // bioRxiv adds the version to the DOI, and a view: 10.1101/2024.01.01.573800v1.abstract
    [GeneratedRegex(
        @"(?<=^10\.(1101|64898)/[0-9.]{6,30})v[0-9]{1,3}(\..*)?$|\.(pdf|full|abstract)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^\s*(ABSTRACT|Abstract|Summary)\s*([:.]\s+|\r?\n\s*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Label();
}
