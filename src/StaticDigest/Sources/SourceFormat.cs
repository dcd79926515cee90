using StaticDigest.Papers;

namespace StaticDigest.Sources;

/// <summary>Reads every entry of a file. Bad content gives diagnostics, never an exception.</summary>
/// <param name="file">The file, of the format that was recognised.</param>
/// <param name="listingYear">Year of a listing that does not say it itself; null when it is not known.</param>
internal delegate Batch<Entry> ReadEntries(SourceFile file, int? listingYear);

/// <summary>A kind of file: how it is told by its content, and how it is read.</summary>
/// <param name="Name">As people call it: <c>arXiv RSS</c>, <c>BibTeX</c>.</param>
/// <param name="IsLikely">Looks at the beginning of a file.</param>
/// <param name="Read">Reads the whole file.</param>
internal sealed record SourceFormat(string Name, Func<SourceHead, bool> IsLikely, ReadEntries Read);
