using System.Collections.Frozen;
using YamlDotNet.RepresentationModel;

namespace StaticDigest;

/// <summary>What provokes a diagnostic and what to do about it, from <c>help.yml</c>.</summary>
/// <param name="Example">Something that provokes it.</param>
/// <param name="Fix">The remedy.</param>
public sealed record DiagnosticHelp(string Example, string Fix)
{
    private static readonly Lazy<FrozenDictionary<string, DiagnosticHelp>> Known = new(Read);

    /// <summary>The help by code.</summary>
    public static IReadOnlyDictionary<string, DiagnosticHelp> All => Known.Value;

    /// <summary>What to do about a diagnostic.</summary>
    public static string FixOf(string code) => All.TryGetValue(code, out var help) ? help.Fix : "Correct what stands at the named place.";

    private static FrozenDictionary<string, DiagnosticHelp> Read()
    {
        using var stream = typeof(DiagnosticHelp).Assembly.GetManifestResourceStream("help.yml")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return YamlLocations.Root(bytes)!.Children.ToFrozenDictionary(
            pair => $"{pair.Key}", pair => new DiagnosticHelp($"{((YamlMappingNode)pair.Value).Children["example"]}", $"{((YamlMappingNode)pair.Value).Children["fix"]}"), StringComparer.Ordinal);
    }
}
