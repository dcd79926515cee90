using System.Collections.Immutable;
using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Feeds;

namespace StaticDigest.Sources.Formats.Arxiv.Text;

/// <summary>The lines of one paper on a page of arXiv become an entry.</summary>
internal sealed class ArxivTextEntry
{
    private const int MaxTitle = 350;
    private const int LeastAbstract = 40;
    private const int MaxText = 10_000;
    private const string More = "▽ More";
    private const string Less = "△ Less";

    private readonly Dictionary<ArxivPart, string> _values = [];
    private readonly List<CardLine<ArxivPart>> _before = [];
    private readonly List<CardLine<ArxivPart>> _after = [];
    private readonly List<CardLine<ArxivPart>> _abstract = [];
    private readonly List<string> _names = [];
    private readonly List<string> _heads = [];
    private int _taken;
    private bool _hasFields;
    private bool _isReplaced;

    private ArxivTextEntry(IReadOnlyList<CardLine<ArxivPart>> card)
    {
        foreach (var line in card)
            Add(line);
        Sort();
    }

    /// <summary>The entry; null, with an error, for one that cannot be trusted.</summary>
    /// <param name="lines">All lines, of which those that are used are marked.</param>
    /// <param name="section">What the headings above say.</param>
    /// <param name="diagnostics">Takes the error.</param>
    public static Entry? Of(IReadOnlyList<CardLine<ArxivPart>> card, TextLines lines, ListingSection section,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var parts = new ArxivTextEntry(card);
        var where = lines.At(card[0].Index);
        var (own, version) = parts.Id();
        var title = parts.Value(ArxivPart.Title);
        if (title is { Length: > MaxTitle } || title is null && own is null)
        {
            diagnostics.Add(DiagnosticCodes.EntryNotTrusted.At(where, title ?? card[0].Value));
            return null;
        }

        var text = parts.Abstract(out var used);
        // What was taken from the free text is no longer in these lists.
        var left = parts._before.Skip(parts._taken).Concat(parts._after).Select(line => line.Index).ToHashSet();
        foreach (var line in card.Where(line => !left.Contains(line.Index)).Concat(used))
            lines.Understand(line.Index);
        return parts.ToEntry(own, version, text, section) with { Where = where };
    }

    private Entry ToEntry(PaperId? own, int? version, string? text, ListingSection section)
    {
        bool isReplaced = section.IsReplaced || _isReplaced;
        var (authors, count) = ArxivAuthors.OfText(string.Join(", ", _names.Select(name => name.Trim(',', ' '))));
        var page = VersionDates.Of(Value(ArxivPart.Dateline), Value(ArxivPart.History));
        var search = SearchDates.Match(Value(ArxivPart.Dates) ?? "");
        var (first, last) = (Day(search.Groups["first"].Value), Day(search.Groups["last"].Value));
        // A list says when it announced a paper; a result of a search and an abstract page say when it was submitted.
        bool isListed = !search.Success && page.Submitted is null;
        return new Entry
        {
            Where = default,
            Source = ArxivFields.Source,
            Title = Value(ArxivPart.Title),
            Abstract = text,
            Ids = ArxivFields.Ids(own, Value(ArxivPart.Doi) ?? Tokens().FirstOrDefault(word => word.StartsWith("10.", StringComparison.Ordinal))),
            Version = version ?? page.Version,
            Versions = page.Versions,
            Authors = authors,
            AuthorCount = count,
            Submitted = page.Submitted ?? first ?? last,
            Updated = page.Updated ?? (first is not null ? last : isListed && isReplaced ? section.Day : null),
            Announced = !isListed ? Day(search.Groups["announced"].Value) : isReplaced ? null : section.Day,
            Categories = ArxivFields.Categories(Value(ArxivPart.Subjects) is { } subjects ? ArxivFields.Codes(subjects)
                : Tokens().Where(ArxivCategories.Contains)),
            Comment = ArxivFields.Line(Value(ArxivPart.Comments)),
            JournalReference = ArxivFields.Line(Value(ArxivPart.Journal)),
        };
    }

