namespace StaticDigest;

/// <content>Answers of the daily papers API.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind PythonText { get; } = new("SD0140", Severity.Info,
        "{0} record(s) are texts that hold a printed Python dictionary instead of JSON objects; they were read as what they show.",
        Example: "{'title': 'A paper', 'votes': 3}", Fix: "Nothing to do; write the file with json.dumps instead of print.");
}
