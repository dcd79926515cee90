using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StaticDigest.Sources.Formats.References.Titles;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Pages;

namespace StaticDigest.Sources.Formats.Zotero;

/// <summary>
/// A bibliography as Zotero and other programs with CSL copy it and save it as a page; Zotero adds what it knows of each work as
/// COinS (https://www.zotero.org/support/dev/exposing_metadata/coins), without which the reference itself is taken apart:
/// <code>
/// &lt;div class="csl-bib-body"&gt;
///   &lt;div class="csl-entry"&gt;Jumper, J. (2021). Highly accurate protein structure prediction with AlphaFold. &lt;i&gt;Nature&lt;/i&gt;, …&lt;/div&gt;
///   &lt;span class="Z3988" title="url_ver=Z39.88-2004&amp;amp;rft_id=info%3Adoi%2F10.1038%2F…&amp;amp;rft.atitle=Highly%20accurate…"&gt;&lt;/span&gt;
/// </code>
/// </summary>
internal static partial class ZoteroBibliography
{
    private const string DoiName = "info:doi/";
    private const string PubmedName = "info:pmid/";

    private static readonly CitationMap s_map = new(
        (CitationField.Title, "rft.atitle rft.btitle rft.title"), (CitationField.Container, "rft.jtitle rft.btitle rft.stitle"),
        (CitationField.Date, "rft.date"),
        (CitationField.Volume, "rft.volume"), (CitationField.Issue, "rft.issue"), (CitationField.Pages, "rft.pages"), (CitationField.FirstPage, "rft.spage"),
        (CitationField.LastPage, "rft.epage"), (CitationField.Publisher, "rft.pub rft.publisher"), (CitationField.Abstract, "rft.description"),
        (CitationField.Keyword, "rft.subject"));

    /// <summary>Told by the class of its entries.</summary>
    public static SourceFormat Format { get; } = new(
        "Zotero bibliography as a page",
        head => head.Kind == SourceKind.Html && head.Text.Contains("csl-entry", StringComparison.Ordinal),
        (file, _) => CitationReader.Text(file, ZoteroFormats.Source, (text, _, diagnostics) => Read(file, text, diagnostics)));

    private static List<CitationRecord> Read(InputFile file, string text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        using var page = PageDocument.Open(file, text, diagnostics);
        // An entry within an entry is no bibliography's, and would be read once for each of those around it.
        return page is null ? [] : [.. page.All(".csl-entry").Where(entry => entry.ParentElement?.Closest(".csl-entry") is null)
            .Select(entry => Record(entry, page.Where(entry)))];
    }

    private static CitationRecord Record(IElement entry, SourceSpan where)
    {
        foreach (var number in entry.QuerySelectorAll(".csl-left-margin").ToList())
            number.Remove();
        var record = new CitationRecord(where) { Label = PageDocument.Line(entry) ?? "" };
        var next = entry.NextElementSibling;
        if ((entry.QuerySelector("span.Z3988") ?? (next?.Matches("span.Z3988") == true ? next : null))?.GetAttribute("title") is { Length: > 0 } coins)
            Coins(coins, record);
        else
            Words(entry, record);
        foreach (var link in entry.QuerySelectorAll("a[href]"))
            record.Add(CitationField.Url, link.GetAttribute("href"));
        return record;
    }

    // Pairs as in the query of an address.
    private static void Coins(string coins, CitationRecord record)
    {
        var pairs = new List<(string Name, string Value)>();
        foreach (var pair in coins.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                pairs.Add((pair[..equals], Uri.UnescapeDataString(pair[(equals + 1)..].Replace('+', ' '))));
        }

        foreach (var (_, name) in pairs.Where(pair => pair.Name is "rft.au" or "rft.creator"))
            record.AddAuthor(null, CitationName.InReadingOrder(name));
        if (record.Authors.Count == 0)
            record.AddAuthor(Values("rft.aufirst").FirstOrDefault(), Values("rft.aulast").FirstOrDefault());
        s_map.Fill(record, (name, _) => Values(name));
        foreach (var id in Values("rft_id").Concat(Values("rft.identifier")))
        {
            if (id.StartsWith(DoiName, StringComparison.OrdinalIgnoreCase))
                record.Add(CitationField.Doi, id[DoiName.Length..]);
            else if (id.StartsWith(PubmedName, StringComparison.OrdinalIgnoreCase))
                record.Add(CitationField.Pubmed, id[PubmedName.Length..]);
            else if (!id.StartsWith("urn:", StringComparison.OrdinalIgnoreCase))
                record.Add(id.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? CitationField.Url : CitationField.Id, id);
        }

        IEnumerable<string> Values(string name) => pairs.Where(pair => pair.Name == name).Select(pair => pair.Value);
    }

    private static void Words(IElement entry, CitationRecord record)
    {
        var text = Address().Replace(record.Label ?? "", "").Trim();
        if (BibliographyLine.TryParse(text) is not { } line)
            return;
        record.Add(CitationField.Title, line.Title);
        foreach (var author in line.Authors?.Authors ?? [])
            record.AddAuthor(null, author.Name);
        record.HasMoreAuthors = line.Authors is { More: not 0 };
        record.Add(CitationField.Year, line.Year ?? (Year().Match(line.Rest) is { Success: true } year ? year.Value : null));
        // Most styles set the journal or book in italics, and with it the volume.
        foreach (var italic in entry.QuerySelectorAll("i, em").Select(PageDocument.Line))
        {
            if (italic is not null && italic.Any(char.IsLetter) && line.Rest.Contains(italic, StringComparison.Ordinal))
                record.Add(CitationField.Container, italic);
        }
    }

    [GeneratedRegex(@"\b(doi:\s?|https?://)\S{3,2000}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(1[6-9]|20)[0-9]{2}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Year();
}
