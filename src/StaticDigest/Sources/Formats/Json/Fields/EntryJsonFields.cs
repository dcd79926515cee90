using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Papers.Fields;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Feeds;
using StaticDigest.Sources.Reading.Json;

namespace StaticDigest.Sources.Formats.Json.Fields;

/// <summary>
/// The fields of one JSON object as they are met. Of a field that comes twice the last one counts, and its own key before others;
/// lists take what all their keys have.
/// </summary>
/// <param name="where">Where the object begins.</param>
/// <param name="position">Its place, unless it says another.</param>
internal sealed class EntryJsonFields(SourceSpan where, int position)
{
    // Before "submitted" was told from other dates; a precision is the one beside such a date.
    private const string AnyDate = "date";
    private const string AnyDatePrecision = "date_precision";

    private const int MaxIdLength = 300;

    private static readonly FrozenDictionary<string, FieldAlias>.AlternateLookup<ReadOnlySpan<char>> s_keys =
        PaperField.ListingKeys.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Entry _entry = new() { Where = where, Source = "", Position = position };
    private readonly List<ListOf> _lists = new(4);
    private PartialDate? _date;
    private string? _precision;

    /// <summary>The ids so far, the own one first.</summary>
    public ImmutableArray<PaperId>.Builder Ids => Items(PaperField.Ids);

    /// <summary>Takes one member; members of other names are left alone.</summary>
    public void Set(ReadOnlySpan<char> name, JsonElement value, JsonValues values)
    {
        if (name is AnyDatePrecision)
            _precision = values.Text(value, AnyDatePrecision);
        else if (name is AnyDate)
            _date = values.Date(value, AnyDate);
        else if (s_keys.TryGetValue(name, out var key) && (key.Key == key.Field.Key || !key.Field.IsIn(_entry)))
            Set(key, value, values);
    }

    /// <summary>Takes a count with its day.</summary>
    public void Add(DatedCount count) => Items(PaperField.Counts).Add(count);

    /// <summary>Says how the entry was found.</summary>
    public void SetFound(Finding found) => PaperField.Found.Set(_entry, [found]);

    /// <summary>True when there is neither a title nor an id.</summary>
    public bool IsNameless => _entry.Title is null && Ids.Count == 0;

    /// <summary>The entry that the fields make.</summary>
    /// <param name="sourceName">Makes the list's name of the source and the venue that the object names.</param>
    public Entry ToEntry(Func<string?, string?, string> sourceName)
    {
        foreach (var list in _lists)
            list.Fill(_entry);
        if (_entry.Submitted is null)
            PaperField.Submitted.Set(_entry, WithPrecision(_date, _precision));
        PaperField.Source.Set(_entry, sourceName(_entry.Source.Length > 0 ? _entry.Source : null, _entry.Venue));
        return _entry;
    }

    private void Set(FieldAlias key, JsonElement value, JsonValues values)
    {
        switch (key.Field)
        {
            case PaperField<string?> text: text.Set(_entry, values.Text(value, key.Key)); break;
            case PaperField<ImmutableArray<string>> { IsAddress: false } texts: Texts(texts, key, value, values); break;
            case PaperField<int?> count: Count(count, values.Count(value, key.Key)); break;
            case PaperField<bool> flag: flag.Set(_entry, values.Flag(value, key.Key)); break;
            case PaperField<PartialDate?> date: date.Set(_entry, values.Date(value, key.Key)); break;
            case PaperField<DateOnly?> day: day.Set(_entry, OneDay(value, key.Key, values) ?? day.Get(_entry)); break;
            case PaperField<EntryText> style: style.Set(_entry, Style(value, key.Key, values)); break;
            case PaperField<ImmutableArray<Author>>: People(key, value, values); break;
            case PaperField<ImmutableArray<PaperId>>: Each(key, value, values, static (self, item, key, v) => self.Id(item, key, v)); break;
            case PaperField<ImmutableArray<PaperLink>>: Each(key, value, values, static (self, item, key, v) => self.Link(item, key, v)); break;
            case PaperField<ImmutableArray<PaperVersion>>: Each(key, value, values, static (self, item, key, v) => self.OneVersion(item, key, v)); break;
            case PaperField<ImmutableArray<DatedCount>>: Each(key, value, values, static (self, item, key, v) => self.OneCount(item, key, v)); break;
            case PaperField<ImmutableArray<Finding>>: Each(key, value, values, static (self, item, key, v) => self.Finding(item, key, v)); break;
            case PaperField<ImmutableArray<string>>: Each(key, value, values, static (self, item, key, v) => self.Address(item, key, v)); break;
            default: throw new NotSupportedException($"nobody knows how to read {key.Field}");
        }
    }

