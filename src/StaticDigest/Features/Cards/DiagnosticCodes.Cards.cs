namespace StaticDigest;

/// <content>Cards: the pictures beside links to pages.</content>
public static partial class DiagnosticCodes
{
    internal static DiagnosticKind CardLettersMissing { get; } = new("SD1301", Severity.Info,
        "No font of this system has the letters `{0}`; they are left out of the picture.",
        Example: "a title in a script that no font here has", Fix: "Nothing to do; install a font with the letters to have them.");

    internal static DiagnosticKind CardsUnavailable { get; } = new("SD1302", Severity.Info,
        "No cards can be painted on this system ({0}); all pages have the card of the theme.",
        Example: "a system without the native graphics library", Fix: "Nothing to do; pages have the card of the theme.");
}
