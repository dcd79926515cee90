namespace StaticDigest.Papers;

/// <summary>Who gave a <see cref="PaperId"/>; the order is the order of preference for a paper's address.</summary>
public enum PaperIdKind
{
    /// <summary>arXiv id without version: <c>2509.09114</c>, <c>hep-th/9901001</c>.</summary>
    Arxiv,

    /// <summary>DOI in lower case without resolver: <c>10.1000/182</c>.</summary>
    Doi,

    /// <summary>OpenReview forum id.</summary>
    OpenReview,

    /// <summary>ACL Anthology id.</summary>
    Acl,

    /// <summary>PubMed id.</summary>
    Pubmed,

    /// <summary>DBLP key.</summary>
    Dblp,

    /// <summary>Semantic Scholar paper id.</summary>
    SemanticScholar,

    /// <summary>OpenAlex work id.</summary>
    OpenAlex,

    /// <summary>An id that means something only within its list: <c>icra2021:9561716</c>.</summary>
    Local,

    /// <summary>No id at all: the normalised title stands for one.</summary>
    Title,
}

/// <summary>An identifier of a paper in its canonical form, made by <see cref="PaperIds"/>.</summary>
/// <param name="Kind">Who gave it.</param>
/// <param name="Value">The id as that registry writes it, without version, prefix or address.</param>
public readonly record struct PaperId(PaperIdKind Kind, string Value)
{
    /// <summary>For example <c>arxiv:2509.09114</c>; <see cref="PaperIds.TryParse(string?)"/> reads it back.</summary>
    public override string ToString() => $"{PaperIds.Prefix(Kind)}:{Value}";
}
