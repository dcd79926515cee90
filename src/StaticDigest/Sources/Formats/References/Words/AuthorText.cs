using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Formats.References.Words;

/// <summary>People's names in running text.</summary>
/// <param name="Authors">The names in reading order.</param>
/// <param name="More">How many more there are: twelve for <c>and 12 more</c>, null for <c>et al.</c>, which does not say; else 0.</param>
internal sealed partial record AuthorText(ImmutableArray<Author> Authors, int? More)
{
    private const int MaxLength = 6000;
    private const int MaxWords = 6;

    private static readonly FrozenSet<string> s_particles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "van", "von", "de", "der", "den", "del", "della", "di", "da", "do", "dos", "du", "la", "le", "bin", "ibn",
            "al", "el", "ten", "ter", "te", "zu", "y", "af", "av", "st", "jr", "sr", "'t");

    // Words of titles and venues that look like names when they have capitals.
    private static readonly FrozenSet<string> s_noNames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "learning", "network", "networks", "model", "models", "deep", "neural", "language", "image", "video", "data", "analysis", "survey", "review",
        "method", "methods", "system", "systems", "using", "via", "based",
        "large", "with", "for", "of", "the", "in", "on", "from", "to", "towards", "toward", "by", "an", "at", "as", "is", "are", "conference",
        "proceedings", "journal", "workshop", "transactions", "letters", "arxiv", "preprint",
        "paper", "code", "abstract", "university", "institute", "international", "annual", "nature", "science", "press", "research", "vision",
        "computer", "artificial", "intelligence", "machine", "training",
        "optimization", "diffusion", "generation", "detection", "segmentation", "recognition", "reasoning", "attention", "transformer",
        "transformers", "quantum", "theory", "attack", "attacks", "robust", "efficient",
        "real", "time", "technical", "report", "publications", "advances", "information", "processing", "free", "open", "self", "supervised",
        "reinforcement", "graph", "knowledge", "multi", "modal", "chapter", "editors", "volume");

    /// <summary>Reads a list of names; null when any part of the text cannot be one.</summary>
    public static AuthorText? TryParse(string text)
    {
        if (text.Length is 0 or > MaxLength)
            return null;
        var plain = OnOneLine(Intro().Replace(Footnotes().Replace(text, ""), ""));
        var cut = Cut().Match(plain);
        int? more = !cut.Success ? 0 : cut.Groups["more"] is { Success: true } digits
            ? Math.Max(int.Parse(digits.Value, CultureInfo.InvariantCulture), 1) : null;
        plain = (cut.Success ? plain[..cut.Index] : plain).Trim(' ', ',', ';', '.', ':', '&', '(', ')', '-', '–', '—', '·', '|', '_', '*', '，', '：', '。', '、');
        if (LastInitial().IsMatch(plain))
            plain += ".";
        if (plain.Length < 2)
            return null;
        var names = Names(plain);
        if (names is null || names.Count == 0)
            return null;
        return new([.. names.Select(name => new Author(name))], more);
    }

    /// <summary>True for two people and more, or one whose name has an initial: nothing else looks like that.</summary>
    public bool IsCertain => Authors.Length >= 2 || More != 0 || Authors[0].Name.Contains('.', StringComparison.Ordinal);

    /// <summary>True for a family name that stands for all authors: <c>Devlin et al.</c>; it says too little to name anybody.</summary>
    public static bool IsShort(string text) => Short().IsMatch(text);

    /// <summary>All runs of blanks as one blank.</summary>
    public static string OnOneLine(string text) =>
        text.AsSpan().ContainsAny("\r\n\t\u00a0\u3000") || text.Contains("  ", StringComparison.Ordinal) || text.Length > 0
            && (text[0] == ' ' || text[^1] == ' ')
            ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : text;

    private static List<string>? Names(string text)
    {
        var groups = Ands().Split(text).Select(part => part.Trim(' ', ',', ';')).Where(part => part.Length > 0).ToList();
        // Doe, Jane and Smith, John
        if (groups.Count > 1 && groups.TrueForAll(group => group.Count(c => c == ',') == 1))
            return Checked(groups.Select(Turned));
        if (text.Contains(';', StringComparison.Ordinal))
            return Checked(groups.SelectMany(group => group.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(Turned));
        var parts = groups.SelectMany(group => group.Split([',', '，', '、', '·'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        if (parts.Count == 0)
            return null;
        // Doe, J., Smith, A. B.
        if (parts.Count % 2 == 0 && Enumerable.Range(0, parts.Count / 2)
            .All(i => Initials().IsMatch(parts[2 * i + 1]) && !parts[2 * i].Contains('.', StringComparison.Ordinal)))
            return Checked(parts.Chunk(2).Select(pair => $"{Dotted(pair[1])} {pair[0]}"));
        // Doe, Jane, and John Smith · Doe, Jane
        if (parts.Count == 2 && groups.Count == 1 && parts.TrueForAll(part => !part.Contains(' ', StringComparison.Ordinal) && part.Any(c => c < '\u3040')))
            return Checked([$"{parts[1]} {parts[0]}"]);
        if (parts.Count >= 3 && !parts[0].Contains(' ', StringComparison.Ordinal) && !parts[1].Contains(' ', StringComparison.Ordinal)
            && parts.Skip(2).All(part => part.Contains(' ', StringComparison.Ordinal)) && groups[0].Contains(','))
            return Checked(parts.Skip(2).Prepend($"{parts[1]} {parts[0]}"));
        // Doe J, Smith AB
        if (parts.TrueForAll(part => FamilyInitials().IsMatch(part)))
            return Checked(parts.Select(part => $"{Dotted(part[(part.LastIndexOf(' ') + 1)..])} {part[..part.LastIndexOf(' ')]}"));
        return Checked(parts);
    }

    private static string Turned(string name)
    {
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? name : $"{name[(comma + 1)..].Trim()} {name[..comma].Trim()}";
    }

    // JA · J.A. · J.-P.
    private static string Dotted(string initials) =>
        initials.Contains('.', StringComparison.Ordinal) ? Glued().Replace(initials, "${first} ")
            : string.Join(' ', initials.Where(char.IsLetter).Select(letter => $"{letter}."));

    private static List<string>? Checked(IEnumerable<string> names)
    {
        var all = names.Select(OnOneLine).ToList();
        // Among others a name may be written small; alone it would be two words.
        return all.TrueForAll(IsName) && (all.Count > 1 || all[0].Split(' ').All(word => !char.IsLower(word[0]) || s_particles.Contains(word))) ? all : null;
    }

    private static bool IsName(string name)
    {
        if (name.Length is < 2 or > 60)
            return false;
        if (name.All(c => c is >= '\u3400' and <= '\u9fff' or '·'))
            return name.Length <= 5;
        var words = name.Split(' ');
        if (words.Length is < 2 or > MaxWords || !words.Any(word => word.Length >= 2 && char.IsUpper(word[0]) && !word.Contains('.', StringComparison.Ordinal)))
            return false;
        return words.All(IsNameWord);
    }

    private static bool IsNameWord(string word)
    {
        if (s_noNames.Contains(word.TrimEnd('.', ',')))
            return false;
        if (!word.All(c => char.IsLetter(c) || c is '.' or '-' or '\'' or '’' or '‐' or '`' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark))
            return false;
        if (!char.IsLetter(word[0]) && word[0] != '\'')
            return false;
        // A full stop ends an initial or a suffix, not a word.
        int dot = word.IndexOf('.', StringComparison.Ordinal);
        if (dot > 3 || word.Length > 12 && dot >= 0)
            return false;
        return char.IsUpper(word[0]) || !char.IsLower(word[0]) || s_particles.Contains(word.Trim('.', '\'')) || word.Length <= 6 && dot < 0;
    }

    [GeneratedRegex(
        @"^\s*(by|authors?|作者|著者)\b?\s*[:：]?\s*|^\s*[-–—:：|·•]+\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Intro();

    // Doe*, Smith†, Roe¹, Poe1,2
    [GeneratedRegex(@"[*†‡§¶#✉¹²³⁴⁵⁶⁷⁸⁹⁰]+|(?<=\p{L})\d{1,2}(,\d{1,2}){0,5}|[✍👥🧑👤]\ufe0f?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Footnotes();

    // et al. · et.al. · and others · and 12 more · 等 · …
    [GeneratedRegex(
        @"[\s,;.]*(\bet\.?\s?al\b\.?|\band others\b|\band (?<more>\d{1,4}) (others|more)\b|,\s*等|等人?|…|\.\.\.|\+\s?"
        + @"(?<more>\d{1,4})( more)?)\s*[.,;:]*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Cut();

    [GeneratedRegex(@"\s*,?\s+(?:and|und|et|&)\s+|\s*&\s*", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Ands();

    [GeneratedRegex(
        @"^(\p{Lu}\p{Ll}?\.\s?-?\s?){1,4}$|^\p{Lu}{1,3}$|^\p{Lu}(\.[ -]?\p{Lu}){0,3}\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Initials();

    [GeneratedRegex(@"^\p{L}[\p{L}'’ -]{1,40} \p{Lu}{1,3}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex FamilyInitials();

    [GeneratedRegex(@"(?<first>\p{Lu}\.)(?=\p{Lu})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Glued();

    [GeneratedRegex(
        @"^[\s(,]*((van|von|de|der|la|le|di|da)\s){0,3}\p{Lu}[\p{L}'’-]{0,30},?\s((and|&)\s\p{Lu}[\p{L}'’-]{1,30}"
        + @"|et\.?\s?al\.?)[\s,.)]*((19|20)\d{2}[a-z]?)?[\s,.)]*$|^[\s(,]*\p{Lu}[\p{L}'’-]{1,30},\s?(19|20)\d{2}[a-z]?[\s,.)]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Short();

    // The full stop of the last initial was trimmed: "Doe, J"
    [GeneratedRegex(@"[.,] ?\p{Lu}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex LastInitial();
}
