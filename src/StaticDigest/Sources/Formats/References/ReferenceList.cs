using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Sources.Formats.References.Fields;
using StaticDigest.Sources.Formats.References.Items;
using StaticDigest.Sources.Formats.References.Lines;
using StaticDigest.Sources.Formats.References.Scanning;
using StaticDigest.Sources.Formats.References.Sections;
using StaticDigest.Sources.Formats.References.Tables;
using StaticDigest.Sources.Formats.References.Titles;
using StaticDigest.Sources.Formats.References.Words;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.References;

/// <summary>
/// Reads lists of papers by their addresses: bare ids, bookmarks, bibliographies, lists and tables in Markdown, digests
/// with headings, newsletters. What leads to a paper becomes an entry; a title is kept only where the text plainly has one.
/// </summary>
internal sealed partial class ReferenceList
{
    /// <summary>The list's name.</summary>
    public const string Source = "Reading list";

    private readonly InputFile _file;
    private readonly TextLines _lines;
    private readonly IReadOnlyList<int>? _numbers;
    private readonly LineScanner _scanner;
    private readonly ItemReader _reader;
    private readonly bool _isAwesome;
    private readonly List<(ReferenceFields Fields, int Line, DateOnly? Day, bool IsDigest)> _found = [];
    private DateOnly? _day;
    private DateOnly? _updated;

    private ReferenceList(InputFile file, TextLines lines, IReadOnlyList<int>? numbers)
    {
        (_file, _lines, _numbers) = (file, lines, numbers);
        var definitions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            if (line.Text[0] == '[' && line.Text.Length < 3000 && Definition().Match(line.Text) is { Success: true } match)
                definitions.TryAdd(match.Groups["name"].Value, match.Groups["url"].Value);
        }

