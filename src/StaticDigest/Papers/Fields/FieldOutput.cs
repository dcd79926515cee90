using System.Collections.Immutable;
using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Papers.Fields;

/// <summary>Writes fields, by the type of their values.</summary>
internal static class FieldOutput
{
    /// <summary>Writes the field of a record where the record has it.</summary>
    public static void Write(this IFieldWriter to, PaperField field, PaperData data)
    {
        switch (field)
        {
            case PaperField<string?> text: to.Text(field.Key, text.Get(data)); break;
            case PaperField<ImmutableArray<string>> texts: to.Texts(field.Key, texts.Get(data)); break;
            case PaperField<PartialDate?> date: to.Text(field.Key, date.Get(data)?.ToString()); break;
            case PaperField<int?> count: to.Number(field.Key, count.Get(data)); break;
            case PaperField<bool> flag: to.Flag(field.Key, flag.Get(data)); break;
            case PaperField<DateOnly?> day: to.Text(field.Key, Day(day.Get(data))); break;
            case PaperField<PaperId?> id: to.Text(field.Key, id.Get(data)?.ToString()); break;
            case PaperField<EntryText> style: to.Text(field.Key, EntryTextNames.Name(style.Get(data))); break;
            case PaperField<ImmutableArray<PaperId>> ids: Ids(to, ids.Get(data)); break;
            case PaperField<ImmutableArray<Author>> authors: Records(to, field, authors.Get(data), Author); break;
            case PaperField<ImmutableArray<PaperVersion>> versions: Records(to, field, versions.Get(data), Version); break;
            case PaperField<ImmutableArray<PaperLink>> links: Records(to, field, links.Get(data), Link); break;
            case PaperField<ImmutableArray<DatedCount>> counts: Records(to, field, counts.Get(data), Count); break;
            case PaperField<ImmutableArray<Finding>> found: Findings(to, field, found.Get(data)); break;
            case PaperField<ImmutableArray<Appearance>> appearances: Records(to, field, appearances.Get(data), Appearance); break;
            case PaperField<ImmutableArray<FieldOrigin>> origins: Records(to, field, origins.Get(data), Origin); break;
            default: throw new NotSupportedException($"nobody knows how to write {field}");
        }
    }

    private static void Ids(IFieldWriter to, ImmutableArray<PaperId> ids)
    {
        if (ids.IsEmpty)
            return;
        to.Text(PaperField.Ids.Key, ids[0].ToString());
        if (ids.Length > 1)
            to.Texts(PaperField.OtherIdsKey, [.. ids.Skip(1).Select(id => id.ToString())]);
    }

    private static void Records<T>(IFieldWriter to, PaperField field, ImmutableArray<T> records, Action<IFieldWriter, T> write)
    {
        if (records.IsEmpty)
            return;
        to.BeginList(field.Key);
        foreach (var record in records)
        {
            if (to.IsTerse && record is Author { Affiliation: null, IsHidden: false } author)
            {
                to.Item(author.Name);
                continue;
            }

            to.BeginRecord();
            write(to, record);
            to.EndRecord();
        }

        to.EndList();
    }

    private static void Findings(IFieldWriter to, PaperField field, ImmutableArray<Finding> found)
    {
        if (!to.IsTerse || found.Length != 1)
        {
            Records(to, field, found, Finding);
            return;
        }

        to.BeginRecord(field.Key);
        Finding(to, found[0]);
        to.EndRecord();
    }

    private static void Author(IFieldWriter to, Author author)
    {
        to.Text("name", author.Name);
        to.Text("affiliation", author.Affiliation);
        to.Flag("hidden", author.IsHidden);
    }

    private static void Version(IFieldWriter to, PaperVersion version)
    {
        to.Number("number", version.Number);
        to.Text("date", version.Date?.ToString());
    }

    private static void Link(IFieldWriter to, PaperLink link)
    {
        to.Text("kind", PaperLinkNames.Name(link.Kind));
        to.Text("url", link.Url);
    }

    private static void Count(IFieldWriter to, DatedCount count)
    {
        to.Text("what", count.What);
        to.Number("count", count.Count);
        to.Text("day", Day(count.Day));
        to.Text("by", count.By);
    }

    private static void Finding(IFieldWriter to, Finding finding)
    {
        to.Text("by", finding.By);
        to.Text("day", Day(finding.Day));
        to.Text("asked", finding.Asked);
        to.Text("rule", finding.Rule);
        to.Text("evidence", finding.Evidence);
    }

    private static void Appearance(IFieldWriter to, Appearance appearance)
    {
        to.Text("list", appearance.List);
        to.Text("day", Day(appearance.Day));
        to.Text("file", appearance.File);
        to.Number("position", appearance.Position);
        to.Number("votes", appearance.Votes);
        to.Number("comments", appearance.Comments);
    }

    private static void Origin(IFieldWriter to, FieldOrigin origin)
    {
        to.Text("field", origin.Field);
        to.Text("list", origin.List);
    }

    private static string? Day(DateOnly? day) => day is { } known ? new PartialDate(known).ToString() : null;
}
