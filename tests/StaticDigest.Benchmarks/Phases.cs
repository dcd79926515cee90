using System.Diagnostics;
using System.Globalization;
using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Features;
using StaticDigest.Formulas;
using StaticDigest.Settings;
using StaticDigest.Site;
using StaticDigest.Theme;

namespace StaticDigest.Benchmarks;

/// <summary>Runs the phases of a build one after the other, several times, and prints what each costs.</summary>
internal static class Phases
{
    private const int Rounds = 5;

    // The first round typesets every formula, the others know them, as builds after the first do.
    private static FormulaStore? s_known;

    public static int Run(string input, string themeFolder)
    {
        var columns = new Dictionary<string, List<(double Milliseconds, double Processor, double Megabytes, double Live)>>();
        for (int round = 0; round < Rounds; round++)
            Once(input, themeFolder, columns);
        Console.WriteLine($"{"phase",-12}{"cold ms",10}{"best ms",10}{"cpu ms",10}{"MB",10}{"live MB",10}");
        foreach (var (phase, runs) in columns)
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                    $"{phase,-12}{runs[0].Milliseconds,10:0.0}{runs.Min(run => run.Milliseconds),10:0.0}{runs.Min(run => run.Processor),10:0.0}" +
                    $"{runs[^1].Megabytes,10:0.0}{runs[^1].Live,10:0.0}"));
        return 0;
    }

    private static void Once(string input, string themeFolder, Dictionary<string, List<(double, double, double, double)>> columns)
    {
        T Time<T>(string phase, Func<T> body)
        {
            long allocated = GC.GetTotalAllocatedBytes(), start = Stopwatch.GetTimestamp();
            var processor = Environment.CpuUsage.TotalTime;
            var result = body();
            var spent = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            double processorSpent = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds, made = (GC.GetTotalAllocatedBytes() - allocated) / 1e6;
            if (!columns.TryGetValue(phase, out var runs))
                columns[phase] = runs = [];
            // What the phase leaves in use, its input included; the collection also makes the phases start alike.
            runs.Add((spent, processorSpent, made, GC.GetTotalMemory(forceFullCollection: true) / 1e6));
            return result;
        }

        var files = Time("load", () => InputFolder.Load(input).Items);
        var (settings, _) = InputSettings.ReadFolder(files);
        var entries = Time("read",
            () =>
                Batch.Concat(
                    files.Where(file => file.Path.StartsWith("listings/", StringComparison.Ordinal)).Select(file => Flow.Input(file).Batch).ToList()).Items);
        var papers = Time("merge", () => Flow.Merge(entries).Items);
        var documents = Time("document", () => papers.Select(Flow.Document).ToList());
        var digest = Time("digest", () => Digest.Of(documents, settings));
        var theme = Time("theme", () => ThemeLoader.Load(InputFolder.Load(themeFolder).Items, [], FeatureList.Views).Items[0]);
        using var typesetter = new Typesetter(s_known);
        var pages = Time(s_known is null ? "plan" : "plan again",
            () => Flow.Plan(new SiteContext(digest, SiteAddress.Local, typesetter, new DateOnly(2026, 4, 18)), files, theme, painter: null).Items);
        s_known = typesetter.Used;
        // The same again, one feature after the other: what the plan's time goes to.
        var context = Time("  context", () => new SiteContext(digest, SiteAddress.Local, typesetter, new DateOnly(2026, 4, 18)));
        List<Page> planned = [];
        var features = new FeatureInput(context, files, theme, planned, Painter: null);
        foreach (var feature in FeatureList.All)
            planned.AddRange(Time($"  {feature.Name}", () => feature.Pages(features).ToList()));
        var views = new ViewFingerprint(theme.Views);
        Time("fingerprint", () => pages.OfType<TemplatePage>().Aggregate(UInt128.Zero, (all, page) => all ^ views.Of(page.View) ^ views.Of(page.Head)));
        using var renderer = Flow.Renderer(settings, SiteAddress.Local, theme, []);
        Time("render", () => pages.Sum(page => (long)Flow.Output(page, renderer).Bytes.Length));
    }
}
