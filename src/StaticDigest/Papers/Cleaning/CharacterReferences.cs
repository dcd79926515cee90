using System.Net;
using System.Text.RegularExpressions;

namespace StaticDigest.Papers.Cleaning;

/// <summary>Character references of HTML that were escaped once too often on their way into a listing.</summary>
internal static partial class CharacterReferences
{
    /// <summary>Nobody escapes more often than this by mistake; who does it on purpose gets a reference shown.</summary>
    public const int MaxRounds = 8;

    /// <summary><c>Sin&amp;lt;GLU&amp;gt;</c> and <c>Sin&lt;GLU></c> become <c>Sin&lt;GLU></c>; a lone <c>&amp;</c> stays.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal) || !text.Contains(';', StringComparison.Ordinal))
            return text;
        for (int round = 0; round < MaxRounds; round++)
        {
            var decoded = WebUtility.HtmlDecode(Ampersands().Replace(text, "&"));
            if (decoded == text)
                break;
            text = decoded;
        }

        return text;
    }

    // &amp;amp;amp;lt; in one step: else the time would grow with the square of the depth.
    [GeneratedRegex("&(?:amp;)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Ampersands();
}
