namespace StaticDigest;

/// <content>Sources in the settings, and fetching from them.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind SourceNotAMapping { get; } = new("SD0901", Severity.Error,
        "Source {0} is not a block of keys; write \"- kind: …\" and its other keys below it. The source was left out.",
        Example: "sources: [huggingface]", Fix: "Write - kind: huggingface.");

    internal static DiagnosticKind SourceKindUnknown { get; } = new("SD0902", Severity.Error,
        "Source {0} is of the kind \"{1}\", expected {2}. The source was left out.",
        Example: "- kind: hugingface", Fix: "Write one of the kinds listed.");

    internal static DiagnosticKind SourceKeyUnknown { get; } = new("SD0903", Severity.Error,
        "A source of the kind {0} has no key \"{1}\"{2}; the key was ignored.",
        Example: "- {kind: huggingface, querry: robots}", Fix: "Correct the key, or delete it.");

    internal static DiagnosticKind SourceValueInvalid { get; } = new("SD0904", Severity.Error,
        "The key \"{0}\" of a source is \"{1}\", expected {2}. The value was ignored.",
        Example: "days: many", Fix: "Give the key a value of the expected kind.");

    internal static DiagnosticKind SourceNeeds { get; } = new("SD0905", Severity.Error,
        "The source \"{0}\" of the kind {1} needs the key {2}. The source was left out.",
        Example: "- kind: arxiv", Fix: "Add the key: query: robots.");

    internal static DiagnosticKind SourceNameTwice { get; } = new("SD0906", Severity.Error,
        "The source \"{0}\" has the folder \"{1}\" of another source; give it a name of its own. The source was left out.",
        Example: "two sources without a name, both of the kind arxiv", Fix: "Give one of them name: Other.");

    /// <summary>A source gave nothing that can be used.</summary>
    public static DiagnosticKind FetchFailed { get; } = new("SD0910", Severity.Error,
        "Fetching \"{0}\" failed: {1}; what was read before was kept, and the next run goes on from there.",
        Example: "a service that is down", Fix: "Nothing to do if the next run succeeds; else correct the source in digest.yml.");

    /// <summary>A source suddenly gives far less.</summary>
    public static DiagnosticKind FetchRefused { get; } = new("SD0911", Severity.Error,
        "\"{0}\" has far fewer papers than before ({1}); nothing was recorded. If that is right, run once with --allow-shrink.",
        Example: "a day that had 40 papers and now has 2", Fix: "Look at the source; if it is right, run once with --allow-shrink.");

    /// <summary>A run ended before everything was read.</summary>
    public static DiagnosticKind FetchUnfinished { get; } = new("SD0912", Severity.Warning,
        "\"{0}\" is not finished: {1}; the next run goes on from there.",
        Example: "a search with 20,000 results", Fix: "Nothing to do; later runs go on. Narrow the search if it never ends.");

    /// <summary>Nobody could be asked about the requests.</summary>
    public static DiagnosticKind FetchWithoutContact { get; } = new("SD0913", Severity.Info,
        "No contact address is set that sources could write to; set fetch.contact.",
        Example: "no contact under fetch", Fix: "Add fetch: {contact: you@example.org}.");

    internal static DiagnosticKind FetchLogBroken { get; } = new("SD0914", Severity.Warning,
        "This line of the record of fetches cannot be read; it was left out.",
        Example: "a line <<<<<<< in fetched/2026-04.jsonl", Fix: "Delete the line.");

    /// <summary>The key to a service is not there.</summary>
    public static DiagnosticKind FetchKeyMissing { get; } = new("SD0915", Severity.Warning,
        "The environment variable {0} with the key of \"{1}\" is not set; it was asked without a key.",
        Example: "key: OPENALEX_KEY, which is not set", Fix: "Set the variable, as a secret of the repository, or delete the key.");

    /// <summary>A server names an encoding that its answer is not in.</summary>
    public static DiagnosticKind FetchLabelWrong { get; } = new("SD0916", Severity.Info,
        "The answer of \"{0}\" says that it is in {1}, and is in UTF-8; it was read as UTF-8.",
        Example: "Content-Type: text/xml; charset=ISO-8859-1 above a feed in UTF-8", Fix: "Nothing to do; tell the feed's owner.");
}
