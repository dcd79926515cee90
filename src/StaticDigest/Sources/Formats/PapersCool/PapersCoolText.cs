using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Feeds;

namespace StaticDigest.Sources.Formats.PapersCool;

/// <summary>
/// Pages of papers.cool as copied text, of a day in arXiv and of a conference:
/// <code>
/// Date: Fri, 17 Mar 2023 | Total: 5
/// #1 A Bayesian derivation of the square root law [PDF (3)] [Copy] [Kimi (5)] [REL]
/// Authors: Louis Saddier, Matteo Marsili
/// We show that …
/// Subjects: Statistical Finance , Machine Learning
/// Publish: 2023-03-11 14:03:08 UTC
/// </code>
/// A conference has no <c>Publish:</c>, and <c>Subject: AAAI.2025 - Computer Vision</c>. What follows is by a machine, where it was
/// asked for, and left out.
/// </summary>
internal static partial class PapersCoolText
{
    private const string Source = "papers.cool";
    private const int LeastAbstract = 40;

    private enum Part
    {
        Other,
        Title,
        Authors,
        Subjects,
        Date,
    }

    private static readonly CardGrammar<Part> s_grammar = new(
        LinePattern<Part>.Furniture(line => Buttons().Replace(line, "").Length == 0),
        LinePattern<Part>.Of(LineUse.Start, Part.Title, Start()),
        LinePattern<Part>.Of(LineUse.Field, Part.Authors, Authors()),
        LinePattern<Part>.Of(LineUse.Field, Part.Subjects, Subjects()),
        LinePattern<Part>.Of(LineUse.Field, Part.Date, Publish()),
        LinePattern<Part>.Of(LineUse.End, Part.Other, Foot()));

    public static SourceFormat Format { get; } = new("papers.cool page as text", IsLikely, EntryList.OfText(Read, Bare));

