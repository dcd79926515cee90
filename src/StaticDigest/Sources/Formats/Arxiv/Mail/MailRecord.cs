using System.Text;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Feeds;

namespace StaticDigest.Sources.Formats.Arxiv.Mail;

/// <summary>One paper of the daily mail: its fields by name and its abstract.</summary>
internal sealed partial class MailRecord
{
    private const int MaxFieldLine = 500;

    private readonly Dictionary<string, StringBuilder> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder _abstract = new();

    private MailRecord(int first) => First = first;

    /// <summary>Index of the line with its id.</summary>
    public int First { get; }

    /// <summary>True for <c>\\</c>, which a Markdown editor makes <c>\</c>, and for lines of dashes or of <c>%%--</c>.</summary>
    public static bool IsDivider(string line) =>
        line is "\\\\" or "\\" || line.Length >= 10 && !line.AsSpan().ContainsAnyExcept("-–—%=") || line.StartsWith("%%--%%", StringComparison.Ordinal);

    /// <summary>True for the line with the id: <c>arXiv:2303.08867 (*cross-listing*)</c>, <c>Paper: hep-th/9901001</c>.</summary>
    public static bool IsStart(string line) => line.Length <= MaxFieldLine && Start().IsMatch(line);

    /// <summary>True where a record begins: at its id, below a divider.</summary>
    public static bool IsRecord(TextLines lines, int at) => IsStart(lines[at].Text) && (at == 0 || IsDivider(lines[at - 1].Text));

    /// <summary>Reads a record and moves behind it.</summary>
    public static MailRecord Read(TextLines lines, ref int at)
    {
        var record = new MailRecord(at);
        record.Field("id").Append(lines[at].Text);
        lines.Understand(at++);
        StringBuilder? field = null;
        // Fields up to the first divider, then the abstract up to the next.
        for (; at < lines.Count && !IsDivider(lines[at].Text) && !IsLink(lines[at].Text) && !IsRecord(lines, at); at++)
        {
            var line = lines[at].Text;
            lines.Understand(at);
            if (line.Length <= MaxFieldLine && Label().Match(line) is { Success: true } label)
                field = record.Field(label.Groups["name"].Value).Append(line, label.Length, line.Length - label.Length);
            else
                GoOn(field, line);
        }

        if (at < lines.Count && lines[at].Text is "\\\\" or "\\")
        {
            lines.Understand(at);
            for (at++; at < lines.Count && !IsEnd(lines, at); at++)
            {
                // Indented lines begin paragraphs in arXiv's text, and the first one always is.
                bool isParagraph = record._abstract.Length > 0 && (lines[at].Indent >= 2 || lines[at].AfterBlank);
                record._abstract.Append(record._abstract.Length == 0 ? "" : isParagraph ? "\n\n" : "\n").Append(lines[at].Text);
                lines.Understand(at);
            }
        }

        if (at < lines.Count && IsLink(lines[at].Text))
        {
            record.Field("link").Append(lines[at].Text);
            lines.Understand(at++);
        }

        return record;
    }

    /// <summary>The entry; null when there is neither id nor title.</summary>
    public Entry? ToEntry(TextLines lines, PartialDate? sent)
    {
        var title = ArxivFields.Line(Text("Title"));
        int? version = null;
        var own = Start().Match(Text("id") ?? "") is { Success: true } start ? PaperIds.TryArxiv(start.Groups["id"].Value, out version) : null;
        if (title is null && own is null)
            return null;
        bool isReplaced = _fields.ContainsKey("replaced with revised version")
            || _fields.Keys.Any(name => name.StartsWith("Date (revised", StringComparison.OrdinalIgnoreCase));
        var (authors, count) = ArxivAuthors.OfText(ArxivFields.Line(Text("Authors") ?? Text("Author")));
        return new Entry
        {
            Where = lines.At(First),
            Source = ArxivFields.Source,
            Title = title,
            Abstract = _abstract.Length == 0 ? null : _abstract.ToString(),
            Ids = ArxivFields.Ids(own, Text("DOI")),
            Version = version,
            Authors = authors,
            AuthorCount = count,
            Submitted = Day("Date (v1)") ?? (isReplaced ? null : Day("Date")),
            Updated = Day("replaced with revised version")
                ?? Day(_fields.Keys.FirstOrDefault(name => name.StartsWith("Date (revised", StringComparison.OrdinalIgnoreCase)) ?? ""),
            Announced = isReplaced ? null : sent,
            Categories = ArxivFields.Categories((Text("Categories") ?? Text("Subj-class") ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries)),
            Comment = ArxivFields.Line(Text("Comments")),
            JournalReference = ArxivFields.Line(Text("Journal-ref")),
            License = ArxivFields.Line(Text("License")) is { } license && WebAddress.TryParse(license) is { } address ? address : null,
        };
    }

    // Wed, 15 Mar 2023 18:34:08 GMT   (243kb,D)
    private PartialDate? Day(string name)
    {
        var text = Text(name);
        int size = text?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        return FeedDate.TryParse(size > 0 ? text![..size] : text) is { IsPlausible: true } day ? day : null;
    }

    private string? Text(string name) => _fields.TryGetValue(name, out var text) ? text.ToString().Trim() : null;

    // The first of its name counts: a second one is text that looks like a label.
    private StringBuilder Field(string name)
    {
        if (_fields.ContainsKey(name))
            return new();
        return _fields[name] = new();
    }

    // arXiv folds its lines at blanks and behind hyphens; "pre- and post-training" has both.
    private static void GoOn(StringBuilder? field, string line)
    {
        bool isWithin = field is { Length: > 1 } && field[^1] == '-' && char.IsLetterOrDigit(field[^2]) && char.IsLetterOrDigit(line[0]);
        field?.Append(isWithin && !line.StartsWith("and ", StringComparison.Ordinal) && !line.StartsWith("or ", StringComparison.Ordinal) ? "" : " ")
            .Append(line);
    }

    private static bool IsEnd(TextLines lines, int at) => IsDivider(lines[at].Text) || IsLink(lines[at].Text) || IsRecord(lines, at);

    // \\ ( https://arxiv.org/abs/2303.08867 ,  243kb)
    private static bool IsLink(string line) => line.StartsWith('\\') && line.Length <= MaxFieldLine && Link().IsMatch(line);

    [GeneratedRegex(
        @"^(?:arXiv:\s{0,3}|Paper(?: \(\*cross-listing\*\))?:\s{0,3})"
        + @"(?<id>(?:[a-z-]{2,10}(?:\.[A-Za-z]{2})?/[0-9]{7}|[0-9]{4}\.[0-9]{4,5})(?:v[0-9]{1,3})?)(?:\s{1,5}\(\*.{0,40}\*\))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Start();

    [GeneratedRegex(
        @"^(?<name>Title|Authors?|Categories|Comments|Report-no|Journal-ref|DOI|MSC-class|ACM-class|Subj-class|Proxy|License"
        + @"|From|Date(?: \([^)]{1,30}\))?|replaced with revised version)(?::\s{0,3}|(?<=version)\s)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\\{1,2}\s{0,3}\(\s{0,3}https?://", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Link();
}
