using StaticDigest.Settings;

namespace StaticDigest.Site;

/// <summary>
/// Address of a page below the site's root: lower case, no slash in front, a slash at the end; the home page is empty.
/// The base path is joined on here and nowhere else.
/// </summary>
/// <param name="Value">For example <c>papers/2509.09114/</c>.</param>
public readonly record struct UrlPath(string Value)
{
    /// <summary>The home page.</summary>
    public static UrlPath Home { get; } = new("");

    /// <summary>The file that a static host serves for it.</summary>
    public string File => $"{Value}index.html";

    /// <summary>Address from the root of the host, for links.</summary>
    internal string Href(SiteAddress site) => $"{site.Base}{Value}";

    /// <summary>Absolute address, for feeds, the sitemap and metadata.</summary>
    internal string Absolute(SiteAddress site) => $"{site.Url}{Value}";
}
