using System.Net;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading.Feeds;

namespace StaticDigest.Sources.Reading.Citations;

/// <summary>
/// Authors in one text, as products write them: <c>Vaswani, Ashish; Shazeer, Noam</c> (Zotero, Web of Science),
/// <c>Vaswani A.; Shazeer N.</c> (Scopus), <c>Vaswani A, Shazeer N.</c> (PubMed), <c>A. Vaswani; N. Shazeer</c> (IEEE Xplore),
/// <c>Vaswani, Ashish and Shazeer, Noam</c> (BibTeX), <c>Ashish Vaswani, Noam Shazeer</c> (people).
/// </summary>
internal static partial class CitationPeople
{
    private static readonly string[] s_rest = ["et al", "et al.", "others", "and others", "...", "…", "etc.", "u.a."];

    /// <summary>The authors in reading order.</summary>
    /// <param name="separator">What stands between names where that is known; null to find out.</param>
    public static IEnumerable<Author> Split(string text, char? separator = null)
    {
        text = Plain(text);
        separator ??= SeparatorOf(text);
        var names = separator is { } sign ? text.Split(sign, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : BibTexNames(text) ?? CommaNames(text);
        return names is null ? AuthorNames.Split(text).Where(author => !IsRest(author.Name)) : Named(names);
    }

    /// <summary>True for a list that ends before its last name: <c>Vaswani, A. et al.</c>, <c>Jane Doe and others</c>, <c>A Roe, …</c></summary>
    public static bool IsCut(string text) => Cut().IsMatch(text);

    /// <summary>True for what stands in place of a name at the end of a list that was cut.</summary>
    public static bool IsOthers(string name) => s_rest.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The sign that can only stand between names; null for commas, which stand within them as well.</summary>
    public static char? SeparatorOf(string text)
    {
        text = Plain(text);
        foreach (char sign in (ReadOnlySpan<char>)[';', '|', '\n'])
        {
            if (text.Contains(sign, StringComparison.Ordinal))
                return sign;
        }

        return null;
    }

    // "M&uuml;ller; José" would be cut at the entity's end; commas of Chinese and Japanese only separate.
    private static string Plain(string text)
    {
        if (text.Contains('&', StringComparison.Ordinal))
            text = WebUtility.HtmlDecode(text);
        text = Rest().Replace(text, "").Replace('；', ';').Replace('、', ';').Replace('，', ';').ReplaceLineEndings("\n");
        text = text.Replace(" und ", " and ", StringComparison.Ordinal).Replace(" et ", " and ", StringComparison.Ordinal)
            .Replace(" / ", ";", StringComparison.Ordinal);
        // Jane Doe (https://…), a link as Notion writes it
        return text.Contains("(http", StringComparison.Ordinal) ? Link().Replace(text, "") : text;
    }

    private static IEnumerable<Author> Named(IReadOnlyCollection<string> names)
    {
        var bare = names.Select(Bare).Where(name => name.Length > 0 && !IsRest(name) && name.Any(char.IsLetter)).ToList();
        // "Vaswani A" is a name turned round only where most are: "Malcolm X; Jane Doe" are not.
        bool isTurned = bare.Count(FamilyFirst().IsMatch) * 2 > bare.Count(name => !name.Contains(',', StringComparison.Ordinal));
        return bare.Select(name => new Author(isTurned && !name.Contains(',', StringComparison.Ordinal) ? Turned(name) : InReadingOrder(name)));
    }

    // A name with many commas is that of a body: "Dept. of Physics, University of X, Y, Z".
    private static string InReadingOrder(string name) =>
        DottedFamilyFirst().IsMatch(name) ? Turned(name) : name.AsSpan().Count(',') > 2 ? name : CitationName.InReadingOrder(name);

    private static string Turned(string name)
    {
        if (FamilyFirst().Match(name) is not { Success: true } match)
            return CitationName.OnOneLine(name);
        return CitationName.Join(match.Groups["given"].Value, match.Groups["family"].Value, match.Groups["suffix"].Value);
    }

    // Jumper, John (57190000) · J. -P. Müller (IEEE) · {World Health Organization} · Jane Doe*† · & Noam Shazeer
    private static string Bare(string name)
    {
        name = CitationName.OnOneLine(name).Replace(". -", ".-", StringComparison.Ordinal).Trim('*', '†', '‡', ' ');
        if (name is ['{', .., '}'])
            return name[1..^1].Trim();
        if (name.StartsWith("and ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("& ", StringComparison.Ordinal))
            name = name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return Number().Replace(name, "").Trim(' ', ',');
    }

    // [Anonymous], [No author name available]: a database's word for nobody.
    private static bool IsRest(string name) => name is ['[', .., ']'] || IsOthers(name);

    private static string[]? BibTexNames(string text)
    {
        var names = text.Split(" and ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length > 1 && names.Count(name => name.Contains(',', StringComparison.Ordinal)) == names.Length ? names : null;
    }

    // What commas mean in this text; null when they stand between whole names.
    private static string[]? CommaNames(string text)
    {
        var parts = text.Replace(", and ", ", ", StringComparison.Ordinal).Replace(" and ", ", ", StringComparison.Ordinal)
            .Replace(" & ", ", ", StringComparison.Ordinal)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || text.Contains('{', StringComparison.Ordinal))
            return [text];
        // Vaswani A, Shazeer N, Kaiser Ł. · with groups among them
        if (parts.Count(part => FamilyFirst().IsMatch(part)) * 2 > parts.Length)
            return parts;
        bool isPairs = parts.Length % 2 == 0 && Enumerable.Range(0, parts.Length / 2).All(i => Initials().IsMatch(parts[2 * i + 1]));
        // Jumper, John, van den Oord, Aäron: mostly single words, of scripts that write names with blanks
        isPairs |= parts.Length >= 4 && parts.Length % 2 == 0 && parts.Count(IsLatinWord) * 2 > parts.Length;
        if (isPairs)
            return [.. Enumerable.Range(0, parts.Length / 2).Select(i => $"{parts[2 * i]}, {parts[2 * i + 1]}")];
        // Vaswani, Ashish, Noam Shazeer, and Niki Parmar: only the first one is turned round
        if (parts.Length > 2 && IsLatinWord(parts[0]) && IsLatinWord(parts[1]) && !CitationName.IsSuffix(parts[1]) && !parts.Skip(2).Any(IsLatinWord))
            return [$"{parts[0]}, {parts[1]}", .. parts[2..]];
        bool isOne = parts.Length == 2 && !CitationName.IsSuffix(parts[1]) && (IsLatinWord(parts[0]) || IsLatinWord(parts[1]) || char.IsLower(parts[0][0]))
            || parts.Length == 3 && (CitationName.IsSuffix(parts[1]) || CitationName.IsSuffix(parts[2])) && IsLatinWord(parts[0]);
        return isOne && !text.Contains(" and ", StringComparison.Ordinal) ? [text] : null;
    }

    private static bool IsLatinWord(string part) => !part.Contains(' ', StringComparison.Ordinal) && part.All(c => c < '\u0590');

    // Jumper J. · van den Oord A.A. · García Márquez GJ · Müller J.-P. · Kaiser Ł · Smith JR 3rd
    [GeneratedRegex(
        @"^(?<family>\p{L}[\p{L}\p{M}'’‐. -]{0,60}[\p{L}\p{M}'’]) (?<given>(?:\p{Lu}\p{M}?\.?[‐-]?\s?){1,4})"
        + @"(?:\s(?<suffix>Jr\.?|Sr\.?|II|III|IV|2nd|3rd))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex FamilyFirst();

    // The same with a full stop after each initial, which no one's last name has.
    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}'’‐ -]{1,60} (?:\p{Lu}\p{M}?\.[‐-]?\s?){1,4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex DottedFamilyFirst();

    // J. · J.-P. · AA · G. J.
    [GeneratedRegex(@"^(?:\p{Lu}\p{M}?\.?[‐-]?\s?){1,4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Initials();

    // The end of a list that was cut: Vaswani, A. et al.
    [GeneratedRegex(@"[,;]?\s?\bet al\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Rest();

    [GeneratedRegex(
        @"(^|[\s,;])(et al\.?|others|etc\.|u\.a\.)\s*$|(\.\.\.|…)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Cut();

    [GeneratedRegex(@"\s?\(https?://[^()\s]{1,500}\)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Link();

    // The number of an author in Scopus, an ORCID, a number of a footnote.
    [GeneratedRegex(@"\s?[(\[][\dX, -]{1,40}[)\]]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Number();
}
