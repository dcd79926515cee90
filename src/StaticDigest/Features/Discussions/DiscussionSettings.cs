namespace StaticDigest.Features.Discussions;

/// <summary>
/// Discussions under papers, kept in a GitHub repository and shown by giscus in a frame that loads when a reader opens it.
/// Nothing else of another host is ever part of a page, and by default this is not either.
/// </summary>
/// <param name="Repository">OWNER/NAME of the repository with the discussions.</param>
/// <param name="RepositoryId">Its id, as giscus.app shows it.</param>
/// <param name="Category">Name of the category.</param>
/// <param name="CategoryId">Its id.</param>
public sealed record DiscussionSettings(string Repository = "", string RepositoryId = "", string Category = "", string CategoryId = "")
{
    /// <summary>The only host whose frames a page may show.</summary>
    public const string Host = "https://giscus.app";

    /// <summary>True when all that giscus needs is there.</summary>
    public bool IsOn => Repository.Length > 0 && RepositoryId.Length > 0 && Category.Length > 0 && CategoryId.Length > 0;

    /// <summary>Address of the frame.</summary>
    /// <param name="page">Absolute address of the page that shows it, to which a log-in leads back.</param>
    /// <param name="term">What the discussion is called.</param>
    public string Frame(string page, string term) =>
        $"{Host}/en/widget?origin={Escape(page)}&session=&theme=preferred_color_scheme&reactionsEnabled=1&emitMetadata=0&inputPosition=bottom"
        + $"&repo={Escape(Repository)}&repoId={Escape(RepositoryId)}&category={Escape(Category)}&categoryId={Escape(CategoryId)}"
        + $"&strict=1&description=&backLink={Escape(page)}&term={Escape(term)}";

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
