using StaticDigest.Site;

namespace StaticDigest.StatiqHost;

/// <summary>A planned file in the metadata by which a module of a Statiq user's own can find it.</summary>
internal static class PageMetadata
{
    /// <summary>
    /// <c>Title</c> (that of the document, without the site's) and <c>Layout</c> of a page, and <c>Topics</c>: the topic of an index
    /// page, or those of a paper. A file that
    /// is no page has none of them.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, object>> Of(Page page)
    {
        yield return new(PaperMetadata.ExcludeFromEvaluation, true);
        if (page is not TemplatePage template)
            yield break;
        yield return new("Title", template.Title);
        yield return new("Layout", template.Layout);
        if (!template.Topics.IsEmpty)
            yield return new("Topics", template.Topics.ToArray());
    }
}
