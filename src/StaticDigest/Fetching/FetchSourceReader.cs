using System.Collections.Immutable;
using System.Globalization;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Settings;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Fetching;

/// <summary>Reads the sources of the settings file.</summary>
public static class FetchSourceReader
{
    private static readonly ImmutableArray<string> Common = ["kind", "name", "limit", "wait"];

    /// <summary>The list.</summary>
    internal static SettingKind<ImmutableArray<FetchSource>> Kind { get; } = SettingKinds.List(new SettingForm("a list, with lines such as `- name: …`", ""), (list, report) =>
    {
        var found = Read(list, report.Path);
        report.Diagnostics.AddRange(found.Diagnostics);
        return found.Items;
    });

    /// <summary>Reads the list under <c>sources</c>. A source that cannot be asked is left out and reported.</summary>
    /// <param name="node">The list.</param>
    /// <param name="path">Path of the settings file, for the diagnostics.</param>
    public static Batch<FetchSource> Read(YamlSequenceNode node, string path)
    {
        var sources = ImmutableArray.CreateBuilder<FetchSource>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var folders = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < node.Children.Count; i++)
        {
            var child = node.Children[i];
            if (child is not YamlMappingNode mapping)
                diagnostics.Add(DiagnosticCodes.SourceNotAMapping.At(YamlLocations.Of(child, path), i + 1));
            else if (One(mapping, i + 1, path, diagnostics) is not { } source)
                continue;
            else if (folders.Add(source.Folder))
                sources.Add(source);
            else
                diagnostics.Add(DiagnosticCodes.SourceNameTwice.At(source.Where, source.Name, source.Folder));
        }

        return new(sources.ToImmutable(), diagnostics.ToImmutable());
    }

    private static FetchSource? One(YamlMappingNode mapping, int number, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var where = YamlLocations.Of(mapping, path);
        var word = mapping.Children.FirstOrDefault(pair => Scalar(pair.Key) == "kind").Value is { } kind ? Scalar(kind) : "";
        if (FetchKindRules.Named(word) is not { } rules)
        {
            var words = FetchKindRules.All.Select(known => known.Word).ToArray();
            diagnostics.Add(DiagnosticCodes.SourceKindUnknown.At(where, number, word, NearestName.Of(word, words) is { } nearest ? nearest : new DiagnosticKind.Sentence(string.Join(", ", words))));
            return null;
        }

        var source = new FetchSource { Name = word, Folder = word, Kind = rules.Kind, Where = where };
        foreach (var (key, value) in mapping.Children)
        {
            var name = Scalar(key);
            if (Common.Contains(name) || rules.Takes.Contains(name))
                source = Set(source, name, value, path, diagnostics);
            else
                diagnostics.Add(DiagnosticCodes.SourceKeyUnknown.At(YamlLocations.Of(key, path), word, name, NearestName.Hint(name, [.. Common, .. rules.Takes])));
        }

        if (rules.Needs.IsEmpty || rules.Needs.Any(need => Has(source, need)))
            return source;
        diagnostics.Add(DiagnosticCodes.SourceNeeds.At(where, source.Name, word, string.Join(" or ", rules.Needs)));
        return null;
    }

    private static bool Has(FetchSource source, string key) => key switch
    {
        "query" => source.Query.Length > 0,
        "filter" => source.Filter.Length > 0,
        "categories" => !source.Categories.IsEmpty,
        "venue" => source.Venue.Length > 0,
        _ => source.Url.Length > 0,
    };

    private static FetchSource Set(FetchSource source, string key, YamlNode node, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var text = Scalar(node);
        switch (key)
        {
            case "name":
                return text.Length == 0 ? Refuse("a name") : source with { Name = text, Folder = Slug.Of(text) };
            case "query":
                return source with { Query = text };
            case "filter":
                return source with { Filter = text };
            case "categories":
                return source with { Categories = Words(node) };
            case "venue":
                return source with { Venue = text };
            case "key":
                return source with { KeyVariable = text };
            case "url":
                // A day's place in the address is no address yet: https://example.org/{date}.json
                return IsAddress(text.Replace(FetchDates.Placeholder, "2026-01-31", StringComparison.Ordinal)) ? source with { Url = text } : Refuse("an http or https address");
            case "base":
                return text.Length == 0 || IsAddress(text) ? source with { Base = text.TrimEnd('/') } : Refuse("an http or https address");
            case "wait":
                return Number(0, 3600) is { } wait ? source with { Wait = wait } : source;
            case "limit":
                return Number(1, 100_000) is { } limit ? source with { Limit = limit } : source;
            case "days":
                return Number(1, 366) is { } days ? source with { Days = days } : source;
            default:
                return source;
        }

        int? Number(int least, int most)
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
                return number;
            Refuse(Invariant($"a whole number from {least} to {most}"));
            return null;
        }

        FetchSource Refuse(string expected)
        {
            diagnostics.Add(DiagnosticCodes.SourceValueInvalid.At(YamlLocations.Of(node, path), key, text, expected));
            return source;
        }
    }

    private static bool IsAddress(string text) => WebAddress.TryParse(text) is not null;

    // One category needs no brackets.
    private static ImmutableArray<string> Words(YamlNode node) => node switch
    {
        YamlSequenceNode list => [.. list.Children.Select(Scalar).Where(text => text.Length > 0)],
        _ => [.. Scalar(node).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
    };

    private static string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value?.Trim() ?? "";
}