    private void Add(CardLine<ArxivPart> line)
    {
        switch (line.Part)
        {
            case null:
                Free(line);
                break;
            case ArxivPart.Id or ArxivPart.Mark or ArxivPart.Cite:
                _heads.Add(line.Value);
                _isReplaced |= line.Part != ArxivPart.Cite && line.Value.Contains("(replaced", StringComparison.OrdinalIgnoreCase);
                break;
            case ArxivPart.Abstract:
                _abstract.Add(line);
                _hasFields = true;
                break;
            case ArxivPart.Authors:
                // Below a label on a line of its own the names may go on; the abstract does not.
                if (_names.Count > 0 && !NameLine.IsLikely(line.Value))
                    _after.Add(line);
                else if (line.Value.Length > 0)
                    _names.Add(line.Value);
                break;
            case ArxivPart.History or ArxivPart.Dates or ArxivPart.Categories:
                if (!_values.TryGetValue(line.Part.Value, out var known) || known.Length < MaxText)
                    _values[line.Part.Value] = $"{known} {line.Value}".TrimStart();
                _hasFields |= line.Part != ArxivPart.Categories;
                break;
            case ArxivPart.Other:
                break;
            // A label on a line of its own takes the next line, and only that one.
            case { } part:
                if (line.Value.Length > 0 && !_values.TryAdd(part, line.Value))
                    Free(line);
                _hasFields |= part is not (ArxivPart.Title or ArxivPart.Dateline);
                break;
        }
    }

    private void Free(CardLine<ArxivPart> line) => (_hasFields ? _after : _before).Add(line);

    // Free text before the labelled parts is the title, where that has no label, then the authors; after them it is the abstract.
    private void Sort()
    {
        if (!_values.ContainsKey(ArxivPart.Title) && _before.Count > 0)
            _values[ArxivPart.Title] = _before[_taken++].Value;

        bool isLabelled = _names.Count > 0;
        while (_taken < _before.Count && (_names is [.., var last] && last.EndsWith(',')
            || !isLabelled && NameLine.IsLikely(_before[_taken].Value, isExpected: _hasFields && _names.Count == 0)))
            _names.Add(_before[_taken++].Value);
    }

    private (PaperId? Id, int? Version) Id()
    {
        PaperId? own = null;
        int? version = null;
        foreach (var head in _heads)
        {
            if (ArxivLines.IdOf(head, out int? number) is { } id && (own is null || own == id))
                (own, version) = (id, version ?? number);
        }

        return (own, version);
    }

    // Behind the links of a result of a search: arXiv:2512.03003 [pdf] cs.LG stat.ML doi 10.1109/5.771073
    private IEnumerable<string> Tokens() =>
        _heads.Select(head => head[(head.LastIndexOf(']') + 1)..])
            .Append(Value(ArxivPart.Categories) ?? "")
            .SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private string? Value(ArxivPart part) => _values.GetValueOrDefault(part);

    private string? Abstract(out List<CardLine<ArxivPart>> used)
    {
        used = _abstract.Any(line => line.Value.Length > 0) ? _abstract : [.. _before.Skip(_taken), .. _after];
        var joined = new StringBuilder();
        foreach (var line in used.Where(line => line.Value.Length > 0))
            joined.Append(joined.Length == 0 ? "" : line.StartsBlock ? "\n\n" : " ").Append(line.Value);
        var text = Whole(joined.ToString());
        if (text.Length is >= LeastAbstract and <= MaxText)
            return text;
        used = [];
        return null;
    }

    // A search shows a part of the abstract and then, when asked for more, all of it. A part that does not begin at the
    // beginning says nothing; one that does keeps its mark.
    private static string Whole(string text)
    {
        int more = text.IndexOf(More, StringComparison.Ordinal), less = text.IndexOf(Less, StringComparison.Ordinal);
        if (less >= 0)
            return text[(more >= 0 && more < less ? more + More.Length : 0)..less].Trim();
        var part = (more >= 0 ? text[..more] : text).Trim();
        return part.StartsWith('…') ? "" : more >= 0 && !part.EndsWith('…') ? $"{part} …" : part;
    }

    private static PartialDate? Day(string text) => FeedDate.TryParse(text) is { IsPlausible: true } day ? day : null;
}
