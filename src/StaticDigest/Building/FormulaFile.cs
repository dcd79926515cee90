using StaticDigest.Formulas;

namespace StaticDigest.Building;

/// <summary>The typeset formulas of the last build, in StaticDigest's own folder inside the output folder.</summary>
public static class FormulaFile
{
    // Far more than a million formulas; a larger file is not ours.
    private const long MaxLength = 512L * 1024 * 1024;

    /// <summary>Reads them; none when the file is missing, damaged or by another version: they only save time.</summary>
    public static FormulaStore Load(string output)
    {
        try
        {
            var file = new FileInfo(PathIn(output));
            return file.Exists && file.LinkTarget is null && file.Length <= MaxLength ? FormulaStore.Read(File.ReadAllBytes(file.FullName)) : FormulaStore.Empty;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return FormulaStore.Empty;
        }
    }

    /// <summary>Writes them in place of the old ones. The output folder must be open, so that no other build writes too.</summary>
    public static void Save(string output, FormulaStore formulas)
    {
        var path = PathIn(output);
        var temporary = path + ".tmp";
        try
        {
            File.WriteAllBytes(temporary, formulas.Write());
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The site is whole without them; the next build typesets them again.
        }
    }

    private static string PathIn(string output) => Path.Join(output, OutputPath.StateFolder, "formulas");
}
