using System.Globalization;
using System.Text.RegularExpressions;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Lines;

namespace StaticDigest.Sources.Formats.HuggingFace.Listing.Marks;

/// <summary>Recognises the short pieces of a listing, one at a time. Long lines are text and never looked into.</summary>
internal static partial class ListingMarks
{
    private const int MaxLength = 200;
    private const int Timeout = 10_000;

    /// <summary>The marks of all lines. A line such as <c>Google · 9 authors</c> has several.</summary>
    public static List<ListingMark> Of(List<ListingLine> lines)
    {
        var marks = new List<ListingMark>(lines.Count);
        for (int i = 0; i < lines.Count; i++)
        {
            foreach (var mark in Of(lines[i]))
                marks.Add(mark with { Line = i });
        }

        return marks;
    }

    private static List<ListingMark> Of(ListingLine line)
    {
        if (line.Text.Length > 0 && line.Text.Length <= MaxLength && (Pieces(line.Text) ?? Labels(line.Text)) is { } pieces)
            return pieces;
        var mark = ParseMark(line.Text);
        if (mark.Kind == MarkKind.Number && line.IsDiscussion)
            return [mark with { Kind = MarkKind.Comments }];
        return [mark.Kind == MarkKind.Text && line.IsHeading ? mark with { Kind = MarkKind.Heading } : mark];
    }

    // "9 authors · Apr 20 1", "· 9 authors", "Google · Published on Apr 20, 2026": every piece but one has to be a known one.
    private static List<ListingMark>? Pieces(string text)
    {
        var marks = new List<ListingMark>();
        int texts = 0, known = 0, start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsBetween(text, i))
                continue;
            var piece = text.AsSpan(start, i - start).Trim();
            start = i + 1;
            if (!piece.IsEmpty && piece is not ("*" or "-" or "+" or "•"))
            {
                var mark = ParseMark(piece.ToString());
                bool isText = mark.Kind is MarkKind.Text or MarkKind.Number or MarkKind.Furniture;
                texts += isText ? 1 : 0;
                known += isText || mark.Kind is MarkKind.Button or MarkKind.Header ? 0 : 1;
                marks.Add(mark);
            }

