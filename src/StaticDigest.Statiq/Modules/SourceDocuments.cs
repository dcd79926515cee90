using System.Collections.Immutable;
using StaticDigest.Building.Reading;
using Statiq.Common;

namespace StaticDigest.StatiqHost.Modules;

/// <summary>Files as Statiq documents, and back again.</summary>
internal static class SourceDocuments
{
    /// <summary>Folder that a document was read from: <see cref="Input"/> or <see cref="Theme"/>.</summary>
    private const string Folder = "Folder";
    private const string RelativePath = "RelativePath";

    public const string Input = "input";

    public const string Theme = "theme";

    /// <summary>A file as a document: its content the bytes, its source the file.</summary>
    public static IDocument Of(InputFile file, string folder, NormalizedPath root, IExecutionContext context) => context.CreateDocument(
        root.Combine(file.Path),
        null,
        new MetadataItems
        {
            { PaperMetadata.ExcludeFromEvaluation, true },
            { Folder, folder },
            { RelativePath, file.Path },
        },
        context.GetContentProvider(file.Bytes.ToArray()));

    /// <summary>The files of one folder, sorted by path as the library wants them.</summary>
    public static ImmutableArray<InputFile> Files(IEnumerable<IDocument> documents, string folder) =>
        [.. documents
            .Where(document => document.GetString(Folder) == folder)
            .Select(File)
            .OrderBy(file => file.Path, StringComparer.Ordinal)];

    public static InputFile File(IDocument document)
    {
        using Stream content = document.GetContentStream();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return new InputFile(PathOf(document), bytes.ToArray());
    }

    /// <summary>Its path below the folder.</summary>
    public static string PathOf(IDocument document) => document.GetString(RelativePath);

    /// <summary>Whether a document is a listing, or a note or paper written by hand.</summary>
    public static bool IsListing(IDocument document) =>
        document.GetString(Folder) == Input && Listings.IsListing(new InputFile(PathOf(document), default));
}
