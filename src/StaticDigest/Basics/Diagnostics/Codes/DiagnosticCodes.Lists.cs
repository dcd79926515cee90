namespace StaticDigest;

/// <content>Lists of references by address.</content>
public static partial class DiagnosticCodes
{
    /// <summary>Papers of which only the id is known.</summary>
    public static DiagnosticKind IdsWithoutTitle { get; } = new("SD0180", Severity.Warning, "{0} {1} without a title, {2} first; nothing can be shown of that. `staticdigest resolve` reads what is missing.");
}
