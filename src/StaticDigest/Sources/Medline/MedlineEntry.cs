using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Sources.Citations;

namespace StaticDigest.Sources.Medline;

/// <summary>Makes an entry of one record.</summary>
internal static class MedlineEntry
{
    /// <summary>The entry; null, with a diagnostic, when it has neither title nor id.</summary>
    public static Entry? Read(List<(string Tag, string Value)> record, SourceSpan where, int position, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var links = new CitationLinks(where, diagnostics);
        if (First(record, "PMID") is { } pmid && !pmid.AsSpan().ContainsAnyExceptInRange('0', '9'))
            links.Add(new PaperId(PaperIdKind.Pubmed, pmid));
        foreach (var (tag, value) in record)
        {
            if (tag is "LID" or "AID" && value.EndsWith("[doi]", StringComparison.OrdinalIgnoreCase))
                links.Add(PaperIds.TryParse(value[..^"[doi]".Length].Trim()));
        }

        var title = Title(First(record, "TI") ?? First(record, "BTI") ?? First(record, "TT"));
        if (title is null && links.Ids.Count == 0)
        {
            diagnostics.Add(DiagnosticCodes.RecordWithoutTitle.At(where, First(record, "PMID") ?? ""));
            return null;
        }

        return new Entry
        {
            Where = where,
            Source = "PubMed",
            Position = position,
            Title = title,
            Abstract = First(record, "AB") ?? First(record, "OAB"),
            Ids = links.Ids.ToImmutable(),
            Authors = Authors(record),
            Submitted = Date(record, where, diagnostics),
            Keywords = Keywords(record),
            Venue = First(record, "JT") ?? First(record, "TA") ?? First(record, "VTI"),
            Publication = new Publication(First(record, "VI"), First(record, "IP"), CitationText.Pages(First(record, "PG")), First(record, "PB")).OrNull(),
            Withdrawn = record.Exists(value => value.Tag is "RIN" || value is ("PT", "Retracted Publication")),
        };
    }

    private static string? First(List<(string Tag, string Value)> record, string tag)
    {
        foreach (var (name, value) in record)
        {
            if (name == tag && value.Length > 0)
                return value;
        }

        return null;
    }

    // PubMed ends every title with a full stop and puts translated ones into brackets: neither is the paper's.
    private static string? Title(string? title)
    {
        if (title is null)
            return null;
        if (title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal))
            title = title[..^1];
        return title is ['[', .., ']'] && title.IndexOf('[', 1) < 0 ? title[1..^1] : title;
    }

    // FAU is the full name, AU the same one cut short, AD where that author works; a group stands under CN. In old records
    // the one AD comes first.
    private static ImmutableArray<Author> Authors(List<(string Tag, string Value)> record)
    {
        var authors = ImmutableArray.CreateBuilder<Author>();
        string? before = null;
        bool isFull = false;
        foreach (var (tag, value) in record)
        {
            switch (tag)
            {
                case "FAU":
                    authors.Add(new(CitationName.InReadingOrder(value)));
                    isFull = true;
                    break;
                case "AU":
                    if (!isFull)
                        authors.Add(new(Short(value)));
                    isFull = false;
                    break;
                case "CN":
                    authors.Add(new(value));
                    isFull = false;
                    break;
                case "AD" when authors.Count == 0:
                    before = value;
                    break;
                case "AD":
                    authors[^1] = authors[^1] with { Affiliation = authors[^1].Affiliation is { } other ? $"{other}; {value}" : value };
                    break;
            }
        }

        if (before is not null && authors.Count > 0)
            authors[0] = authors[0] with { Affiliation = authors[0].Affiliation ?? before };
        return authors.ToImmutable();
    }

    // Mangalam HJ is H. J. Mangalam; the initials come last and have no dots.
    private static string Short(string name)
    {
        int blank = name.LastIndexOf(' ');
        return blank > 0 && name.Length - blank <= 4 && !name.AsSpan(blank + 1).ContainsAnyExceptInRange('A', 'Z') ? $"{name[(blank + 1)..]} {name[..blank]}" : name;
    }

    // DP is the day of the issue, DEP that of the electronic edition, often more precise.
    private static PartialDate? Date(List<(string Tag, string Value)> record, SourceSpan where, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var printed = First(record, "DP");
        var date = CitationDate.TryParse(printed);
        if (printed is not null && date is not { Year: >= 1800 and <= 2100 })
        {
            diagnostics.Add(DiagnosticCodes.FieldDate.At(where, "DP", printed));
            date = null;
        }

        var electronic = CitationDate.TryParse(First(record, "DEP"));
        return electronic is { IsDay: true, IsPlausible: true } day && (date is null || date.Value.Year == day.Year && !date.Value.IsDay) ? day : date;
    }

    // The authors' own words, else the main headings that the library gave.
    private static ImmutableArray<string> Keywords(List<(string Tag, string Value)> record)
    {
        var keywords = record.Where(value => value.Tag == "OT" && value.Value.Length > 0).Select(value => value.Value.TrimStart('*'));
        if (!keywords.Any())
            keywords = record.Where(value => value.Tag == "MH" && value.Value.Contains('*', StringComparison.Ordinal)).Select(value => value.Value.Replace("*", "", StringComparison.Ordinal));
        return [.. keywords.Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
