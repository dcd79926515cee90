namespace StaticDigest.Sources;

/// <summary>A kind of file that can be told by its content.</summary>
public enum SourceFormat
{
    /// <summary>None that is read.</summary>
    Unknown,

    /// <summary>Text copied from the page of the Hugging Face Daily Papers.</summary>
    HuggingFaceText,

    /// <summary>The digest's own entries as JSON Lines, an array or one object.</summary>
    EntryJson,
}
