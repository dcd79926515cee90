using System.Diagnostics;
using StaticDigest.Building.Writing;
using Xunit;

namespace StaticDigest.Tests.Building;

/// <summary>Pipes, folders and links in the place of the files in which a build keeps its record: none is waited for, followed or fatal.</summary>
public sealed class OddStateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Oddities { get; } = new(
        from name in new[] { "manifest", "manifest.new", "manifest.new.tmp", "pending", "pending.tmp", "build", "build.tmp", "formulas", "lock", "new",
            "cards" }
        from kind in new[] { "pipe", "folder", "link", "dead link" }
        select (name, kind));

    [Theory]
    [MemberData(nameof(Oddities))]
    public void None_is_opened_followed_or_fatal(string name, string kind)
    {
        Build("old");
        _folder.Put("outside/a.txt", "outside");
        Put($"site/.staticdigest/{name}", kind);

        var summary = Build("new");

        // Whose files these are nobody knows without the record; the next build with leave to replace does.
        if (summary.Diagnostics.Any(diagnostic => diagnostic.Code == "SD0523"))
            Assert.Equal(("old", "manifest"), (_folder.Text("site/index.html"), name));
        else
            Assert.Equal("new", _folder.Text("site/index.html"));
        Assert.Equal("outside", _folder.Text("outside/a.txt"));
        Assert.Empty(Directory.GetFiles(_folder["site"], "*probe", SearchOption.AllDirectories));
        Build("newest", takeOver: true);
        Assert.Equal("newest", _folder.Text("site/index.html"));
        Assert.Equal(1, Build("newest").Unchanged);
    }

    [Fact]
    public void A_pipe_among_the_files_of_the_site_is_not_waited_for()
    {
        Build("old");
        Put("site/pipe", "pipe");

        Build("new");
        Assert.Equal("new", _folder.Text("site/index.html"));

        var error = Assert.Throws<IOException>(() => Build("newest", isAtomic: true));
        Assert.Contains("'pipe' in the output folder is a pipe", error.Message, StringComparison.Ordinal);
        Assert.Equal("new", _folder.Text("site/index.html"));
    }

    [Theory]
    [InlineData("index.html", "pipe")]
    [InlineData("index.html", "folder")]
    [InlineData("index.html", "link")]
    [InlineData("index.html", "dead link")]
    public void What_stands_in_the_place_of_a_file_of_ours_is_replaced_or_named(string name, string kind)
    {
        Build("old");
        _folder.Put("outside/a.txt", "outside");
        Put($"site/{name}", kind);

        var error = Record.Exception(() => Build("new", takeOver: true));

        Assert.True(
            error is null ? _folder.Text("site/index.html") == "new" : error is IOException && error.Message.Contains($"'{name}'", StringComparison.Ordinal),
            error?.ToString());
        Assert.Equal("outside", _folder.Text("outside/a.txt"));
    }

    [Fact]
    public void Only_a_file_of_the_probes_own_name_is_taken_for_one_that_was_left_over()
    {
        Build("old");
        _folder.Put("site/.staticdigest-probe", "");
        _folder.Put("site/notes.staticdigest-probe", "somebody's");

        Build("old");

        Assert.Null(_folder.Text("site/.staticdigest-probe"));
        Assert.Equal("somebody's", _folder.Text("site/notes.staticdigest-probe"));
    }

    private void Put(string path, string kind)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no pipes in folders");
        StateFile.Remove(_folder[path]);
        switch (kind)
        {
            case "pipe":
                using (var make = Process.Start("mkfifo", _folder[path]))
                    make.WaitForExit();
                break;
            case "folder":
                _folder.Put($"{path}/keep.txt", "kept by nobody");
                break;
            default:
                File.CreateSymbolicLink(_folder[path], kind == "link" ? _folder["outside/a.txt"] : "/nowhere/at/all");
                break;
        }
    }

    private OutputSummary Build(string text, bool takeOver = false, bool isAtomic = false)
    {
        using var output = OutputFolder.Open(_folder["site"], new OutputMode(takeOver, isAtomic));
        output.Write("index.html", 0, System.Text.Encoding.UTF8.GetBytes(text));
        return output.Commit();
    }
}
