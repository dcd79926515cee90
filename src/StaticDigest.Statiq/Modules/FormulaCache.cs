using StaticDigest.Formulas;
using Statiq.Common;

namespace StaticDigest.StatiqHost.Modules;

/// <summary>The formulas that were typeset, in Statiq's cache folder; <c>--nocache</c> does without them.</summary>
internal static class FormulaCache
{
    private const string Name = "formulas";

    /// <summary>Those of the last run; none when they are missing, damaged or by another version.</summary>
    public static FormulaStore Load(IExecutionContext context)
    {
        var file = context.FileSystem.GetCacheFile(Name);
        if (!context.Settings.GetBool(Keys.UseCache) || !file.Exists)
            return FormulaStore.Empty;
        using Stream stream = file.OpenRead();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return FormulaStore.Read(bytes.ToArray());
    }

    /// <summary>Keeps those of this run for the next one.</summary>
    public static void Save(Typesetter typesetter, IExecutionContext context)
    {
        if (!context.Settings.GetBool(Keys.UseCache) || !typesetter.HasChanged)
            return;
        byte[] bytes = typesetter.Used.Write();
        using Stream stream = context.FileSystem.GetCacheFile(Name).OpenWrite();
        stream.Write(bytes, 0, bytes.Length);
        stream.SetLength(bytes.Length);
    }
}
