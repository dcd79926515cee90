using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Features.Citations;

/// <summary>CSL-JSON (https://docs.citationstyles.org), which citation processors take: an array of one item.</summary>
internal static class CslJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The item as UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write(Citation citation, string language)
    {
        var paper = citation.Paper;
        var buffer = new ArrayBufferWriter<byte>(paper.Abstract.Length * 2 + 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("id"u8, citation.Key);
            json.WriteString("type"u8, citation.Kind switch { CitationKind.Journal => "article-journal", CitationKind.Conference => "paper-conference", _ => "article" });
            json.WriteString("title"u8, citation.Title);
            Authors(json, citation);
            if (citation.Date is { } date)
                Date(json, date);
            if (citation.Kind != CitationKind.Preprint)
                json.WriteString("container-title"u8, citation.Venue);
            if (citation.Doi is { } doi)
                json.WriteString("DOI"u8, doi);
            if (citation.Arxiv is { } arxiv)
            {
                json.WriteString("number"u8, $"arXiv:{arxiv}");
                if (paper.Publication?.Publisher is null)
                    json.WriteString("publisher"u8, "arXiv"u8);
            }

            if (paper.Publication is { } publication)
                Publication(json, publication);

            json.WriteString("URL"u8, citation.Url);
            if (paper.Abstract.Length > 0)
                json.WriteString("abstract"u8, MathText.ToPlain(paper.Abstract));
            if (!paper.Keywords.IsEmpty)
                json.WriteString("keyword"u8, string.Join(", ", paper.Keywords));
            if (citation.Note is { } note)
                json.WriteString("note"u8, MathText.ToPlain(note));
            json.WriteString("language"u8, language);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void Authors(Utf8JsonWriter json, Citation citation)
    {
        if (citation.Authors.IsEmpty && citation.Paper.Organization is null)
            return;
        json.WriteStartArray("author"u8);
        foreach (var name in citation.Authors)
        {
            json.WriteStartObject();
            json.WriteString("family"u8, name.Family);
            if (name.Given.Length > 0)
                json.WriteString("given"u8, name.Given);
            if (name.Suffix.Length > 0)
                json.WriteString("suffix"u8, name.Suffix);
            json.WriteEndObject();
        }

        if (citation.Authors.IsEmpty)
        {
            json.WriteStartObject();
            json.WriteString("literal"u8, citation.Paper.Organization);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Publication(Utf8JsonWriter json, Publication publication)
    {
        if (publication.Volume is { } volume)
            json.WriteString("volume"u8, volume);
        if (publication.Issue is { } issue)
            json.WriteString("issue"u8, issue);
        if (publication.Pages is { } pages)
            json.WriteString("page"u8, pages);
        if (publication.Publisher is { } publisher)
            json.WriteString("publisher"u8, publisher);
    }

    private static void Date(Utf8JsonWriter json, PartialDate date)
    {
        json.WriteStartObject("issued"u8);
        json.WriteStartArray("date-parts"u8);
        json.WriteStartArray();
        json.WriteNumberValue(date.Year);
        if (date.Month > 0)
            json.WriteNumberValue(date.Month);
        if (date.IsDay)
            json.WriteNumberValue(date.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
