namespace StaticDigest;

/// <content>Answers of OpenAlex.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind AbstractPositions { get; } = new("SD0161", Severity.Warning,
        "The field abstract_inverted_index should hold positions from 0 to {1}; {0} other value(s) were left out.",
        Example: "\"abstract_inverted_index\": {\"We\": [-1]}", Fix: "Fetch the record again.");
}
