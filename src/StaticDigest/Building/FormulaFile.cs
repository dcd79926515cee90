using StaticDigest.Building.Writing;
using StaticDigest.Formulas;

namespace StaticDigest.Building;

/// <summary>The typeset formulas of the last build, in StaticDigest's own folder inside the output folder.</summary>
public static class FormulaFile
{
    // Far more than a million formulas; a larger file is not ours.
    private const long MaxLength = 512L * 1024 * 1024;

    /// <summary>Reads them; none when the file is missing, damaged or by another version: they only save time.</summary>
    public static FormulaStore Load(string output) => StateFile.TryRead(PathIn(output), MaxLength) is { } bytes ? FormulaStore.Read(bytes) : FormulaStore.Empty;

    /// <summary>Writes them in place of the old ones. The output folder must be open, so that no other build writes too.</summary>
    internal static void Save(string output, FormulaStore formulas) => StateFile.TryWrite(PathIn(output), formulas.Write());

    private static string PathIn(string output) => Path.Join(output, OutputPath.StateFolder, "formulas");
}
