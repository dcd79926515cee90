namespace StaticDigest.Sources.Reading.Citations;

/// <summary>
/// Notes of a key and a value on each line, in which Zotero keeps what has no field of its own:
/// <c>arXiv: 2401.01234 [cs]</c>, <c>PMID: 123</c>, <c>Comment: 21 pages</c>.
/// </summary>
internal static class CitationNote
{
    /// <summary>Gathers the ids; what is left for people to read, or null.</summary>
    public static string? Read(string text, CitationLinks links)
    {
        var words = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            var key = colon > 0 ? line[..colon].ToLowerInvariant() : "";
            var value = line[(colon + 1)..].Trim();
            if (key == "doi")
                links.Doi(value, "note");
            else if (key is "pmid" or "number" or "arxiv id" or "url")
                _ = key == "pmid" ? links.Pubmed(value) : links.Mention(value);
            else if (line.StartsWith("tex.", StringComparison.Ordinal) || links.Mention(line))
                continue;
            else if (key == "comment")
                words.Add(value);
            else if (key.Length == 0 || key.Contains(' ', StringComparison.Ordinal) && key is not ("citation key" or "original date" or "publication title"))
                words.Add(line);
        }

        return words.Count == 0 ? null : string.Join(" ", words);
    }
}
