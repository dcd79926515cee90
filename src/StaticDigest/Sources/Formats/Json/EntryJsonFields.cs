using System.Collections.Immutable;
using System.Text.Json;
using StaticDigest.Markdown;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Sources.Reading.Arxiv;
using StaticDigest.Sources.Reading.Feeds;
using StaticDigest.Sources.Reading.Json;

namespace StaticDigest.Sources.Formats.Json;

/// <summary>The fields of one JSON object as they are met; of a field that comes twice the last one counts.</summary>
internal sealed class EntryJsonFields
{
    private const int MaxIdLength = 300;

    public string? Title, Abstract, Organization, DatePrecision, Venue, JournalReference, Comment, MachineSummary, Submitter, Source, License, Note,
        Volume, Issue, Pages, Publisher;
    public PartialDate? Date, Submitted, Updated, Announced;
    public DateOnly? Featured;
    public Finding? Found;
    public int? Position, Version, AuthorCount, Votes, Comments, CodeStars;
    public bool Withdrawn, HasMoreAuthors;
    public EntryText Text;
    public readonly ImmutableArray<PaperId>.Builder Ids = ImmutableArray.CreateBuilder<PaperId>(1);
    public readonly ImmutableArray<Author>.Builder Authors = ImmutableArray.CreateBuilder<Author>();
    public readonly ImmutableArray<string>.Builder Categories = ImmutableArray.CreateBuilder<string>();
    public readonly ImmutableArray<string>.Builder Keywords = ImmutableArray.CreateBuilder<string>();
    public readonly ImmutableArray<string>.Builder MachineKeywords = ImmutableArray.CreateBuilder<string>();
    public readonly ImmutableArray<string>.Builder Media = ImmutableArray.CreateBuilder<string>();
    public readonly ImmutableArray<PaperVersion>.Builder Versions = ImmutableArray.CreateBuilder<PaperVersion>(0);
    public readonly ImmutableArray<PaperLink>.Builder Links = ImmutableArray.CreateBuilder<PaperLink>(1);
    public readonly ImmutableArray<DatedCount>.Builder Counts = ImmutableArray.CreateBuilder<DatedCount>(0);

