using System.Collections.Immutable;
using System.Globalization;
using StaticDigest.Papers;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Resolving;

/// <summary>Reads <c>resolve</c> in the settings file.</summary>
public static class ResolveSettingsReader
{
    private static readonly string[] s_keys = ["services", "base", "wait", "minutes", "requests"];

    /// <summary>Reads the section; what cannot be used is reported and keeps its default.</summary>
    public static (ResolveSettings Settings, ImmutableArray<Diagnostic> Diagnostics) Read(YamlMappingNode section, string path)
    {
        var settings = new ResolveSettings();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (key, value) in section.Children)
        {
            var name = Scalar(key);
            switch (name)
            {
                case "services":
                    settings = settings with { Services = Services(value, path, diagnostics) };
                    break;
                case "base":
                    foreach (var (service, address) in Named(value, "base", path, diagnostics))
                    {
                        if (Scalar(address) is { Length: > 0 } text && WebAddress.TryParse(text) is null)
                            Refuse($"base.{service}", address, "an http or https address");
                        else
                            settings = settings with { Bases = settings.Bases.SetItem(service, Scalar(address).TrimEnd('/')) };
                    }

                    break;
                case "wait":
                    foreach (var (service, number) in value is YamlMappingNode ? Named(value, "wait", path, diagnostics) : [("", value)])
                    {
                        if (double.TryParse(Scalar(number), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds <= 3600)
                            settings = settings with { Waits = settings.Waits.SetItem(service, seconds) };
                        else if (Scalar(number).Length > 0 || number is not YamlScalarNode)
                            Refuse(service.Length == 0 ? "wait" : $"wait.{service}", number, "seconds from 0 to 3600");
                    }

                    break;
                case "minutes":
                    settings = settings with { Minutes = Number(name, value, 300) ?? settings.Minutes };
                    break;
                case "requests":
                    settings = settings with { Requests = Number(name, value, 100_000) ?? settings.Requests };
                    break;
                default:
                    diagnostics.Add(DiagnosticCodes.SettingUnknown.At(YamlLocations.Of(key, path), $"resolve.{name}", NearestName.Hint(name, s_keys)));
                    break;
            }
        }

        return (settings, diagnostics.ToImmutable());

        int? Number(string name, YamlNode node, int most)
        {
            if (int.TryParse(Scalar(node), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most)
                return number;
            Refuse(name, node, Invariant($"a whole number from 1 to {most}"));
            return null;
        }

        void Refuse(string name, YamlNode node, string expected) =>
            diagnostics.Add(DiagnosticCodes.SettingInvalid.At(YamlLocations.Of(node, path), $"resolve.{name}", Scalar(node), expected));
    }

    // As a list, as words, or none of them at all.
    private static ImmutableArray<string> Services(YamlNode node, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var words = node is YamlSequenceNode list ? [.. list.Children.Select(Scalar)] : Scalar(node).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var word in words.Where(word => word != "none"))
        {
            if (IsKnown(word, "services", YamlLocations.Of(node, path), diagnostics) && !names.Contains(word))
                names.Add(word);
        }

        return names.ToImmutable();
    }

    private static IEnumerable<(string Service, YamlNode Value)> Named(YamlNode node, string key, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (node is not YamlMappingNode mapping)
        {
            if (Scalar(node).Length > 0 || node is not YamlScalarNode)
                diagnostics.Add(DiagnosticCodes.SettingInvalid.At(YamlLocations.Of(node, path), $"resolve.{key}", Scalar(node), "a line for each service, such as `arxiv: https://example.org`"));
            yield break;
        }

        foreach (var (name, value) in mapping.Children)
        {
            if (IsKnown(Scalar(name), key, YamlLocations.Of(name, path), diagnostics))
                yield return (Scalar(name), value);
        }
    }

    private static bool IsKnown(string word, string key, SourceSpan where, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (ResolveService.Named(word) is not null)
            return true;
        diagnostics.Add(DiagnosticCodes.ResolveServiceUnknown.At(where, new DiagnosticKind.Sentence(key), word, NearestName.Hint(word, ResolveService.All.Select(service => service.Name))));
        return false;
    }

    private static string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value?.Trim() ?? "";
}
