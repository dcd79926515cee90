namespace StaticDigest.Papers.Identity;

/// <summary>
/// What two spellings of one address have in common: <c>http://www.host/x/</c> and <c>https://host/x</c>, <c>…/repo.git</c> and
/// <c>…/repo#readme</c>.
/// </summary>
internal static class LinkKey
{
    private static readonly string[] s_codeHosts = ["github.com/", "gitlab.com/", "bitbucket.org/", "codeberg.org/"];

    /// <summary>The key of an address that <see cref="WebAddress"/> let through; nobody follows it.</summary>
    public static string Of(string url)
    {
        var key = url.AsSpan(url.IndexOf("://", StringComparison.Ordinal) + 3);
        if (key.StartsWith("www.", StringComparison.Ordinal))
            key = key[4..];
        bool isCode = IsCode(key);
        int hash = key.IndexOf('#');
        if (hash >= 0 && (isCode || IsWholePage(key[hash..])))
            key = key[..hash];
        int query = key.IndexOfAny('?', '#');
        if (query < 0)
            return isCode ? WithoutGit(key.TrimEnd('/')).ToString().ToLowerInvariant() : key.TrimEnd('/').ToString();
        return $"{key[..query].TrimEnd('/')}{key[query..]}";
    }

    /// <summary>The better of two spellings: secure, then short, then the first by its letters.</summary>
    public static string Better(string url, string other)
    {
        bool isSecure = url.StartsWith("https:", StringComparison.Ordinal);
        if (isSecure != other.StartsWith("https:", StringComparison.Ordinal))
            return isSecure ? url : other;
        if (url.Length != other.Length)
            return url.Length < other.Length ? url : other;
        return string.CompareOrdinal(url, other) <= 0 ? url : other;
    }

    private static bool IsCode(ReadOnlySpan<char> key)
    {
        foreach (var host in s_codeHosts)
        {
            if (key.StartsWith(host, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // Places on a page that stand for all of it, and words that a browser highlights; "#/page" is an address of its own.
    private static bool IsWholePage(ReadOnlySpan<char> fragment) =>
        fragment is "#" or "#top" or "#readme" or "#abstract" || fragment.StartsWith("#:~:", StringComparison.Ordinal);

    private static ReadOnlySpan<char> WithoutGit(ReadOnlySpan<char> key) => key.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? key[..^4] : key;
}
