using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;

namespace StaticDigest.Sources.Formats.Arxiv.Text;

/// <summary>
/// Pages of arXiv as they lie on the clipboard: lists (<c>/list/cs.LG/new</c>, <c>/recent</c>, a month), results of a search
/// and abstract pages. Every part of a paper but its id may be missing; labels may stand on a line of their own.
/// <code>
/// Showing new listings for Friday, 17 March 2023
/// New submissions (showing 13 of 13 entries)
/// [1] arXiv:2303.08867 [pdf, html, other]
/// Title: A Bayesian derivation of the square root law of market impact
/// Louis Saddier, Matteo Marsili
/// Comments: 16 pages, 5 figures
/// Subjects: Trading and Market Microstructure (q-fin.TR); Statistical Mechanics (cond-mat.stat-mech)
/// We show that …
/// </code>
/// A result of a search has no label before its title, and its own dates:
/// <code>
/// arXiv:2512.03003 [pdf, ps, other] cs.LG stat.ML
/// On Something
/// Authors: Jane Roe, John Doe
/// Abstract: We … △ Less
/// Submitted 2 December, 2025; originally announced December 2025.
/// </code>
/// An abstract page: <c>arXiv:2401.01234 (cs)</c>, <c>[Submitted on 2 Jan 2024 (v1), …]</c>, <c>Title:…</c>, <c>Abstract:…</c>.
/// </summary>
internal static partial class ArxivText
{
    private const int MaxHead = 60;
    private const int MaxHeadLine = 150;

    /// <summary>True for text with the line of an id and some of the labels.</summary>
    public static bool IsLikely(FormatProbe head)
    {
        if (head.Kind is SourceKind.Html or SourceKind.Xml)
            return false;
        // Labels that people give to addresses; arXiv's pages have none.
        if (head.Lines.Any(line => line.StartsWith("Link:", StringComparison.Ordinal) || line.StartsWith("Code:", StringComparison.Ordinal)
            || line.StartsWith("URL:", StringComparison.Ordinal) || line.StartsWith("Paper:", StringComparison.Ordinal)))
            return false;
        bool hasId = false, hasLabel = false;
        foreach (var raw in head.Lines)
        {
            var line = MarkdownLinks.Plain(raw).Trim();
            hasId |= ArxivLines.IsStart(line) || line.StartsWith("Cite as:", StringComparison.OrdinalIgnoreCase);
            hasLabel |= line.Length < 2000 && Label().IsMatch(line);
            if (hasId && hasLabel)
                return true;
        }

        return false;
    }

    /// <summary>Reads every paper of the page.</summary>
    public static void Read(TextLines lines, EntryList list)
    {
        var sections = Sections(lines, list);
        foreach (var card in Joined(ArxivLines.Grammar.Cards(lines)))
        {
            list.Add(ArxivTextEntry.Of(card, lines, sections[card[0].Index], list.Diagnostics));
        }

        Furniture(lines);
    }

    // Short lines above the first paper and all lines below the words that end a page, up to the next one.
    private static void Furniture(TextLines lines)
    {
        bool isHead = true, isFoot = false;
        for (int i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Text;
            bool isStart = ArxivLines.IsStart(line);
            isHead &= !isStart && i < MaxHead;
            isFoot = !isStart && (isFoot || ArxivLines.IsFoot(line));
            if (isFoot || isHead && line.Length <= MaxHeadLine)
                lines.Understand(i);
        }
    }

    // What the headings above each line say.
    private static ListingSection[] Sections(TextLines lines, EntryList list)
    {
        var sections = new ListingSection[lines.Count];
        var section = new ListingSection(null, false);
        bool isPart = false;
        for (int i = 0; i < lines.Count; i++)
        {
            if (ArxivLines.IsHeading(lines[i].Text))
            {
                section = section.Under(lines[i].Text);
                lines.Understand(i);
                if (!isPart && Part().Match(lines[i].Text) is { Success: true } part && part.Groups["shown"].Value != part.Groups["all"].Value)
                {
                    isPart = true;
                    list.Diagnostics.Add(DiagnosticCodes.MoreRecords.At(
                        lines.At(i),
                        new DiagnosticKind.Sentence($" ({part.Groups["shown"].Value} of {part.Groups["all"].Value} entries are here)")));
                }
            }

            sections[i] = section;
        }

        return sections;
    }

    // An abstract page has its id above its dates and once more below its abstract: one paper.
    private static List<List<CardLine<ArxivPart>>> Joined(List<TextCard<ArxivPart>> cards)
    {
        var joined = new List<List<CardLine<ArxivPart>>>();
        PaperId? above = null;
        bool isBare = false;
        foreach (var card in cards)
        {
            var first = card.Lines[0];
            var id = first.Part == ArxivPart.Id ? ArxivLines.IdOf(first.Value, out _) : null;
            bool hasTitle = card.Lines.Any(line => line.Part == ArxivPart.Title);
            bool isCited = joined.Count > 0 && joined[^1][^1] is { Part: ArxivPart.Cite, Value.Length: 0 };
            if (joined.Count > 0 && (isCited || id is not null && id == above && !hasTitle || first.Part == ArxivPart.Dateline && isBare))
                joined[^1].AddRange(card.Lines);
            else
                joined.Add([.. card.Lines]);
            above = id ?? (first.Part == ArxivPart.Dateline && isBare ? above : null);
            isBare = card.Lines.All(line => line.Part is ArxivPart.Id or ArxivPart.Other);
        }

        return joined;
    }

    [GeneratedRegex(
        @"^:?\s*(Title:|Subjects:|Authors:|Abstract:|\[Submitted on |Submitted [0-9]{1,2} [A-Z])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"showing (first |last )?(?<shown>[0-9]{1,6}) of (?<all>[0-9]{1,6}) entries",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Part();
}
