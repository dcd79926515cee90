namespace StaticDigest.Sources.Reading.Services;

/// <summary>How publishers mark papers that they took back.</summary>
internal static class RetractionMark
{
    /// <summary>True for <c>RETRACTED: A title</c>, <c>WITHDRAWN: A title</c>, <c>[Retracted] A title</c>, <c>RETRACTED ARTICLE: A title</c>.</summary>
    public static bool IsIn(string? title)
    {
        var start = title.AsSpan().TrimStart(" [(");
        foreach (var word in (ReadOnlySpan<string>)["Retracted", "Withdrawn"])
        {
            if (!start.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = start[word.Length..];
            if (rest.StartsWith(" article", StringComparison.OrdinalIgnoreCase))
                rest = rest[" article".Length..];
            return rest.StartsWith(":") || rest.StartsWith("]") || rest.StartsWith(")");
        }

        return false;
    }

    /// <summary>True for the kinds of notices that take a paper back.</summary>
    public static bool IsKind(string? kind) => kind is not null
        && (kind.Equals("retraction", StringComparison.OrdinalIgnoreCase) || kind.Equals("withdrawal", StringComparison.OrdinalIgnoreCase)
            || kind.Equals("removal", StringComparison.OrdinalIgnoreCase));
}
