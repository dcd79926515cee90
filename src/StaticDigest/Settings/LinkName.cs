namespace StaticDigest.Settings;

/// <summary>What <c>links:</c> in digest.yml chooses among; the order is that of the default.</summary>
internal enum LinkName
{
    /// <summary>Pages at the archive or publisher; that of the paper's own id first.</summary>
    Page,

    /// <summary>The full text as PDF.</summary>
    Pdf,

    /// <summary>Source code, models or data.</summary>
    Code,

    /// <summary>The full text as HTML.</summary>
    Html,

    /// <summary>The project's page.</summary>
    Project,

    /// <summary>The paper at Hugging Face.</summary>
    HuggingFace,

    /// <summary>The paper at alphaXiv.</summary>
    Alphaxiv,

    /// <summary>The paper at Semantic Scholar.</summary>
    SemanticScholar,

    /// <summary>A discussion of the paper.</summary>
    Discussion,

    /// <summary>Anything else.</summary>
    Other,
}
