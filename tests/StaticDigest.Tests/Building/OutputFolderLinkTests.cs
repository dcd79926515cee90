using StaticDigest.Building.Writing;
using Xunit;

namespace StaticDigest.Tests.Building;

public sealed class OutputFolderLinkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_is_written_or_removed_through_a_linked_folder()
    {
        _folder.Put("outside/a.html", "old");
        Build("index.html", "paper/a.html");
        Directory.Delete(_folder["site/paper"], recursive: true);
        Directory.CreateSymbolicLink(_folder["site/paper"], _folder["outside"]);
        File.Delete(_folder["site/index.html"]);

        var error = Assert.Throws<IOException>(() => Build("index.html", "paper/a.html"));
        Assert.Contains("symbolic link", error.Message, StringComparison.Ordinal);
        Assert.Null(_folder.Text("site/index.html"));

        Assert.Equal(0, Build("index.html").Removed);
        Assert.Equal("old", _folder.Text("outside/a.html"));
    }

    [Fact]
    public void A_linked_file_is_unowned_and_a_take_over_replaces_the_link()
    {
        _folder.Put("outside.html", "page");
        Directory.CreateDirectory(_folder["site"]);
        File.CreateSymbolicLink(_folder["site/index.html"], _folder["outside.html"]);

        Assert.Equal("SD0510", Assert.Single(Build("index.html").Diagnostics).Code);

        using (var output = OutputFolder.Open(_folder["site"], takeOver: true))
        {
            output.Write("index.html", 1, "new!"u8);
            output.Commit();
        }

        Assert.Equal("new!", _folder.Text("site/index.html"));
        Assert.Equal("page", _folder.Text("outside.html"));
        Assert.Null(new FileInfo(_folder["site/index.html"]).LinkTarget);
    }

    [Fact]
    public void The_record_cannot_be_a_link()
    {
        Directory.CreateDirectory(_folder["site"]);
        Directory.CreateDirectory(_folder["outside"]);
        Directory.CreateSymbolicLink(_folder["site/.staticdigest"], _folder["outside"]);

        Assert.Throws<IOException>(() => Build("index.html"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["outside"]));
    }

    [Theory]
    [InlineData("manifest")]
    [InlineData("manifest.new")]
    [InlineData("manifest.new.tmp")]
    [InlineData("pending")]
    [InlineData("pending.tmp")]
    [InlineData("build")]
    [InlineData("build.tmp")]
    [InlineData("lock")]
    [InlineData("formulas")]
    [InlineData("new")]
    [InlineData("cards")]
    public void Links_in_the_record_are_never_followed(string name)
    {
        _folder.Put("outside/a.html", "mine");
        Build("index.html", "old.html");
        foreach (var target in (string[])["outside", "outside/a.html", "outside/none", "outside/none/none"])
        {
            StateFile.Remove(_folder[$"site/.staticdigest/{name}"]);
            File.CreateSymbolicLink(_folder[$"site/.staticdigest/{name}"], _folder[target]);

            using (var output = OutputFolder.Open(_folder["site"], takeOver: true))
            {
                output.Write("index.html", 1, System.Text.Encoding.UTF8.GetBytes(target));
                output.Commit(_ => [1]);
                StaticDigest.Building.CardStore.Inside(_folder["site"])
                    .Bytes(StaticDigest.Site.GeneratedFile.Of("a.png", "\x89PNG"u8.ToArray()) with { Fingerprint = 1 });
                StaticDigest.Building.FormulaFile.Save(_folder["site"], StaticDigest.Formulas.FormulaStore.Empty);
            }

            Assert.Equal(target, _folder.Text("site/index.html"));
            Assert.Equal("mine", Assert.Single(Directory.EnumerateFileSystemEntries(_folder["outside"]).Select(File.ReadAllText)));
            Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(_folder["site/.staticdigest"]), path => new FileInfo(path).LinkTarget is not null);
        }
    }

    [Theory]
    [InlineData("new", false)]
    [InlineData("cards", false)]
    [InlineData("manifest", true)]
    [InlineData("pending", true)]
    [InlineData("build", true)]
    [InlineData("lock", true)]
    [InlineData("manifest.new.tmp", true)]
    public void A_file_in_the_place_of_a_folder_of_the_record_and_the_reverse_are_replaced(string name, bool isFolder)
    {
        Build("index.html");
        StateFile.Remove(_folder[$"site/.staticdigest/{name}"]);
        _folder.Put($"site/.staticdigest/{name}{(isFolder ? "/inside" : "")}", "in the way");

        Assert.Empty(Build("index.html", "b.html").Diagnostics);
        Assert.Equal("page", _folder.Text("site/b.html"));
        Assert.Equal((0, 2), (Build("index.html", "b.html").Written, Build("index.html", "b.html").Unchanged));
    }

    private OutputSummary Build(params string[] paths)
    {
        using var output = OutputFolder.Open(_folder["site"], takeOver: false);
        foreach (var path in paths)
            output.Write(path, 1, "page"u8);
        return output.Commit();
    }
}
