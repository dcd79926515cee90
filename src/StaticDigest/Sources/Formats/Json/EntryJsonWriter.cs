using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticDigest.Markdown;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.Json;

/// <summary>Writes an entry in the digest's own shape, one line with its keys in a fixed order; <see cref="EntryJson"/> reads it back.</summary>
public static class EntryJsonWriter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes one line, its end included.</summary>
    public static void WriteLine(Entry entry, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(output);
        using (var writer = new Utf8JsonWriter(output, s_options))
            Write(entry, writer);
        output.Write("\n"u8);
    }

    private static void Write(Entry entry, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (!entry.Ids.IsEmpty)
            Text(writer, "id", entry.Ids[0].ToString());
        if (entry.Ids.Length > 1)
            Texts(writer, "ids", entry.Ids.RemoveAt(0), static id => id.ToString());
        Number(writer, "version", entry.Version);
        Text(writer, "source", entry.Source);
        Number(writer, "position", entry.Position);
        if (entry.Text != EntryText.Tex)
            Text(writer, "text", entry.Text == EntryText.Clean ? "clean" : "huggingface");
        Text(writer, "title", entry.Title);
        Text(writer, "abstract", entry.Abstract);
        Authors(writer, entry.Authors);
        Number(writer, "author_count", entry.AuthorCount);
        if (entry.HasMoreAuthors)
            writer.WriteBoolean("more_authors", true);
        Text(writer, "organization", entry.Organization);
        Text(writer, "featured", entry.Featured is { } day ? new PartialDate(day).ToString() : null);
        Text(writer, "announced", entry.Announced?.ToString());
        Text(writer, "submitted", entry.Submitted?.ToString());
        Text(writer, "updated", entry.Updated?.ToString());
        Versions(writer, entry.Versions);
        Texts(writer, "categories", entry.Categories, static text => text);
        Texts(writer, "keywords", entry.Keywords, static text => text);
        Text(writer, "venue", entry.Venue);
        Text(writer, "volume", entry.Publication?.Volume);
        Text(writer, "issue", entry.Publication?.Issue);
        Text(writer, "pages", entry.Publication?.Pages);
        Text(writer, "publisher", entry.Publication?.Publisher);
        Text(writer, "journal_reference", entry.JournalReference);
        Text(writer, "comment", entry.Comment);
        Links(writer, entry.Links);
        Texts(writer, "media", entry.Media, static text => text);
        Number(writer, "votes", entry.Votes);
        Number(writer, "comments", entry.Comments);
        Number(writer, "stars", entry.CodeStars);
        Counts(writer, entry.Counts);
        Text(writer, "machine_summary", entry.MachineSummary);
        Texts(writer, "machine_keywords", entry.MachineKeywords, static text => text);
        Text(writer, "submitter", entry.Submitter);
        if (entry.Withdrawn)
            writer.WriteBoolean("withdrawn", true);
        Text(writer, "license", entry.License);
        Text(writer, "note", entry.Note);
        Found(writer, entry.Found);
        writer.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        // The writer throws on half a surrogate pair, which a reader of a foreign format may have let through.
        if (value is not null)
            writer.WriteString(name, CleanText.Of(value));
    }

    private static void Number(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
    }

    private static void Texts<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> values, Func<T, string> text)
    {
        if (values.IsEmpty)
            return;
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(CleanText.Of(text(value)));
        writer.WriteEndArray();
    }

    private static void Authors(Utf8JsonWriter writer, ImmutableArray<Author> authors)
    {
        if (authors.IsEmpty)
            return;
        writer.WriteStartArray("authors");
        foreach (var author in authors)
        {
            if (author is { Affiliation: null, IsHidden: false })
            {
                writer.WriteStringValue(CleanText.Of(author.Name));
                continue;
            }

            writer.WriteStartObject();
            Text(writer, "name", author.Name);
            Text(writer, "affiliation", author.Affiliation);
            if (author.IsHidden)
                writer.WriteBoolean("hidden", true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Versions(Utf8JsonWriter writer, ImmutableArray<PaperVersion> versions)
    {
        if (versions.IsEmpty)
            return;
        writer.WriteStartArray("versions");
        foreach (var version in versions)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", version.Number);
            Text(writer, "date", version.Date?.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Counts(Utf8JsonWriter writer, ImmutableArray<DatedCount> counts)
    {
        if (counts.IsEmpty)
            return;
        writer.WriteStartArray("counts");
        foreach (var count in counts)
        {
            writer.WriteStartObject();
            Text(writer, "what", count.What);
            writer.WriteNumber("count", count.Count);
            Text(writer, "day", new PartialDate(count.Day).ToString());
            Text(writer, "by", count.By);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Found(Utf8JsonWriter writer, Finding? found)
    {
        if (found is null)
            return;
        writer.WriteStartObject("found");
        Text(writer, "by", found.By);
        Text(writer, "day", new PartialDate(found.Day).ToString());
        Text(writer, "asked", found.Asked);
        Text(writer, "rule", found.Rule);
        Text(writer, "evidence", found.Evidence);
        writer.WriteEndObject();
    }

    private static void Links(Utf8JsonWriter writer, ImmutableArray<PaperLink> links)
    {
        if (links.IsEmpty)
            return;
        writer.WriteStartArray("links");
        foreach (var link in links)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", PaperLinkNames.Name(link.Kind));
            Text(writer, "url", link.Url);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
