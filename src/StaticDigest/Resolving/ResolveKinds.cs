using System.Collections.Immutable;
using System.Globalization;
using StaticDigest.Papers;
using StaticDigest.Settings;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Resolving;

/// <summary>The kinds of values of <c>resolve</c> in the settings: services, and something for each of them.</summary>
internal static class ResolveKinds
{
    private const string Mirror = "an http or https address";
    private const string Seconds = "seconds from 0 to 3600";

    private static string[] Names => [.. ResolveService.All.Select(service => service.Name)];

    /// <summary>Names of services: a list, words, or <c>none</c>.</summary>
    public static SettingKind<ImmutableArray<string>> Services { get; } = new(
        new("none, or some of " + string.Join(", ", Names),
            $$""" "anyOf": [{{SettingKinds.WordList([.. Names, "none"])}}, { "type": ["string", "null"] }] """)
        { IsCompound = true },
        (value, _) => [.. value.Words.Where(word => word != "none" && IsKnown(word, value.Where, value)).Distinct(StringComparer.Ordinal)],
        names => SettingKinds.Json(names));

    /// <summary>Addresses of mirrors by service.</summary>
    public static SettingKind<ImmutableDictionary<string, string>> Bases { get; } = new(
        new("a line for each service, such as `arxiv: https://example.org`", OfEach(""" "type": ["string", "null"] """)) { IsCompound = true },
        (value, bases) =>
        {
            foreach (var (service, at) in Named(value))
            {
                if (at.Text.Length > 0 && WebAddress.TryParse(at.Text) is null)
                    at.RejectFound(at.Text, Mirror);
                else
                    bases = bases.SetItem(service, at.Text.TrimEnd('/'));
            }

            return bases;
        },
        _ => "");

    /// <summary>Seconds between two requests by service; under an empty name for all.</summary>
    public static SettingKind<ImmutableDictionary<string, double>> Waits { get; } = new(
        new(Seconds, $$""" "anyOf": [{ {{OfEach(Range)}} }, { {{Range}} }] """) { Range = "0 to 3600", IsCompound = true },
        (value, waits) =>
        {
            foreach (var (service, at) in value.Node is YamlMappingNode ? Named(value) : [("", value)])
            {
                if (double.TryParse(at.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds <= 3600)
                    waits = waits.SetItem(service, seconds);
                else if (at.Text.Length > 0 || at.Node is not YamlScalarNode)
                    at.RejectFound(at.Text, Seconds);
            }

            return waits;
        },
        _ => "");

    private const string Range = """ "type": ["number", "null"], "minimum": 0, "maximum": 3600 """;

    private static string OfEach(string schema) =>
        $$""" "type": ["object", "null"], "propertyNames": { "enum": {{SettingKinds.Json(Names)}} }, "additionalProperties": { {{schema}} } """;

    // What stands behind each service.
    private static IEnumerable<(string Service, SettingValue Value)> Named(SettingValue value)
    {
        if (value.Node is YamlMappingNode mapping)
        {
            foreach (var (name, node) in mapping.Children)
            {
                var service = SettingValue.TextOf(name);
                if (IsKnown(service, YamlLocations.Of(name, value.Report.Path), value))
                    yield return (service, value with { Key = $"{value.Key}.{service}", Node = node });
            }
        }
        else if (value.Text.Length > 0 || value.Node is not YamlScalarNode)
        {
            value.RejectFound(value.Text, Bases.Form.Expected);
        }
    }

    private static bool IsKnown(string word, SourceSpan where, SettingValue value)
    {
        if (ResolveService.Named(word) is not null)
            return true;
        value.Report.Diagnostics.Add(DiagnosticCodes.ResolveServiceUnknown.At(
            where, new DiagnosticKind.Sentence(value.Key), word, NearestName.Hint(word, Names)));
        return false;
    }
}
