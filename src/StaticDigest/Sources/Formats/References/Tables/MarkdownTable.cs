using System.Collections.Frozen;
using System.Text.RegularExpressions;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Sources.Formats.References.Fields;
using StaticDigest.Sources.Formats.References.Scanning;
using StaticDigest.Sources.Formats.References.Titles;
using StaticDigest.Sources.Formats.References.Words;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.References.Tables;

/// <summary>Rows of tables in Markdown, whose columns are known by their names in any order: <c>|Publish Date|Title|Authors|PDF|Code|</c></summary>
internal sealed partial class MarkdownTable
{
    private const int MaxCells = 60;

    // What only lists of papers call their columns; the other names are those of any table.
    private static readonly FrozenDictionary<string, LabelField> s_columns = new Dictionary<string, LabelField>(StringComparer.OrdinalIgnoreCase)
    {
        ["method"] = LabelField.Title,
        ["work"] = LabelField.Title,
        ["article"] = LabelField.Title,
        ["paper name"] = LabelField.Title,
        ["论文名称"] = LabelField.Title,
        ["pub."] = LabelField.Venue,
        ["pub"] = LabelField.Venue,
        ["where"] = LabelField.Venue,
        ["summary"] = LabelField.Summary,
        ["update time"] = LabelField.Updated,
        ["updated"] = LabelField.Updated,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly LabelField?[] _columns;

    private MarkdownTable(LabelField?[] columns) => _columns = columns;

    /// <summary>True when a column is named for titles or for papers.</summary>
    public bool IsOfPapers => _columns.Contains(LabelField.Title) || _columns.Contains(LabelField.Address);

    /// <summary>True for the line between the head of a table and its rows.</summary>
    public static bool IsDivider(string line) => line.Contains('-', StringComparison.Ordinal) && line.Length < 2000
        && line.Contains('|', StringComparison.Ordinal) && Divider().IsMatch(line);

    /// <summary>A table by its first row.</summary>
    public static MarkdownTable Of(string head) => new([.. Cells(head).Select(FieldOf)]);

    /// <summary>The paper of a row; null when it leads to none and names none.</summary>
    public ReferenceFields? Read(string row, LineScanner scanner)
    {
        var cells = Cells(row);
        for (int i = 0; i + 1 < cells.Count && cells.Count > _columns.Length && _columns.Length > 0; i++)
        {
            // A bar within a formula: $a|b$
            if (cells[i].AsSpan().Count('$') % 2 == 1)
            {
                cells[i] = $"{cells[i]}|{cells[i + 1]}";
                cells.RemoveAt(i + 1);
            }
        }

        var fields = new ReferenceFields();
        for (int i = 0; i < cells.Count; i++)
        {
            var field = i < _columns.Length ? _columns[i] : null;
            if (field == LabelField.Title)
                ReadTitle(cells[i], fields, scanner);
            else if (field is { } known && known is not LabelField.Other)
                fields.Add(known, cells[i], scanner);
            else
                ReadUnknown(cells[i], fields, scanner);
        }

        if (fields.Title is null && fields.IsFound)
            fields.Title = cells.Select(cell => scanner.Scan(cell).FirstOrDefault(piece => piece.IsPaper && !piece.IsBare).Text)
                .Select(text => TitleText.Clean(text ?? "")).FirstOrDefault(TitleText.IsTitle);
        return fields.IsFound ? fields : null;
    }

    private static void ReadTitle(string cell, ReferenceFields fields, LineScanner scanner)
    {
        var pieces = scanner.Scan(cell);
        foreach (var piece in pieces.Where(piece => piece.IsAddress))
            fields.Add(piece);
        var text = string.Concat(pieces.Select(piece => piece.IsBare ? " " : piece.Text));
        var title = TitleText.Clean(text);
        // Star counters are images; what is left in a cell of this name is the title, whatever it looks like.
        if (title.Length > 1 && title.Any(char.IsLetterOrDigit))
            fields.Title ??= title;
    }

    private static void ReadUnknown(string cell, ReferenceFields fields, LineScanner scanner)
    {
        foreach (var piece in scanner.Scan(cell))
        {
            if (piece.IsAddress && (piece.Id is not { } id || !fields.IsOther(id)))
                fields.Add(piece);
            else if (!piece.IsAddress && VenueText.TryParse(piece.Text) is { } venue)
                fields.AddVenue(venue);
        }
    }

    private static LabelField? FieldOf(string name)
    {
        var plain = TitleText.Clean(Marks().Replace(name, "")).Trim();
        if (s_columns.TryGetValue(plain, out var own))
            return own;
        return TableNames.Find(TitleKey.Of(plain)) switch
        {
            CitationField.Title => LabelField.Title,
            CitationField.Authors or CitationField.FullAuthors => LabelField.Authors,
            CitationField.Abstract => LabelField.Abstract,
            CitationField.Date or CitationField.Year => LabelField.Date,
            CitationField.Keywords => LabelField.Keywords,
            CitationField.Categories => LabelField.Categories,
            CitationField.Container or CitationField.OtherContainer => LabelField.Venue,
            CitationField.Code => LabelField.Code,
            CitationField.Project => LabelField.Project,
            CitationField.Doi or CitationField.Arxiv or CitationField.Pubmed or CitationField.Id or CitationField.Url or CitationField.Pdf =>
                LabelField.Address,
            _ => LineLabel.OfHeading(plain),
        };
    }

    // Cells between bars; a bar behind a backslash or within a formula or code is text.
    private static List<string> Cells(string row)
    {
        var cells = new List<string>();
        int start = row.StartsWith('|') ? 1 : 0;
        for (int i = start; i <= row.Length && cells.Count < MaxCells; i++)
        {
            if (i < row.Length && row[i] == '\\')
            {
                i++;
                continue;
            }

            if (i < row.Length && row[i] != '|')
                continue;
            if (i < row.Length || i > start)
                cells.Add(Folded().Replace(row[start..i], "").Trim());
            start = i + 1;
        }

        return cells;
    }

    [GeneratedRegex(@"^\|?(\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Divider();

    // What is shown of a text that is folded away: <details><summary>Show</summary>…</details>
    [GeneratedRegex(@"<summary>[^<]{0,60}</summary>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Folded();

    [GeneratedRegex(@"[*_`]|<[^>]{1,100}>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Marks();
}
