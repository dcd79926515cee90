using System.Collections.Immutable;
using System.Text;

namespace StaticDigest.Cli.New;

/// <summary>The files of a repository that holds a digest and nothing else.</summary>
internal static class NewDigest
{
    private const string TopicSets = "new/topics/";

    private static readonly (string Path, string Resource)[] s_files =
    [
        (".gitattributes", "new/gitattributes"),
        (".github/ISSUE_TEMPLATE/listing.yml", "new/listing.yml"),
        (".github/ISSUE_TEMPLATE/paper.yml", "new/paper.yml"),
        (".github/workflows/publish.yml", "new/publish.yml"),
        (".github/workflows/suggest.yml", "new/suggest.yml"),
        (".gitignore", "new/gitignore"),
        ("README.md", "new/README.md"),
        ("input/digest.yml", "new/digest.yml"),
        ("input/listings/README.md", "new/listings.md"),
        .. typeof(NewDigest).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(TopicSets, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => ($"input/topics/{name[TopicSets.Length..]}", name)),
    ];

    public static ImmutableArray<(string Path, string Text)> Files(EngineVersion engine) =>
        [.. s_files.Select(file => (file.Path, Read(file.Resource)
            .Replace("OWNER/REPOSITORY", engine.Repository, StringComparison.Ordinal)
            .Replace("@VERSION", $"@{engine.Version}", StringComparison.Ordinal)))];

    private static string Read(string resource)
    {
        using var stream = typeof(NewDigest).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
