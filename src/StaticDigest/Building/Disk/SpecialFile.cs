using System.Formats.Tar;

namespace StaticDigest.Building.Disk;

/// <summary>
/// Tells pipes, sockets and devices from files without opening them, which could wait for ever. Only the writer of tar
/// archives looks at this kind; it notes pipes and devices unopened, and refuses sockets.
/// </summary>
internal static class SpecialFile
{
    /// <summary>What it is, when it is no file; all such have a length of zero.</summary>
    public static string? KindOf(string path)
    {
        if (OperatingSystem.IsWindows())
            return null;
        try
        {
            path = RealPath.Of(path) ?? path;
            if (new FileInfo(path).Length != 0)
                return null;
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
                writer.WriteEntry(path, "x");
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType switch
            {
                TarEntryType.Fifo => "a pipe",
                TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
                _ => null,
            };
        }
        catch (IOException)
        {
            // A file that cannot be read at all is reported when it is read; what the archive does not know is a socket.
            return File.Exists(path) && !CanOpen(path) ? "a socket" : null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool CanOpen(string path)
    {
        try
        {
            using var handle = File.OpenHandle(path);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
