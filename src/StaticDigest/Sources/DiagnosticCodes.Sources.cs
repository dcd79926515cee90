namespace StaticDigest;

/// <content>Listings as a whole.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind UnknownFormat { get; } = new("SD0101", Severity.Error, "The content looks like {0}; {1}. The file was left out.",
        Example: "listings/photo.png, or a copied page of a search whose text does not tell its papers apart",
        Fix: "Save or export the list in one of the formats named in the message, in the way it describes.");

    internal static DiagnosticKind MoreOfTheSame { get; } = new("SD0139", Severity.Info, "{0} more diagnostics {1} about this file are not listed.",
        Example: "a million records without a title in one listing",
        Fix: "Correct those that are listed first; the others are most likely of the same kind.");
}
