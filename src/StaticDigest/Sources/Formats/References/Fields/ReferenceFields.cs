using System.Collections.Immutable;
using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources.Formats.References.Scanning;
using StaticDigest.Sources.Formats.References.Titles;
using StaticDigest.Sources.Formats.References.Words;
using StaticDigest.Sources.Reading.Arxiv;

namespace StaticDigest.Sources.Formats.References.Fields;

/// <summary>What was found out about one paper of a list so far.</summary>
internal sealed class ReferenceFields
{
    private readonly ImmutableArray<PaperId>.Builder _ids = ImmutableArray.CreateBuilder<PaperId>(1);
    private readonly ImmutableArray<PaperLink>.Builder _links = ImmutableArray.CreateBuilder<PaperLink>(2);
    private readonly StringBuilder _abstract = new();
    private readonly StringBuilder _summary = new();
    private readonly List<string> _categories = [];
    private readonly List<string> _keywords = [];
    private int? _more = 0;

    public string? Title { get; set; }

    public ImmutableArray<Author> Authors { get; private set; } = [];

    public string? Venue { get; private set; }

    public PartialDate? Date { get; private set; }

    public PartialDate? Updated { get; private set; }

    public string? Comment { get; private set; }

    public int? Version { get; private set; }

    public ImmutableArray<PaperId> Ids => _ids.ToImmutable();

    public bool HasAbstract => _abstract.Length > 0;

    /// <summary>True when anything leads to the paper.</summary>
    public bool IsFound { get; private set; }

    /// <summary>Takes an address: of the paper itself, of its code or of anything else.</summary>
    public void Add(Piece piece, PaperLinkKind? kind = null)
    {
        if (piece.IsPaper)
        {
            IsFound = true;
            if (piece.Id is { } id && !_ids.Contains(id))
            {
                _ids.Add(id);
                Version ??= piece.Version;
            }
        }

        if (piece.Url is { } url && !IsOwnAddress(piece, url) && _links.All(link => link.Url != url))
            _links.Add(new(piece.IsPaper ? AddressLabel.KindOf(piece) : kind ?? AddressLabel.KindOf(piece), url));
    }

    /// <summary>True when the fields have an id of that kind and another value.</summary>
    public bool IsOther(PaperId id) => _ids.Any(known => known.Kind == id.Kind && known != id);

    public bool AddAuthors(AuthorText? authors)
    {
        if (authors is null || !Authors.IsEmpty)
            return false;
        (Authors, _more) = (authors.Authors, authors.More);
        return true;
    }

    public void AddVenue(VenueText? venue)
    {
        Venue ??= venue?.Venue;
        Date ??= venue?.Date;
    }

    /// <summary>Takes the rest of a labelled line.</summary>
    /// <returns>True when the lines that follow go on with it.</returns>
    public bool Add(LabelField field, string rest, LineScanner scanner)
    {
        var pieces = scanner.Scan(rest);
        var text = AuthorText.OnOneLine(string.Concat(pieces.Select(piece => piece.Text)));
        switch (field)
        {
            case LabelField.Title:
                Title ??= TitleText.Clean(text) is { Length: > 2 } title ? title : null;
                foreach (var piece in pieces.Where(piece => piece.IsAddress))
                    Add(piece);
                break;
            case LabelField.Authors:
                AddAuthors(AuthorText.TryParse(text) ?? (AuthorNames(text) is { Length: > 0 } names ? new(names, 0) : null));
                return Authors.IsEmpty && text.Length == 0;
            case LabelField.Abstract or LabelField.Summary:
                Append(field, text);
                return true;
            case LabelField.Date:
                Date = VenueText.DateOf(text) ?? PartialDate.TryParse(text) ?? Date;
                break;
            case LabelField.Updated:
                Updated = VenueText.DateOf(text) ?? PartialDate.TryParse(text) ?? Updated;
                break;
            case LabelField.Categories:
                _categories.AddRange(text.Split([' ', ',', ';', '|', '、', '，'], StringSplitOptions.RemoveEmptyEntries).Where(ArxivCategories.Contains));
                break;
            case LabelField.Keywords:
                _keywords.AddRange(text.Split(['、', '，', ',', ';', '；', '|', '#'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                break;
            case LabelField.Venue:
                AddVenue(VenueText.TryParse(text) ?? (text.Length is > 2 and < 160 ? new(text, null) : null));
                break;
            case LabelField.Comment:
                Comment ??= text.Length > 0 ? text : null;
                break;
            default:
                AddAddresses(field, pieces);
                break;
        }

        return false;
    }

    /// <summary>Takes a paragraph of the abstract or of a summary.</summary>
    public void Append(LabelField field, string text, bool isParagraph = false)
    {
        var target = field == LabelField.Abstract ? _abstract : _summary;
        if (text.Length > 0)
            target.Append(target.Length == 0 ? "" : isParagraph ? "\n\n" : " ").Append(text);
    }

    /// <summary>The entry. A year alone says less than the month in an arXiv id, and a day long after that month is of a later version.</summary>
    public Entry ToEntry(SourceSpan where, string source, DateOnly? day)
    {
        var month = _ids.Select(ArxivMonth.Of).FirstOrDefault(known => known is not null);
        var (submitted, updated) = (Date, Updated);
        if (month is { } known && submitted is { } date
            && (date.Month == 0 || date.FirstDay < known.FirstDay.AddDays(-5) || date.FirstDay > known.FirstDay.AddDays(62)))
            (submitted, updated) = (null, updated ?? (date.IsDay && date.FirstDay > known.FirstDay ? date : null));
        return new Entry
        {
            Where = where,
            Source = source,
            Title = Title,
            Abstract = _abstract.Length > 0 ? _abstract.ToString() : null,
            Ids = Ids,
            Version = Version,
            Authors = Authors,
            AuthorCount = _more > 0 ? Authors.Length + _more : null,
            HasMoreAuthors = _more is null,
            Submitted = submitted,
            Updated = updated,
            Featured = day,
            Venue = Venue,
            Comment = Comment,
            Categories = [.. _categories.Distinct(StringComparer.Ordinal)],
            Links = _links.ToImmutable(),
            MachineSummary = _summary.Length > 0 ? _summary.ToString() : null,
            MachineKeywords = [.. _keywords.Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }

    // https://doi.org/10.1000/182 follows from the id, and 10.48550 is arXiv's own.
    private static bool IsOwnAddress(Piece piece, string url) =>
        piece.Id is { Kind: PaperIdKind.Doi or PaperIdKind.Arxiv } && new Uri(url).IdnHost is "doi.org" or "dx.doi.org" or "www.doi.org"
        || url.StartsWith("https://img.shields.io/", StringComparison.Ordinal);

    private static ImmutableArray<Author> AuthorNames(string text) =>
        text.Length < 4000 ? StaticDigest.Sources.Reading.Feeds.AuthorNames.Split(text.Replace('，', ',').Replace('、', ',').TrimEnd('.')) : [];

    private void AddAddresses(LabelField field, ImmutableArray<Piece> pieces)
    {
        PaperLinkKind? kind = field switch { LabelField.Code => PaperLinkKind.Code, LabelField.Project => PaperLinkKind.Project, _ => null };
        foreach (var piece in pieces.Where(piece => piece.IsAddress))
        {
            if (piece.Id is not { } id || !IsOther(id))
                Add(piece, kind);
        }
    }
}
