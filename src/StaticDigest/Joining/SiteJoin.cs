using StaticDigest.Building;
using StaticDigest.Building.Writing;

namespace StaticDigest.Joining;

/// <summary>
/// One site of the parts that several machines rendered, each with <see cref="BuildOptions.Part"/>. The files and the records are
/// those of a build in one piece, so that the next build goes on from there.
/// </summary>
public static class SiteJoin
{
    private const long MaxRecord = 1L << 30;

    /// <summary>Joins the parts, in any order.</summary>
    /// <param name="parts">Their output folders.</param>
    /// <param name="output">The folder of the site.</param>
    /// <param name="takeOver">Whether files there that StaticDigest did not write may be replaced.</param>
    /// <exception cref="IOException">A part is missing, damaged or of another build; the site stays as it was.</exception>
    public static BuildResult Run(IReadOnlyList<string> parts, string output, bool takeOver)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var records = parts.Select(RecordOf).ToList();
        var first = records[0];
        int of = first.Part.Of;
        if (records.FindIndex(record => record.Fingerprint != first.Fingerprint || record.Part.Of != of) is > 0 and var other)
            throw new IOException($"{parts[other]} and {parts[0]} are parts of different builds: of another input, address, day, program or number of parts.");
        var numbers = records.Select(record => record.Part.Number).ToList();
        if (numbers.Distinct().Count() != numbers.Count)
            throw new IOException("The same part is named twice.");
        if (numbers.Count != of)
            throw new IOException($"Parts are missing: {string.Join(", ", Enumerable.Range(1, of).Except(numbers).Select(number => $"{number}/{of}"))}.");

        using var folder = OutputFolder.Open(output, takeOver);
        foreach (var part in parts)
            Take(part, folder);
        var result = first.Result with { Diagnostics = SiteBuild.Sorted(records.SelectMany(record => record.Result.Diagnostics).Distinct()) };
        var summary = folder.Commit(files =>
            BuildRecord.Write(first.Fingerprint, result with { Diagnostics = SiteBuild.Sorted([.. result.Diagnostics, .. files]) }, (1, 1)));
        return result with { Output = summary, Diagnostics = SiteBuild.Sorted([.. result.Diagnostics, .. summary.Diagnostics]) };
    }

    private static BuildRecord RecordOf(string part) =>
        BuildRecord.TryRead(StateFile.TryRead(Path.Join(part, OutputPath.StateFolder, "build"), MaxRecord)) ?? throw new IOException(
            $"{part} is no part of a site: {OutputPath.StateFolder}/build is missing there. Copy hidden files, too, and parts only whose build ended well.");

    private static void Take(string part, OutputFolder folder)
    {
        if (!Manifest.TryLoad(Path.Join(part, OutputPath.StateFolder, "manifest"), out var files))
            throw new IOException($"The record of files in {part} is damaged.");
        Concurrently.ForEach(files.Where(file => file.Value.IsKnown), file =>
        {
            // An empty file cannot be damaged, and one that got lost on the way is made again.
            var bytes = StateFile.TryRead(Path.Join(part, file.Key), long.MaxValue) ?? [];
            if (Fingerprint.Of(bytes) != file.Value.Content)
                throw new IOException($"{file.Key} is missing or damaged in {part}.");
            folder.Write(file.Key, file.Value.Fingerprint, bytes);
        });
    }
}
