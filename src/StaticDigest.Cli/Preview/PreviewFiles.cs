namespace StaticDigest.Cli.Preview;

/// <summary>What a request is answered with.</summary>
/// <param name="Status">200, 301, 302 or 404.</param>
/// <param name="File">Path below the output folder, for 200 and 404; null when there is not even a page for 404.</param>
/// <param name="Location">Where else to look, for 301 and 302.</param>
internal sealed record PreviewAnswer(int Status, string? File = null, string? Location = null);

/// <summary>
/// The files of a site and the rules by which GitHub Pages finds them: letter case counts, a folder is its index.html
/// and is redirected to with a slash, <c>x</c> may be <c>x.html</c>, what is missing is 404.html.
/// </summary>
internal sealed class PreviewFiles
{
    private readonly HashSet<string> _files;
    private readonly HashSet<string> _folders;
    private readonly string _base;

    public PreviewFiles(IEnumerable<string> files, string basePath)
    {
        _files = files.ToHashSet(StringComparer.Ordinal);
        _folders = _files.SelectMany(Folders).ToHashSet(StringComparer.Ordinal);
        _base = basePath;
    }

    /// <summary>Lists the output folder; its own record is not part of the site.</summary>
    public static PreviewFiles Of(string output, string basePath) => new(
        Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(output, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !path.StartsWith($"{OutputPath.StateFolder}/", StringComparison.Ordinal)),
        basePath);

    /// <summary>The answer to a request for a decoded path.</summary>
    public PreviewAnswer Find(string path)
    {
        if (!path.StartsWith(_base, StringComparison.Ordinal))
            return path == "/" || $"{path}/" == _base ? new(302, Location: _base) : Missing();
        var file = path[_base.Length..];
        if (file.Length == 0 || file.EndsWith('/'))
            return _files.Contains($"{file}index.html") ? new(200, $"{file}index.html") : Missing();
        if (_files.Contains(file))
            return new(200, file);
        if (_files.Contains($"{file}.html"))
            return new(200, $"{file}.html");
        return _folders.Contains(file) ? new(301, Location: $"{path}/") : Missing();
    }

    private PreviewAnswer Missing() => new(404, _files.Contains("404.html") ? "404.html" : null);

    private static IEnumerable<string> Folders(string file)
    {
        for (int slash = file.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = file.IndexOf('/', slash + 1))
            yield return file[..slash];
    }
}
