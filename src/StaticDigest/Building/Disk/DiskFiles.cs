using System.IO.Enumeration;

namespace StaticDigest.Building.Disk;

internal delegate void FileWriter(string path, ReadOnlySpan<byte> bytes);

/// <summary>The files that the output folder holds and their lengths, found in one go, and what the disk does.</summary>
internal static class DiskFiles
{
    /// <summary>Length given to a symbolic link, which is never followed.</summary>
    public const long Link = -1;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Lists all files below a folder but those of StaticDigest's own record.</summary>
    public static Dictionary<string, long> List(string root)
    {
        var files = new Dictionary<string, long>(StringComparer.Ordinal);
        List<string> level = [""];
        while (level.Count > 0)
        {
            List<string> next = [];
            Concurrently.ForEach(level, prefix =>
            {
                var found = new FileSystemEnumerable<Found>(
                    Path.Join(root, prefix),
                    (ref entry) => Describe(ref entry, prefix),
                    Everything).ToList();
                lock (files)
                {
                    foreach (var (path, length) in found)
                    {
                        if (length == Found.Folder)
                            next.Add(path);
                        else
                            files[path] = length;
                    }
                }
            });
            next.Remove(OutputPath.StateFolder + "/");
            level = next;
        }

        return files;
    }

    /// <summary>Writes a file; a file or link of that name is never written to.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
        RandomAccess.Write(handle, bytes, 0);
    }

    /// <summary>Whether the disk or the user's share of it was full: ENOSPC, EDQUOT, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.</summary>
    public static bool IsFull(Exception exception) => exception is IOException && (OperatingSystem.IsWindows()
        ? exception.HResult is unchecked((int)0x80070070) or unchecked((int)0x80070027)
        : exception.HResult is 28 || exception.HResult == (OperatingSystem.IsLinux() ? 122 : 69));

    private static Found Describe(ref FileSystemEntry entry, string prefix)
    {
        if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
            return new(string.Concat(prefix, entry.FileName), Link);
        return entry.IsDirectory
            ? new(string.Concat(prefix, entry.FileName, "/"), Found.Folder)
            : new(string.Concat(prefix, entry.FileName), entry.Length);
    }

    private readonly record struct Found(string Path, long Length)
    {
        public const long Folder = -2;
    }
}
