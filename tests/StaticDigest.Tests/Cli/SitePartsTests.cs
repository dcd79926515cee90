using StaticDigest.Building.Reading;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Cli;

/// <summary>A site that several machines rendered is that of one.</summary>
public sealed class SitePartsTests : IDisposable
{
    private static readonly string[] s_build = ["build", "--now", "2026-04-18T06:00:00Z", "--site-url", "https://example.org/d/", "--output"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Three_parts_joined_are_the_site_built_whole_and_the_next_build_goes_on_from_there()
    {
        foreach (var file in InputFolder.Load(Repository.PathOf("input")).Items)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[$"input/{file.Path}"])!);
            File.WriteAllBytes(_folder[$"input/{file.Path}"], file.Bytes.Span);
        }

        Run([.. s_build, "whole"]).Success();
        for (int part = 1; part <= 3; part++)
            Run([.. s_build, $"part{part}", "--part", $"{part}/3"]).Success();
        Run("join", "part2", "part3", "part1", "--output", "joined").Success();

        var whole = Site("whole");
        Assert.Equal(whole, Site("joined"));
        // The record of files, too: what each was made from is known.
        Assert.Equal(File.ReadAllBytes(_folder["whole/.staticdigest/manifest"]), File.ReadAllBytes(_folder["joined/.staticdigest/manifest"]));
        var parts = Enumerable.Range(1, 3).Select(part => Site($"part{part}")).ToList();
        Assert.Equal(whole.Count, parts.Sum(part => part.Count));
        Assert.All(parts, part => Assert.InRange(part.Count, whole.Count / 5, whole.Count / 2));
        Assert.Contains(" 0 files written", Run([.. s_build, "joined"]).Success(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_are_missing_damaged_or_of_another_build_are_refused_and_nothing_is_written()
    {
        _folder.Put("input/listings/a.jsonl", "{\"title\":\"The first paper of all\",\"date\":\"2024-01-02\"}");
        Run([.. s_build, "one", "--part", "1/2"]).Success();
        Run([.. s_build, "two", "--part", "2/2"]).Success();
        Run([.. s_build, "third", "--part", "2/3"]).Success();

        Refused("Parts are missing: 2/2", "one");
        Refused("The same part is named twice", "one", "two", "two");
        Refused("parts of different builds", "one", "third");
        Refused("is no part of a site", "one", "input");
        var file = Site("two").Keys.First(path => path.EndsWith(".html", StringComparison.Ordinal));
        File.AppendAllText(_folder[$"two/{file}"], "x");
        Refused($"{file} is missing or damaged", "one", "two");
        File.Delete(_folder[$"two/{file}"]);
        Refused($"{file} is missing or damaged", "one", "two");
    }

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("2")]
    [InlineData("a/b")]
    public void A_part_that_cannot_be_is_wrong_use(string part)
    {
        _folder.Put("input/listings/a.jsonl", "{\"title\":\"The first paper of all\",\"date\":\"2024-01-02\"}");

        Assert.Equal(2, Run("build", "--part", part).Code);
        Assert.False(Directory.Exists(_folder["output"]));
    }

    private void Refused(string message, params string[] parts)
    {
        var (code, _, errors) = Run(["join", .. parts, "--output", "joined"]);
        Assert.Equal(2, code);
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["joined/index.html"]));
    }

    private CommandResult Run(params string[] arguments) => Commands.Run(_folder.Root, arguments);

    private SortedDictionary<string, string> Site(string folder) => new(
        Directory.EnumerateFiles(_folder[folder], "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(_folder[folder], file).Replace('\\', '/'), File: file))
            .Where(file => !file.Path.StartsWith(".staticdigest/", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file.File)))),
        StringComparer.Ordinal);
}
