using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Cards;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Lines;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Marks;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.HuggingFace.Listing;

/// <summary>
/// The page of one paper: its title between the id and "Published on", the authors by name, then the abstract, below
/// which people talk. Nothing behind the abstract is read.
/// </summary>
internal static partial class PaperPage
{
    private const int MaxAuthors = 5000;
    private const int MaxName = 80;

    private static readonly SearchValues<char> s_digits = SearchValues.Create("+0123456789 ");

    /// <summary>The one card of the page with its authors; null for a page of another kind.</summary>
    public static (ListingCard Card, ImmutableArray<Author> Authors, string? Summary, bool[] Understood)? TryRead(List<ListingLine> lines)
    {
        int authors = lines.FindIndex(line => line.Text.StartsWith("Authors:", StringComparison.Ordinal) || line.Text == "Authors");
        int text = authors < 0 ? -1 : lines.FindIndex(authors, line => line.Text is "Abstract" or "Abstract:");
        if (text < 0 || lines.FindIndex(text + 1, line => line.Text is "Abstract" or "Abstract:") >= 0 || !lines.Exists(IsSign))
            return null;
        int title = TitleBefore(lines, authors);
        if (title < 0)
            return null;
        var understood = new bool[lines.Count];
        int end = lines.FindIndex(text + 1, line => IsEnd(line.Text));
        end = end < 0 ? lines.Count : end;
        var card = new ListingCard { Title = CleanText.Of(lines[title].Text), HasTail = true, Id = IdOf(lines, end) };
        card.Texts.Add((title, card.Title));
        Head(card, lines, title + 1, authors);
        var (body, summary) = Body(lines, text + 1, end);
        card.Abstract = body;
        var names = Names(lines, authors, text);
        card.Authors = names.Length;
        Array.Fill(understood, true);
        return (card, names, summary, understood);
    }

    // Words that only the page of one paper has.
    private static bool IsSign(ListingLine line) =>
        line.Text is "View arXiv page" or "View PDF" or "Get this paper in your agent:" or "Get this paper in your agent" || line.Text.Length < 60
            && Citing().IsMatch(line.Text);

    private static bool IsEnd(string text) =>
        text.Length < 60 && (text is "View arXiv page" or "View PDF" or "Add to collection" or "Community" or "Get this paper in your agent:"
            or "Get this paper in your agent" || Buttons().IsMatch(text) || Citing().IsMatch(text));

    // Above the line with the dates, else below the id, else the last long line before the authors.
    private static int TitleBefore(List<ListingLine> lines, int authors)
    {
        int heading = lines.FindIndex(0, authors, line => line.IsHeading && PageWords.IsCertain(line.Text) is null);
        if (heading >= 0)
            return heading;
        int published = lines.FindIndex(0, authors, line => line.Text.StartsWith("Published on ", StringComparison.Ordinal));
        for (int i = (published < 0 ? authors : published) - 1; i >= 0; i--)
        {
            var text = lines[i].Text;
            if (text.Length is > 8 and <= PageLayout.MaxTitle && PageWords.IsCertain(text) is null && !ArxivLine().IsMatch(text)
                && !text.StartsWith("Submitted by", StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    private static PaperId? IdOf(List<ListingLine> lines, int end)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Length < 60 && ArxivLine().Match(lines[i].Text) is { Success: true } match
                && PaperIds.TryArxiv(match.Groups["id"].Value, out _) is { } id)
                return id;
            if (i < end && lines[i].Id is { } linked)
                return linked;
        }

        return null;
    }

    private static void Head(ListingCard card, List<ListingLine> lines, int start, int end)
    {
        var marks = ListingMarks.Of(lines.GetRange(start, end - start));
        for (int i = 0; i < marks.Count; i++)
        {
            if (marks[i].Kind == MarkKind.Published)
                card.Date ??= marks[i].Date;
            if (marks[i].Kind == MarkKind.Vote)
                card.Votes ??= marks[i].Count ?? (i + 1 < marks.Count && marks[i + 1].Kind == MarkKind.Number ? marks[i + 1].Count : null);
            if (marks[i].Kind == MarkKind.Submitter)
                card.Submitter ??= marks[i].Name ?? (i + 1 < marks.Count && marks[i + 1].Kind == MarkKind.Text ? OnDay().Replace(marks[i + 1].Text, "") : null);
        }
    }

    private static ImmutableArray<Author> Names(List<ListingLine> lines, int start, int end)
    {
        var names = ImmutableArray.CreateBuilder<Author>();
        for (int i = start; i < end && names.Count < MaxAuthors; i++)
        {
            var text = i == start ? lines[i].Text["Authors".Length..].TrimStart(':') : lines[i].Text;
            if (text.Length > 20_000)
                continue;
            foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var name = part.Trim('·', '•', '*', '-', ' ');
                if (name.Length is > 1 and <= MaxName && name.AsSpan().ContainsAnyExcept(s_digits) && PageWords.IsCertain(name) is null)
                    names.Add(new(CleanText.Of(name)));
            }
        }

        return names.ToImmutable();
    }

    private static (string? Body, string? Summary) Body(List<ListingLine> lines, int start, int end)
    {
        string? summary = null;
        if (start + 1 < end && lines[start].Text.StartsWith("AI-generated summary", StringComparison.OrdinalIgnoreCase))
        {
            summary = CleanText.Of(lines[start + 1].Text);
            start += 2;
        }

        var body = string.Join("\n\n", lines.GetRange(start, Math.Max(end - start, 0)).Where(line => line.Text.Length > 0)
            .Select(line => CleanText.Of(line.Text)));
        return (body.Length == 0 ? null : body, summary);
    }

    [GeneratedRegex(
        @"^(Papers\s*[·/]\s*)?arxiv:\s?(?<id>[0-9]{4}\.[0-9]{4,5})(v[0-9]{1,2})?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ArxivLine();

    [GeneratedRegex(
        @"^(Models|Datasets|Spaces) citing this paper\b|^Collections including this paper\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Citing();

    [GeneratedRegex(@"^(Project page|GitHub)(\s+[0-9][0-9.,]{0,9}[kKmM]?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Buttons();

    [GeneratedRegex(@"\s+on\s+\w{3,9}\s+[0-9]{1,2}(,\s*[0-9]{4})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex OnDay();
}
