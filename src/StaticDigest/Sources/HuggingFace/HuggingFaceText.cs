using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.HuggingFace;

/// <summary>Reads the text that lies on the clipboard after copying the page of the Hugging Face Daily Papers.</summary>
internal static class HuggingFaceText
{
    private const int MaxHead = 64 * 1024;

    /// <summary>The source's name as readers see it.</summary>
    public const string Source = "Hugging Face Daily Papers";

    /// <summary>True when a text's beginning has the marks of such a page.</summary>
    public static bool IsLikely(string head)
    {
        var lines = ListingLine.Split(head.Length > MaxHead ? head[..MaxHead] : head);
        bool hasHeading = false;
        for (int i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (ListingMarks.TryAuthors(text, out _, out var rest, out bool hasBullet) && (hasBullet || ListingMarks.AfterDot(rest) is not null)
                || ListingMarks.IsDot(text) && i + 1 < lines.Count && ListingMarks.TryDate(lines[i + 1].Text) is not null)
                return true;
            hasHeading |= i < 100 && (text.StartsWith("Get trending papers in your email inbox", StringComparison.Ordinal) || text == "Daily Papers");
        }

        return hasHeading;
    }

    /// <summary>Reads all listings in the file.</summary>
    public static Batch<Entry> Read(SourceFile file, ReadContext context)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var lines = ListingLine.Split(SourceText.Decode(file, diagnostics));
        var found = new ListingParser(file.Path, lines, diagnostics).Parse();
        if (found.Count == 0)
        {
            diagnostics.Add(DiagnosticCodes.NoEntries.At(new(file.Path)));
            return new([], diagnostics.ToImmutable());
        }

        var year = Year(file, lines, found, context.Year, diagnostics);
        var entries = ImmutableArray.CreateBuilder<Entry>(found.Count);
        ListingDate? reported = null;
        foreach (var entry in found)
        {
            if (entry.Header is { } header && year.Listing(header) is null && (header.Year ?? year.Year) is not null && reported != header)
            {
                reported = header;
                diagnostics.Add(DiagnosticCodes.DateUnreadable.At(Where(file, entry), header.Text));
            }

            entries.Add(ToEntry(file, entry, year, diagnostics));
        }

        return new(entries.MoveToImmutable(), InOrder(diagnostics));
    }

    private static ListingYear Year(SourceFile file, List<ListingLine> lines, List<ListingEntry> found, int? listingYear, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var dates = found.SelectMany(entry => new[] { entry.Tail?.Date, entry.Header }).OfType<ListingDate>().ToArray();
        var year = ListingYear.Find(file, lines, listingYear, dates.Select(date => date.Year).OfType<int>());
        if (dates.Any(date => date.Year is null))
        {
            diagnostics.Add(year.Year is { } known
                ? DiagnosticCodes.ListingYear.At(new(file.Path), known, year.Rule)
                : DiagnosticCodes.NoListingYear.At(new(file.Path)));
        }

        if (found[0].Header is null)
            diagnostics.Add(DiagnosticCodes.NoListingDay.At(Where(file, found[0]), year.Day is null ? "its entries have no day of listing" : Invariant($"{year.Day:yyyy-MM-dd} was used")));
        return year;
    }

    private static Entry ToEntry(SourceFile file, ListingEntry entry, ListingYear year, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var where = Where(file, entry);
        var featured = entry.Header is { } header ? year.Listing(header) : year.Day;
        PartialDate? submitted = null;
        var unreadable = entry.Tail?.BadDate;
        if (entry.Tail?.Date is { } date)
        {
            submitted = year.Paper(date, featured);
            // Without a year for the whole listing one message is enough.
            unreadable = submitted is null && (date.Year ?? year.Year) is not null ? date.Text : null;
        }

        if (unreadable is not null)
            diagnostics.Add(DiagnosticCodes.DateUnreadable.At(where, unreadable));
        return new Entry
        {
            Where = where,
            Source = Source,
            Position = entry.Position,
            Title = entry.Title,
            Abstract = entry.Abstract,
            Text = EntryText.HuggingFace,
            Ids = entry.Id is { } id ? [id] : [],
            AuthorCount = entry.Tail?.Authors,
            Organization = entry.Tail?.Organization is { } organization ? CleanText.Of(organization) : null,
            Submitted = submitted,
            Featured = featured,
            Votes = entry.Votes,
            Comments = entry.Tail?.Comments ?? entry.Tail?.Date?.Comments,
            Submitter = entry.Submitter is { } submitter ? CleanText.Of(submitter) : null,
        };
    }

    private static ImmutableArray<Diagnostic> InOrder(ImmutableArray<Diagnostic>.Builder diagnostics) =>
        [.. diagnostics.OrderBy(diagnostic => diagnostic.Where.Line)];

    private static SourceSpan Where(SourceFile file, ListingEntry entry) => new(file.Path, entry.TitleLine.Number, entry.TitleLine.Column);
}
