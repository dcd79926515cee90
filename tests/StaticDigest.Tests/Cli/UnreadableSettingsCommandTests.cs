using StaticDigest.Tests.Building;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Cli;

/// <summary>Every command ends with exit code 4 and leaves everything as it is when the settings cannot be read.</summary>
public sealed class UnreadableSettingsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public UnreadableSettingsCommandTests()
    {
        _folder.Put("input/digest.yml", "site:\n  title: My digest: robots\n");
        _folder.Put("input/listings/a.jsonl", "{\"title\":\"A paper\",\"featured\":\"2026-04-17\"}\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("build")]
    [InlineData("build --format json")]
    [InlineData("check")]
    [InlineData("doctor")]
    [InlineData("fetch")]
    [InlineData("topics")]
    [InlineData("topics --keep")]
    [InlineData("markdown --output output")]
    [InlineData("notify --day newest --to all")]
    [InlineData("email --day newest --out a.eml")]
    public void Code_4_the_place_and_nothing_written(string command)
    {
        var before = Files();

        var result = Shell.Run(_folder[""], new Dictionary<string, string>(), "dotnet", [Shell.Program[7..], .. command.Split(' '), "--input", "input"]);

        Assert.Equal(4, result.Code);
        Assert.Contains("SD0301", result.Output, StringComparison.Ordinal);
        Assert.Contains(command.EndsWith("json", StringComparison.Ordinal) ? "\"line\": 2" : "digest.yml(2,19)", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public void The_last_good_site_stays_and_a_file_that_cannot_be_read_is_no_missing_one()
    {
        _folder.Put("input/digest.yml", "site: {title: Robots}\n");
        Assert.Equal(0, Build().Code);
        var home = File.ReadAllText(_folder["output/index.html"]);
        File.Delete(_folder["input/digest.yml"]);
        Directory.CreateSymbolicLink(_folder["input/digest.yml"], _folder["elsewhere.yml"]);

        var result = Build();

        Assert.Equal((4, true), (result.Code, result.Output.Contains("digest.yml", StringComparison.Ordinal)));
        Assert.Equal(home, File.ReadAllText(_folder["output/index.html"]));
    }

    private ShellResult Build() => Shell.Run(_folder[""], new Dictionary<string, string>(), "dotnet", Shell.Program[7..], "build", "--input", "input");

    private string[] Files() => [.. Directory.GetFileSystemEntries(_folder[""], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
