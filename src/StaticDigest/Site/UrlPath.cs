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

    /// <summary>A page or file below this one.</summary>
    public UrlPath Add(string segment) => new($"{Value}{segment}/");

    /// <summary>Address from the root of the host, for links.</summary>
    public string Href(SiteAddress site) => $"{site.Base}{Value}";

    /// <summary>Absolute address, for feeds, the sitemap and metadata.</summary>
    public string Absolute(SiteAddress site) => $"{site.Url}{Value}";
}

/// <summary>Where the site will be served.</summary>
/// <param name="Url">Absolute address of the home page, with a slash at the end.</param>
/// <param name="Base">Its path, with slashes at both ends.</param>
public sealed record SiteAddress(string Url, string Base)
{
    /// <summary>Where a preview runs when no address is known.</summary>
    public static SiteAddress Local { get; } = new("http://localhost:8080/", "/");

    /// <summary>Reads an absolute http or https address; null for anything else. Query and fragment are dropped.</summary>
    public static SiteAddress? TryParse(string? text)
    {
        if (!Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
            return null;
        var path = uri.AbsolutePath.EndsWith('/') ? uri.AbsolutePath : $"{uri.AbsolutePath}/";
        return new($"{uri.Scheme}://{uri.Authority}{path}", path);
    }

    /// <summary>
    /// The address that GitHub Pages gives to a repository: <c>https://OWNER.github.io/NAME/</c>, and the bare host for
    /// the repository that is called <c>OWNER.github.io</c>.
    /// </summary>
    /// <param name="repository">Value of <c>GITHUB_REPOSITORY</c>: <c>OWNER/NAME</c>.</param>
    public static SiteAddress? OfRepository(string? repository)
    {
        if (repository?.Split('/') is not [{ Length: > 0 } owner, { Length: > 0 } name])
            return null;
        var host = $"{owner.ToLowerInvariant()}.github.io";
        return TryParse(name.Equals(host, StringComparison.OrdinalIgnoreCase) ? $"https://{host}/" : $"https://{host}/{name}/");
    }
}
