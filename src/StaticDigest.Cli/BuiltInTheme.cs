using System.Collections.Immutable;

namespace StaticDigest.Cli;

/// <summary>The theme that the program carries, for digests that have no theme folder.</summary>
internal static class BuiltInTheme
{
    private const string Folder = "theme/";

    /// <summary>Its files, paths relative to the theme folder, sorted as a folder's would be.</summary>
    public static ImmutableArray<InputFile> Files { get; } =
    [
        .. typeof(BuiltInTheme).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new InputFile(name[Folder.Length..], Read(name))),
    ];

    private static byte[] Read(string name)
    {
        using var stream = typeof(BuiltInTheme).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
