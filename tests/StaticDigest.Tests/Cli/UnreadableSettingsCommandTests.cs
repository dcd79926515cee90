using System.Diagnostics;
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
    [InlineData("email --week newest --out a.html")]
    [InlineData("notify --day newest --to all --dry-run")]
    [InlineData("resolve")]
    [InlineData("resolve --dry-run")]
    [InlineData("build --clean --output output")]
    [InlineData("build --atomic --output output")]
    public void Code_4_the_place_and_nothing_written(string command)
    {
        var before = Files();

        var result = Commands.Run(_folder[""], [.. command.Split(' '), "--input", "input"]);

        Assert.Equal(4, result.Code);
        var printed = result.Output + result.Errors;
        Assert.Contains("SD0301", printed, StringComparison.Ordinal);
        Assert.Contains(command.EndsWith("json", StringComparison.Ordinal) ? "\"line\": 2" : "digest.yml(2,19)", printed, StringComparison.Ordinal);
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

        Assert.Equal((4, true), (result.Code, result.Errors.Contains("digest.yml", StringComparison.Ordinal)));
        Assert.Equal(home, File.ReadAllText(_folder["output/index.html"]));
    }

    [Fact]
    public async Task A_preview_says_it_and_shows_the_last_good_site()
    {
        _folder.Put("input/digest.yml", "site: {title: Robots}\n");
        Assert.Equal(0, Build().Code);
        var before = Files();
        var home = File.ReadAllText(_folder["output/index.html"]);
        _folder.Put("input/digest.yml", "site:\n  title: My digest: robots\n");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Shell.Program[7..], "preview", "--port", "0", "--input", "input"])
        {
            WorkingDirectory = _folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            Assert.Contains("digest.yml(2,19): error SD0301", await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal);
            string? line;
            do
                line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            while (line?.Contains("shows the site", StringComparison.Ordinal) == false);
            using var client = new HttpClient();

            var shown = await client.GetStringAsync(line!.Split(' ')[0], TestContext.Current.CancellationToken);

            Assert.Contains("<title>Robots", shown, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(home, File.ReadAllText(_folder["output/index.html"]));
        Assert.Equal(before, Files());
    }

    [Fact]
    public void What_makes_a_new_digest_reads_no_settings_and_replaces_none()
    {
        var before = File.ReadAllText(_folder["input/digest.yml"]);

        var result = Commands.Run(_folder.Root, "new", ".");

        Assert.Equal(2, result.Code);
        Assert.Equal(before, File.ReadAllText(_folder["input/digest.yml"]));
    }

    private CommandResult Build() => Commands.Run(_folder[""], "build", "--input", "input");

    private string[] Files() => [.. Directory.GetFileSystemEntries(_folder[""], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
