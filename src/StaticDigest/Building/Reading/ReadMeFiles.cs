using StaticDigest.Sources.Reading;

namespace StaticDigest.Building.Reading;

/// <summary>
/// Files called <c>README.md</c> among the listings: they tell people about the folder, unless they are lists themselves, as
/// those that call themselves awesome are.
/// </summary>
internal static class ReadMeFiles
{
    private const int LeastPapers = 3;

    public static bool Is(string path) => Path.GetFileName(path).Equals("README.md", StringComparison.OrdinalIgnoreCase);

    /// <summary>What was read of a listing; of a word to people nothing but a diagnostic that names it.</summary>
    public static ReadResult Checked(InputFile file, ReadResult read) =>
        !Is(file.Path) || read.Batch.Items.Length >= LeastPapers ? read : new(new([], [DiagnosticCodes.ReadMe.At(new(file.Path), read.Batch.Items.Length)]));
}
