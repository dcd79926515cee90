using StaticDigest.Settings;

namespace StaticDigest.Features.Discussions;

/// <summary>
/// Discussions under papers, kept in a GitHub repository and shown by giscus in a frame that loads when a reader opens it.
/// Nothing else of another host is ever part of a page, and by default this is not either.
/// </summary>
internal sealed record DiscussionSettings
{
    /// <summary>The only host whose frames a page may show.</summary>
    public const string Host = "https://giscus.app";

    /// <summary>OWNER/NAME of the repository with the discussions.</summary>
    public string Repository { get; init; } = "";

    /// <summary>Its id, as giscus.app shows it.</summary>
    public string RepositoryId { get; init; } = "";

    public string Category { get; init; } = "";

    public string CategoryId { get; init; } = "";

    internal static SettingsSection Section { get; } = SettingsSection.Of(
        "discussions",
        "Discussions under papers, kept in the Discussions of a GitHub repository. Off while these are empty; https://giscus.app shows the four values "
        + "for yours. Nothing is loaded from there before a reader opens the discussion.",
        new SettingBlock<DiscussionSettings>(new())
        {
            { "repo", SettingKinds.Text, giscus => giscus.Repository, (giscus, value) => giscus with { Repository = value }, "The repository, OWNER/NAME." },
            { "repo_id", SettingKinds.Text, giscus => giscus.RepositoryId, (giscus, value) => giscus with { RepositoryId = value }, "Its id." },
            {
                "category", SettingKinds.Text, giscus => giscus.Category, (giscus, value) => giscus with { Category = value },
                "The category of the discussions."
            },
            { "category_id", SettingKinds.Text, giscus => giscus.CategoryId, (giscus, value) => giscus with { CategoryId = value }, "The id of the category." },
        });

    /// <summary>True when all that giscus needs is there.</summary>
    public bool IsOn => Repository.Length > 0 && RepositoryId.Length > 0 && Category.Length > 0 && CategoryId.Length > 0;

    /// <summary>Address of the frame.</summary>
    /// <param name="page">Absolute address of the page that shows it, to which a log-in leads back.</param>
    public string Frame(string page, string term) =>
        $"{Host}/en/widget?origin={Escape(page)}&session=&theme=preferred_color_scheme&reactionsEnabled=1&emitMetadata=0&inputPosition=bottom"
        + $"&repo={Escape(Repository)}&repoId={Escape(RepositoryId)}&category={Escape(Category)}&categoryId={Escape(CategoryId)}"
        + $"&strict=1&description=&backLink={Escape(page)}&term={Escape(term)}";

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
