using System.Text.Json;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Cli.Doctor;

public sealed class DoctorCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_repository_is_known_from_its_remote_and_findings_come_with_their_fix()
    {
        _folder.Put(".git/config", "[core]\n\tbare = false\n[remote \"origin\"]\n\turl = git@github.com:someone/my-digest.git\n\tfetch = x\n");
        _folder.Put("input/digest.yml", "site:\n  url: https://other.github.io/my-digest/\n");

        var text = Run("doctor").Success();

        Assert.Contains(
            "digest.yml: warning SD1001: The setting `site.url` is `https://other.github.io/my-digest/`, but this repository, someone/my-digest, is " +
            "published at `https://someone.github.io/my-digest/`.", text, StringComparison.Ordinal);
        Assert.Contains("  → Empty `url` in digest.yml", text, StringComparison.Ordinal);
        Assert.Contains("1 problem found.", text, StringComparison.Ordinal);
        var finding = JsonDocument.Parse(Run("doctor", "--format", "json").Success()).RootElement.GetProperty("findings")[0];
        Assert.Equal("SD1001", finding.GetProperty("code").GetString());
        Assert.StartsWith("Empty `url`", finding.GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, Run("doctor", "--strict").Code);
    }

    private CommandResult Run(params string[] arguments) => Commands.Run(_folder.Root, arguments);
}
