namespace StaticDigest.Sources;

/// <summary>One input file: what a reader gets instead of a disk.</summary>
/// <param name="Path">Path relative to the input folder, with forward slashes.</param>
/// <param name="Bytes">The bytes as they lie on the disk.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The file's name without folder.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The file's name without folder and ending.</summary>
    public string Stem => Name.LastIndexOf('.') is > 0 and int dot ? Name[..dot] : Name;
}
