using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Json;

namespace StaticDigest.Sources.Formats.Json;

/// <summary>Makes an entry of one JSON object.</summary>
internal static class EntryJsonRecord
{
    private const int MaxNameLength = 32;

    /// <summary>The entry; null, with a diagnostic, when the value is none.</summary>
    public static Entry? Read(JsonElement value, InputFile file, SourceSpan where, int position, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var values = new JsonValues(where, diagnostics);
        if (value.ValueKind != JsonValueKind.Object)
        {
            values.Report(DiagnosticCodes.NotAnEntry, JsonValues.Kind(value));
            return null;
        }

        var fields = new EntryJsonFields();
        Span<char> name = stackalloc char[MaxNameLength];
        foreach (var property in value.EnumerateObject())
        {
            var raw = JsonMarshal.GetRawUtf8PropertyName(property);
            if (raw.Length > MaxNameLength)
                continue;
            for (int i = 0; i < raw.Length; i++)
                name[i] = (char)raw[i];
            fields.Set(name[..raw.Length], property.Value, values);
        }

        if (fields.Title is null && fields.Ids.Count == 0)
        {
            values.Report(DiagnosticCodes.NotAnEntry, "one with neither");
            return null;
        }

        return Of(fields, file, where, position);
    }

    /// <summary>The entry that fields make.</summary>
    public static Entry Of(EntryJsonFields fields, InputFile file, SourceSpan where, int position) =>
        new()
        {
            Where = where,
            Source = SourceName(fields.Source, fields.Venue, file),
            Position = fields.Position ?? position,
            Title = fields.Title,
            Abstract = fields.Abstract,
            Text = fields.Text,
            Ids = fields.Ids.ToImmutable(),
            Version = fields.Version,
            Versions = fields.Versions.ToImmutable(),
            Authors = fields.Authors.ToImmutable(),
            AuthorCount = fields.AuthorCount,
            HasMoreAuthors = fields.HasMoreAuthors,
            Organization = fields.Organization,
            Submitted = fields.Submitted ?? WithPrecision(fields.Date, fields.DatePrecision),
            Updated = fields.Updated,
            Announced = fields.Announced,
            Featured = fields.Featured,
            Votes = fields.Votes,
            Comments = fields.Comments,
            Categories = fields.Categories.ToImmutable(),
            Keywords = fields.Keywords.ToImmutable(),
            Venue = fields.Venue,
            Publication = new Publication(fields.Volume, fields.Issue, fields.Pages, fields.Publisher).OrNull(),
            JournalReference = fields.JournalReference,
            Comment = fields.Comment,
            Links = fields.Links.ToImmutable(),
            CodeStars = fields.CodeStars,
            Counts = fields.Counts.ToImmutable(),
            Found = fields.Found,
            Media = fields.Media.ToImmutable(),
            MachineSummary = fields.MachineSummary,
            MachineKeywords = fields.MachineKeywords.ToImmutable(),
            Submitter = fields.Submitter,
            Withdrawn = fields.Withdrawn,
            License = fields.License,
            Note = fields.Note,
        };

    private static string SourceName(string? source, string? venue, InputFile file) => source switch
    {
        null => file.Stem,
        "hf" => "Hugging Face",
        "oai" => "arXiv",
        "lists" => venue ?? "Conference lists",
        _ => source,
    };

    private static PartialDate? WithPrecision(PartialDate? date, string? precision) => (date, precision) switch
    {
        ({ } known, "year") => new PartialDate(known.Year),
        ({ } known, "month") => new PartialDate(known.Year, known.Month),
        _ => date,
    };
}