    private void Count(PaperField<int?> field, int? count)
    {
        // A place in the list is known without being told.
        if (count is not null || !field.IsPlace)
            field.Set(_entry, count);
    }

    private void Id(JsonElement value, FieldAlias key, JsonValues values)
    {
        if (JsonIds.Text(value, key.Key, values) is not { } text)
            return;
        var id = PaperIds.TryParse(text, out int? version) ?? (text.Length <= MaxIdLength && key.Key != "doi" ? new PaperId(PaperIdKind.Local, text) : null);
        if (id is not { } known)
        {
            values.Report(DiagnosticCodes.FieldId, key.Key, text);
            return;
        }

        Add(known, version, isOwn: key.Key == key.Field.Key);
    }

    private void Add(PaperId id, int? version, bool isOwn)
    {
        if (_entry.Version is null)
            PaperField.Version.Set(_entry, version);
        Ids.Remove(id);
        Ids.Insert(isOwn ? 0 : Ids.Count, id);
    }

    private static EntryText Style(JsonElement value, string field, JsonValues values)
    {
        if (EntryTextNames.Parse(values.Text(value, field)) is { } known)
            return known;
        values.Wrong(field, "tex, clean or huggingface", value);
        return default;
    }

    private static DateOnly? OneDay(JsonElement value, string field, JsonValues values)
    {
        if (values.Date(value, field) is not { } date)
            return null;
        if (date.IsDay)
            return date.FirstDay;
        values.Report(DiagnosticCodes.FieldDate, field, date.ToString());
        return null;
    }

    private static PartialDate? WithPrecision(PartialDate? date, string? precision) => (date, precision) switch
    {
        ({ } known, "year") => new PartialDate(known.Year),
        ({ } known, "month") => new PartialDate(known.Year, known.Month),
        _ => date,
    };

    private void People(FieldAlias key, JsonElement value, JsonValues values)
    {
        var authors = Items(PaperField.Authors);
        authors.Clear();
        if (value.ValueKind == JsonValueKind.String)
        {
            var names = ImmutableArray.CreateBuilder<string>();
            values.Texts(value, key.Key, ";", names);
            foreach (var name in names)
                authors.Add(new(name));
            return;
        }

        Each(key, value, values, static (self, item, key, v) => self.Person(item, key, v));
    }

    private void Person(JsonElement item, FieldAlias key, JsonValues values)
    {
        bool isRecord = item.ValueKind == JsonValueKind.Object;
        var name = isRecord ? Part(item, "name", key, values) : values.Text(item, key.Key);
        var affiliation = isRecord ? Part(item, "affiliation", key, values) : null;
        bool isHidden = isRecord && item.TryGetProperty("hidden"u8, out var hidden) && values.Flag(hidden, $"{key.Key}.hidden");
        foreach (var one in name is null ? [] : AuthorNames.OneOrTwo(name))
            Items(PaperField.Authors).Add(new(one, affiliation, isHidden));
    }

