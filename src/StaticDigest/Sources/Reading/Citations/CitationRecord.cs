using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Markup;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Reading.Citations;

/// <summary>
/// One reference in the one shape of all the formats that exchange them: its fields in the order of the file, its authors,
/// and the way from there to an <see cref="Entry"/>. A format only says which of its names means what.
/// </summary>
internal sealed class CitationRecord(SourceSpan where)
{
    private const int MaxPlaceholder = 24;

    private static readonly string[] s_placeholders =
        ["-", "--", "–", "—", "?", "n/a", "na", "#n/a", "nan", "null", "none", "undefined", "[no abstract available]", "no abstract available"];

    private static readonly string[] s_attached = ["attachment", "note", "annotation"];

    private readonly List<CitationValue> _values = [];

    public SourceSpan Where { get; } = where;

    /// <summary>Authors that the format gives one by one, in reading order.</summary>
    public List<Author> Authors { get; } = [];

    /// <summary>True when the list of authors ends in <c>et al.</c> or <c>and others</c>.</summary>
    public bool HasMoreAuthors { get; set; }

    /// <summary>True for what hangs on a reference and is none: files and notes of a library.</summary>
    public bool IsAttachment => First(CitationField.Type) is { } type && s_attached.Contains(type, StringComparer.OrdinalIgnoreCase);

    /// <summary>What the file calls the record, for the report of one that is no paper.</summary>
    public string? Label { get; init; }

    /// <summary>True where titles and lists of authors end in a full stop, which is the database's.</summary>
    public bool HasStops { get; set; }

    /// <summary>True when nothing was added.</summary>
    public bool IsEmpty => _values.Count == 0 && Authors.Count == 0;

    /// <summary>Adds a value; blanks and words that stand for nothing (<c>n/a</c>) add none.</summary>
    /// <param name="field">What it means.</param>
    /// <param name="value">The text.</param>
    /// <param name="name">What the file calls it, for reports.</param>
    public void Add(CitationField field, string? value, string? name = null)
    {
        if (field == CitationField.Ignored || string.IsNullOrWhiteSpace(value))
            return;
        var trimmed = CleanText.Of(value).Trim();
        // Programs that reckon write 0 where they know nothing.
        if (trimmed == "0" && field is (CitationField.Volume or CitationField.Issue or CitationField.Pages or CitationField.FirstPage
            or CitationField.LastPage))
            return;
        if (trimmed.Length > 0 && (trimmed.Length > MaxPlaceholder || !s_placeholders.Contains(trimmed, StringComparer.OrdinalIgnoreCase)))
            _values.Add(new(field, trimmed, name));
    }

    /// <summary>Adds an author of its parts, or whole where the format has no parts.</summary>
    public void AddAuthor(string? given, string? family, string? suffix = null, string? affiliation = null)
    {
        if (CitationText.Line(MarkupText.Line(ListedName.Of(given, family, suffix))) is not { } name)
            return;
        if (CitationPeople.IsOthers(name))
            HasMoreAuthors = true;
        else
            Authors.Add(new(name, CitationText.Line(affiliation)));
    }

    /// <summary>Adds what stands beside a year: a whole date, or only its month and day (<c>Aug 26</c>).</summary>
    public void AddPartOfDate(string? text) =>
        Add(CitationDate.TryParse(text) is null ? CitationField.Month : CitationField.OtherDate, text);

    /// <summary>Takes the names apart that stand in one text; whole names go before short ones.</summary>
    /// <param name="separator">What stands between them where that is known.</param>
    public void SplitAuthors(char? separator = null)
    {
        if (First(CitationField.FullAuthors, CitationField.Authors) is not { } authors)
            return;
        Authors.AddRange(CitationPeople.Split(HasStops ? authors.TrimEnd('.') : authors, separator));
        HasMoreAuthors = CitationPeople.IsCut(authors);
    }

    public string? First(params ReadOnlySpan<CitationField> fields)
    {
        foreach (var wanted in fields)
        {
            foreach (var value in _values)
            {
                if (value.Field == wanted)
                    return value.Text;
            }
        }

        return null;
    }

    public IEnumerable<string> All(CitationField wanted) => Values(wanted).Select(value => value.Text);

    /// <summary>All values of a field with what the file calls them.</summary>
    public IEnumerable<CitationValue> Values(CitationField wanted) => _values.Where(value => value.Field == wanted);

