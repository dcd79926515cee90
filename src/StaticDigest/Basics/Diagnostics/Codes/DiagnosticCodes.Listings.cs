namespace StaticDigest;

/// <content>Pages, feeds and archives of listings.</content>
public static partial class DiagnosticCodes
{
    /// <summary>Objects that were printed by Python instead of written as JSON.</summary>
    public static DiagnosticKind PythonText { get; } = new("SD0140", Severity.Info, "{0} record(s) are texts that hold a printed Python dictionary instead of JSON objects; they were read as what they show.");

    /// <summary>An answer that is an error.</summary>
    public static DiagnosticKind ArchiveError { get; } = new("SD0141", Severity.Warning, "The file holds an error message of {0} instead of papers: \"{1}\"; fetch it again.");

    /// <summary>A feed of a day on which nothing is announced.</summary>
    public static DiagnosticKind EmptyFeed { get; } = new("SD0142", Severity.Info, "The listing is whole but has no entries, as on weekends, on holidays and for a search without results.");

    /// <summary>A record that was deleted at its source.</summary>
    public static DiagnosticKind RecordDeleted { get; } = new("SD0143", Severity.Info, "The record {0} was deleted at its source; it was left out.");

    /// <summary>A page of a longer answer.</summary>
    public static DiagnosticKind MoreRecords { get; } = new("SD0144", Severity.Info, "The answer goes on in a further page{0}; only this page was read.");

    /// <summary>A record without anything to know it by.</summary>
    public static DiagnosticKind ItemWithoutTitle { get; } = new("SD0145", Severity.Warning, "A record with a title or an id was expected; it was left out.");

    /// <summary>A page nested beyond measure.</summary>
    public static DiagnosticKind PageTooDeep { get; } = new("SD0146", Severity.Warning, "The page is nested deeper than 512 elements, which no real one is; it was left out.");
}
