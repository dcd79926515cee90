using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.Dblp;

/// <summary>
/// Pages of DBLP as copied text: a search, a person, the table of contents of a conference. A record is a list of names with
/// a colon, and behind it or on the next line its title, venue and year:
/// <code>
/// [c5] Jane Roe, Wei Wang 0001:
/// On Something. NeurIPS 2023: 1-12
/// [i3] Jane Roe: On Others. CoRR abs/2401.01234 (2024)
/// </code>
/// In the table of contents of a volume only the pages follow; its heading says the year.
/// </summary>
internal static partial class DblpText
{
    private const int MaxLine = 3000;

    private static readonly string[] s_small = ["on", "of", "and", "in", "for", "the", "at", "to", "und", "der", "für", "de", "et", "abs", "with",
        "by", "from"];

    public static SourceFormat Format { get; } = new("DBLP page as text", IsLikely, EntryList.OfText(Read, MarkdownLinks.Plain));

    /// <summary>True for text that names DBLP and holds records of this shape.</summary>
    public static bool IsLikely(FormatProbe head)
    {
        if (head.Kind is SourceKind.Html or SourceKind.Xml || !head.Text.Contains("dblp", StringComparison.OrdinalIgnoreCase))
            return false;
        var lines = head.Lines.Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        return Enumerable.Range(0, lines.Count).Any(i => Parts(lines[i], i + 1 < lines.Count ? lines[i + 1] : "") is not null);
    }

    private static void Read(TextLines lines, EntryList list)
    {
        (string? Venue, int Year)? volume = null;
        for (int i = 0; i < lines.Count; i++)
        {
            if (Parts(lines[i].Text, i + 1 < lines.Count ? lines[i + 1].Text : "") is not { } parts)
            {
                if (Volume().Match(lines[i].Text) is { Success: true } heading && lines[i].Text.Length < 200)
                {
                    volume = (heading.Groups["venue"].Value, int.Parse(heading.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
                    lines.Understand(i);
                }

                continue;
            }

            var record = Record(parts.Title, parts.Tail, volume);
            foreach (var name in parts.Names.Split(',', StringSplitOptions.TrimEntries))
                record.AddAuthor(name);
            if (record.ToEntry(lines.At(i)) is { } entry)
                list.Add(entry);
            lines.Understand(i, i + (parts.IsTwo ? 2 : 1));
            i += parts.IsTwo ? 1 : 0;
        }
    }

    private static DblpRecord Record(string title, string rest, (string? Venue, int Year)? volume)
    {
        var record = new DblpRecord { Title = title };
        if (Journal().Match(rest) is { Success: true } journal)
        {
            record.Venue = journal.Groups["venue"].Value;
            record.Volume = Text(journal.Groups["volume"]);
            record.Number = Text(journal.Groups["number"]);
            record.Pages = Text(journal.Groups["pages"]);
            record.Year = Year(journal);
        }
        else if (Conference().Match(rest) is { Success: true } conference)
        {
            record.Venue = $"{conference.Groups["venue"].Value} {conference.Groups["year"].Value}";
            record.Pages = Text(conference.Groups["pages"]);
            record.Year = Year(conference);
        }
        else
        {
            record.Pages = rest.Length > 0 ? rest : null;
            record.Venue = volume is { } known ? $"{known.Venue} {known.Year}" : null;
            record.Year = volume is { } dated ? new PartialDate(dated.Year) : null;
        }

        return record;
    }

    private static string? Text(Group group) => group is { Success: true, Length: > 0 } ? group.Value : null;

    private static PartialDate Year(Match match) => new(int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));

    // Names, title and what follows the title; null for lines that are no record.
    private static (string Names, string Title, string Tail, bool IsTwo)? Parts(string line, string next)
    {
        if (line.Length > MaxLine || next.Length > MaxLine)
            return null;
        var head = Number().Replace(line, "", 1);
        int colon = head.EndsWith(':') ? head.Length - 1 : head.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0 || head[..colon] is not { } names || !NameLine.IsLikely(names) || !names.Contains(' ', StringComparison.Ordinal))
            return null;
        bool isTwo = colon == head.Length - 1;
        var text = isTwo ? next : head[(colon + 2)..];
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('.' or '?' or '!') || at + 1 < text.Length && text[at + 1] != ' ')
                continue;
            var rest = text[(at + 1)..].Trim();
            if (IsWhere(rest))
                return (names, text[at] == '.' ? text[..at] : text[..(at + 1)], rest, isTwo);
        }

        return null;
    }

    // A venue with its year, or pages: "vs. Other Things. NeurIPS 2020" is the rest of a title and a venue.
    private static bool IsWhere(string rest) =>
        rest.Length < 200
        && (PagesOnly().IsMatch(rest) || (Journal().IsMatch(rest) || Conference().IsMatch(rest))
            && rest.Split(' ').All(word => word.Length == 0 || !char.IsLower(word[0]) || s_small.Contains(word, StringComparer.Ordinal)
                || word.StartsWith("abs/", StringComparison.Ordinal)));

    [GeneratedRegex(@"^\[[a-z][0-9]{1,4}\]\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Number();

    // J. Mach. Learn. Res. 21: 140:1-140:67 (2020) · CoRR abs/2401.01234 (2024) · Nat. 521(7553): 436-444 (2015)
    [GeneratedRegex(
        @"^(?<venue>[^0-9(][^(]{0,120}?)(?: (?<volume>abs/\S{5,30}|[0-9A-Z][\w-]{0,10}))?(?:\((?<number>[^)]{1,20})\))?"
        + @"(?:: (?<pages>[0-9A-Za-z:.-]{1,30}))? \((?<year>(?:19|20)[0-9]{2})\)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Journal();

    // NeurIPS 2023: 1-12 · ACL (1) 2022: 1-9
    [GeneratedRegex(
        @"^(?<venue>\p{Lu}[^:]{0,120}?) (?<year>(?:19|20)[0-9]{2})(?:: (?<pages>[0-9A-Za-z:.-]{1,30}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Conference();

    [GeneratedRegex(@"^[0-9]{1,6}(?::[0-9]{1,4})?-[0-9]{1,6}(?::[0-9]{1,4})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex PagesOnly();

    // NeurIPS 2023: New Orleans, LA, USA · 40th ICML 2023
    [GeneratedRegex(
        @"^(?:[0-9]{1,3}(?:st|nd|rd|th) )?(?<venue>[A-Z][\w/-]{1,20}) (?<year>(?:19|20)[0-9]{2})(?:: .{3,100}"
        + @"| .{0,3}Volume .{1,40})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Volume();
}
