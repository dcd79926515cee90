using System.Text.RegularExpressions;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Pages;

namespace StaticDigest.Sources.Formats.Alerts;

/// <summary>
/// An alert by Google Scholar as text, copied out of a mail program or its plain body. The line of authors, venue and year is
/// what can be known; the title stands above it, the beginning of the abstract below:
/// <code>
/// [PDF] Using Sequence-to-Sequence Learning for Repairing C Vulnerabilities &lt;https://scholar.google.com/scholar_url?url=…&gt;
/// Z Chen, S Kommrusch, M Monperrus - arXiv preprint arXiv:1912.02015, 2019
/// Software vulnerabilities affect all businesses …
/// </code>
/// </summary>
internal static partial class ScholarAlertText
{
    private const int MaxLine = 400;

    public static SourceFormat Format { get; } = new("Google Scholar alert as text", IsLikely, EntryList.OfText(Read));

    /// <summary>True for text that says whose alert it is and has a line of authors, venue and year.</summary>
    public static bool IsLikely(FormatProbe head) =>
        head.Kind is SourceKind.Text or SourceKind.Json
        && (head.Text.Contains("sent by Google Scholar", StringComparison.Ordinal)
            || head.Text.Contains("scholaralerts-noreply", StringComparison.Ordinal) || head.Text.Contains("oi=scholaralrt", StringComparison.Ordinal))
        && head.Lines.Any(line => IsBelowTitle(line.Trim()));

    private static bool IsBelowTitle(string line) => line.Length <= MaxLine && BelowTitle().IsMatch(line);

    private static void Read(TextLines lines, EntryList list)
    {
        int floor = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            if (!IsBelowTitle(lines[i].Text) || i - 1 < floor || lines[i - 1].Text.Length > MaxLine * 3)
                continue;
            var head = Title().Match(lines[i - 1].Text);
            if (!head.Success)
                continue;
            int end = End(lines, i + 1);
            var text = string.Join(' ', Enumerable.Range(i + 1, end - i - 1).Select(at => lines[at].Text));
            var link = (head.Groups["pdf"].Success, LinkTarget.Of(head.Groups["link"] is { Success: true } address ? address.Value : null));
            var entry = ScholarAlert.Entry(head.Groups["title"].Value, lines[i].Text, text.Length == 0 ? null : text, link, lines.At(i - 1));
            list.Add(entry with { Featured = DayInName.Of(list.File) });
            lines.Understand(i - 1, end);
            floor = end;
        }
    }

    // The beginning of an abstract is a few lines up to an empty line, a button, or the line above the next such line.
    private static int End(TextLines lines, int at)
    {
        int end = at;
        while (end < lines.Count && end - at < 8 && !(lines[end].AfterBlank && end > at) && !Button().IsMatch(lines[end].Text)
            && !(end + 1 < lines.Count && IsBelowTitle(lines[end + 1].Text)))
            end++;
        return end;
    }

    // Z Chen, S Kommrusch… - arXiv preprint arXiv:1912.02015, 2019 · T Nguyen, P Vu - 2019 IEEE International Conference on Software …
    [GeneratedRegex(
        @"^\p{Lu}[\p{L}'’.-]{0,4} \p{L}[^:]{0,200} - (?:.{1,200}, (?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}(?: .{0,150})?|.{3,150}…)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex BelowTitle();

    [GeneratedRegex(
        @"^(?:\[(?:(?<pdf>PDF)|HTML|BOOK|CITATION|DOC)\]\s*)?(?<title>[^<\[].{1,350}?)"
        + @"(?:\s*<(?<link>https?://[^<>\s]{1,1500})>)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Title();

    [GeneratedRegex(
        @"^(?:Save|Twitter|LinkedIn|Facebook|This alert is sent by.*|This message was sent by.*|List (?:my )?alerts.*"
        + @"|Cancel alert.*|<https?://.*|\[image:.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Button();
}
