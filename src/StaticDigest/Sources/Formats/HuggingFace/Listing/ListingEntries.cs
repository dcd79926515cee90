using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Cards;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Lines;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Marks;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.HuggingFace.Listing;

/// <summary>The lines of a copied page become entries: a list's cards, or the one paper of its own page.</summary>
internal static class ListingEntries
{
    /// <summary>The source's name as readers see it.</summary>
    public const string Source = "Hugging Face Daily Papers";

    /// <summary>Adds all entries; which lines were understood.</summary>
    /// <param name="context">What is known beside the file.</param>
    /// <param name="day">The day that the page's address names.</param>
    public static bool[] Of(List<ListingLine> lines, ReadContext context, EntryList list, DateOnly? day = null)
    {
        if (PaperPage.TryRead(lines) is { } page)
        {
            var only = YearOf(lines, [page.Card], context, day, list);
            list.Add(ToEntry(lines, page.Card, only, list) with { Authors = page.Authors, AuthorCount = null, MachineSummary = page.Summary });
            return page.Understood;
        }

        var (cards, understood) = CardParser.Parse(lines, list.Diagnostics);
        if (cards.Count == 0)
            return understood;
        var year = YearOf(lines, cards, context, day, list);
        DayOf(lines, cards, year, list);
        foreach (var card in cards)
            list.Add(ToEntry(lines, card, year, list), card.Position);
        return understood;
    }

    private static ListingYear YearOf(List<ListingLine> lines, List<ListingCard> cards, ReadContext context, DateOnly? day, EntryList list)
    {
        var file = list.File;
        var written = cards.SelectMany(card => new[] { card.Date?.Year, card.Header?.Year }).OfType<int>();
        var year = day is { } known ? ListingYear.Of(known, context.Today) : ListingYear.Find(file, lines, context, written);
        bool isNeeded = cards.Exists(card => card is { Date: { Year: null } } or { Header: { Year: null, Kind: not HeaderKind.Ago } });
        if (isNeeded)
        {
            list.Diagnostics.Add(year is { IsByClock: true, Year: { } now } ? DiagnosticCodes.ListingYearByClock.At(new(file.Path), now)
                : year.Year is { } found ? DiagnosticCodes.ListingYear.At(new(file.Path), found, year.Rule)
                : DiagnosticCodes.NoListingYear.At(new(file.Path)));
        }

        return year;
    }

    private static void DayOf(List<ListingLine> lines, List<ListingCard> cards, ListingYear year, EntryList list)
    {
        var first = lines[cards[0].Texts[0].Line].Where;
        if (cards[0].Header is null)
        {
            list.Diagnostics.Add(year.Day is { } named ? DiagnosticCodes.ListingDayOfName.At(first, Invariant($"{named:yyyy-MM-dd}"))
                : DiagnosticCodes.NoListingDay.At(first, cards.TrueForAll(card => card.Date is not null) ? "its entries stand under their own dates"
                    : "its entries have no day of listing"));
        }

        ListingHeader? reported = null;
        foreach (var card in cards)
        {
            if (card.Header is not { } header || header == reported || year.Listing(header) is not null || header.Year is null && year.Year is null)
                continue;
            reported = header;
            list.Diagnostics.Add(DiagnosticCodes.DateUnreadable.At(lines[card.Texts[0].Line].Where, header.Text));
        }
    }

    private static Entry ToEntry(List<ListingLine> lines, ListingCard card, ListingYear year, EntryList list)
    {
        var where = lines[card.Texts[0].Line].Where;
        var featured = card.Header is { } header ? year.Listing(header) : year.Day;
        PartialDate? submitted = null;
        var unreadable = card.BadDate;
        if (card.Date is { } date)
        {
            submitted = year.Paper(date, featured);
            // Without a year for the whole listing one message is enough.
            unreadable = submitted is null && (date.Year ?? year.Year) is not null ? date.Text : null;
        }

        if (unreadable is not null)
            list.Diagnostics.Add(DiagnosticCodes.DateUnreadable.At(where, unreadable));
        return new Entry
        {
            Where = where,
            Source = Source,
            Title = card.Title,
            Abstract = card.Abstract,
            Text = EntryText.HuggingFace,
            Ids = card.Id is { } id ? [id] : [],
            AuthorCount = card.Authors,
            Organization = card.Organization is { } organization ? CleanText.Of(organization) : null,
            Submitted = submitted,
            Featured = featured,
            Votes = card.Votes,
            Comments = card.Comments,
            CodeStars = card.Stars,
            Media = card.Picture is { } picture ? [picture] : [],
            Submitter = card.Submitter is { } submitter ? CleanText.Of(submitter) : null,
        };
    }
}
