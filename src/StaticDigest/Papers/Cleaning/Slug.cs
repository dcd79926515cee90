using System.Collections.Frozen;
using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace StaticDigest.Papers.Cleaning;

/// <summary>Turns a name into one segment of an address that works on every server and file system.</summary>
internal static class Slug
{
    private const int MaxLength = 80;

    // Names of our own files, and the devices of Windows, which no folder there can be called.
    private static readonly FrozenSet<string> Reserved = Enumerable.Range(0, 10)
        .SelectMany(digit => new[] { Invariant($"com{digit}"), Invariant($"lpt{digit}") })
        .Concat(["index", "page", "feed", "404", "con", "nul", "aux", "prn"])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The slug of a text: <c>a-z</c>, <c>0-9</c> and single dashes, 1 to 82 characters; the slug of a slug is itself.
    /// A text without any Latin letter gets a hash, since a transcription would be a guess.
    /// </summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        bool hasLetter = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
                hasLetter |= char.IsAsciiLetter(c);
            }
            else if (c is '\'' or '’')
            {
                continue;
            }
            else if (c >= 0x80 && LatinFold.TryFold(c, out var letters))
            {
                slug.Append(letters);
                hasLetter |= !letters.IsEmpty;
            }
            else
            {
                Dash(slug);
                if (SymbolName(text, i) is { } name)
                    slug.Append(name).Append('-');
            }
        }

        if (!hasLetter)
            return string.Create(CultureInfo.InvariantCulture, $"x-{XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(text)):x16}")[..12];
        var result = Cut(slug.ToString().Trim('-'));
        return Reserved.Contains(result) ? result + "-1" : result;
    }

    // "C++" and "C#" are other languages than "C".
    private static string? SymbolName(string text, int i) => text[i] switch
    {
        '+' when i > 0 && (char.IsAsciiLetter(text[i - 1]) || text[i - 1] == '+') => "plus",
        '#' when i > 0 && char.IsAsciiLetter(text[i - 1]) => "sharp",
        _ => null,
    };

    private static void Dash(StringBuilder slug)
    {
        if (slug.Length > 0 && slug[^1] != '-')
            slug.Append('-');
    }

    private static string Cut(string slug)
    {
        if (slug.Length <= MaxLength)
            return slug;
        int end = slug.LastIndexOf('-', MaxLength);
        return slug[..(end > 0 ? end : MaxLength)];
    }
}
