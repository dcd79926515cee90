using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Feeds;
using StaticDigest.Sources.Reading.Pages;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Alerts;

/// <summary>
/// The body of an alert or a feed by Semantic Scholar. A paper is known by its link, whose last part is its id of 40
/// hexadecimal digits; what follows up to the next one is about it:
/// <code>
/// &lt;a class="paper-link" href="https://www.semanticscholar.org/paper/Slug/0a1b…?utm_source=alert_email&amp;amp;…"&gt;Title&lt;/a&gt;
/// A. Roe, B. Doe, +3 authors C. Poe
/// 3 January 2024
/// TLDR One sentence by a machine.
/// </code>
/// </summary>
internal static partial class SemanticScholarAlert
{
    private const string Source = "Semantic Scholar";
    private const int MaxLine = 400;

    private static readonly string[] s_buttons =
        ["view paper", "view pdf", "read more", "save", "save to library", "tldr", "pdf", "expand", "not relevant", "more like this", "less like this"];

    public static SourceFormat Format { get; } = new("Semantic Scholar alert", IsLikely, PageReader.Of(Read));

    /// <summary>True for pages with the alert's links.</summary>
    public static bool IsLikely(FormatProbe head) =>
        head.Kind is SourceKind.Html or SourceKind.Xml && head.Text.Contains("semanticscholar.org", StringComparison.OrdinalIgnoreCase)
        && (head.Text.Contains("paper-link", StringComparison.Ordinal)
            || head.Text.Contains("utm_source=alert_email", StringComparison.Ordinal) || head.Text.Contains("AlertEmails", StringComparison.Ordinal));

    private static void Read(PageDocument page, EntryList list)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in page.All("a[href]"))
        {
            if (IdOf(link) is { } id && TitleOf(link) is { } title && known.Add(id))
                list.Add(Entry(link, id, title, page.Where(link), DayInName.Of(list.File)));
        }
    }

    private static string? IdOf(IElement link) =>
        LinkTarget.Of(link.GetAttribute("href")) is { } address && Paper().Match(address) is { Success: true } match ? match.Groups["id"].Value : null;

    private static string? TitleOf(IElement link) =>
        PageDocument.Line(link) is { Length: > 3 } text && !s_buttons.Contains(text, StringComparer.OrdinalIgnoreCase) ? text : null;

    private static Entry Entry(IElement link, string id, string title, SourceSpan where, DateOnly? day)
    {
        ImmutableArray<Author> authors = [];
        int? count = null;
        PartialDate? date = null;
        string? summary = null;
        bool isSummary = false, hasPeople = false;
        var ids = new EntryIds();
        ids.Add(PaperIdKind.SemanticScholar, id);
        foreach (var (line, address) in Following(link, id))
        {
            if (address is not null && ids.AddParsed(address))
                continue;
            if (line.StartsWith("TLDR", StringComparison.OrdinalIgnoreCase))
                (summary, isSummary) = (summary ?? Words(line[4..].TrimStart(':', ' ')), line.Length < 7);
            else if (isSummary)
                (summary, isSummary) = (line, false);
            else if (date is null && Day().Match(line) is { Success: true } written
                && FeedDate.TryParse(written.Value.Replace(",", "", StringComparison.Ordinal)) is { IsPlausible: true } found)
                date = found;
            else if (!hasPeople && !s_buttons.Contains(line, StringComparer.OrdinalIgnoreCase))
                ((authors, count), hasPeople) = (People(line), true);
        }

        return new Entry
        {
            Where = where,
            Source = Source,
            Title = title,
            Ids = ids.Ids,
            Authors = authors,
            AuthorCount = count,
            Submitted = date,
            Featured = day,
            Links = [new(PaperLinkKind.Page, $"https://www.semanticscholar.org/paper/{id}")],
            MachineSummary = summary,
        };
    }

    private static string? Words(string text) => text.Length == 0 ? null : text;

    // A. Roe, B. Doe, +3 authors C. Poe: the first two, and that there are six.
    private static (ImmutableArray<Author> Authors, int? Count) People(string line)
    {
        if (line.Contains('…', StringComparison.Ordinal) || line.Contains("et al", StringComparison.OrdinalIgnoreCase))
            return ([], null);
        if (More().Match(line) is { Success: true } more)
        {
            var first = AuthorNames.Split(line[..more.Index].TrimEnd(',', ' ', '·', '•'));
            var last = AuthorNames.Split(line[(more.Index + more.Length)..]);
            int hidden = int.Parse(more.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            return (first, first.Length + hidden + last.Length);
        }

        var names = line.Split(',', StringSplitOptions.TrimEntries);
        return names.All(name => Name().IsMatch(name)) ? (AuthorNames.Split(line), null) : ([], null);
    }

    // The texts and links after the title, up to the next paper; a mail is a table, so that they may stand in other cells.
    private static IEnumerable<(string Line, string? Address)> Following(IElement title, string id)
    {
        int seen = 0;
        for (var node = Next(title, skipsChildren: true); node is not null && seen < 400; node = Next(node, skipsChildren: false), seen++)
        {
            if (node is IElement element && element.LocalName == "a" && IdOf(element) is { } other && other != id)
                yield break;
            if (node is not IText { Data: var data } || node.ParentElement is { LocalName: "style" or "script" })
                continue;
            var line = AuthorNames.Line(data);
            if (line.Length is > 0 and <= MaxLine)
                yield return (line, node.ParentElement?.Closest("a") is { } link ? LinkTarget.Of(link.GetAttribute("href")) : null);
        }
    }

    private static INode? Next(INode node, bool skipsChildren)
    {
        if (!skipsChildren && node.FirstChild is { } child)
            return child;
        for (INode? at = node; at is not null; at = at.Parent)
        {
            if (at.NextSibling is { } next)
                return next;
        }

        return null;
    }

    [GeneratedRegex(
        @"^https?://(?:www\.)?semanticscholar\.org/paper/(?:[^/?#]*/)?(?<id>[0-9a-f]{40})(?:[?#/].*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Paper();

    [GeneratedRegex(
        @"\+\s?(?<count>[0-9]{1,4}) (more )?authors?,?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex More();

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}.'’-]*(\s[\p{L}\p{M}.'’-]+){1,4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"\b([0-9]{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6},? (19|20)[0-9]{2}|"
        + @"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} ([0-9]{1,2}, )?(19|20)[0-9]{2})\b|^(19|20)[0-9]{2}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Day();
}
