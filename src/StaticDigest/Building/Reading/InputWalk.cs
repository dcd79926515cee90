using StaticDigest.Building.Disk;

namespace StaticDigest.Building.Reading;

/// <summary>A file that the walk found: its name in messages and its place on disk.</summary>
internal readonly record struct FoundFile(string Path, string FullPath);

/// <summary>Finds the files below the input folder.</summary>
internal sealed class InputWalk
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly string _root;
    private readonly string _realRoot;
    private readonly HashSet<string> _excluded;

    public InputWalk(string root, IEnumerable<string> exclude)
    {
        _root = Path.GetFullPath(root);
        _realRoot = RealPath.Of(_root) ?? _root;
        _excluded = new(StringComparer.Ordinal);
        foreach (var folder in exclude)
        {
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder, _root));
            _excluded.Add(full);
            if (RealPath.Of(full) is { } real)
                _excluded.Add(real);
        }
    }

    /// <summary>Whether a file counts, by its name in messages.</summary>
    public required Func<string, bool> Wanted { get; init; }

    public List<FoundFile> Files { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Why a file could not be read, without the machine's path to it.</summary>
    public static string Reason(Exception error) => error switch
    {
        UnauthorizedAccessException => "access is denied.",
        FileNotFoundException or DirectoryNotFoundException => "it is gone, or its name is not valid Unicode.",
        _ => "the file system reports an error.",
    };

    public void Run() => Walk(_root, "", insideLink: false);

    private void Walk(string folder, string prefix, bool insideLink)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos("*", Everything);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Diagnostics.Add(DiagnosticCodes.InputUnreadable.At(new SourceSpan(prefix.TrimEnd('/')), Reason(error)));
            return;
        }

        foreach (var entry in entries)
            Visit(entry, prefix, insideLink);
    }

    private void Visit(FileSystemInfo entry, string prefix, bool insideLink)
    {
        if (entry.Name.StartsWith('.') || _excluded.Contains(entry.FullName))
            return;

        var path = prefix + entry.Name;
        if (entry.Name.AsSpan().ContainsAnyInRange('\0', '\x1f') || entry.Name.AsSpan().ContainsAnyInRange('\x7f', '\x9f'))
        {
            Diagnostics.Add(DiagnosticCodes.InputNameRefused.At(new SourceSpan(prefix.TrimEnd('/')), path));
            return;
        }

        bool isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
        bool isFolder = (entry.Attributes & FileAttributes.Directory) != 0;
        if (isLink && Refusal(entry, isFolder, insideLink) is { } refusal)
            Diagnostics.Add(DiagnosticCodes.InputLinkRefused.At(new SourceSpan(path), refusal));
        else if (isFolder)
            Walk(entry.FullName, path + "/", insideLink || isLink);
        else if (!Wanted(path))
            return;
        else if (SpecialFile.KindOf(entry.FullName) is { } kind)
            Diagnostics.Add(DiagnosticCodes.InputSpecial.At(new SourceSpan(path), new DiagnosticKind.Sentence(kind)));
        else
            Files.Add(new(path, entry.FullName));
    }

    private string? Refusal(FileSystemInfo link, bool isFolder, bool insideLink)
    {
        if (RealPath.Of(link.FullName) is not { } target)
            return "leads nowhere or in a circle";
        if (_excluded.Any(folder => IsWithin(target, folder)))
            return "leads into a folder that is not input";
        if (!IsWithin(target, _realRoot))
            return "leaves the input folder";
        if (!isFolder)
            return null;

        // A few folders that link to each other would otherwise multiply without end.
        if (insideLink)
            return "lies in a folder that was itself reached by a link";
        var parent = RealPath.Of(Path.GetDirectoryName(link.FullName)!);
        return parent is null || IsWithin(parent, target) ? "leads in a circle" : null;
    }

    private static bool IsWithin(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);
}
