using System.Collections.Immutable;
using StaticDigest.Settings;

namespace StaticDigest.Building.Reading;

/// <summary>Reads the folder of listings.</summary>
public static class InputFolder
{
    /// <summary>Length of the largest file that is read.</summary>
    internal const long MaxFileLength = 200L * 1024 * 1024;

    /// <summary>
    /// Reads every file below a folder, sorted ordinally by path. Files and folders whose names begin with a dot are
    /// not input. What cannot be read is left out with a diagnostic.
    /// </summary>
    /// <param name="root">The folder.</param>
    /// <param name="exclude">Folders to leave out, such as an output folder inside the input; relative to <paramref name="root"/> or absolute.</param>
    /// <exception cref="UnreadableSettingsException">The settings are there and cannot be read.</exception>
    public static Batch<InputFile> Load(string root, params IEnumerable<string> exclude) => Load(root, MaxFileLength, exclude);

    /// <summary>Reads only some of the files, with the same care.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="wanted">Whether a file is read, by its path below the folder.</param>
    /// <exception cref="UnreadableSettingsException">The settings are wanted, are there and cannot be read.</exception>
    public static Batch<InputFile> LoadSome(string root, Func<string, bool> wanted) => Load(root, MaxFileLength, [], wanted);

    internal static Batch<InputFile> Load(string root, long maxLength, IEnumerable<string> exclude, Func<string, bool>? wanted = null)
    {
        if (!Directory.Exists(root))
            return new([], [DiagnosticCodes.InputFolderMissing.At(new SourceSpan(root))]);

        var walk = new InputWalk(root, exclude) { Wanted = wanted ?? (static _ => true) };
        walk.Run();
        var found = walk.Files;
        found.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));

        var files = new InputFile?[found.Count];
        var refused = new Diagnostic?[found.Count];
        Parallel.For(0, files.Length, Concurrently.PerCore, i => (files[i], refused[i]) = Read(found[i], maxLength));

        var items = ImmutableArray.CreateBuilder<InputFile>(files.Length);
        foreach (var file in files)
        {
            if (file is not null)
                items.Add(file);
        }

        var diagnostics = walk.Diagnostics
            .Concat(refused.OfType<Diagnostic>())
            .Concat(CaseVariants(items))
            .OrderBy(diagnostic => diagnostic.Where.Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal);
        ImmutableArray<Diagnostic> all = [.. diagnostics];
        return all.Any(IsLostSettings) ? throw new UnreadableSettingsException([.. all.Where(IsLostSettings)]) : new(items.ToImmutable(), all);
    }

    // A file that is there and was left out.
    private static bool IsLostSettings(Diagnostic diagnostic) =>
        diagnostic.Where.Path == SettingsReader.FileName && diagnostic.Code != DiagnosticCodes.InputCaseVariant.Code;

    private static IEnumerable<Diagnostic> CaseVariants(IEnumerable<InputFile> files)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (!seen.TryAdd(file.Path, file.Path))
                yield return DiagnosticCodes.InputCaseVariant.At(new SourceSpan(file.Path), seen[file.Path]);
        }
    }

    private static (InputFile? File, Diagnostic? Refused) Read(FoundFile found, long maxLength)
    {
        var where = new SourceSpan(found.Path);
        try
        {
            using var handle = File.OpenHandle(found.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            long length = RandomAccess.GetLength(handle);
            if (length > maxLength)
                return (null, DiagnosticCodes.InputTooLarge.At(where, length, maxLength));

            var bytes = new byte[length];
            int done = 0;
            while (done < bytes.Length)
            {
                int count = RandomAccess.Read(handle, bytes.AsSpan(done), done);
                if (count == 0)
                    break;
                done += count;
            }

            return (new InputFile(found.Path, bytes.AsMemory(0, done)), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, DiagnosticCodes.InputUnreadable.At(where, InputWalk.Reason(error)));
        }
    }
}
