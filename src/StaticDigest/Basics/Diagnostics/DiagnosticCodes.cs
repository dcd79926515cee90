namespace StaticDigest;

/// <summary>
/// Every message that a digest's owner can meet, each declared in the folder that reports it, with an example and a fix.
/// SD01: sources, SD02: papers, SD03: settings and topics, SD04: theme, SD05: site and output, SD06: formulas, SD09: fetching,
/// SD10: doctor, SD11: suggestions, SD12: mail and chats, SD13: cards, SD15: words, SD16: resolving and links.
/// </summary>
public static partial class DiagnosticCodes;
