using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Arxiv;

/// <summary>What the answers of arXiv have in common.</summary>
internal static partial class ArxivFields
{
    /// <summary>The list's name.</summary>
    public const string Source = "arXiv";

    /// <summary>The paper's id, then the DOIs of its journal versions: several may stand in one field.</summary>
    public static ImmutableArray<PaperId> Ids(PaperId? own, string? dois)
    {
        var ids = ImmutableArray.CreateBuilder<PaperId>(2);
        if (own is { } id)
            ids.Add(id);
        foreach (var part in (dois ?? "").Split((char[])[' ', '\n', '\t', '\r', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (PaperIds.TryParse(part) is { } doi && !ids.Contains(doi))
                ids.Add(doi);
        }

        return ids.ToImmutable();
    }

    /// <summary>The categories without doubles, the primary one first; classes of MSC and ACM are none.</summary>
    public static ImmutableArray<string> Categories(IEnumerable<string> terms, string? primary = null)
    {
        var categories = ImmutableArray.CreateBuilder<string>();
        foreach (var term in primary is null ? terms : terms.Prepend(primary))
        {
            var category = term.Trim();
            if (IsCategory(category) && !categories.Contains(category))
                categories.Add(category);
        }

        return categories.ToImmutable();
    }

    /// <summary>The codes in a line of subjects, <c>Machine Learning (cs.LG); Artificial Intelligence (cs.AI)</c>.</summary>
    public static IEnumerable<string> Codes(string? subjects) => Subject().Matches(subjects ?? "").Select(match => match.Groups["code"].Value);

    /// <summary>On one line, with single blanks; null when nothing is left.</summary>
    public static string? Line(string? text) =>
        text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : null;

    /// <summary>Without blanks around; null when nothing is left.</summary>
    public static string? Block(string? text) => text?.Trim() is { Length: > 0 } block ? block : null;

    // Old papers have the bare archive, "astro-ph", and some only "math" or "cs"; "68T05 (Primary)" and "I.2.7; F.1.1" are classes.
    private static bool IsCategory(string term) =>
        ArxivCategories.Contains(term) || term.Length is > 1 and <= 20 && term.All(c => c is >= 'a' and <= 'z' or '-');

    [GeneratedRegex(@"\((?<code>[a-z-]{2,10}(\.[A-Za-z-]{2,12})?)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Subject();
}
