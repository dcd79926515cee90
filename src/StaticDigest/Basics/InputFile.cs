namespace StaticDigest;

/// <summary>A file of the input folder, as it was found: what a reader gets instead of a disk.</summary>
/// <param name="Path">Path relative to the input folder, with forward slashes.</param>
/// <param name="Bytes">Its content.</param>
public sealed record InputFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The file's name without folder.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The file's name without folder and ending.</summary>
    public string Stem => Name.LastIndexOf('.') is > 0 and int dot ? Name[..dot] : Name;
}
