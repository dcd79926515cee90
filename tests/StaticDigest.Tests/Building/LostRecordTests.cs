using System.Text;
using StaticDigest.Building.Writing;
using Xunit;

namespace StaticDigest.Tests.Building;

public sealed class LostRecordTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Losses { get; } = ["missing", "empty", "damaged", "no folder", "empty folder", "manifest and pending"];

    [Theory]
    [MemberData(nameof(Losses))]
    public void The_same_site_is_known_again_by_its_content(string loss)
    {
        Build(false, ("index.html", "home"), ("p/a/index.html", "a"));
        Lose(loss);

        var summary = Build(false, ("index.html", "home"), ("p/a/index.html", "a"), ("p/b/index.html", "b"));

        Assert.Equal((1, 2), (summary.Written, summary.Unchanged));
        Assert.DoesNotContain(summary.Diagnostics, diagnostic => diagnostic.Code is "SD0510" or "SD0523" or "SD0524");
        Assert.Equal((1, 2), Counts(Build(false, ("index.html", "new"), ("p/a/index.html", "a"), ("p/b/index.html", "b"))));
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Another_site_is_refused_as_a_whole_until_it_may_replace_files(string loss)
    {
        Build(false, ("index.html", "home"), ("p/a/index.html", "a"), ("p/old/index.html", "old"));
        Lose(loss);
        (string, string)[] site = [("index.html", "new home"), ("p/a/index.html", "a"), ("p/b/index.html", "b")];

        for (int i = 0; i < 2; i++)
        {
            var refused = Build(false, site);
            Assert.Contains("`index.html`", Assert.Single(refused.Diagnostics, diagnostic => diagnostic.Code == "SD0523").Message, StringComparison.Ordinal);
            Assert.Contains("`p/old/index.html`", Assert.Single(refused.Diagnostics, diagnostic => diagnostic.Code == "SD0524").Message,
                StringComparison.Ordinal);
            Assert.Equal("home", _folder.Text("index.html"));
            Assert.Null(_folder.Text("p/b/index.html"));
        }

        Assert.Empty(Build(true, site).Diagnostics);
        Assert.Equal(["index.html", "p/a/index.html", "p/b/index.html"], Files());
        Assert.Equal("new home", _folder.Text("index.html"));
        Assert.Equal((0, 3), Counts(Build(false, site)));
    }

    [Fact]
    public void A_build_that_may_replace_files_removes_leftovers_of_the_sites_folders_at_once_and_others_when_they_were_named()
    {
        Build(false, ("index.html", "home"), ("p/old/index.html", "old"), ("gone/index.html", "gone"));
        _folder.Put("README.md", "mine");
        _folder.Put(".git/config", "mine");
        File.Delete(_folder[".staticdigest/manifest"]);

        var first = Build(true, ("index.html", "new"), ("p/a/index.html", "a"));

        Assert.Equal("SD0524", Assert.Single(first.Diagnostics).Code);
        Assert.Contains("`README.md`, `gone/index.html`;", first.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal([".git/config", "README.md", "gone/index.html", "index.html", "p/a/index.html"], Files());
        Assert.Equal(["SD0524"], Build(false, ("index.html", "new"), ("p/a/index.html", "a")).Diagnostics.Select(diagnostic => diagnostic.Code));

        Assert.Empty(Build(true, ("index.html", "new"), ("p/a/index.html", "a")).Diagnostics);
        Assert.Equal([".git/config", "index.html", "p/a/index.html"], Files());
    }

    [Fact]
    public void The_first_build_into_a_folder_of_somebodys_files_calls_none_of_them_left_over()
    {
        _folder.Put("README.md", "mine");
        _folder.Put("p/thesis.pdf", "mine");

        Assert.Empty(Build(true, ("index.html", "home"), ("p/a/index.html", "a")).Diagnostics);
        Assert.Empty(Build(true, ("index.html", "home")).Diagnostics);
        Assert.Equal(["README.md", "index.html", "p/thesis.pdf"], Files());
    }

    [Fact]
    public void Leftovers_do_not_make_a_build_of_the_same_things_dear()
    {
        Build(false, ("index.html", "home"), ("p/old/index.html", "old"));
        File.Delete(_folder[".staticdigest/manifest"]);
        Build(false, ("index.html", "home"));

        using var output = OutputFolder.Open(_folder.Root, takeOver: false);
        Assert.True(output.IsWhole);
        Assert.Equal((0, 1), Counts(output.KeepAll()));
    }

    private static (int Written, int Unchanged) Counts(OutputSummary summary) => (summary.Written, summary.Unchanged);

    private void Lose(string loss)
    {
        var state = _folder[".staticdigest"];
        if (loss == "no folder")
        {
            Directory.Delete(state, recursive: true);
        }
        else if (loss == "empty folder")
        {
            Directory.Delete(state, recursive: true);
            Directory.CreateDirectory(state);
        }
        else if (loss == "missing")
        {
            File.Delete(Path.Join(state, "manifest"));
        }
        else
        {
            File.WriteAllText(Path.Join(state, "manifest"), loss == "empty" ? "" : "damaged");
            if (loss == "manifest and pending")
                File.WriteAllText(Path.Join(state, "pending"), "damaged");
        }
    }

    private string[] Files() => [.. Directory.EnumerateFiles(_folder.Root, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_folder.Root, file))
        .Where(file => !file.StartsWith(".staticdigest", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    private OutputSummary Build(bool takeOver, params (string Path, string Text)[] files)
    {
        using var output = OutputFolder.Open(_folder.Root, takeOver);
        foreach (var (path, text) in files)
            output.Write(path, StaticDigest.Fingerprint.Of(Encoding.UTF8.GetBytes(text)), Encoding.UTF8.GetBytes(text));
        return output.Commit();
    }
}
