namespace StaticDigest;

public static partial class DiagnosticCodes
{
    /// <summary>A service's complaint was saved in place of papers.</summary>
    public static DiagnosticKind ServiceError { get; } = new("SD0160", Severity.Warning, "The file holds an error message of a service in place of papers: \"{0}\". Nothing was read from it.");

    /// <summary>An index of words that names impossible places.</summary>
    public static DiagnosticKind AbstractPositions { get; } = new("SD0161", Severity.Warning, "The field abstract_inverted_index should hold positions from 0 to {1}; {0} other value(s) were left out.");

    /// <summary>A conference list without year.</summary>
    public static DiagnosticKind NoListYear { get; } = new("SD0162", Severity.Warning, "Neither the file's name nor the list says of which year it is; name the file after its venue, such as iclr2025.json. The papers were kept without a year.");
}
