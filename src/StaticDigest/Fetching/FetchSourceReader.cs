using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Settings;

namespace StaticDigest.Fetching;

/// <summary>Reads the sources of the settings file. A source that cannot be asked is left out and reported.</summary>
internal sealed class FetchSourceReader() : SettingList<FetchSource>(Keys(), [.. FetchKindRules.All.Select(Variant)])
{
    private static readonly string[] s_common = ["kind", "name", "limit", "wait"];

    // A day's place in the address is no address yet: https://example.org/{date}.json
    private static readonly SettingKind<string> s_url = SettingKinds.Of(
        SettingKinds.Server("an http or https address").Form,
        text => WebAddress.TryParse(text.Replace(FetchDates.Placeholder, "2026-01-31", StringComparison.Ordinal)) is null ? null : text).NotEmpty();

    private static SettingVariant Variant(FetchKindRules rules) => new(rules.Word, [.. s_common, .. rules.Takes], rules.Needs.IsEmpty ? [] : [rules.Needs]);

    private static SettingBlock<FetchSource> Keys() => new(new() { Name = "", Folder = "", Kind = default })
    {
        KindSetting(FetchKindRules.All.Select(rules => rules.Word), "which service it is, see the examples"),
        {
            "name", SettingKinds.Name, source => source.Name, (source, value) => source with { Name = value, Folder = Slug.Of(value) },
            "how the source is called; the kind when left out"
        },
        {
            "query", SettingKinds.Exact, source => source.Query, (source, value) => source with { Query = value },
            "words to search for, in the service's own syntax"
        },
        {
            "filter", SettingKinds.Exact, source => source.Filter, (source, value) => source with { Filter = value },
            "further conditions in the service's own words"
        },
        {
            "categories", SettingKinds.Words, source => source.Categories, (source, value) => source with { Categories = value },
            "categories of the archive, such as [cs.LG, stat.ML]"
        },
        { "venue", SettingKinds.Exact, source => source.Venue, (source, value) => source with { Venue = value }, "the venue's id at OpenReview" },
        {
            "url", s_url, source => source.Url, (source, value) => source with { Url = value },
            "address of a feed or file; {date} in that of a file stands for each day"
        },
        {
            "days", SettingKinds.Number(1, 366), source => source.Days, (source, value) => source with { Days = value },
            "how many days the first run looks back, and searches always"
        },
        {
            "limit", SettingKinds.Number(1, 100_000), source => source.Limit, (source, value) => source with { Limit = value },
            "how many papers one day may add at most"
        },
        {
            "wait", SettingKinds.Number(0, 3600).Optional(), source => source.Wait, (source, value) => source with { Wait = value },
            "seconds between two requests in place of what the service asks for"
        },
        {
            "base", SettingKinds.Server("an http or https address"), source => source.Base, (source, value) => source with { Base = value },
            "address of a mirror that is asked in place of the service"
        },
        {
            "key", SettingKinds.Exact, source => source.KeyVariable, (source, value) => source with { KeyVariable = value },
            "name of the environment variable with your key, for services that have keys"
        },
    };

    protected override FetchSource Start(SettingItem place) =>
        new() { Name = place.Word, Folder = place.Word, Kind = FetchKindRules.Named(place.Word)!.Kind, Where = place.Where };

    protected override string NameOf(FetchSource item) => item.Folder;

    protected override SettingMessages Messages(SettingItem place) => new(
        (where, key, found, expected) => DiagnosticCodes.SourceValueInvalid.At(where, key, found, expected),
        (where, key, known) => DiagnosticCodes.SourceKeyUnknown.At(where, place.Word, key, NearestName.Hint(key, known)));

    protected override Diagnostic NoBlock(SettingItem place, string text) => DiagnosticCodes.SourceNotAMapping.At(place.Where, place.Number);

    protected override Diagnostic UnknownKind(SettingItem place, SourceSpan where)
    {
        var words = FetchKindRules.All.Select(known => known.Word).ToArray();
        return DiagnosticCodes.SourceKindUnknown.At(place.Where, place.Number, place.Word,
            NearestName.Of(place.Word, words) is { } nearest ? nearest : new DiagnosticKind.Sentence(string.Join(", ", words)));
    }

    protected override Diagnostic Missing(FetchSource item, SettingItem place, ImmutableArray<string> keys) =>
        DiagnosticCodes.SourceNeeds.At(place.Where, item.Name, place.Word, string.Join(" or ", keys));

    protected override Diagnostic Twice(FetchSource item, SettingItem place) => DiagnosticCodes.SourceNameTwice.At(place.Where, item.Name, item.Folder);
}
