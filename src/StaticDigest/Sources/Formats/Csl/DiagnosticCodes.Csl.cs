namespace StaticDigest;

/// <content>CSL in YAML.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind YamlBroken { get; } = new("SD0195", Severity.Error,
        "The list of references is not valid YAML from here on ({0}); everything before it was read, the rest was left out.",
        Example: "references: [a", Fix: "Correct the YAML at this place.");
}
