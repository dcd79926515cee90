using System.Collections.Immutable;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.PubMed;

/// <summary>PubMed's XML: articles and books.</summary>
/// <example>
/// <code>
/// &lt;PubmedArticle&gt;&lt;MedlineCitation&gt;&lt;PMID&gt;1&lt;/PMID&gt;&lt;Article&gt;&lt;ArticleTitle&gt;Rain.&lt;/ArticleTitle&gt;
///   &lt;AuthorList&gt;&lt;Author&gt;&lt;LastName&gt;Doe&lt;/LastName&gt;&lt;ForeName&gt;Jane&lt;/ForeName&gt;&lt;/Author&gt;&lt;/AuthorList&gt;
/// &lt;/Article&gt;&lt;/MedlineCitation&gt;&lt;/PubmedArticle&gt;
/// </code>
/// </example>
internal static class PubMedFormats
{
    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new(
            "PubMed XML",
            head => head.XmlRoot is "PubmedArticleSet" or "PubmedArticle" or "PubmedBookArticleSet" or "PubmedBookArticle" or "MedlineCitationSet"
                or "MedlineCitation",
            (file, _) => XmlRecords.Read(file, ["PubmedArticle", "PubmedBookArticle", "MedlineCitation"], PubMedArticle.Read)),
    ];
}