    /// <summary>Takes one member; members of other names are left alone.</summary>
    public void Set(ReadOnlySpan<char> name, JsonElement value, JsonValues values)
    {
        switch (name)
        {
            case "id": Id(value, "id", values, isOwn: true); break;
            case "ids": Each(value, "ids", values, static (self, item, field, v) => self.Id(item, field, v, isOwn: false)); break;
            case "doi": Id(value, "doi", values, isOwn: false); break;
            case "title": Title = values.Text(value, "title"); break;
            case "abstract": Abstract = values.Text(value, "abstract"); break;
            case "text": Style(value, values); break;
            case "authors": People(value, values); break;
            case "author_count": AuthorCount = values.Count(value, "author_count"); break;
            case "more_authors": HasMoreAuthors = values.Flag(value, "more_authors"); break;
            case "organization": Organization = values.Text(value, "organization"); break;
            case "date": Date = values.Date(value, "date"); break;
            case "date_precision": DatePrecision = values.Text(value, "date_precision"); break;
            case "submitted": Submitted = values.Date(value, "submitted"); break;
            case "updated": Updated = values.Date(value, "updated"); break;
            case "announced": Announced = values.Date(value, "announced"); break;
            case "featured": Featured = OneDay(value, "featured", values) ?? Featured; break;
            case "url": Link(PaperLinkKind.Page, value, "url", values); break;
            case "pdf_url": Link(PaperLinkKind.Pdf, value, "pdf_url", values); break;
            case "code_url": Link(PaperLinkKind.Code, value, "code_url", values); break;
            case "project_url": Link(PaperLinkKind.Project, value, "project_url", values); break;
            case "links": Each(value, "links", values, static (self, item, _, v) => self.AnyLink(item, v)); break;
            case "media": Each(value, "media", values, static (self, item, field, v) => self.Medium(item, field, v)); break;
            case "keywords": Words(value, "keywords", values, Keywords); break;
            case "topics": Words(value, "topics", values, Keywords); break;
            case "categories": values.Texts(value, "categories", " ,;", Categories); break;
            case "machine_keywords": values.Texts(value, "machine_keywords", ",;", MachineKeywords); break;
            case "machine_summary": MachineSummary = values.Text(value, "machine_summary"); break;
            case "venue": Venue = values.Text(value, "venue"); break;
            case "journal_reference": JournalReference = values.Text(value, "journal_reference"); break;
            case "volume": Volume = values.Text(value, "volume"); break;
            case "issue": Issue = values.Text(value, "issue"); break;
            case "pages": Pages = values.Text(value, "pages"); break;
            case "publisher": Publisher = values.Text(value, "publisher"); break;
            case "comment": Comment = values.Text(value, "comment"); break;
            case "votes" or "upvotes": Votes = values.Count(value, name.ToString()); break;
            case "comments": Comments = values.Count(value, "comments"); break;
            case "position": Position = values.Count(value, "position"); break;
            case "version": Version = values.Count(value, "version"); break;
            case "versions": Each(value, "versions", values, static (self, item, _, v) => self.OneVersion(item, v)); break;
            case "stars": CodeStars = values.Count(value, "stars"); break;
            case "counts": Each(value, "counts", values, static (self, item, _, v) => self.OneCount(item, v)); break;
            case "found": Finding(value, values); break;
            case "submitter": Submitter = values.Text(value, "submitter"); break;
            case "source": Source = values.Text(value, "source"); break;
            case "license": License = values.Text(value, "license"); break;
            case "withdrawn": Withdrawn = values.Flag(value, "withdrawn"); break;
            case "note" or "notes": Note = values.Text(value, name.ToString()); break;
            default: break;
        }
    }

    private void Id(JsonElement value, string field, JsonValues values, bool isOwn)
    {
        if (values.Text(value, field)?.Trim() is not { } text)
            return;
        if (value.ValueKind == JsonValueKind.Number)
        {
            var written = text;
            // Since 2015 five digits follow the dot; as a number the last zeros are gone.
            if (text.Length is > 5 and < 10 && text[4] == '.' && string.CompareOrdinal(text, "1501") >= 0)
                text = text.PadRight(10, '0');
            values.Report(DiagnosticCodes.NumberAsId, written, text);
        }

        var id = PaperIds.TryParse(text, out int? version) ?? (text.Length <= MaxIdLength && field != "doi" ? new PaperId(PaperIdKind.Local, text) : null);
        if (id is not { } known)
        {
            values.Report(DiagnosticCodes.FieldId, field, text);
            return;
        }

        Version ??= version;
        Ids.Remove(known);
        Ids.Insert(isOwn ? 0 : Ids.Count, known);
    }