    private void OneVersion(JsonElement item, FieldAlias key, JsonValues values)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("number"u8, out var given))
            values.Wrong(key.Key, "objects with a number and a date", item);
        else if (values.Count(given, $"{key.Key}.number") is { } number)
            Items((PaperField<ImmutableArray<PaperVersion>>)key.Field)
                .Add(new(number, item.TryGetProperty("date"u8, out var date) ? values.Date(date, $"{key.Key}.date") : null));
    }

    private void OneCount(JsonElement item, FieldAlias key, JsonValues values)
    {
        if (item.ValueKind == JsonValueKind.Object
            && Part(item, "what", key, values) is { } what && Part(item, "by", key, values) is { } by
            && item.TryGetProperty("count"u8, out var count) && item.TryGetProperty("day"u8, out var date))
        {
            if (values.Count(count, $"{key.Key}.count") is { } number && OneDay(date, $"{key.Key}.day", values) is { } day)
                Add(new DatedCount(what, number, day, by));
            return;
        }

        values.Wrong(key.Key, "objects with what, count, day and by", item);
    }

    private void Finding(JsonElement item, FieldAlias key, JsonValues values)
    {
        if (item.ValueKind != JsonValueKind.Object || Part(item, "by", key, values) is not { } by || !item.TryGetProperty("day"u8, out var date))
            values.Wrong(key.Key, "an object with by and day", item);
        else if (OneDay(date, $"{key.Key}.day", values) is { } day)
            SetFound(new(by, day, Part(item, "rule", key, values), Part(item, "evidence", key, values), Part(item, "asked", key, values)));
    }

    private static string? Part(JsonElement item, string name, FieldAlias key, JsonValues values) =>
        item.TryGetProperty(name, out var given) ? values.Text(given, $"{key.Key}.{name}") : null;

    private void Link(JsonElement item, FieldAlias key, JsonValues values)
    {
        if (item.ValueKind != JsonValueKind.Object || key.Meaning.Length > 0)
        {
            AddLink(PaperLinkNames.Parse(key.Meaning), item, key.Key, values);
            return;
        }

        var kind = Part(item, "kind", key, values);
        if (item.TryGetProperty("url"u8, out var url))
            AddLink(PaperLinkNames.Parse(kind?.ToLowerInvariant()), url, $"{key.Key}.url", values);
    }

    private void AddLink(PaperLinkKind kind, JsonElement value, string field, JsonValues values)
    {
        if (values.Address(value, field) is not { } address)
            return;
        Items(PaperField.Links).Add(new(kind, address));
        if (kind <= PaperLinkKind.Pdf && PaperIds.TryParse(address, out int? version) is { } id && !Ids.Contains(id))
            Add(id, version, isOwn: false);
    }

    private void Address(JsonElement item, FieldAlias key, JsonValues values)
    {
        if (values.Address(item, key.Key) is { } address)
            Items((PaperField<ImmutableArray<string>>)key.Field).Add(address);
    }

    private void Texts(PaperField<ImmutableArray<string>> field, FieldAlias key, JsonElement value, JsonValues values)
    {
        var into = Items(field);
        int start = into.Count;
        values.Texts(value, key.Key, field.Separators, into);
        if (field != PaperField.Keywords)
            return;
        var categories = Items(PaperField.Categories);
        for (int i = start; i < into.Count;)
        {
            if (!ArxivCategories.Contains(into[i]))
            {
                i++;
                continue;
            }

            if (!categories.Contains(into[i]))
                categories.Add(into[i]);
            into.RemoveAt(i);
        }
    }

    // An array, or one value where an array would have one element.
    private void Each(FieldAlias key, JsonElement value, JsonValues values, ForOne use)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return;
        if (value.ValueKind != JsonValueKind.Array)
        {
            use(this, value, key, values);
            return;
        }

        foreach (var item in value.EnumerateArray())
            use(this, item, key, values);
    }

    private ImmutableArray<T>.Builder Items<T>(PaperField<ImmutableArray<T>> field)
    {
        foreach (var list in _lists)
        {
            if (list.Field == field)
                return ((ListOf<T>)list).Items;
        }

        var added = new ListOf<T>(field);
        _lists.Add(added);
        return added.Items;
    }

    private delegate void ForOne(EntryJsonFields self, JsonElement item, FieldAlias key, JsonValues values);

    // Items are gathered apart, since adding to an immutable list copies it.
    private abstract class ListOf(PaperField of)
    {
        public PaperField Field => of;

        public abstract void Fill(Entry entry);
    }

    private sealed class ListOf<T>(PaperField<ImmutableArray<T>> field) : ListOf(field)
    {
        public ImmutableArray<T>.Builder Items { get; } = ImmutableArray.CreateBuilder<T>(1);

        public override void Fill(Entry entry) => field.Set(entry, Items.DrainToImmutable());
    }
}
