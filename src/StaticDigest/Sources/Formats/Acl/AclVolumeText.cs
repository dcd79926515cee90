using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Feeds;

namespace StaticDigest.Sources.Formats.Acl;

/// <summary>
/// The page of a volume of the ACL Anthology as copied text:
/// <code>
/// Proceedings of the 60th Annual Meeting of the Association for Computational Linguistics (Volume 2: Short Papers)
/// Month: May
/// Year: 2022
/// pdf bib abs
/// BitFit: Simple Parameter-efficient Fine-tuning
/// Elad Ben Zaken | Yoav Goldberg | Shauli Ravfogel
/// </code>
/// </summary>
internal static partial class AclVolumeText
{
    private const int LeastAbstract = 40;

    private enum Part
    {
        Buttons,
        Foot,
    }

    private static readonly CardGrammar<Part> s_grammar = new(
        LinePattern<Part>.Furniture(line => line is "bib" or "abs" or "(full)" or "bib (full)"),
        LinePattern<Part>.Of(LineUse.Start, Part.Buttons, Start()),
        LinePattern<Part>.Of(LineUse.End, Part.Foot, Foot()));

    public static SourceFormat Format { get; } = new("ACL Anthology volume as text", IsLikely, EntryList.OfText(Read, MarkdownLinks.Plain));

    /// <summary>True for text with two or more of its rows of links, and the name of a volume.</summary>
    public static bool IsLikely(FormatProbe head) =>
        head.Kind == SourceKind.Text
        && (head.Text.Contains("Anthology", StringComparison.Ordinal) || head.Text.Contains("Proceedings of", StringComparison.Ordinal)
            || head.Text.Contains("Findings of", StringComparison.Ordinal))
        && head.Lines.Count(line => Start().IsMatch(line.Trim())) >= 2;

    private static void Read(TextLines lines, EntryList list)
    {
        var cards = s_grammar.Cards(lines);
        var (venue, date) = Head(lines, cards.Count > 0 ? cards[0].First : lines.Count);
        foreach (var card in cards)
        {
            var free = card.Lines.Where(line => line.Part is null).ToList();
            // The volume itself is its first record, with its editors.
            if (free is [{ Value: var volume }, ..] && Volume().IsMatch(volume))
            {
                venue = volume;
                date = Year().Match(volume) is { Success: true } year ? CitationDate.TryParse(year.Value) ?? date : date;
                card.Understand(lines);
            }
            else if (free.Count == 0 || free[0].Value.Length > 350)
            {
                list.Diagnostics.Add(DiagnosticCodes.EntryNotTrusted.At(lines.At(card.First), free.Count == 0 ? card.Lines[0].Value : free[0].Value));
            }
            else
            {
                list.Add(Entry(card, free, lines) with { Venue = venue, Submitted = date });
            }
        }
    }

    private static Entry Entry(TextCard<Part> card, List<CardLine<Part>> free, TextLines lines)
    {
        bool hasNames = free.Count > 1 && (free[1].Value.Contains(" | ", StringComparison.Ordinal) || NameLine.IsLikely(free[1].Value));
        var text = string.Join("\n\n", free.Skip(hasNames ? 2 : 1).Select(line => line.Value));
        card.Understand(lines);
        return new Entry
        {
            Where = lines.At(card.First),
            Source = "ACL Anthology",
            Title = free[0].Value,
            Authors = hasNames ? AuthorNames.Split(free[1].Value.Replace(" | ", "; ", StringComparison.Ordinal)) : [],
            Abstract = text.Length >= LeastAbstract ? text : null,
        };
    }

    // The volume's name, month and year above the papers; a label's value may stand on the next line.
    private static (string? Venue, PartialDate? Date) Head(TextLines lines, int end)
    {
        string? venue = null, month = null, year = null;
        for (int i = 0; i < end; i++)
        {
            var line = lines[i].Text;
            if (venue is null && Volume().IsMatch(line))
                venue = line;
            else if (line.StartsWith("Month:", StringComparison.Ordinal))
                month ??= line.Length > "Month:".Length ? line["Month:".Length..] : lines[i + 1].Text;
            else if (line.StartsWith("Year:", StringComparison.Ordinal))
                year ??= line.Length > "Year:".Length ? line["Year:".Length..] : lines[i + 1].Text;
            lines.Understand(i);
        }

        return (venue, CitationDate.TryParse($"{month} {year ?? Year().Match(venue ?? "").Value}") is { IsPlausible: true } date ? date : null);
    }

    [GeneratedRegex(@"^pdf(?: \(full\))?(?: bib)?(?: \(full\))?(?: abs)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Start();

    [GeneratedRegex(
        @"^(?:Proceedings of|Findings of the|Transactions of the Association|Computational Linguistics, Volume) .{5,250}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Volume();

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"^(?:ACL materials are Copyright.*|The ACL Anthology is managed.*|Site last built.*|up$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Foot();
}
