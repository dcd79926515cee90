using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Feeds;

namespace StaticDigest.Sources.Formats.OpenReview;

/// <summary>
/// Pages of OpenReview as copied text: a venue's list and the page of one paper. A paper is known by its line of dates; title
/// and authors stand above it, details below it where they were unfolded:
/// <code>
/// On Something
/// Jane Roe, John Doe
/// Published: 16 Jan 2024, Last Modified: 21 Apr 2024ICLR 2024 posterEveryoneRevisionsBibTeX
/// Keywords: things, others
/// TL;DR: It is so.
/// Abstract: We …
/// </code>
/// </summary>
internal static partial class OpenReviewText
{
    private const string Source = "OpenReview";
    private const int LeastAbstract = 40;
    private const int MaxDetail = 20_000;

    private static readonly string[] s_labels =
    [
        "Keywords", "TL;DR", "TLDR", "Abstract", "Primary Area", "Venue", "Submission Number", "Supplementary Material", "Code Of Ethics",
        "Submission Guidelines", "Anonymous Url",
        "No Acknowledgement Section", "Student Paper", "Area", "Track", "Signatures", "Readers", "License", "Code", "Paper Type", "Subject Areas",
        "One-sentence Summary", "Certifications",
        "Assigned Action Editor", "Type Of Paper", "Primary Subject Area", "Secondary Subject Area", "Submission Type", "Submission Length", "Data",
        "Paper Format", "Reciprocal Reviewing",
        "Please Choose The Closest Area That Your Submission Falls Into", "Resubmission", "Pdf", "Award", "Presentation", "Financial Support",
        "Confirmation", "Flagged For Ethics Review",
    ];

    public static SourceFormat Format { get; } = new("OpenReview page as text", IsLikely, EntryList.OfText(Read, MarkdownLinks.Plain));

    /// <summary>True for text with the line of dates of a paper.</summary>
    public static bool IsLikely(FormatProbe head) => head.Kind is SourceKind.Text or SourceKind.Json && head.Lines.Any(line => IsDates(line.Trim()));

    private static bool IsDates(string line) =>
        line.Length <= 300 && Dates().IsMatch(line)
        && (line.StartsWith("Published:", StringComparison.Ordinal) || line.Contains("Everyone", StringComparison.Ordinal)
            || line.Contains("BibTeX", StringComparison.Ordinal) || line.Contains("odified", StringComparison.Ordinal));

    private static void Read(TextLines lines, EntryList list)
    {
        var anchors = Enumerable.Range(0, lines.Count).Where(i => IsDates(lines[i].Text)).ToList();
        int floor = 0;
        for (int n = 0; n < anchors.Count; n++)
        {
            int names = Above(lines, anchors[n], floor), title = Above(lines, names, floor);
            if (title < floor || lines[title].Text.Length > 350)
            {
                list.Diagnostics.Add(DiagnosticCodes.EntryNotTrusted.At(lines.At(anchors[n]), lines[anchors[n]].Text));
                continue;
            }

            // The two lines above the next dates are the next paper's.
            int next = n + 1 < anchors.Count ? Above(lines, Above(lines, anchors[n + 1], anchors[n] + 1), anchors[n] + 1) : lines.Count;
            int end = next > anchors[n] ? next : anchors[n] + 1;
            list.Add(Entry(lines, title, names, anchors[n], end));
            floor = end;
        }
    }

    // The nearest line above that is no button; below the floor when there is none.
    private static int Above(TextLines lines, int at, int floor)
    {
        for (at--; at >= floor && Button().IsMatch(lines[at].Text); at--)
            lines.Understand(at);
        return at;
    }

