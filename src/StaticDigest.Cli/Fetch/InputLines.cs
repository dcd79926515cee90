using StaticDigest.Cli.Redaction;

namespace StaticDigest.Cli.Fetch;

/// <summary>
/// Files of lines in the input folder that commands add to. Each change is made in one step: whoever is stopped, or finds
/// the disk full, leaves the file as it was. No secret is written, since these files are published.
/// </summary>
internal sealed class InputLines(string input)
{
    /// <summary>Adds lines to a file.</summary>
    /// <param name="relative">Its path below the input folder, with slashes.</param>
    /// <param name="lines">Whole lines in UTF-8; none leave the file alone.</param>
    /// <exception cref="IOException">It cannot be written, and is as it was.</exception>
    public void Append(string relative, ReadOnlySpan<byte> lines)
    {
        if (lines.IsEmpty)
            return;
        var path = PathOf(relative);
        // A pipe has no length and would be waited for; a file takes its place.
        var before = new FileInfo(path) is { Exists: true, Length: > 0 } ? File.ReadAllBytes(path) : [];
        // A line without its end, of an editor, must not swallow the next one.
        ReadOnlySpan<byte> end = before.Length > 0 && before[^1] != '\n' ? "\n"u8 : default;
        Replace(path, [.. before, .. end, .. Redactor.Process.HideNamed(lines)]);
    }

    /// <summary>Writes a whole file in place of what was there.</summary>
    /// <param name="relative">Its path below the input folder, with slashes.</param>
    /// <param name="bytes">All of it, in UTF-8.</param>
    /// <exception cref="IOException">It cannot be written, and is as it was.</exception>
    public void Write(string relative, ReadOnlySpan<byte> bytes) => Replace(PathOf(relative), Redactor.Process.HideNamed(bytes));

    /// <summary>Takes lines out of a file.</summary>
    /// <param name="relative">Its path below the input folder, with slashes.</param>
    /// <param name="numbers">Their numbers, from 1.</param>
    /// <exception cref="IOException">It cannot be written, and is as it was.</exception>
    public void Remove(string relative, IReadOnlySet<int> numbers)
    {
        var path = PathOf(relative);
        var lines = File.ReadAllLines(path);
        Replace(path, System.Text.Encoding.UTF8.GetBytes(string.Concat(lines.Where((_, i) => !numbers.Contains(i + 1)).Select(line => $"{line}\n"))));
    }

    private static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        var temporary = Path.Join(Path.GetDirectoryName(path), $".{Path.GetFileName(path)}.new");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Delete(temporary);
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1))
                file.Write(bytes);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A part of it would take room from the next attempt.
            if (File.Exists(temporary))
                File.Delete(temporary);
            throw new IOException($"{path} cannot be written and was left as it was: {error.Message}", error);
        }
    }

    // Neither the file nor a folder on the way may lead elsewhere: a build would not read what lies there.
    private string PathOf(string relative)
    {
        var path = input;
        foreach (var name in relative.Split('/'))
        {
            path = Path.Join(path, name);
            if (new FileInfo(path).LinkTarget is not null)
                throw new IOException($"{path} is a symbolic link, and nothing is written through links; put a file or folder in its place.");
        }

        return Directory.Exists(path) ? throw new IOException($"{path} is a folder, and a file is to be written there; remove it, and run again.") : path;
    }
}
