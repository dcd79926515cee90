using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading;

/// <summary>Reads every entry of a file. Bad content gives diagnostics, never an exception.</summary>
/// <param name="file">The file, of the format that was recognised.</param>
/// <param name="context">What is known beside the file.</param>
internal delegate ReadResult ReadEntries(InputFile file, ReadContext context);

/// <summary>A kind of file: how it is told by its content, and how it is read.</summary>
/// <param name="Name">As people call it: <c>arXiv RSS</c>, <c>BibTeX</c>.</param>
/// <param name="IsLikely">Looks at the beginning of a file.</param>
/// <param name="Read">Reads the whole file.</param>
internal sealed record SourceFormat(string Name, Func<FormatProbe, bool> IsLikely, ReadEntries Read)
{
    /// <summary>
    /// Where the first sign of a record stands in the beginning of a text, -1 for none. Texts quote records of other formats, so
    /// that of formats that have such a sign the one whose sign comes first is the file's.
    /// </summary>
    public Func<FormatProbe, int>? Mark { get; init; }

    /// <summary>The ending of the names that programs give such files; it decides between signs in one place.</summary>
    public string Ending { get; init; } = "";

    /// <summary>Whether what tells it, a few labels or a row, may as well be quoted by an item of a list.</summary>
    public bool MayBeQuoted { get; init; }

    /// <summary>A format whose reader does not count the lines that it understood.</summary>
    public SourceFormat(string name, Func<FormatProbe, bool> isLikely, Func<InputFile, ReadContext, Batch<Entry>> read)
        : this(name, isLikely, (file, context) => new ReadResult(read(file, context)))
    {
    }
}
