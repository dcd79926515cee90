namespace StaticDigest;

/// <summary>Markup of our own. Templates write it as it is; every other value they write is escaped.</summary>
/// <param name="Value">Well-formed HTML that holds no unescaped text from outside.</param>
public sealed record Html(string Value)
{
    /// <summary>No markup.</summary>
    internal static Html Empty { get; } = new("");

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Text as markup: the five characters that mean something in HTML are replaced.</summary>
    internal static Html Text(string text) => new(Escape(text));

    /// <summary>Escapes text for element content and for quoted attribute values.</summary>
    internal static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0)
            return text;
        return text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("'", "&#39;", StringComparison.Ordinal);
    }
}
