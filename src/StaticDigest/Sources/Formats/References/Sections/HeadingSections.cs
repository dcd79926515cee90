using System.Text.RegularExpressions;
using StaticDigest.Sources.Formats.References.Fields;
using StaticDigest.Sources.Formats.References.Items;
using StaticDigest.Sources.Formats.References.Lines;
using StaticDigest.Sources.Formats.References.Scanning;
using StaticDigest.Sources.Formats.References.Tables;
using StaticDigest.Sources.Formats.References.Titles;
using StaticDigest.Sources.Formats.References.Words;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.References.Sections;

/// <summary>A heading that is a paper's title, and the lines about the paper below it.</summary>
/// <param name="End">Index behind its last line.</param>
internal readonly record struct HeadingSection(int First, int End, int Level, string Title);

/// <summary>
/// Finds and reads the sections of digests whose headings are titles, with the paper's address in the heading, on a line
/// below it or behind a label. Headings without an address head parts of the section above: its abstract, a summary, notes.
/// </summary>
internal sealed partial class HeadingSections(TextLines lines, LineScanner scanner)
{
    private const int MaxSection = 400;
    private const int ShortText = 200;

    private static readonly string[] s_about = ["标题", "作者", "标签", "title", "author", "affiliation", "tag", "keyword", "关键词", "link", "链接", "metadata"];