    /// <summary>The entry; null, with a diagnostic, when there is neither title nor id.</summary>
    /// <param name="source">The kind of list, as shown to readers.</param>
    /// <param name="diagnostics">What is wrong with its values.</param>
    public Entry? ToEntry(string source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var links = new CitationLinks(Where, diagnostics);
        CitationIds.Gather(this, links);
        var comment = Comment(links);
        var title = Title();
        var venue = Venue(links, title);
        var keywords = Keywords(links);
        if (title is null && links.Ids.Count == 0)
        {
            diagnostics.Add(DiagnosticCodes.RecordWithoutTitle.At(Where, Label
                ?? First(CitationField.Id, CitationField.Authors, CitationField.Abstract) ?? ""));
            return null;
        }

        return new Entry
        {
            Where = Where,
            Source = source,
            Title = title,
            Abstract = Abstract(),
            Ids = links.Ids.ToImmutable(),
            Version = links.Version,
            Authors = People(),
            HasMoreAuthors = HasMoreAuthors,
            Organization = Line(CitationField.Organization),
            Submitted = CitationDates.Of(this, diagnostics),
            Categories = links.Categories.ToImmutable(),
            Keywords = keywords,
            Venue = venue,
            Publication = new Publication(Line(CitationField.Volume), Line(CitationField.Issue), Pages(), Line(CitationField.Publisher)).OrNull(),
            Comment = comment,
            Links = links.Links.ToImmutable(),
            License = Line(CitationField.License),
            Withdrawn = RetractionMark.IsIn(title) || All(CitationField.Type).Any(type => type.StartsWith("Retracted", StringComparison.OrdinalIgnoreCase)),
        };
    }

    private string? Line(params ReadOnlySpan<CitationField> fields) => CitationText.Line(MarkupText.Line(First(fields)));

    private string? Title()
    {
        var title = Line(CitationField.Title);
        if (title is null || !HasStops)
            return title;
        if (title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal))
            title = title[..^1].TrimEnd();
        return title is ['[', .., ']'] && title.IndexOf('[', 1) < 0 ? title[1..^1] : title;
    }

    private string? Abstract()
    {
        // Some exports name the field where they have nothing to put into it.
        if (First(CitationField.Abstract) is not { } text || text.Equals("Abstract", StringComparison.OrdinalIgnoreCase))
            return null;
        return text.AsSpan().ContainsAny('<', '&') ? MarkupText.Paragraphs(text) : CitationText.Paragraphs(text);
    }

    private ImmutableArray<Author> People()
    {
        List<Author> people = [.. Authors];
        foreach (var group in All(CitationField.Group))
            people.Add(new(CitationName.OnOneLine(group)));
        if (people.Count == 0)
            people.AddRange(All(CitationField.Editors).SelectMany(editors => CitationPeople.Split(editors, ';')));
        return [.. people.Distinct()];
    }

    private string? Venue(CitationLinks links, string? title)
    {
        foreach (var field in (ReadOnlySpan<CitationField>)[CitationField.Container, CitationField.OtherContainer])
        {
            foreach (var value in All(field))
            {
                // "arXiv preprint arXiv:1706.03762", "arXiv (Cornell University)", "CoRR": an archive is no venue.
                if (CitationText.Line(MarkupText.Line(value)) is { } venue && venue != title && !links.Mention(venue)
                    && !venue.StartsWith("arxiv", StringComparison.OrdinalIgnoreCase) && !venue.Equals("CoRR", StringComparison.OrdinalIgnoreCase))
                    return venue;
            }
        }

        return null;
    }

    private ImmutableArray<string> Keywords(CitationLinks links)
    {
        var keywords = ImmutableArray.CreateBuilder<string>();
        foreach (var categories in All(CitationField.Categories))
        {
            int known = links.Categories.Count;
            links.Classes(categories);
            // Of arXiv they are a field of their own; a list's own are keywords.
            if (links.Categories.Count == known)
                links.Keywords(MarkupText.Line(categories) ?? "", Separators(categories), keywords);
        }

        foreach (var word in All(CitationField.Keyword))
            links.Keywords(MarkupText.Line(word) ?? "", "\n", keywords);
        foreach (var field in (ReadOnlySpan<CitationField>)[CitationField.Keywords, CitationField.IndexKeywords])
        {
            if (field == CitationField.IndexKeywords && keywords.Count > 0)
                break;
            foreach (var words in All(field))
                links.Keywords(MarkupText.Line(words) ?? "", Separators(words), keywords);
        }

        return keywords.ToImmutable();
    }

    // A comma separates only where nothing stronger does: "Algorithms, Combinatorics; Graphs".
    private static string Separators(string words) => words.AsSpan().ContainsAny(";|\n") ? ";|\n" : ",";

    private string? Comment(CitationLinks links)
    {
        const string Zotero = "Comment: ";
        var words = new List<string>();
        foreach (var comment in All(CitationField.Comment).Select(CitationName.OnOneLine))
        {
            // A note that is nothing but an id or an address.
            if (!links.Mention(comment))
                words.Add(comment.StartsWith(Zotero, StringComparison.Ordinal) ? comment[Zotero.Length..] : comment);
        }

        foreach (var extra in All(CitationField.Extra))
        {
            if (CitationNote.Read(extra, links) is { } rest)
                words.Add(rest);
        }

        return words.Count == 0 ? null : string.Join("; ", words);
    }

    private string? Pages()
    {
        if (CitationText.Pages(First(CitationField.Pages)) is { } pages)
            return pages;
        var (first, last) = (CitationText.Pages(First(CitationField.FirstPage)), CitationText.Pages(First(CitationField.LastPage)));
        return first is null || last is null || first == last || first.Contains('-', StringComparison.Ordinal)
            ? first ?? last ?? CitationText.Pages(First(CitationField.ArticleNumber)) : $"{first}-{last}";
    }
}
