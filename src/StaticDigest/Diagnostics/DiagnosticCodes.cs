namespace StaticDigest;

/// <summary>
/// Every message that a digest's owner can meet. SD01: sources, SD02: papers, SD03: settings and topics,
/// SD04: theme, SD05: site and output, SD06: formulas. One file per group, so that texts stand together and never twice.
/// </summary>
public static partial class DiagnosticCodes;