    /// <summary>True for text with numbered titles and authors, and the marks of that site.</summary>
    public static bool IsLikely(FormatProbe head)
    {
        // Headings of Markdown are those of other digests.
        if (head.Kind is SourceKind.Html or SourceKind.Xml)
            return false;
        bool isNamed = head.Text.Contains("papers.cool", StringComparison.OrdinalIgnoreCase)
            || head.Text.Contains("Cool Papers", StringComparison.OrdinalIgnoreCase);
        if (!isNamed && head.Lines.Any(line => line.StartsWith("### ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal)))
            return false;
        bool hasTitle = false, hasMark = head.Text.Contains("Cool Papers", StringComparison.Ordinal), hasAuthors = false;
        foreach (var raw in head.Lines)
        {
            var line = Bare(raw).Trim();
            hasTitle |= line.Length < 1000 && Start().IsMatch(line);
            hasMark |= line.Contains("[REL", StringComparison.Ordinal) || line.Contains("[Kimi", StringComparison.Ordinal) || Publish().IsMatch(line);
            hasAuthors |= line.StartsWith("Author", StringComparison.Ordinal);
        }

        return hasTitle && hasMark && hasAuthors;
    }

    private static void Read(TextLines lines, EntryList list)
    {
        var day = Day(lines);
        foreach (var card in s_grammar.Cards(lines))
        {
            if (Entry(card, lines, day) is { } entry)
                list.Add(entry);
            else
                list.Diagnostics.Add(DiagnosticCodes.EntryNotTrusted.At(lines.At(card.First), card.Lines[0].Value));
        }
    }

    // Clippers make headings of titles: ## [#1](…) [On Something](…) [\[PDF<sup>3</sup>\]](…) \[Copy\]
    private static string Bare(string text) => Marks().Replace(text, "");

    // Date: Fri, 17 Mar 2023 | Total: 5
    private static PartialDate? Day(TextLines lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text is { Length: < 100 } line && line.StartsWith("Date:", StringComparison.Ordinal))
            {
                lines.Understand(i);
                return FeedDate.TryParse(line["Date:".Length..].Split('|')[0]) is { IsPlausible: true } day ? day : null;
            }
        }

        return null;
    }

    private static Entry? Entry(TextCard<Part> card, TextLines lines, PartialDate? day)
    {
        var head = card.Text(Part.Title) ?? "";
        var address = MarkdownLinks.Addresses(head).Select(Id).FirstOrDefault(id => id is not null);
        var title = Number().Replace(Buttons().Replace(MarkdownLinks.Plain(head), ""), "", 1).Trim();
        // "#1" alone: the title is the next line.
        var free = card.Lines.Where(line => line.Part is null).ToList();
        if (title.Length == 0 && free.Count > 0)
        {
            title = Buttons().Replace(MarkdownLinks.Plain(free[0].Value), "").Trim();
            lines.Understand(free[0].Index);
            free.RemoveAt(0);
        }

        if (title.Length is 0 or > 350)
            return null;
        int end = card.Lines.FirstOrDefault(line => line.Part is Part.Subjects or Part.Date).Index is > 0 and int index ? index : int.MaxValue;
        var text = free.Where(line => line.Index < end).ToList();
        foreach (var line in card.Lines.Where(line => line.Part is not null).Concat(text))
            lines.Understand(line.Index);
        var subjects = MarkdownLinks.Plain(card.Text(Part.Subjects) ?? "")
            .Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var venue = subjects.Select(subject => Venue().Match(subject)).FirstOrDefault(match => match.Success);
        var published = card.Text(Part.Date) is { } written ? FeedDate.TryParse(written[..Math.Min(10, written.Length)]) : null;
        var joined = string.Join("\n\n", text.Select(line => line.Value));
        return new Entry
        {
            Where = lines.At(card.First),
            Source = Source,
            Title = title,
            Abstract = joined.Length >= LeastAbstract ? joined : null,
            Ids = address is { } known ? [known] : [],
            Authors = AuthorNames.Split(MarkdownLinks.Plain(card.Text(Part.Authors) ?? "")),
            Submitted = published ?? (venue is null ? null
                : new PartialDate(int.Parse(venue.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))),
            Announced = published is null ? null : day,
            Categories = [.. subjects.Where(ArxivCategories.Contains).Distinct(StringComparer.Ordinal)],
            Keywords =
            [
                .. subjects.Where(subject => !ArxivCategories.Contains(subject))
                    .Select(subject => Venue().Match(subject) is { Success: true } match ? match.Groups["topic"].Value : subject)
                    .Where(subject => subject.Length > 0).Distinct(StringComparer.Ordinal),
            ],
            Venue = venue is null ? null : $"{venue.Groups["name"].Value} {venue.Groups["year"].Value}",
        };
    }

    // https://papers.cool/arxiv/2401.01234
    private static PaperId? Id(string address) =>
        PaperIds.TryParse(address) ?? (address.IndexOf("papers.cool/arxiv/", StringComparison.Ordinal) is >= 0 and int at
            ? PaperIds.TryArxiv(address[(at + "papers.cool/arxiv/".Length)..], out _) : null);

    [GeneratedRegex(@"^(?:#\s?[0-9]{1,5}(?:\s.*)?|\[#[0-9]{1,5}\]\([^()\s]{1,300}\).*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Start();

    [GeneratedRegex(
        @"\*\*|</?sup>|^#{1,6}[ \t]+(?=#[0-9]|\[#[0-9])",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^#\s?[0-9]{1,5}\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Number();

    // [PDF (3)] [Copy] [Kimi (5)] [REL], with figures in brackets, raised or none
    [GeneratedRegex(@"\s*\[(?:PDF|Copy|Kimi|REL|HTML|Site|Code)[^\[\]]{0,12}\]\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Buttons();

    [GeneratedRegex(@"^Authors?:\s*(?<value>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Authors();

    [GeneratedRegex(@"^Subjects?:\s*(?<value>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Subjects();

    [GeneratedRegex(@"^Publish(?:ed)?:\s*(?<value>[0-9]{4}-[0-9]{2}-[0-9]{2}.{0,30})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Publish();

    [GeneratedRegex(
        @"^(?:Designed by .*|Please .{0,40}sponsor.*|Stay up to date.*|Bug report\?.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Foot();

    // AAAI.2025 - Computer Vision
    [GeneratedRegex(
        @"^(?<name>[A-Z][A-Za-z]{1,15})\.(?<year>20[0-9]{2})(?: - (?<topic>.*))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Venue();
}
