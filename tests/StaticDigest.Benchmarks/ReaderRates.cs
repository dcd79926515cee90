using System.Diagnostics;
using System.Globalization;
using StaticDigest.Sources;

namespace StaticDigest.Benchmarks;

/// <summary>Reads the files of a folder again and again, and prints entries and megabytes a second per format.</summary>
internal static class ReaderRates
{
    private static readonly TimeSpan TimePerFile = TimeSpan.FromMilliseconds(150);

    public static int Run(string folder)
    {
        var byFormat = new SortedDictionary<string, (int Files, long Entries, long Bytes, TimeSpan Time)>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = new InputFile(Path.GetRelativePath(folder, path), File.ReadAllBytes(path));
            if (EntryReader.FormatOf(file) is not { } format || EntryReader.Read(file).Items.IsEmpty)
                continue;
            // The first reading compiled the reader's code and is not counted.
            long entries = 0, bytes = 0, start = Stopwatch.GetTimestamp();
            do
            {
                entries += EntryReader.Read(file).Items.Length;
                bytes += file.Bytes.Length;
            }
            while (Stopwatch.GetElapsedTime(start) < TimePerFile);
            var sum = byFormat.GetValueOrDefault(format);
            byFormat[format] = (sum.Files + 1, sum.Entries + entries, sum.Bytes + bytes, sum.Time + Stopwatch.GetElapsedTime(start));
        }

        Console.WriteLine($"{"format",-28}{"files",6}{"entries/s",12}{"MB/s",8}");
        foreach (var (format, sum) in byFormat)
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                    $"{format,-28}{sum.Files,6}{sum.Entries / sum.Time.TotalSeconds,12:0}{sum.Bytes / 1e6 / sum.Time.TotalSeconds,8:0.0}"));
        return 0;
    }
}
