namespace StaticDigest.Sources.Formats.Documents.Yaml;

/// <summary>A value in YAML front matter: a text, a list or a record of named values.</summary>
internal sealed class FrontMatterNode
{
    /// <summary>Where it begins.</summary>
    public required SourceSpan Where { get; init; }

    /// <summary>The text as read; null for a list, a record and YAML's own null.</summary>
    public string? Text { get; init; }

    /// <summary>Elements of a list; empty for anything else.</summary>
    public List<FrontMatterNode> Items { get; } = [];

    /// <summary>Values of a record in the order of the file; empty for anything else.</summary>
    public List<(string Key, FrontMatterNode Value)> Fields { get; } = [];

    /// <summary>The value of a name; null when it is not there.</summary>
    public FrontMatterNode? this[string key]
    {
        get
        {
            foreach (var (name, value) in Fields)
            {
                if (string.Equals(name, key, StringComparison.Ordinal))
                    return value;
            }

            return null;
        }
    }
}