    private void Style(JsonElement value, JsonValues values)
    {
        switch (values.Text(value, "text"))
        {
            case null or "tex": Text = EntryText.Tex; break;
            case "clean": Text = EntryText.Clean; break;
            case "huggingface": Text = EntryText.HuggingFace; break;
            default: values.Wrong("text", "tex, clean or huggingface", value); break;
        }
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

    private void People(JsonElement value, JsonValues values)
    {
        Authors.Clear();
        if (value.ValueKind == JsonValueKind.String)
        {
            var names = ImmutableArray.CreateBuilder<string>();
            values.Texts(value, "authors", ";", names);
            foreach (var name in names)
                Authors.Add(new(name));
            return;
        }

        Each(value, "authors", values, static (self, item, field, v) => self.Person(item, v));
    }

    private void Person(JsonElement item, JsonValues values)
    {
        string? name = null, affiliation = null;
        bool isHidden = false;
        if (item.ValueKind == JsonValueKind.Object)
        {
            if (item.TryGetProperty("name"u8, out var given))
                name = values.Text(given, "authors.name");
            if (item.TryGetProperty("affiliation"u8, out var place))
                affiliation = values.Text(place, "authors.affiliation");
            if (item.TryGetProperty("hidden"u8, out var hidden))
                isHidden = values.Flag(hidden, "authors.hidden");
        }
        else
        {
            name = values.Text(item, "authors");
        }

        foreach (var one in name is null ? [] : AuthorNames.OneOrTwo(name))
            Authors.Add(new(one, affiliation, isHidden));
    }

    private void OneVersion(JsonElement item, JsonValues values)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("number"u8, out var given))
            values.Wrong("versions", "objects with a number and a date", item);
        else if (values.Count(given, "versions.number") is { } number)
            Versions.Add(new(number, item.TryGetProperty("date"u8, out var date) ? values.Date(date, "versions.date") : null));
    }

    private void OneCount(JsonElement item, JsonValues values)
    {
        if (item.ValueKind == JsonValueKind.Object
            && Part(item, "what", "counts.what", values) is { } what && Part(item, "by", "counts.by", values) is { } by
            && item.TryGetProperty("count"u8, out var count) && item.TryGetProperty("day"u8, out var date))
        {
            if (values.Count(count, "counts.count") is { } number && OneDay(date, "counts.day", values) is { } day)
                Counts.Add(new(what, number, day, by));
            return;
        }

        values.Wrong("counts", "objects with what, count, day and by", item);
    }

    private void Finding(JsonElement item, JsonValues values)
    {
        if (item.ValueKind == JsonValueKind.Null)
            return;
        if (item.ValueKind != JsonValueKind.Object || Part(item, "by", "found.by", values) is not { } by || !item.TryGetProperty("day"u8, out var date))
            values.Wrong("found", "an object with by and day", item);
        else if (OneDay(date, "found.day", values) is { } day)
            Found = new(by, day, Part(item, "rule", "found.rule", values), Part(item, "evidence", "found.evidence", values),
                Part(item, "asked", "found.asked", values));
    }

    private static string? Part(JsonElement item, string name, string field, JsonValues values) =>
        item.TryGetProperty(name, out var given) ? values.Text(given, field) : null;

    private void Link(PaperLinkKind kind, JsonElement value, string field, JsonValues values)
    {
        if (values.Address(value, field) is not { } address)
            return;
        Links.Add(new(kind, address));
        if (kind <= PaperLinkKind.Pdf && PaperIds.TryParse(address, out int? version) is { } id && !Ids.Contains(id))
        {
            Version ??= version;
            Ids.Add(id);
        }
    }

    private void AnyLink(JsonElement item, JsonValues values)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            Link(PaperLinkKind.Other, item, "links", values);
            return;
        }

        var kind = item.TryGetProperty("kind"u8, out var given) ? values.Text(given, "links.kind") : null;
        if (item.TryGetProperty("url"u8, out var url))
            Link(PaperLinkNames.Parse(kind?.ToLowerInvariant()), url, "links.url", values);
    }

    private void Medium(JsonElement item, string field, JsonValues values)
    {
        if (values.Address(item, field) is { } address)
            Media.Add(address);
    }

    private void Words(JsonElement value, string field, JsonValues values, ImmutableArray<string>.Builder into)
    {
        int start = into.Count;
        values.Texts(value, field, ",;", into);
        for (int i = start; i < into.Count;)
        {
            if (!ArxivCategories.Contains(into[i]))
            {
                i++;
                continue;
            }

            if (!Categories.Contains(into[i]))
                Categories.Add(into[i]);
            into.RemoveAt(i);
        }
    }

    // An array, or one value where an array would have one element.
    private void Each(JsonElement value, string field, JsonValues values, ForOne use)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return;
        if (value.ValueKind != JsonValueKind.Array)
        {
            use(this, value, field, values);
            return;
        }

        foreach (var item in value.EnumerateArray())
            use(this, item, field, values);
    }

    private delegate void ForOne(EntryJsonFields self, JsonElement item, string field, JsonValues values);
}
