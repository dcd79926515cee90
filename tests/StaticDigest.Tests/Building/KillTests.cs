using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using StaticDigest.Building.Writing;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Building;

/// <summary>
/// Builds that are killed at any moment. The environment variable KILLS raises their number, for a long run; the figures are
/// in the test's output.
/// </summary>
public sealed partial class KillTests(ITestOutputHelper output) : IDisposable
{
    private static readonly int s_seed = Environment.ProcessId;

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(s_seed);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_killed_build_leaves_whole_files_and_links_that_lead_somewhere(bool atomic)
    {
        int kills = int.Parse(Environment.GetEnvironmentVariable("KILLS") ?? "4", CultureInfo.InvariantCulture);
        Input("a", [1, 2, 3, 4, 5]);
        Input("b", [2, 3, 4, 6, 7]);
        var time = Stopwatch.StartNew();
        using (var process = Start("a", "site", atomic))
            process.WaitForExit();
        time.Stop();
        Finish("a", "site-a", atomic);
        Finish("b", "site-b", atomic);
        Dictionary<string, byte[]> a = Files("site-a"), b = Files("site-b");
        var figures = new SortedDictionary<string, int>(StringComparer.Ordinal);

        for (int i = 0; i < kills; i++)
        {
            var target = i % 2 == 0 ? "b" : "a";
            bool ended = Kill(target, atomic, time.Elapsed, whileMoving: i % 4 > 1);
            // Between its two renames a swap has no folder of the name; the next build puts it there.
            if (!Directory.Exists(_folder["site"]))
                new FolderSwap(_folder["site"]).Recover();
            var (outcome, torn) = Judge(a, b);
            var phase = ended ? "ended before" : i % 4 > 1 ? "moving" : "any moment";
            figures[$"{phase}: {outcome}"] = figures.GetValueOrDefault($"{phase}: {outcome}") + 1;
            Assert.Empty(torn);
            Assert.Empty(DeadLinks(Files("site")));
            Assert.False(atomic && outcome == "mixed");
        }

        output.WriteLine(
            $"seed {s_seed}, {(atomic ? "whole folder" : "file by file")}, {a.Count} and {b.Count} " +
            $"files, {string.Join("; ", figures.Select(pair => $"{pair.Key} {pair.Value}"))}");
        Finish("b", "site", atomic);
        Assert.Equal(("new", Array.Empty<string>()), Judge(a, b));
        Assert.DoesNotContain(Files("site").Keys, IsProbe);
    }

    private static bool IsProbe(string path) => path.EndsWith(".staticdigest-probe", StringComparison.Ordinal);

    private (string Outcome, string[] Torn) Judge(Dictionary<string, byte[]> a, Dictionary<string, byte[]> b)
    {
        // Left by a build that was killed while it tried its rights: empty, hidden, and removed by the next one.
        var now = Files("site").Where(file => !IsProbe(file.Key)).ToDictionary(StringComparer.Ordinal);
        bool Is(Dictionary<string, byte[]> site, string path) => site.TryGetValue(path, out var bytes) && bytes.AsSpan().SequenceEqual(now[path]);
        string[] torn = [.. now.Keys.Where(path => !Is(a, path) && !Is(b, path))];
        bool IsWhole(Dictionary<string, byte[]> site) => now.Count == site.Count && now.Keys.All(path => Is(site, path));
        return (IsWhole(a) ? "old" : IsWhole(b) ? "new" : "mixed", torn);
    }

    // From the home page on: to what nothing links yet, no reader is led.
    private static List<string> DeadLinks(Dictionary<string, byte[]> files)
    {
        List<string> dead = [];
        HashSet<string> seen = [];
        var open = new Queue<string>(((string[])["index.html", "feed.xml", "sitemap.xml"]).Where(files.ContainsKey));
        while (open.TryDequeue(out var path))
        {
            foreach (Match link in Link().Matches(System.Text.Encoding.UTF8.GetString(files[path])))
            {
                var target = Uri.UnescapeDataString(link.Groups[1].Value.Split('#', '?')[0]);
                var file = target.Length == 0 || target.EndsWith('/') ? $"{target}index.html" : target;
                if (!seen.Add(file))
                    continue;
                if (!files.ContainsKey(file))
                    dead.Add($"{path} -> {file}");
                else if (file.EndsWith(".html", StringComparison.Ordinal))
                    open.Enqueue(file);
            }
        }

        Assert.True(seen.Count > 20);
        return dead;
    }

    [GeneratedRegex("""(?:(?:href|src)="(?:https://example\.org)?/|<loc>https://example\.org/)([^"<]*)""", RegexOptions.None, 30_000)]
    private static partial Regex Link();

    private void Input(string name, int[] papers)
    {
        _folder.Put($"{name}/digest.yml", $"site: {{title: Digest {name}}}\npages: {{cards: none}}\n");
        _folder.Put($"{name}/listings/a.jsonl",
            string.Concat(
                papers.Select(
                    i =>
                        $"{{\"id\":\"2401.0000{i}\",\"title\":\"A study of number {i}\",\"authors\":[\"Ada Author{i % 3}\"],\"abstract\":\"We study {name} " +
                        $"and {i}.\",\"date\":\"2024-01-0{i}\"}}\n")));
    }

    private bool Kill(string input, bool atomic, TimeSpan usual, bool whileMoving)
    {
        using var process = Start(input, "site", atomic);
        if (whileMoving)
        {
            var sign = _folder[atomic ? ".site.staticdigest-new" : "site/.staticdigest/pending"];
            while (!process.HasExited && !File.Exists(sign) && !Directory.Exists(sign))
                Thread.Yield();
            var until = Stopwatch.GetTimestamp() + (long)(_random.NextDouble() * _random.NextDouble() * 0.06 * Stopwatch.Frequency);
            while (Stopwatch.GetTimestamp() < until)
                Thread.Yield();
        }
        else
        {
            process.WaitForExit(usual * _random.NextDouble());
        }

        bool ended = process.HasExited;
        process.Kill();
        process.WaitForExit();
        return ended;
    }

    private void Finish(string input, string site, bool atomic) => Commands.Run(_folder.Root, Arguments(input, site, atomic)).Success();

    private Process Start(string input, string site, bool atomic)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "StaticDigest.Cli.dll"), .. Arguments(input, site, atomic)];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _folder.Root })!;
    }

    private string[] Arguments(string input, string site, bool atomic) =>
    [
        "--input", _folder[input], "--output", _folder[site], "--theme", Repository.PathOf("theme"), "--site-url", "https://example.org/",
        "--now", "2024-01-08", "--quiet", .. atomic ? (string[])["--atomic"] : [],
    ];

    private Dictionary<string, byte[]> Files(string site) => Directory.EnumerateFiles(_folder[site], "*", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(_folder[site], file).Replace(Path.DirectorySeparatorChar, '/'), file))
        .Where(file => !file.Path.StartsWith(".staticdigest", StringComparison.Ordinal))
        .ToDictionary(file => file.Path, file => File.ReadAllBytes(file.file), StringComparer.Ordinal);
}