    /// <summary>All sections, in order.</summary>
    public List<HeadingSection> Find()
    {
        var starts = new List<HeadingSection>();
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text[0] == '#' && ReferenceLine.Of(lines[i].Text) is { Start: LineStart.Heading } heading && TitleOf(i, heading) is { } title)
                starts.Add(new(i, lines.Count, heading.Level, title));
        }

        for (int i = 0; i < starts.Count; i++)
            starts[i] = starts[i] with { End = End(starts[i], i + 1 < starts.Count ? starts[i + 1].First : lines.Count) };
        return starts;
    }

    /// <summary>Reads a section and marks its lines.</summary>
    public ReferenceFields Read(HeadingSection section)
    {
        var fields = new ReferenceFields { Title = section.Title };
        foreach (var piece in scanner.Scan(lines[section.First].Text).Where(piece => piece.IsAddress))
            fields.Add(piece);
        var part = new SectionPart(null, LabelField.Abstract);
        var words = new List<(string Text, bool IsNew)>();
        LabelField? going = null;
        bool isSummed = false;
        for (int i = section.First; i <= section.End; i++)
        {
            if (i < section.End)
                lines.Understand(i);
            if (i > section.First && i < section.End && ReferenceLine.Of(lines[i].Text).Start != LineStart.Heading)
            {
                going = ReadLine(i, part, going, fields, words);
                continue;
            }

            isSummed |= Close(part, words, fields, isSummed);
            going = null;
            if (i > section.First && i < section.End)
                part = Part(ReferenceLine.Of(lines[i].Text).Text);
        }

        return fields;
    }

    // The next heading that is no part of the section: as high as its own, and no name of a part.
    private int End(HeadingSection section, int next)
    {
        for (int i = section.First + 1; i < next; i++)
        {
            var line = ReferenceLine.Of(lines[i].Text);
            if (IsOtherPaper(line) || line.Start == LineStart.Heading && line.Level <= section.Level && LineLabel.OfHeading(line.Text) is null
                || line.Start == LineStart.Table && !lines[i].Text.Contains("---", StringComparison.Ordinal) && i + 1 < next
                && MarkdownTable.IsDivider(lines[i + 1].Text))
                return i;
        }

        return next;
    }

    // A line that begins with the title of another paper as a link.
    private bool IsOtherPaper(ReferenceLine line) =>
        line.Start is LineStart.Plain or LineStart.Bullet && line.Text.Contains("](", StringComparison.Ordinal)
        && scanner.Scan(line.Text).FirstOrDefault(piece => piece.IsAddress || piece.Text.Trim().Length > 1) is { IsPaper: true, IsBare: false } piece
            && TitleText.IsTitle(TitleText.Clean(piece.Text));

    private string? TitleOf(int index, ReferenceLine heading)
    {
        var pieces = scanner.Scan(heading.Text);
        var title = TitleText.Clean(string.Concat(pieces.Where(piece => !piece.IsBare).Select(piece => piece.Text)));
        if (title.Length < 2 || !title.Any(char.IsLetter))
            return null;
        if (pieces.Any(piece => piece.IsPaper))
            return title;
        if (LineLabel.OfHeading(heading.Text) is not null || !TitleText.IsTitle(title) || HeadingDay.InHeading(title) is not null)
            return null;
        int seen = 0;
        for (int i = index + 1; i < Math.Min(lines.Count, index + MaxSection); i++)
        {
            var line = ReferenceLine.Of(lines[i].Text);
            if (line.Start == LineStart.Heading)
            {
                if (line.Level <= heading.Level || LineLabel.OfHeading(line.Text) is null)
                    return null;
                continue;
            }

            seen++;
            if (line.Start is LineStart.Table or LineStart.Number && LineLabel.TryParse(lines[i].Text) is null)
                return null;
            var linked = new LinkedLine(i, scanner.Scan(line.Text));
            if (!linked.HasPaper)
                continue;
            bool isLabelled = LineLabel.TryParse(lines[i].Text) is { Field: LabelField.Address or LabelField.Title };
            return isLabelled || seen <= 4 && linked.IsBare ? title : null;
        }

        return null;
    }

    private LabelField? ReadLine(int index, SectionPart part, LabelField? going, ReferenceFields fields, List<(string Text, bool IsNew)> words)
    {
        var text = lines[index].Text;
        if (LineLabel.TryParse(text) is { } label && !(part.Field == LabelField.Summary
            && label.Field is LabelField.Abstract or LabelField.Summary or LabelField.Other))
        {
            // A line of labels within an abstract ends it.
            return fields.Add(label.Field, label.Rest, scanner) ? label.Field : null;
        }

        if (ReferenceLine.Of(text).Start is LineStart.Rule or LineStart.Fence or LineStart.Table
            || text.StartsWith("</details", StringComparison.OrdinalIgnoreCase))
            return null;
        var line = new LinkedLine(index, scanner.Scan(Bullet().Replace(text, "")));
        if (part.Name is null && line.Pieces.Any(piece => piece.IsAddress) && AddressLabel.IsGeneric(line.Text))
        {
            foreach (var piece in line.Pieces.Where(piece => piece.IsAddress && (piece.Id is not { } id || !fields.IsOther(id))))
                fields.Add(piece);
            return going;
        }

        var plain = string.Concat(line.Pieces.Select(piece => piece.Text.Length > 0 ? piece.Text : piece.Url ?? piece.Id?.Value)).Trim();
        if (part.Name is null && going is null && words.Count == 0 && fields.Authors.IsEmpty && plain.Length < 2000
            && HeadTitle.Tail(plain.Replace(" · ", " | ", StringComparison.Ordinal), fields))
            return null;
        if (plain.Length == 0)
            return going;
        going = Bullet().IsMatch(text) ? null : going;
        if (going is { } field)
            fields.Append(field, plain, lines[index].AfterBlank);
        else
            words.Add((plain, lines[index].AfterBlank || Bullet().IsMatch(text)));
        return going;
    }

    // The part that says it is the abstract; of all others the first that is no list of names and labels sums the paper up.
    private static bool Close(SectionPart part, List<(string Text, bool IsNew)> words, ReferenceFields fields, bool isSummed)
    {
        if (words.Count == 0)
            return false;
        bool isShort = part.Name is null && words.Sum(word => word.Text.Length) < ShortText;
        bool isRead = part.Field is { } field && !isShort && (field == LabelField.Abstract || !isSummed);
        if (isRead)
        {
            foreach (var (text, isNew) in words)
                fields.Append(part.Field!.Value, text, isNew);
        }

        words.Clear();
        return isRead && part.Field == LabelField.Summary;
    }

    private static SectionPart Part(string heading)
    {
        var name = TitleText.Clean(heading.Replace("**", "", StringComparison.Ordinal));
        if (LineLabel.OfHeading(heading) == LabelField.Abstract || name.Contains("abstract", StringComparison.OrdinalIgnoreCase)
            || name.Contains("摘要", StringComparison.Ordinal) || name.Contains("summary", StringComparison.OrdinalIgnoreCase))
            return new(name, LabelField.Abstract);
        return new(name, s_about.Any(about => name.Contains(about, StringComparison.OrdinalIgnoreCase)) ? null : LabelField.Summary);
    }

    [GeneratedRegex(@"^([-*+•]|[0-9]{1,3}[.)])\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Bullet();

    private readonly record struct SectionPart(string? Name, LabelField? Field);
}
