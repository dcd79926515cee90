using System.Collections.Immutable;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Settings;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Topics.Reading;

/// <summary>Reads the topics of the settings file, and of sets. A topic with a fault that decides about papers is left out and reported.</summary>
internal sealed class TopicReader()
    : SettingList<Topic>(Keys(), [new("", ["name", "slug", "description", "any", "all", "not", "categories"], [["name"], ["any", "all", "categories"]])])
{
    private const string TextForm = "one line of text";
    private const string ListForm = "a list of words: [one phrase, another phrase]";

    /// <summary>What stands behind <c>topics</c>: the topics, and whether it has no rule, good or bad.</summary>
    public static SettingKind<(ImmutableArray<Topic> Topics, bool AreNone)> KindOrNone { get; } = new(
        new TopicReader().Form with { Schema = """ "const": "none" """ },
        (value, fallback) => value.Node is YamlScalarNode { Value: "none" } ? ([], false)
            : (new TopicReader().Read(value, fallback.Topics), value.Node is YamlSequenceNode { Children.Count: > 0 } ? false : fallback.AreNone),
        topics => topics.Topics.IsEmpty ? "[]" : "");

    /// <summary>Reads the list under <c>topics</c>.</summary>
    /// <param name="node">The list.</param>
    /// <param name="path">Path of the file, for the diagnostics.</param>
    public static Batch<Topic> Read(YamlSequenceNode node, string path)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        return new(new TopicReader().Read(node, new SettingReport(path, SettingMessages.Of(""), diagnostics)), diagnostics.ToImmutable());
    }

    private static SettingBlock<Topic> Keys()
    {
        var line = new SettingKind<string>(new(TextForm, SettingKinds.TextSchema) { IsCompound = true }, Line, SettingKinds.Json);
        var listForm = SettingKinds.Words.Form with { Expected = ListForm };
        var words = SettingKinds.Words with { Form = listForm, Read = (value, _) => [.. List(value).Select(item => item.Text)] };
        var phrases = words with { Read = (value, _) => Phrases(value) };
        return new(new("", "", "", new()))
        {
            { "name", line, topic => topic.Name, (topic, value) => topic with { Name = value }, "shown to readers" },
            {
                "slug", line with { Read = SlugOf }, topic => topic.Slug, (topic, value) => topic with { Slug = value },
                "the topic's part of the address; made from the name when left out"
            },
            { "description", line, topic => topic.Description, (topic, value) => topic with { Description = value }, "one sentence for the topic's page" },
            {
                "any", phrases, topic => topic.Rule.Any, (topic, value) => topic with { Rule = topic.Rule with { Any = value } },
                "one of these phrases is enough"
            },
            {
                "all", phrases, topic => topic.Rule.All, (topic, value) => topic with { Rule = topic.Rule with { All = value } },
                "every one of these phrases must be there"
            },
            {
                "not", phrases, topic => topic.Rule.Not, (topic, value) => topic with { Rule = topic.Rule with { Not = value } },
                "none of these phrases may be there"
            },
            {
                "categories", words, topic => topic.Rule.Categories, (topic, value) => topic with { Rule = topic.Rule with { Categories = value } },
                "arXiv categories that count as well, such as cs.RO"
            },
        };
    }

    protected override Topic Start(SettingItem place) => new("", "", "", new());

    protected override Topic Finish(Topic item) => item.Slug.Length > 0 ? item : item with { Slug = Slug.Of(item.Name) };

    protected override string NameOf(Topic item) => item.Slug;

    protected override SettingMessages Messages(SettingItem place) => new(
        (where, key, _, expected) => DiagnosticCodes.TopicValueShape.At(where, key, expected),
        (where, key, known) => NearestName.Of(key, [.. known]) is { } nearest
            ? DiagnosticCodes.TopicKeyMistyped.At(where, key, nearest)
            : DiagnosticCodes.TopicKeyUnknown.At(where, key, string.Join(", ", known)));

    protected override Diagnostic NoBlock(SettingItem place, string text) => DiagnosticCodes.TopicNotAMapping.At(place.Where, place.Number);

    protected override Diagnostic Missing(Topic item, SettingItem place, ImmutableArray<string> keys) =>
        item.Name.Length == 0 ? DiagnosticCodes.TopicNameMissing.At(place.Where, place.Number) : DiagnosticCodes.TopicRuleEmpty.At(place.Where, item.Name);

    protected override Diagnostic Twice(Topic item, SettingItem place) => DiagnosticCodes.TopicSlugTwice.At(place.Where, item.Name, item.Slug);

    private static string Line(SettingValue value, string fallback) => value.Node is YamlScalarNode ? value.Text : value.Reject(fallback, TextForm);

    private static string SlugOf(SettingValue value, string fallback)
    {
        var written = Line(value, fallback);
        var slug = written.Length == 0 ? "" : Slug.Of(written);
        if (!string.Equals(slug, written, StringComparison.Ordinal))
            value.Report.Diagnostics.Add(DiagnosticCodes.TopicSlugChanged.At(value.Where, written, slug));
        return slug;
    }

    private static ImmutableArray<string> Phrases(SettingValue value)
    {
        var phrases = ImmutableArray.CreateBuilder<string>();
        foreach (var item in List(value))
        {
            if (Phrase.TryParse(item.Text) is not null)
                phrases.Add(item.Text);
            else
                value.Report.Diagnostics.Add(DiagnosticCodes.TopicPhraseUnusable.At(item.Where, item.Text));
        }

        return phrases.ToImmutable();
    }

    // One phrase needs no brackets, and a key with nothing behind it is an empty list.
    private static List<SettingValue> List(SettingValue value)
    {
        var items = new List<SettingValue>();
        foreach (var item in (value.Node is YamlSequenceNode sequence ? sequence.Children : [value.Node]).Select(node => value with { Node = node }))
        {
            if (item.Node is not YamlScalarNode)
                item.RejectFound("", ListForm);
            else if (item.Text.Length > 0)
                items.Add(item);
        }

        return items;
    }
}
