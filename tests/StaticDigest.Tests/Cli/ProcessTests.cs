using StaticDigest.Tests.Building;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Cli;

/// <summary>
/// Each command once as a process of its own, as users start it. The preview is started by
/// <see cref="UnreadableSettingsCommandTests"/>, the suggestion by its script.
/// </summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ProcessTests()
    {
        _folder.Put("input/digest.yml", "topics:\n  - {name: Trees, any: [tree]}\nmail: {from: digest@example.org}\nchats:\n  - {kind: slack, name: team}\n");
        _folder.Put("input/listings/a.jsonl", "{\"id\":\"2401.00001\",\"title\":\"A tree of papers\",\"featured\":\"2026-04-17\"}\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("build", "1 paper, ")]
    [InlineData("check --format json", "\"entries\": 1")]
    [InlineData("markdown --output md", "1 file written")]
    [InlineData("topics", "Trees (trees): 1 paper")]
    [InlineData("doctor", "found.")]
    [InlineData("fetch --dry-run", "")]
    [InlineData("resolve --dry-run", "")]
    [InlineData("email --day newest --now 2026-04-18 --out a.eml", "Friday, 17 April 2026: wrote a.eml")]
    [InlineData("notify --day newest --now 2026-04-18 --to team --dry-run", "Nothing was sent.")]
    [InlineData("new digest --engine someone/engine@v1.2.3", "wrote input/digest.yml")]
    public void A_command_runs_as_a_process(string command, string printed) =>
        Assert.Contains(printed, Shell.Run(_folder.Root, new Dictionary<string, string>(), "dotnet", [Shell.Program[7..], .. command.Split(' ')]).Success(),
            StringComparison.Ordinal);
}
