using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Json;
using StaticDigest.Sources.Reading.Services;

namespace StaticDigest.Sources.Formats.Crossref;

/// <summary>Dates as arrays of one to three numbers: <c>{"date-parts":[[2018,4]]}</c>, also <c>[[null]]</c>.</summary>
internal static class CrossrefDate
{
    /// <summary>When the work first appeared; the day of its registration only where nothing else is known.</summary>
    public static PartialDate? Published(JsonElement work, JsonValues values)
    {
        var date = new PublicationDate();
        foreach (var name in (ReadOnlySpan<string>)["posted", "published", "published-online", "published-print", "issued"])
            date.Add(Read(work.Member(name), name, values));
        return date.Earliest ?? Read(work.Member("created"), "created", values);
    }

    private static PartialDate? Read(JsonElement date, string name, JsonValues values)
    {
        foreach (var parts in date.Member("date-parts").Items())
        {
            Span<int> numbers = [0, 0, 0];
            int count = 0;
            foreach (var part in parts.Items())
            {
                if (count == numbers.Length || values.Count(part, name) is not { } number)
                    break;
                numbers[count++] = number;
            }

            // [[null]] stands for an unknown date.
            if (count == 0)
                continue;
            var written = Text(numbers[..count]);
            if (PartialDate.TryParse(written) is { IsPlausible: true } known)
                return known;
            values.Report(DiagnosticCodes.FieldDate, name, written);
        }

        return null;
    }

    private static string Text(ReadOnlySpan<int> parts) => parts.Length switch
    {
        1 => Invariant($"{parts[0]:D4}"),
        2 => Invariant($"{parts[0]:D4}-{parts[1]:D2}"),
        _ => Invariant($"{parts[0]:D4}-{parts[1]:D2}-{parts[2]:D2}"),
    };
}
