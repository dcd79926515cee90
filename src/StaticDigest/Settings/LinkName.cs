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

    HuggingFace,

    /// <summary>The paper at alphaXiv.</summary>
    Alphaxiv,

    SemanticScholar,

    Discussion,

    /// <summary>Anything else.</summary>
    Other,
}
