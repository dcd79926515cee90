using System.Collections.Immutable;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.Tables.Columns;

/// <summary>
/// What the columns of a table mean, told by their headings: first by those of the product that wrote it, then by those that
/// people use. Shared by tables in files and in Markdown.
/// </summary>
internal sealed class TableColumns
{
    // By any of these a row is known to be a paper.
    private static readonly CitationField[] s_papers = [CitationField.Title, CitationField.Doi, CitationField.Arxiv, CitationField.Pubmed];

    private readonly ImmutableArray<CitationField?> _fields;

    private TableColumns(TableProduct product, ImmutableArray<CitationField?> fields, ImmutableArray<string> unknown) =>
        (Product, _fields, Unknown) = (product, fields, unknown);

    public TableProduct Product { get; }

    /// <summary>Headings that mean nothing here, in the order of the table; none for tables of a product, whose columns are its own.</summary>
    public ImmutableArray<string> Unknown { get; }

    public int Count => _fields.Length;

    /// <summary>Number of columns whose meaning is known.</summary>
    public int Known => _fields.Count(known => known is not null);

    /// <summary>The meaning of a row of headings; null when it is none: at least two known ones are needed, one of them for the title or an id.</summary>
    public static TableColumns? Of(IReadOnlyList<string> headings)
    {
        var keys = headings.Select(Key).ToImmutableArray();
        var product = TableProduct.Of(keys);
        var fields = ImmutableArray.CreateBuilder<CitationField?>(keys.Length);
        var unknown = ImmutableArray.CreateBuilder<string>(0);
        for (int i = 0; i < keys.Length; i++)
        {
            var field = product.Find(keys[i]) ?? Usual(keys, i);
            fields.Add(field);
            if (field is null && keys[i].Length > 0 && !product.IsNamed)
                unknown.Add(headings[i].Trim());
        }

        var columns = new TableColumns(product, fields.ToImmutable(), unknown.ToImmutable());
        return columns.Known >= 2 && fields.Any(field => field is { } known && s_papers.Contains(known)) ? columns : null;
    }

    /// <summary>Columns of a table without headings whose meaning was found out otherwise.</summary>
    public static TableColumns Of(IEnumerable<CitationField?> fields) => new(TableProduct.None, [.. fields], []);

    /// <summary>The record of a row.</summary>
    /// <param name="cells">Its cells; missing ones are empty.</param>
    /// <param name="where">Where it begins.</param>
    /// <param name="habits">How the table writes names and dates.</param>
    public CitationRecord Record(IReadOnlyList<string> cells, SourceSpan where, TableHabits habits)
    {
        var record = new CitationRecord(where) { HasStops = Product.HasStops };
        for (int i = 0; i < Math.Min(cells.Count, Count); i++)
        {
            if (_fields[i] is { } field && field is not CitationField.Ignored)
                Add(record, field, cells[i], habits);
        }

        record.SplitAuthors(Product.AuthorSeparator ?? habits.AuthorSeparator);
        return record;
    }

    /// <summary>The cells of a row that mean the field.</summary>
    public IEnumerable<string> Cells(IReadOnlyList<string> cells, CitationField field)
    {
        for (int i = 0; i < Math.Min(cells.Count, Count); i++)
        {
            if (_fields[i] == field)
                yield return cells[i];
        }
    }

    /// <summary>
    /// True when a cell holds what its heading says, where that can be told: a year, a date, an id, an address. Null when no
    /// such column is among the cells.
    /// </summary>
    public bool? Fits(IReadOnlyList<string> cells)
    {
        bool? fits = null;
        for (int i = 0; i < Math.Min(cells.Count, Count); i++)
        {
            var cell = cells[i].Trim();
            bool? isRight = _fields[i] switch
            {
                CitationField.Year or CitationField.Date => cell.Length is >= 4 and < 40 && cell.Any(char.IsAsciiDigit) && cell.Count(c => c == ' ') < 5,
                CitationField.Doi => cell.Contains("10.", StringComparison.Ordinal) && cell.Contains('/', StringComparison.Ordinal),
                CitationField.Url => cell.StartsWith("http", StringComparison.OrdinalIgnoreCase),
                CitationField.Arxiv or CitationField.Pubmed => cell.Any(char.IsAsciiDigit) && !cell.Contains("  ", StringComparison.Ordinal),
                _ => null,
            };
            fits = isRight is null ? fits : fits == true || isRight.Value;
        }

        return fits;
    }

    private static CitationField? Usual(ImmutableArray<string> keys, int i)
    {
        var field = TableNames.Find(keys[i]);
        return field is not null && TableNames.IsWeak(keys[i]) && keys.Any(key => !TableNames.IsWeak(key) && TableNames.Find(key) == field) ? null : field;
    }

    private static void Add(CitationRecord record, CitationField field, string cell, TableHabits habits)
    {
        var (text, link) = TableCell.Read(cell);
        if (field is CitationField.Date or CitationField.OtherDate)
            text = habits.Date(text);
        if (field is CitationField.Authors or CitationField.Keywords or CitationField.Categories)
            text = TableCell.List(text);
        if (link is not null)
        {
            record.Add(field is CitationField.Pdf or CitationField.Code or CitationField.Project ? field : CitationField.Url, link);
            if (field is CitationField.Url or CitationField.Pdf or CitationField.Code or CitationField.Project or CitationField.OtherUrl)
                return;
        }

        record.Add(field, field == CitationField.Arxiv ? TableCell.ArxivId(text) : text);
    }

    /// <summary>A heading without case, blanks, marks and accents.</summary>
    private static string Key(string heading) => TitleKey.Of(TableCell.Read(heading).Text);
}
