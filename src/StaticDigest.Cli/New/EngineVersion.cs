using System.Reflection;
using System.Text.RegularExpressions;

namespace StaticDigest.Cli.New;

/// <summary>The repository that holds the program, and the version of it that a digest calls.</summary>
/// <param name="Repository">OWNER/NAME.</param>
/// <param name="Version">A tag, branch or commit.</param>
internal sealed partial record EngineVersion(string Repository, string Version)
{
    public static string OfProgram { get; } = $"v{typeof(EngineVersion).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>The repository that a released program was built in; null for any other.</summary>
    public static string? Home { get; } = typeof(EngineVersion).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(data => data.Key == "EngineRepository")?.Value;

    /// <summary>Reads <c>OWNER/NAME</c> or <c>OWNER/NAME@VERSION</c>; null for anything else.</summary>
    public static EngineVersion? TryParse(string? text) => Form().Match(text ?? "") is { Success: true } match
        ? new(match.Groups["repository"].Value, match.Groups["version"] is { Success: true } version ? version.Value : OfProgram)
        : null;

    // someone/digest, someone/digest@v1.2.3
    [GeneratedRegex(@"\A(?<repository>[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100})(@(?<version>[A-Za-z0-9][A-Za-z0-9._/-]{0,99}))?\z",
        RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Form();
}