    private static Entry Entry(TextLines lines, int title, int names, int anchor, int end)
    {
        foreach (int i in (ReadOnlySpan<int>)[title, names, anchor])
            lines.Understand(i);
        var dates = Dates().Match(lines[anchor].Text);
        // Each of the venue, its readers and the buttons may stand on a line of its own.
        if (dates.Groups["venue"].Length == 0 && anchor + 2 < end && Button().IsMatch(lines[anchor + 2].Text)
            && !lines[anchor + 1].Text.Contains(':', StringComparison.Ordinal))
            dates = Dates().Match($"{lines[anchor].Text}{lines[++anchor].Text}");
        lines.Understand(anchor);
        var details = Details(lines, anchor + 1, end);
        var venue = Readers().Replace(dates.Groups["venue"].Value, "", 1).Trim(' ', '·', '|', ',') is { Length: > 0 } written ? written
            : details.GetValueOrDefault("Venue");
        var keywords = details.GetValueOrDefault("Keywords") ?? "";
        return new Entry
        {
            Where = lines.At(title),
            Source = Source,
            Title = lines[title].Text,
            Abstract = details.GetValueOrDefault("Abstract") is { Length: >= LeastAbstract } text ? text : null,
            Authors = [.. AuthorNames.Split(lines[names].Text).Where(author => author.Name != "Anonymous")],
            Submitted = Day(dates, "first"),
            Updated = Day(dates, "last"),
            Keywords = [.. keywords.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)],
            Venue = venue,
            Withdrawn = venue?.Contains("Withdrawn", StringComparison.OrdinalIgnoreCase) == true,
        };
    }

    private static Dictionary<string, string> Details(TextLines lines, int start, int end)
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal);
        string? label = null;
        for (int i = start; i < end; i++)
        {
            var line = lines[i].Text;
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && s_labels.Contains(line[..colon], StringComparer.OrdinalIgnoreCase))
            {
                label = s_labels.First(known => known.Equals(line[..colon], StringComparison.OrdinalIgnoreCase));
                // A second abstract is of a comment below the paper.
                label = details.TryAdd(label, line[(colon + 1)..].Trim()) ? label : null;
                lines.Understand(i);
            }
            else if (Button().IsMatch(line) || Discussion().IsMatch(line))
            {
                label = null;
                lines.Understand(i);
            }
            else if (label is not null && details[label].Length < MaxDetail)
            {
                details[label] = details[label].Length == 0 ? line : $"{details[label]}{(label == "Abstract" ? "\n\n" : " ")}{line}";
                lines.Understand(i);
            }
        }

        return details;
    }

    private static PartialDate? Day(Match match, string group) => FeedDate.TryParse(match.Groups[group].Value) is { IsPlausible: true } day ? day : null;

    // Published: 16 Jan 2024, Last Modified: 21 Apr 2024ICLR 2024 posterEveryoneRevisionsBibTeX · 25 Sept 2024 (modified: 13 Mar 2025)ICLR 2025 …
    [GeneratedRegex(
        @"^(?:(?:Published|Submitted): )?(?<first>[0-9]{1,2} [A-Z][a-z]{2,8} [0-9]{4})"
        + @"(?:(?:, | \()(?:Last )?[Mm]odified: (?<last>[0-9]{1,2} [A-Z][a-z]{2,8} [0-9]{4})\)?)?(?<venue>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Dates();

    [GeneratedRegex(
        @"\s*(?:Readers:\s*)?(?:Everyone|Revisions|BibTeX|Show Bibtex|CC BY).*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Readers();

    [GeneratedRegex(
        @"^(?:\[?(?:Download )?PDF\]?|Show details|Hide details|Everyone|Revisions|BibTeX|Readers: Everyone|Loading|Open Webpage"
        + @"|\[?HTML\]?|Show BibTeX|[0-9]{1,5} Repl(?:y|ies)|CC BY.*|»|«|›|‹|[0-9]{1,4})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Button();

    // What begins below the paper on its own page.
    [GeneratedRegex(
        @"^(?:Add:|Filter by .*|Sort: .*|Search keywords.*|Paper Decision.*|Official (?:Review|Comment).*|Meta Review.*"
        + @"|Decision by .*|About OpenReview|OpenReview is .*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Discussion();
}
