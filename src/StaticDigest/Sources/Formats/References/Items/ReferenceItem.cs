using StaticDigest.Sources.Formats.References.Fields;
using StaticDigest.Sources.Formats.References.Scanning;
using StaticDigest.Sources.Formats.References.Titles;
using StaticDigest.Sources.Formats.References.Words;

namespace StaticDigest.Sources.Formats.References.Items;

/// <summary>How an item of a list is set, which decides how far its words can be trusted.</summary>
internal enum ItemShape
{
    /// <summary>Behind a bullet or a number, or a row of a table: about one paper.</summary>
    Item,

    /// <summary>Lines of their own without a bullet: a title and an address, a reference, or a message.</summary>
    Lines,

    /// <summary>A paragraph or message in which addresses stand among sentences.</summary>
    Prose,
}

/// <summary>An item of a list: its line and the lines below it that belong to it.</summary>
/// <param name="Indent">How far it is indented.</param>
/// <param name="Shape">How it is set.</param>
/// <param name="Head">Its line without bullet and number; lines that go on with a reference are joined to it.</param>
internal sealed record ReferenceItem(int First, int Indent, ItemShape Shape, LinkedLine Head)
{
    /// <summary>The lines below it, with the index of each, and whether it began with a bullet.</summary>
    public List<(int Index, string Text, bool IsItem)> Details { get; } = [];

    /// <summary>Index of the last line that was joined to its own.</summary>
    public int Last { get; init; } = First;

    /// <summary>True for a numbered reference, which may be wrapped: <c>[12] J. Doe …</c></summary>
    public bool IsNumbered { get; init; }
}

/// <summary>What an item of a list says of its papers.</summary>
internal sealed class ItemReader(LineScanner scanner)
{
    private const int MinAbstract = 150;
    private const int MinAbstractLine = 50;

    /// <summary>The papers of an item; none when it leads to no paper.</summary>
    /// <param name="understood">Takes the indexes of the lines that were read.</param>
    public List<ReferenceFields> Read(ReferenceItem item, Action<int> understood)
    {
        var fields = new ReferenceFields();
        var details = ReadDetails(item, fields, understood);
        AddAbstract(item, fields, understood);
        var pieces = item.Head.Pieces;
        var papers = pieces.Where(piece => piece.IsPaper).ToList();
        if (papers.Count == 0 && !fields.IsFound)
            return [];
        for (int i = item.First; i <= item.Last; i++)
            understood(i);
        if (item.Shape == ItemShape.Prose || item.Shape == ItemShape.Lines && HeadTitle.IsSentence(pieces))
            return Single(papers);
        var apart = papers.Where(piece => !piece.IsBare && TitleText.IsTitle(TitleText.Clean(piece.Text))).ToList();
        if (apart.Count > 1 && apart.Select(piece => piece.Id).Distinct().Count() == apart.Count && HeadTitle.IsOnlyLinks(pieces))
            return [.. apart.Select(Titled)];
        if (fields.Title is null)
            HeadTitle.Read(pieces, item.Shape, fields);
        if (fields.Title is null && details.Count > 0)
            HeadTitle.ReadLines(details, fields);
        if (fields.Title is null && papers.Where(piece => piece.Id is { } id).GroupBy(piece => piece.Id!.Value.Kind)
            .Any(kind => kind.Select(piece => piece.Id).Distinct().Count() > 1))
            return Single(papers);
        AddAddresses(pieces, fields);
        return [fields];
    }

    private static void AddAddresses(IEnumerable<Piece> pieces, ReferenceFields fields)
    {
        bool isFirst = true;
        foreach (var piece in pieces.Where(piece => piece.IsAddress))
        {
            // A second paper with words of its own is one that the item speaks about, not the one it is about.
            if (!isFirst && piece.IsPaper && (!piece.IsBare && piece.Id != fields.Ids.FirstOrDefault() || piece.Id is { } id && fields.IsOther(id)))
                continue;
            isFirst &= !piece.IsPaper;
            fields.Add(piece);
        }
    }

    private static List<ReferenceFields> Single(List<Piece> papers)
    {
        var all = new List<ReferenceFields>();
        foreach (var piece in papers)
        {
            if (piece.Id is not { } id || all.Exists(known => known.Ids.Contains(id)))
                continue;
            var fields = new ReferenceFields();
            fields.Add(piece);
            all.Add(fields);
        }

        return all;
    }

    private static ReferenceFields Titled(Piece piece)
    {
        var fields = new ReferenceFields { Title = TitleText.Clean(piece.Text) };
        fields.Add(piece);
        return fields;
    }

    // Labelled lines and the paragraphs that go on with them; names and venues on lines of their own. The rest is returned.
    private List<string> ReadDetails(ReferenceItem item, ReferenceFields fields, Action<int> understood)
    {
        var rest = new List<string>();
        LabelField? going = null;
        foreach (var (index, text, isItem) in item.Details)
        {
            going = isItem ? null : going;
            if (text.StartsWith("</details", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<details", StringComparison.OrdinalIgnoreCase)
                && !text.Contains("summary", StringComparison.OrdinalIgnoreCase))
            {
                going = null;
                understood(index);
            }
            else if (LineLabel.TryParse(text) is { } label && (going is null || label.Field != LabelField.Other))
            {
                going = fields.Add(label.Field, label.Rest, scanner) ? label.Field : null;
                understood(index);
            }
            else if (going is { } field)
            {
                if (field == LabelField.Authors)
                    going = fields.Add(LabelField.Authors, text, scanner) ? field : null;
                else
                    fields.Append(field, string.Concat(scanner.Scan(text).Select(piece => piece.Text)).Trim());
                understood(index);
            }
            else if (ReadDetail(text, fields, rest))
            {
                understood(index);
            }
        }

        return rest;
    }

    // Below the link to a paper at Hugging Face stands what its page says of it; a few words there are somebody's own.
    private static void AddAbstract(ReferenceItem item, ReferenceFields fields, Action<int> understood)
    {
        if (item.Shape != ItemShape.Item || fields.HasAbstract
            || !item.Head.Pieces.Any(piece => piece.Url?.Contains("huggingface.co/papers/", StringComparison.Ordinal) == true))
            return;
        var lines = item.Details.Where(detail => !detail.IsItem && LineLabel.TryParse(detail.Text) is null)
            .SkipWhile(detail => detail.Text.Length < MinAbstractLine).ToList();
        if (lines.Sum(line => line.Text.Length) < MinAbstract)
            return;
        foreach (var (index, text, _) in lines)
        {
            fields.Append(LabelField.Abstract, text);
            understood(index);
        }
    }

    private bool ReadDetail(string text, ReferenceFields fields, List<string> rest)
    {
        var pieces = scanner.Scan(text);
        bool isRead = false;
        foreach (var piece in pieces.Where(piece => piece.IsAddress))
        {
            if (piece.Id is not { } id || !fields.IsOther(id))
                fields.Add(piece);
            isRead = true;
        }

        foreach (var part in pieces.Where(piece => !piece.IsAddress)
            .SelectMany(piece => piece.Text.Split([" · ", " | ", " • "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            if (VenueText.TryParse(part) is { } venue)
                fields.AddVenue(venue);
            else if (AddressLabel.IsGeneric(part))
                continue;
            else if (part.Length > 3 && fields.AddAuthors(AuthorText.TryParse(part) is { } names && (names.IsCertain || pieces.Length == 1) ? names : null))
                isRead = true;
            else
                rest.Add(part);
        }

        return isRead;
    }
}
