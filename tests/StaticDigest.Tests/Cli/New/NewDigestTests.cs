using StaticDigest.Cli.New;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Cli.New;

public sealed class NewDigestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("someone/digest", "someone/digest", null)]
    [InlineData("someone/digest@v1.2.3", "someone/digest", "v1.2.3")]
    [InlineData("some-one/Static.Digest@release/1", "some-one/Static.Digest", "release/1")]
    public void An_engine_is_a_repository_and_a_version(string text, string repository, string? version) =>
        Assert.Equal(new EngineVersion(repository, version ?? EngineVersion.OfProgram), EngineVersion.TryParse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("digest")]
    [InlineData("a/b/c")]
    [InlineData("a/b@")]
    [InlineData("a/b\n  evil: true")]
    [InlineData("a/b@v1 # x")]
    [InlineData("a/${{ github.token }}")]
    public void Anything_else_is_refused(string? text) => Assert.Null(EngineVersion.TryParse(text));

    [Fact]
    public void A_new_digest_builds_at_once_and_the_doctor_finds_nothing()
    {
        Run(".", "new", "digest", "--engine", "someone/engine@v1.2.3").Success();

        var workflow = _folder.Text("digest/.github/workflows/publish.yml")!;
        Assert.Contains("    uses: someone/engine/.github/workflows/digest.yml@v1.2.3\n", workflow, StringComparison.Ordinal);
        Assert.True(workflow.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length <= 15, workflow);
        foreach (var file in Directory.EnumerateFiles(_folder["digest"], "*", SearchOption.AllDirectories))
            Assert.DoesNotContain("OWNER/REPOSITORY", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Repository.PathOf("input/digest.yml")), _folder.Text("digest/input/digest.yml"));
        var built = Run("digest", "build").Success();
        Assert.Contains("0 papers", built, StringComparison.Ordinal);
        Assert.Contains("0 errors, 0 warnings", built, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["digest/output/index.html"]));
        Assert.EndsWith("\nNo problems found.", Run("digest", "doctor").Success().Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_holds_something_is_left_alone()
    {
        _folder.Put("digest/mine.txt", "mine");

        var result = Run(".", "new", "digest", "--engine", "someone/engine");

        Assert.Equal(2, result.Code);
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(_folder["digest"]).Select(Path.GetFileName));
    }

    [Fact]
    public void Without_a_known_engine_the_command_asks_for_it()
    {
        var result = Run(".", "new", "digest");

        Assert.Equal(2, result.Code);
        Assert.Contains("--engine OWNER/NAME@VERSION", result.Errors, StringComparison.Ordinal);
    }

    private CommandResult Run(string folder, params string[] arguments) => Commands.Run(_folder[folder], arguments);
}
