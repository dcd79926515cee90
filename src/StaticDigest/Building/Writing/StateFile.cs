namespace StaticDigest.Building.Writing;

/// <summary>Files in StaticDigest's own folder inside the output folder that only save time: what cannot be read or written is made again.</summary>
internal static class StateFile
{
    /// <summary>The file's bytes; null when it is missing, a link, too long to be ours, or cannot be read.</summary>
    public static byte[]? TryRead(string path, long most)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.LinkTarget is null && file.Length <= most ? File.ReadAllBytes(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the file in place of the old one, whole or not at all. The output folder must be open, so that no other build writes too.</summary>
    public static void TryWrite(string path, ReadOnlySpan<byte> bytes)
    {
        var temporary = $"{path}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The site is whole without it.
        }
    }
}
