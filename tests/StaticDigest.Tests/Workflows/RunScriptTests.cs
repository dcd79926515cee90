using Xunit;

namespace StaticDigest.Tests.Workflows;

/// <summary>The workflows' scripts around the program, run as a runner would.</summary>
public sealed class RunScriptTests : IDisposable
{
    private readonly Runner _runner = new();

    public void Dispose() => _runner.Dispose();

    [Fact]
    public void A_fresh_clone_of_a_digest_becomes_a_site_below_its_repositorys_name()
    {
        _runner.Clone("run");
        _runner.Environment["STATICDIGEST_SITE_URL"] = "";

        _runner.Script("run", "build.sh").Success();

        Assert.Contains("href=\"/my-digest/topics/\"", _runner.Text("run/output/index.html"), StringComparison.Ordinal);
        Assert.Contains("https://someone.github.io/my-digest/", _runner.Text("run/output/sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("### The site was built", _runner.Summary, StringComparison.Ordinal);
        Assert.Contains("<https://someone.github.io/my-digest/>", _runner.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void The_state_of_the_last_build_alone_does_not_make_a_build_think_that_the_site_is_there()
    {
        _runner.Clone("run");
        _runner.Script("run", "build.sh").Success();
        foreach (var entry in new DirectoryInfo(_runner["run/output"]).EnumerateFileSystemInfos().Where(entry => entry.Name != ".staticdigest"))
        {
            if (entry is DirectoryInfo folder)
                folder.Delete(recursive: true);
            else
                entry.Delete();
        }

        _runner.Script("run", "build.sh").Success();

        Assert.True(File.Exists(_runner["run/output/index.html"]));
        Assert.True(File.Exists(_runner["run/output/papers/2401.00001/index.html"]));
    }

    [Fact]
    public void Errors_in_the_content_are_reported_and_the_rest_is_published()
    {
        _runner.Clone("run");
        _runner.Put("run/input/listings/b.bin", "nothing that anybody knows");

        var output = _runner.Script("run", "build.sh").Success();

        Assert.Contains("::warning title=Errors in the content::", output, StringComparison.Ordinal);
        Assert.Contains("**error** SD0101, listings/b.bin", _runner.Summary, StringComparison.Ordinal);
        Assert.True(File.Exists(_runner["run/output/index.html"]));
    }

    [Fact]
    public void A_theme_that_cannot_be_used_publishes_nothing()
    {
        _runner.Clone("run");
        _runner.Put("run/input/theme/layouts/home.html", "{{ if }}{{ nonsense");

        var built = _runner.Script("run", "build.sh");

        Assert.NotEqual(0, built.Code);
        Assert.Contains("::error title=No site was built::", built.Output, StringComparison.Ordinal);
        Assert.Contains("### No site was built", _runner.Summary, StringComparison.Ordinal);
        Assert.False(File.Exists(_runner["run/output/index.html"]));
    }

    [Theory]
    [InlineData("build.sh", "digest.yml", "site:\n  title: My digest: robots\n", "digest.yml(2,19)")]
    [InlineData("fetch.sh", "digest.yml", "site:\n\ttitle: x\n", "digest.yml(2,1)")]
    [InlineData("resolve.sh", "digest.yml", "- a list\n", "digest.yml(1,1)")]
    [InlineData("build.sh", "digest.yaml", "site: {title: x}\n", "digest.yaml")]
    [InlineData("fetch.sh", "digest.yaml", "site: {title: x}\n", "digest.yaml")]
    public void Settings_that_cannot_be_read_make_a_red_run_that_publishes_and_writes_nothing(string script, string name, string settings, string place)
    {
        _runner.Clone("run");
        const string home = "the last good site";
        _runner.Put("run/output/index.html", home);
        File.Delete(_runner["run/input/digest.yml"]);
        _runner.Put($"run/input/{name}", settings);
        var before = Directory.GetFileSystemEntries(_runner["run/input"], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();

        var result = _runner.Script("run", script);

        Assert.Equal(4, result.Code);
        Assert.Contains("::error title=The settings cannot be read::", result.Output, StringComparison.Ordinal);
        Assert.Contains(place, result.Output, StringComparison.Ordinal);
        Assert.Contains("### The settings cannot be read", _runner.Summary, StringComparison.Ordinal);
        Assert.Equal(home, _runner.Text("run/output/index.html"));
        Assert.Equal(before, Directory.GetFileSystemEntries(_runner["run/input"], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_source_that_fails_does_not_stop_the_run()
    {
        _runner.Clone("run");
        _runner.Put("run/input/digest.yml", "sources:\n  - kind: url\n    name: Nowhere\n    url: http://127.0.0.1:9/nothing.json\nfetch:\n  minutes: 1\n");
        _runner.Environment["SINCE"] = "not a day";

        var output = _runner.Script("run", "fetch.sh").Success();

        Assert.Contains("::warning title=Not every source was read::", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_the_program_prints_is_a_command_to_the_runner()
    {
        _runner.Clone("run");
        _runner.Put("run/input/listings/b.jsonl", "{\"title\":\"::error::x\\n::add-mask::y\"}\n");
        _runner.Environment["STATICDIGEST"] = "echo ::set-output name=a::b";

        var lines = _runner.Script("run", "run.sh").Success().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("::stop-commands::", lines[0], StringComparison.Ordinal);
        Assert.Equal($"::{lines[0]["::stop-commands::".Length..]}::", lines[^1]);
        Assert.Equal(32, lines[^1].Trim(':').Length);
    }

    [Fact]
    public void Pages_that_are_off_make_a_red_run_that_says_what_to_click()
    {
        var result = _runner.Script("owner", "pages-off.sh");

        Assert.Equal(1, result.Code);
        Assert.Contains("https://github.com/someone/my-digest/settings/pages", _runner.Summary, StringComparison.Ordinal);
    }
}
