namespace StaticDigest;

/// <content>Listings of arXiv, page by page.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind MoreRecords { get; } = new("SD0144", Severity.Info,
        "The answer continues on a further page{0}; only this page was read.",
        Example: "<resumptionToken>", Fix: "Fetch the other pages, too; `sources` in digest.yml does so automatically.");
}