        _scanner = new(definitions);
        _reader = new(_scanner);
        if (lines.Count > 0 && lines[0].Text == "---"
            && lines.Skip(1).Take(20).TakeWhile(line => line.Text != "---")
            .FirstOrDefault(line => line.Text.StartsWith("date:", StringComparison.Ordinal)) is { Text: { } date })
            _day = HeadingDay.InHeading(date);
        _isAwesome = lines.Take(20).Any(line => line.Text.Contains("awesome", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads every paper of a file in text or Markdown, or of a page that lists links.</summary>
    public static ReadResult Read(InputFile file, ReadContext context)
    {
        var list = new EntryList(file);
        var text = SourceText.Decode(file, list.Diagnostics);
        var page = ReferencePage.ToLines(file, context.Head.Kind, text, list.Diagnostics);
        var references = new ReferenceList(file, TextLines.Of(file.Path, page?.Text ?? text), page?.Numbers);
        references.Walk();
        foreach (var entry in references.Entries())
            list.Add(entry);
        return new(list.ToBatch(), references._lines.Coverage);
    }

    private void Walk()
    {
        var sections = new HeadingSections(_lines, _scanner);
        var starts = sections.Find();
        int next = 0;
        var blocks = new ReferenceBlocks(_lines, _scanner);
        for (int i = 0; i < _lines.Count;)
        {
            if (next < starts.Count && i >= starts[next].First)
            {
                Add(sections.Read(starts[next]), starts[next].First, isDigest: true);
                i = Math.Max(starts[next].End, i + 1);
                next++;
                continue;
            }

            int end = next < starts.Count ? starts[next].First : _lines.Count;
            i = Step(i, end, blocks);
        }
    }

    // One heading, table, block of code, or run of other lines.
    private int Step(int index, int end, ReferenceBlocks blocks)
    {
        var line = ReferenceLine.Of(_lines[index].Text);
        if (line.Start == LineStart.Heading || IsDay(index))
        {
            Heading(line.Text);
            _lines.Understand(index);
            return index + 1;
        }

        if (line.Start == LineStart.Fence)
            return Fence(index, end);
        if (IsTable(index, end))
            return Table(index, end);
        int stop = index + 1;
        while (stop < end && ReferenceLine.Of(_lines[stop].Text).Start is not (LineStart.Heading or LineStart.Fence) && !IsTable(stop, end) && !IsDay(stop))
            stop++;
        for (int i = index; i < stop; i++)
        {
            if (ReferenceLine.Of(_lines[i].Text).Start == LineStart.Rule || Furniture().IsMatch(_lines[i].Text))
                _lines.Understand(i);
            else if (index < 12 && HeadingDay.IsOfUpdate(_lines[i].Text) && HeadingDay.InHeading(TitleText.Clean(_lines[i].Text)) is { } day)
                _updated ??= day;
        }

        foreach (var item in blocks.Items(index, stop))
        {
            foreach (var fields in _reader.Read(item, _lines.Understand))
                Add(fields, item.First);
        }

        return stop;
    }

    // A day alone between empty lines heads what follows as a heading does.
    private bool IsDay(int index) =>
        _lines[index].AfterBlank && _lines[index].Text.Length < 40 && (index + 1 == _lines.Count || _lines[index + 1].AfterBlank)
        && VenueText.DateOf(TitleText.Clean(_lines[index].Text)) is { IsDay: true };

    private void Heading(string text)
    {
        if (_isAwesome || HeadingDay.InHeading(TitleText.Clean(text)) is not { } day)
            return;
        if (HeadingDay.IsOfUpdate(text))
            _updated ??= day;
        else
            _day = day;
    }

    private int Fence(int index, int end)
    {
        for (int i = index + 1; i < end; i++)
        {
            if (ReferenceLine.Of(_lines[i].Text).Start == LineStart.Fence)
                return i + 1;
        }

        return index + 1;
    }

    private bool IsTable(int index, int end)
    {
        var text = _lines[index].Text;
        return text[0] == '|' && text.Length > 1 || text.Contains('|', StringComparison.Ordinal) && index + 1 < end
            && MarkdownTable.IsDivider(_lines[index + 1].Text);
    }

    private int Table(int index, int end)
    {
        bool hasHead = index + 1 < end && MarkdownTable.IsDivider(_lines[index + 1].Text);
        var table = MarkdownTable.Of(hasHead ? _lines[index].Text : "");
        if (hasHead)
            _lines.Understand(index, index + 2);
        int i = hasHead ? index + 2 : index;
        for (; i < end && _lines[i].Text.Contains('|', StringComparison.Ordinal)
            && ReferenceLine.Of(_lines[i].Text).Start is LineStart.Table or LineStart.Plain && !(i > index && _lines[i].AfterBlank); i++)
        {
            if (table.Read(_lines[i].Text, _scanner) is not { } fields)
                continue;
            _lines.Understand(i);
            Add(fields, i);
        }

        return Math.Max(i, index + 1);
    }

    private void Add(ReferenceFields fields, int line, bool isDigest = false) => _found.Add((fields, line, _day, isDigest));

    private List<Entry> Entries()
    {
        var named = DayInName.Of(_file);
        // A list is of the day of its change only where its papers have no days of their own.
        var updated = !_isAwesome && !_found.Exists(found => found.Fields.Date is not null) ? _updated : null;
        var entries = new List<Entry>(_found.Count);
        var known = new Dictionary<(PaperId, DateOnly?), int>();
        foreach (var (fields, line, day, isDigest) in _found)
        {
            var featured = day ?? named ?? updated;
            var source = !isDigest ? Source : fields.Ids is [{ Kind: PaperIdKind.Arxiv }, ..]
                || _file.Stem.Contains("arxiv", StringComparison.OrdinalIgnoreCase) ? StaticDigest.Sources.Formats.Digests.DigestLines.Source : _file.Stem;
            var entry = fields.ToEntry(Where(line), source, featured);
            if (!fields.Ids.IsEmpty && known.TryGetValue((fields.Ids[0], featured), out int first) && IsSame(entries[first], entry))
                entries[first] = Joined(entries[first], entry);
            else if (fields.Ids.IsEmpty && fields.Title is null)
                continue;
            else
            {
                if (!fields.Ids.IsEmpty)
                    known.TryAdd((fields.Ids[0], featured), entries.Count);
                entries.Add(entry);
            }
        }

        return entries;
    }

    private SourceSpan Where(int line) =>
        _numbers is null ? _lines.At(line) : new(_file.Path, _lines[line].Number <= _numbers.Count ? _numbers[_lines[line].Number - 1] : 0, 1);

    // One id under two titles that have nothing in common was put there by mistake; merging looks at both.
    private static bool IsSame(Entry first, Entry second)
    {
        string a = TitleKey.Of(first.Title ?? ""), b = TitleKey.Of(second.Title ?? "");
        return a.Length == 0 || b.Length == 0 || a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);
    }

    private static Entry Joined(Entry first, Entry second) => first with
    {
        Title = first.Title ?? second.Title,
        Abstract = first.Abstract ?? second.Abstract,
        Authors = first.Authors.Length >= second.Authors.Length ? first.Authors : second.Authors,
        AuthorCount = first.Authors.Length >= second.Authors.Length ? first.AuthorCount : second.AuthorCount,
        HasMoreAuthors = first.Authors.Length >= second.Authors.Length ? first.HasMoreAuthors : second.HasMoreAuthors,
        Ids = [.. first.Ids.Union(second.Ids)],
        Version = first.Version ?? second.Version,
        Submitted = first.Submitted ?? second.Submitted,
        Updated = first.Updated ?? second.Updated,
        Venue = first.Venue ?? second.Venue,
        Links = [.. first.Links.UnionBy(second.Links, link => link.Url)],
        MachineSummary = first.MachineSummary ?? second.MachineSummary,
    };

    // Tags without words, and links to other parts of the page.
    [GeneratedRegex(
        @"^(<[^<>]{1,300}>\s*)+$|\]\(#|href\s?=\s?[""']?#|^<summary>[^<]{0,60}</summary>$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Furniture();

    [GeneratedRegex(
        @"^\[(?<name>[^\[\]]{1,100})\](:|(?<=\d\])):?\s*<?(?<url>https?://[^\s>]{3,2000})>?(\s+[""'(].*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Definition();
}
