using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Services;

/// <summary>Chooses among the dates that publishers give: online, in print, issued.</summary>
internal struct PublicationDate
{
    /// <summary>The earliest date so far, as precise as any that agrees with it: <c>2007-07-14</c> of <c>2007-07</c> and <c>2007-07-14</c>.</summary>
    public PartialDate? Earliest { get; private set; }

    public void Add(PartialDate? candidate)
    {
        if (candidate is not { } date)
            return;
        if (Earliest is not { } best || Refines(date, best) || date < best && !Refines(best, date))
            Earliest = date;
    }

    private static bool Refines(PartialDate date, PartialDate rough) =>
        date.Year == rough.Year && (rough.Month == 0 ? date.Month != 0 : rough.Month == date.Month && rough.Day == 0 && date.Day != 0);
}
