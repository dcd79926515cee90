namespace StaticDigest.Settings;

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
