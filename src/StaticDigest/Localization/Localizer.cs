using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using StaticDigest.Papers;

namespace StaticDigest.Localization;

/// <summary>
/// The words of the interface in one language, by the keys of <c>theme/strings/en.yml</c>: fixed texts, sentences with
/// gaps, forms by number, names of months, and what is made of them.
/// </summary>
public sealed class Localizer
{
    private readonly string[] _months;
    private readonly string[] _shortMonths;
    private readonly string[] _weekdays;
    private readonly string[] _one;

    internal Localizer(string language, IReadOnlyDictionary<string, Message> phrases)
    {
        Language = language;
        Phrases = phrases.ToFrozenDictionary(StringComparer.Ordinal);
        _months = this["months"].Split(' ');
        _shortMonths = this["months_short"].Split(' ');
        _weekdays = this["weekdays"].Split(' ');
        _one = this["numbers_of_one"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var hash = new Fingerprint();
        foreach (var (key, phrase) in phrases.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            hash.Add(key);
            hash.Add(phrase.One);
            hash.Add(phrase.Other);
        }

        Fingerprint = hash.Finish();
    }

    /// <summary>English, which every other language falls back to.</summary>
    internal static Localizer English { get; } = LocalizerReader.English();

    /// <summary>Language tag: <c>en</c>, <c>zh</c>.</summary>
    public string Language { get; }

    /// <summary>Whether it is written from the right.</summary>
    public bool IsRightToLeft => this["direction"] == "rtl";

    /// <summary>All keys, sorted.</summary>
    public IEnumerable<string> Keys => Phrases.Keys.Order(StringComparer.Ordinal);

    /// <summary>The words by key.</summary>
    internal FrozenDictionary<string, Message> Phrases { get; }

    /// <summary>Changes with any word.</summary>
    internal UInt128 Fingerprint { get; }

    /// <summary>A text without gaps.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public string this[string key] => Phrases[key].Other;

    /// <summary>The text of a key as it stands; null when there is none.</summary>
    internal string? Find(string key) => Phrases.GetValueOrDefault(key)?.Other;

    /// <summary>A sentence with its gaps filled. The form is that of the first number.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    internal string Translate(string key, params ReadOnlySpan<object?> values) => Fill(Phrases[key], values, static words => words);

    private string Fill(Message phrase, ReadOnlySpan<object?> values, Func<string, string> words)
    {
        var texts = new object?[values.Length];
        string? form = null;
        for (int i = 0; i < values.Length; i++)
        {
            texts[i] = values[i];
            if ((values[i] as int? ?? values[i] as long?) is not { } number)
                continue;
            form ??= _one.Contains(number.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal) ? phrase.One : phrase.Other;
            texts[i] = words(Number(number));
        }

        return string.Format(CultureInfo.InvariantCulture, words(form ?? phrase.Other), texts);
    }

    /// <summary>A number with its thousands apart.</summary>
    internal string Number(long number)
    {
        var text = number.ToString("N0", CultureInfo.InvariantCulture);
        return number < 1000 ? text : text.Replace(",", this["thousands"], StringComparison.Ordinal);
    }

    /// <summary>A date for people and machines.</summary>
    internal DateView Date(PartialDate date, string label = "") => new(date.ToString(), date switch
    {
        { Month: 0 } => Year(date.Year),
        { Day: 0 } => Month(date.Year, date.Month),
        _ => Day(date.FirstDay),
    }, label);

    /// <summary>For example <c>17 April 2026</c>.</summary>
    internal string Day(DateOnly day) =>
        string.Format(CultureInfo.InvariantCulture, this[day.Day == 1 ? "first_day" : "day"], day.Day, _months[day.Month - 1], day.Year);

    /// <summary>For example <c>Friday</c>.</summary>
    internal string Weekday(DateOnly day) => _weekdays[(int)day.DayOfWeek];

    /// <summary>For example <c>Friday, 17 April 2026</c>.</summary>
    internal string WeekdayAndDay(DateOnly day) => Translate("weekday_and_day", Weekday(day), Day(day));

    /// <summary>For example <c>April 2026</c>.</summary>
    internal string Month(int year, int month) => string.Format(CultureInfo.InvariantCulture, this["month_and_year"], _months[month - 1], year);

    /// <summary>For narrow places: <c>Apr</c>.</summary>
    internal string ShortMonth(int month) => _shortMonths[month - 1];

    /// <summary>For example <c>Week 16, 2026</c>.</summary>
    internal string Week(int year, int week) => string.Format(CultureInfo.InvariantCulture, this["week"], week, year);

    /// <summary>For example <c>2026</c>.</summary>
    internal static string Year(int year) => Invariant($"{year}");

    /// <summary>The name of a page of several: <c>Optimal transport, page 2</c>.</summary>
    /// <param name="number">Which page; null for the one that has the name alone.</param>
    internal string OnPage(string title, int? number) => number is { } page ? Translate("page_suffix", title, page) : title;

    /// <summary>For example <c>40 papers</c>.</summary>
    internal string Papers(int count) => Translate("papers", count);

    /// <summary>One line for lists: the first authors, the last, and how many stand between.</summary>
    internal string Byline(Paper paper) => Byline(paper, static name => name);

    /// <summary>The same line with family names alone where there are more than three names: <c>Zhao, Zhu, … Yang (9)</c>.</summary>
    internal string FamilyByline(Paper paper) =>
        paper.Authors.Length > 3 ? Byline(paper, static name => PersonName.Parse(name) is { Family.Length: > 0 } parts ? parts.Family : name) : Byline(paper);

    private string Byline(Paper paper, Func<string, string> write)
    {
        var comma = this["comma"];
        ImmutableArray<string> names = [.. paper.Authors.Where(author => !author.IsHidden).Select(author => author.Name)];
        int total = Math.Max(paper.AuthorCount, names.Length);
        if (names.IsEmpty)
            return total > 0 ? Translate("authors_count", total) : paper.Organization is { } organization ? write(organization) : "";
        if (paper.HasMoreAuthors)
            return Translate("and_others", string.Join(comma, names.Take(3).Select(write)));
        if (total > names.Length)
            return Translate("and_more", string.Join(comma, names.Take(3).Select(write)), total - Math.Min(names.Length, 3));
        return names.Length <= 4
            ? string.Join(comma, names.Select(write))
            : Translate("names_between", write(names[0]), write(names[1]), names.Length, write(names[^1]));
    }

    /// <summary>All names, where the line for lists leaves some out; else empty.</summary>
    internal string AllNames(Paper paper)
    {
        const int max = 50;
        List<string> names = [.. paper.Authors.Where(author => !author.IsHidden).Select(author => author.Name)];
        if (names.Count <= 3 || names.Count == 4 && paper.AuthorCount <= 4)
            return "";
        if (paper.HasMoreAuthors)
            return Translate("and_others", string.Join(this["comma"], names.Take(max)));
        return names.Count <= max ? string.Join(this["comma"], names) : Translate("and_more", string.Join(this["comma"], names.Take(max)), names.Count - max);
    }

    /// <summary>Where and when a paper was featured, where that is more than once; else empty.</summary>
    internal string Appearances(Paper paper)
    {
        List<string> all = [
            .. paper.Appearances.Select(appearance => appearance.Day is { } day ? $"{appearance.List}{this["comma"]}{Day(day)}" : appearance.List)
                .Distinct(StringComparer.Ordinal)];
        return all.Count > 1 ? string.Join(this["semicolon"], all) : "";
    }

    /// <summary>Names in a row: <c>a, b and c</c>.</summary>
    internal string List(IEnumerable<string> names) => Row("and", [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>What a topic that was found in the papers is about.</summary>
    public string FoundTopic(ImmutableArray<string> phrases) => Translate("found_topic", Row("or", phrases));

    private string Row(string last, ImmutableArray<string> parts) => parts.Length switch
    {
        0 => "",
        1 => parts[0],
        _ => Translate(last, string.Join(this["comma"], parts[..^1]), parts[^1]),
    };

    /// <summary>A text for one thing, and one for several.</summary>
    /// <param name="One">The form for the numbers of <c>numbers_of_one</c>.</param>
    /// <param name="Other">The form for all others, or the only one.</param>
    internal sealed record Message(string One, string Other);
}
