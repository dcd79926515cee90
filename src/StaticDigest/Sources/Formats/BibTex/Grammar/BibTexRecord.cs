namespace StaticDigest.Sources.Formats.BibTex.Grammar;

/// <summary>An entry of a BibTeX file: values with abbreviations unfolded, TeX left alone.</summary>
/// <param name="Type">In lower case: <c>inproceedings</c>.</param>
/// <param name="Key">As written; may be empty.</param>
/// <param name="Where">Where its <c>@</c> stands.</param>
/// <param name="Fields">By name, without regard to case.</param>
internal sealed record BibTexRecord(string Type, string Key, SourceSpan Where, Dictionary<string, string> Fields)
{
    /// <summary>The first of the fields that is there and not blank.</summary>
    public string? Get(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Fields.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value))
                return value;
        }

        return null;
    }
}