            if (i < text.Length)
                marks.Add(new(MarkKind.Dot, "·"));
        }

        return marks.Count > 1 && known > 0 && texts <= 1 ? marks : null;
    }

    // "Upvote 70 GitHub 1.2k arXiv Page".
    private static List<ListingMark>? Labels(string text)
    {
        if (!text.Contains("Upvote", StringComparison.Ordinal) && !text.Contains("GitHub", StringComparison.Ordinal))
            return null;
        var marks = new List<ListingMark>();
        foreach (var range in LabelStart().EnumerateSplits(text))
            marks.Add(Known(text[range].Trim()));
        return marks.Count > 1 && marks.TrueForAll(mark =>
            mark.Kind is MarkKind.Vote or MarkKind.Button or MarkKind.Published or MarkKind.Authors or MarkKind.Number) ? marks : null;
    }

    // The middle dot, or another dot with blanks around it; one that leads the line may be a mere bullet.
    private static bool IsBetween(string text, int i) =>
        text[i] == '·' || IsDot(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])) && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]))
            && (text[i] != '•' || i > 0);

    private static ListingMark ParseMark(string text)
    {
        if (text.Length == 0)
            return new(MarkKind.Link, text);
        if (text.Length > MaxLength)
            return new(MarkKind.Text, text);
        if (text.Length == 1 && IsDot(text[0]))
            return new(MarkKind.Dot, text);
        var mark = Known(text);
        // A bullet before a word that is known without it: "* Daily", "- Upvote".
        return mark.Kind == MarkKind.Text && text.Length > 2 && text[0] is '*' or '-' or '+' or '•' or '◦' && text[1] is ' ' or '\t'
            && Known(text[2..].Trim()) is { Kind: not MarkKind.Text } inner ? inner : mark;
    }

    private static ListingMark Known(string text)
    {
        if (text.Length == 0)
            return new(MarkKind.Link, text);
        if (Authors().Match(text) is { Success: true } authors && TryNumber(authors.Groups["count"].Value, out int count))
            return new(MarkKind.Authors, text) { Count = count, HasBullet = authors.Groups["bullet"].Length > 0 };
        if (Published().Match(text) is { Success: true } published && ListingDates.TryDate(text[published.Length..]) is { } day)
            return new(MarkKind.Published, text) { Date = day };
        if (ListingDates.TryDate(text) is { } date)
            return new(MarkKind.Date, text) { Date = date, Header = ListingDates.TryHeader(text) };
        if (ListingDates.TryHeader(text) is { } header)
            return new(MarkKind.Header, text) { Header = header };
        if (Submitter().Match(text) is { Success: true } submitter)
            return new(MarkKind.Submitter, text) { Name = submitter.Groups["name"] is { Length: > 0 } name ? name.Value.Trim() : null };
        if (Vote().Match(text) is { Success: true } vote)
            return new(MarkKind.Vote, text) { Count = CountOf(vote) };
        if (Number().Match(text) is { Success: true } number)
            return new(MarkKind.Number, text) { Count = CountOf(number) };
        if (Comments().Match(text) is { Success: true } comments)
            return new(MarkKind.Comments, text) { Count = CountOf(comments) };
        if (Button().IsMatch(text))
            return new(MarkKind.Button, text);
        return PageWords.IsCertain(text) is { } isCertain ? new(MarkKind.Furniture, text) { IsCertain = isCertain } : new(MarkKind.Text, text);
    }

    /// <summary>A whole number with or without commas between the thousands.</summary>
    public static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);

    // "1.2k" is 1200; "-" is none yet.
    private static int? CountOf(Match match)
    {
        var text = match.Groups["count"].Value;
        if (text.Length == 0)
            return match.Groups["none"].Success ? 0 : null;
        if (char.IsAsciiLetter(text[^1]))
            return decimal.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var thousands)
                && thousands < 100_000 ? (int)(thousands * 1000) : null;
        return TryNumber(text, out int count) ? count : null;
    }

    private static bool IsDot(char c) => c is '\u00b7' or '\u2022' or '\u2219' or '\u22c5' or '\u30fb';

    [GeneratedRegex(
        @"^(?<bullet>[•·∙⋅・*\-–]?)\s*(?<count>[0-9]{1,3}(,[0-9]{3})+|[0-9]{1,7})\s+authors?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex Authors();

    [GeneratedRegex(@"^Published( on)?:?\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Published();

    [GeneratedRegex(@"\s+(?=(GitHub|arXiv Page|Upvote|Project page)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex LabelStart();

    // A name has few words and ends like no sentence; the page of one paper adds the day.
    [GeneratedRegex(
        @"^Submitted by:?(\s+(?<name>[^\s.,;:]\S{0,50}(\s+[^\s(]\S{0,30}){0,4}?(\s+\([A-Za-z][^()]{1,30}\))?(?<![.,;:!?])))??"
        + @"(\s+on\s+\w{3,9}\s+[0-9]{1,2}(,\s*[0-9]{4})?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Submitter();

    [GeneratedRegex(
        @"^([▲△⬆🔼👍]\uFE0F?\s*)?(Upvotes?|Votes):?(\s*((?<count>[0-9][0-9.,]{0,9}[kK]?)|(?<none>[-–])))?$|^([▲△⬆]\uFE0F?|👍|🔼)\s*"
        + @"(?<count>[0-9][0-9.,]{0,9}[kK]?)$|^(?<count>[0-9][0-9.,]{0,9}[kK]?)\s+(up)?votes?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Vote();

    [GeneratedRegex(
        @"^(\[.?\]\s*)?((?<count>[0-9][0-9,]{0,9}|[0-9]{1,4}(\.[0-9])?[kK])|(?<none>[-–]))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^(💬\s*(?<count>[0-9]{1,6})|(?<count>[0-9]{1,6})\s+comments?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex Comments();

    [GeneratedRegex(
        @"^(GitHub|arXiv( Page)?|View on arXiv|Project( page)?|PDF|Code|Demo|Homepage)(\s*[0-9][0-9.,]{0,9}[kKmM]?)?$|^"
        + @"((Models?|Datasets?|Spaces?|Collections?)\s+[0-9]{1,5}|\+[0-9][0-9,.]{0,6}[kK]?|⭐\s*[0-9.,]+[kK]?"
        + @"|#[0-9]{1,3} Paper of the (day|week|month)|[0-9]+ (minute|hour|day|month)s? ago)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Button();
}
