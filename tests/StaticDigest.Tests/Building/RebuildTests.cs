using StaticDigest.Building;
using StaticDigest.Building.Reading;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Building;

public sealed class RebuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_build_of_the_same_things_writes_nothing_and_says_the_same()
    {
        _folder.Put("input/listings/a.jsonl", "{\"title\":\"A paper with a long title\",\"date\":\"2024-01-02\"}\n{bad\n");
        var first = Build();

        var second = Build();

        Assert.Equal((0, first.Output!.Written), (second.Output!.Written, second.Output.Unchanged));
        Assert.NotEmpty(first.Diagnostics);
        Assert.Equal(first.Diagnostics, second.Diagnostics);
        Assert.Equal((first.Papers, first.Pages, first.Site.Url), (second.Papers, second.Pages, second.Site.Url));
    }

    [Fact]
    public void A_page_that_somebody_removed_or_changed_comes_back()
    {
        _folder.Put("input/listings/a.jsonl", "{\"title\":\"A paper with a long title\",\"date\":\"2024-01-02\"}");
        Build();
        File.Delete(_folder["output/404.html"]);
        Assert.Equal(1, Build().Output!.Written);

        _folder.Put("output/404.html", "other");
        Assert.Equal(1, Build().Output!.Written);
        Assert.Equal(0, Build().Output!.Written);
    }

    [Fact]
    public void Building_step_by_step_gives_the_same_files_as_building_once()
    {
        var random = new Random(7);
        var lines = Enumerable.Range(0, 120).Select(i => Invariant(
            $"{{\"id\":\"24{1 + i / 10:D2}.{i:D5}\",\"title\":\"Paper number {i} on topic {i % 7}\",\"abstract\":\"Abstract {i} with ") +
            Invariant($"$x_{i % 8}$.\",\"authors\":[\"Author {i % 11}\",\"Writer {i % 5}\"],\"featured\":\"2026-04-{1 + i % 28:D2}\",\"votes\":{i % 9}}}"))
            .ToList();
        _folder.Put("input/digest.yml",
            "topics:\n  - {name: Zero, any: [topic 0]}\n  - {name: One, any: [topic 1]}\n  - {name: Even, any: [topic 2, topic 4, topic 6]}\n");
        for (int step = 0; step < 6; step++)
        {
            int count = random.Next(1, lines.Count);
            _folder.Put("input/listings/a.jsonl", string.Join('\n', lines.Take(count)));
            _folder.Put("input/listings/b.jsonl",
                string.Join('\n', lines.Skip(random.Next(lines.Count)).Select(line => line.Replace("Abstract", "Other abstract", StringComparison.Ordinal))));
            Build();
            Assert.Equal(Once(), Tree("output"));
        }
    }

    // In memory, with the theme and the formulas that are there already; hidden files are not read back.
    private SortedDictionary<string, string> Once()
    {
        var site = TestSite.Build(InputFolder.Load(_folder["input"]).Items);
        return new(
            site.Paths.Where(path => path[0] != '.')
                .ToDictionary(path => path, path => Hash(site.Bytes(path)), StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes));

    private SortedDictionary<string, string> Tree(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in InputFolder.Load(_folder[folder]).Items)
            files[file.Path] = Hash(file.Bytes.Span);
        return files;
    }

    private BuildResult Build() => SiteBuild.Run(Options("output"));

    private BuildOptions Options(string output) => TestSite.Options with
    {
        Input = _folder["input"],
        Theme = Repository.PathOf("theme"),
        Output = _folder[output],
    };
}
