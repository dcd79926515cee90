namespace StaticDigest.Building.Reading;

/// <summary>A file of the input folder as it was found.</summary>
/// <param name="Path">Path relative to the input folder, with forward slashes.</param>
/// <param name="Bytes">Its content.</param>
public sealed record InputFile(string Path, ReadOnlyMemory<byte> Bytes);
