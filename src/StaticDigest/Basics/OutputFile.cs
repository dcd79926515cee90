namespace StaticDigest;

/// <summary>A file of the site.</summary>
/// <param name="Path">Path relative to the output folder, with forward slashes; see <see cref="OutputPath.IsSafe"/>.</param>
/// <param name="Bytes">Its content.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes);
