using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Settings;

/// <summary>Which links papers have. Those of the first three names stand in lists and first on a paper's page, the others quieter behind them.</summary>
/// <param name="Names">The names that are shown, in order.</param>
internal sealed record LinkSettings(ImmutableArray<LinkName> Names)
{
    /// <summary>How many names are prominent.</summary>
    public const int Prominent = 3;

    private static readonly OrderedDictionary<string, LinkName> Words = new(StringComparer.Ordinal)
    {
        ["page"] = LinkName.Page,
        ["pdf"] = LinkName.Pdf,
        ["code"] = LinkName.Code,
        ["html"] = LinkName.Html,
        ["project"] = LinkName.Project,
        ["huggingface"] = LinkName.HuggingFace,
        ["alphaxiv"] = LinkName.Alphaxiv,
        ["semantic-scholar"] = LinkName.SemanticScholar,
        ["discussion"] = LinkName.Discussion,
        ["other"] = LinkName.Other,
    };

    public static LinkSettings Default { get; } = new([.. Words.Values]);

    /// <summary>The name as the settings, templates and programs write it.</summary>
    public static string Word(LinkName name) => Words.GetAt((int)name).Key;

    public static LinkName Name(string word) => Words[word];

    /// <summary>Reads <c>links: [page, pdf]</c>; <c>none</c> and an empty list show no link, no value shows all.</summary>
    internal static SettingKind<LinkSettings> Kind { get; } = new(
        new("none, or some of " + string.Join(", ", Words.Keys),
            $$""" "anyOf": [{{SettingKinds.WordList(Words.Keys)}}, { "enum": ["none", null] }] """)
        { IsCompound = true },
        (value, _) => Read(value),
        links => SettingKinds.Json(links.Names.Select(Word)));

    private static LinkSettings Read(SettingValue value)
    {
        if (value.Node is YamlScalarNode { Value: null or "" })
            return Default;
        if (value.Node is YamlScalarNode { Value: "none" })
            return new([]);
        var names = ImmutableArray.CreateBuilder<LinkName>();
        var (path, _, diagnostics) = value.Report;
        foreach (var node in value.Node is YamlSequenceNode list ? list.Children : [value.Node])
        {
            var word = SettingValue.TextOf(node);
            if (!Words.TryGetValue(word, out var name))
                diagnostics.Add(DiagnosticCodes.LinkUnknown.At(YamlLocations.Of(node, path), word, NearestName.Hint(word, Words.Keys)));
            else if (names.Contains(name))
                diagnostics.Add(DiagnosticCodes.LinkTwice.At(YamlLocations.Of(node, path), word));
            else
                names.Add(name);
        }

        return new(names.ToImmutable());
    }
}
