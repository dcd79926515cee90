using StaticDigest.Building.Disk;

namespace StaticDigest.Building.Writing;

/// <summary>Files in StaticDigest's own folder inside the output folder that only save time: what cannot be read or written is made again.</summary>
internal static class StateFile
{
    /// <summary>
    /// The file's bytes; null when it is missing, empty, a link, too long to be ours, or cannot be read. Pipes and devices count as
    /// empty: to open one could wait for ever.
    /// </summary>
    public static byte[]? TryRead(string path, long max)
    {
        try
        {
            var file = new FileInfo(path);
            return file.LinkTarget is null && file.Exists && file.Length > 0 && file.Length <= max ? File.ReadAllBytes(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the file in place of the old one, whole or not at all. The output folder must be open, so that no other build writes too.</summary>
    public static void TryWrite(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Write(path, bytes, DiskFiles.Write);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The site is whole without it.
        }
    }

    /// <summary>Writes the file in place of the old one, whole or not at all; links are replaced, not followed.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes, FileWriter writer)
    {
        var temporary = $"{path}.tmp";
        Remove(temporary);
        try
        {
            writer(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            // On a full disk a part of it would take room from the next attempt.
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Removes whatever has the name: a file, a folder with all that is in it, or a link but not what it leads to.</summary>
    public static void Remove(string path)
    {
        var there = new FileInfo(path);
        if (there.LinkTarget is null && Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        else
            File.Delete(path);
    }
}
