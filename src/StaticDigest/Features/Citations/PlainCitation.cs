namespace StaticDigest.Features.Citations;

/// <summary>A citation as one line of text.</summary>
internal static class PlainCitation
{
    private const int MaxNames = 8;

    /// <summary><c>Ada Lovelace and Kurt Gödel. On Engines. NeurIPS 2024. arXiv:2401.00001. https://doi.org/…</c></summary>
    public static string Write(Citation citation)
    {
        string[] parts =
        [
            Authors(citation),
            citation.Title,
            citation.Unnamed is { } unnamed ? $"({unnamed})" : "",
            citation.Kind == CitationKind.Preprint ? "" : citation.Venue!,
            citation.Date is { } date && !HasYear(citation, date.Year) ? Invariant($"{date.Year:D4}") : "",
            citation.Arxiv is { } arxiv ? $"arXiv:{arxiv}" : "",
        ];
        var sentences = parts.Where(part => part.Length > 0).Select(part => part[^1] is '.' or '?' or '!' ? part : $"{part}.");
        return string.Join(' ', sentences.Append(citation.Permanent ?? citation.Address ?? $"As listed at {citation.Page}"));
    }

    // "NeurIPS 2024" has said it.
    private static bool HasYear(Citation citation, int year) =>
        citation.Kind != CitationKind.Preprint && citation.Venue!.Contains(Invariant($"{year:D4}"), StringComparison.Ordinal);

    private static string Authors(Citation citation)
    {
        if (citation.Authors.IsEmpty)
            return citation.Paper.Organization ?? "";
        var names = citation.Paper.Authors.Where(author => !author.IsHidden && author.Name.Length > 0).Select(author => author.Name).ToList();
        if (names.Count > MaxNames || citation.HasMoreAuthors)
            return $"{string.Join(", ", names.Take(MaxNames))} et al";
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
    }
}
