using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Feeds;

namespace StaticDigest.Sources.Digests;

/// <summary>
/// Reads digests whose headings are titles, each with a link to its paper in the heading or on the line below.
/// Headings without such a link belong to the paper above: sections of its summary, or notes that something failed.
/// </summary>
internal static partial class MarkdownDigest
{
    private static readonly string[] s_abstract = ["abstract", "summary", "摘要"];
    private static readonly string[] s_about = ["标题", "作者", "标签", "title", "author", "affiliation", "tag", "keyword", "关键词", "link", "链接"];
    private static readonly string[] s_authors = ["作者", "author", "authors"];
    private static readonly string[] s_keywords = ["关键词", "keyword", "keywords"];

    /// <summary>True when a heading and a link to a paper stand together, and there is no front matter.</summary>
    public static bool IsLikely(SourceHead head) =>
        head.Kind == SourceKind.Text && !head.Text.StartsWith("---", StringComparison.Ordinal) && Starts(head.Lines).Any();

    /// <summary>Reads every paper.</summary>
    public static Batch<Entry> Read(SourceFile file)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var lines = SourceText.Decode(file, diagnostics).ReplaceLineEndings("\n").Split('\n');
        var starts = Starts(lines).ToList();
        var day = DayInName.Of(file);
        var entries = ImmutableArray.CreateBuilder<Entry>(starts.Count);
        for (int i = 0; i < starts.Count; i++)
        {
            int end = i + 1 < starts.Count ? starts[i + 1].Heading : lines.Length;
            entries.Add(Entry(file, lines, starts[i], end, i, day));
        }

        if (entries.Count == 0)
            diagnostics.Add(DiagnosticCodes.NoEntries.At(new(file.Path)));
        return new(entries.ToImmutable(), diagnostics.ToImmutable());
    }

    private static IEnumerable<Start> Starts(IReadOnlyList<string> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (!lines[i].StartsWith('#') || lines[i].Length > 1000 || Heading().Match(lines[i]) is not { Success: true } heading)
                continue;
            var text = heading.Groups["text"].Value;
            if (Link().Match(text) is { Success: true } inside && PaperIds.TryParse(inside.Groups["url"].Value, out int? version) is { } own)
            {
                yield return new(i, i + 1, MarkdownWords.Plain(inside.Groups["text"].Value), own, version, inside.Groups["url"].Value);
                continue;
            }

            int next = i + 1;
            while (next < lines.Count && next < i + 3 && string.IsNullOrWhiteSpace(lines[next]))
                next++;
            if (next < lines.Count && lines[next].Length < 500 && !lines[next].StartsWith('#') && Link().Match(lines[next]) is { Success: true } below
                && PaperIds.TryParse(below.Groups["url"].Value, out version) is { } id)
                yield return new(i, next + 1, MarkdownWords.Plain(text), id, version, below.Groups["url"].Value);
        }
    }

    private static Entry Entry(SourceFile file, string[] lines, Start start, int end, int position, DateOnly? day)
    {
        string? heading = null, text = null, summary = null;
        ImmutableArray<Author> authors = [];
        ImmutableArray<string> keywords = [];
        var section = new List<string>();
        for (int i = start.Body; i <= end; i++)
        {
            if (i < end && !(lines[i].StartsWith('#') && Heading().IsMatch(lines[i])))
            {
                if (authors.IsEmpty && Labelled(lines[i], s_authors) is { } names)
                    authors = AuthorNames.Split(names.Replace('，', ',').Replace('、', ','));
                else if (keywords.IsEmpty && Labelled(lines[i], s_keywords) is { } words)
                    keywords = [.. words.Split(['、', '，', ',', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
                else
                    section.Add(lines[i]);
                continue;
            }

            Close();
            heading = i < end ? MarkdownWords.Plain(Heading().Match(lines[i]).Groups["text"].Value) : null;
        }

        return new Entry
        {
            Where = new(file.Path, start.Heading + 1, 1),
            Source = file.Stem.Contains("arxiv", StringComparison.OrdinalIgnoreCase) || start.Id.Kind == PaperIdKind.Arxiv ? DigestLines.Source : file.Stem,
            Position = position,
            Title = start.Title,
            Abstract = text,
            Ids = [start.Id],
            Version = start.Version,
            Authors = authors,
            Featured = day,
            Links = WebAddress.TryParse(start.Url) is { } url ? [new(url.Contains("/pdf", StringComparison.Ordinal) ? PaperLinkKind.Pdf : PaperLinkKind.Page, url)] : [],
            MachineSummary = summary,
            MachineKeywords = keywords,
        };

        // The section that says it is the abstract; of all others the first that is no list of names and labels.
        void Close()
        {
            var words = MarkdownWords.Paragraphs(section);
            section.Clear();
            if (words is null)
                return;
            if (heading is null)
                text = words;
            else if (s_abstract.Any(name => heading.Contains(name, StringComparison.OrdinalIgnoreCase)))
                text = words;
            else if (!s_about.Any(name => heading.Contains(name, StringComparison.OrdinalIgnoreCase)))
                summary ??= words;
        }
    }

    // - **作者**： Yingying Zhang, Xin Guo · **Authors:** Jane Doe
    private static string? Labelled(string line, string[] labels)
    {
        if (line.Length > 2000 || Label().Match(line) is not { Success: true } match)
            return null;
        return labels.Contains(match.Groups["label"].Value.Trim(), StringComparer.OrdinalIgnoreCase) ? MarkdownWords.Plain(match.Groups["rest"].Value) : null;
    }

    [GeneratedRegex(@"^#{1,6}\s+(?<text>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[(?<text>[^\]]{1,400})\]\(\s?(?<url>https?://[^\s)]{1,300})\s?\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s{0,4}([-*+]\s)?\s{0,4}\*{0,2}(?<label>[^*:：]{1,20})\*{0,2}\s{0,2}[:：]\s{0,2}\*{0,2}(?<rest>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();

    private readonly record struct Start(int Heading, int Body, string Title, PaperId Id, int? Version, string Url);
}
