namespace StaticDigest.Papers.Cleaning;

/// <summary>How the text of an <see cref="Entry"/> is written.</summary>
public enum EntryText
{
    /// <summary>Plain text in which TeX commands and math may stand (arXiv, BibTeX, most lists).</summary>
    Tex,

    /// <summary>As Hugging Face shows it: math delimiters and the backslashes in math are gone.</summary>
    HuggingFace,

    /// <summary>Text of our own that needs no cleaning.</summary>
    Clean,
}
