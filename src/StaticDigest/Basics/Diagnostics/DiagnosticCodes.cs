namespace StaticDigest;

/// <summary>
/// Every message that a digest's owner can meet. SD01: sources, SD02: papers, SD03: settings and topics,
/// SD04: theme, SD05: site and output, SD06: formulas, SD07: search, SD08: feeds, SD09: fetching, SD10: doctor. One file per
/// group, so that texts stand together and never twice.
/// </summary>
public static partial class DiagnosticCodes;
