using System.Text;
using StaticDigest.Building;
using StaticDigest.Building.Disk;
using StaticDigest.Building.Writing;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Building;

/// <summary>How a finished build gets into the output folder: order, rights, room, and whole folders.</summary>
public sealed class CommitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void New_files_come_first_and_home_last()
    {
        Build(false, ("index.html", "1"), ("feed.xml", "1"), ("topics/index.html", "1"), ("papers/a/index.html", "1"));
        var staging = new Staging(_folder["staged"], DiskFiles.Write);
        Directory.CreateDirectory(_folder["staged"]);
        foreach (var path in (string[])["index.html", "feed.xml", "topics/index.html", "papers/a/index.html", "papers/b/index.html", "new.html",
            "days/1/index.html"])
            staging.Write(path, "2"u8);

        var order = StagedMove.InOrder(staging.Plan(_folder["site"], new HashSet<string>()))
            .Select(rank => string.Join(' ', rank.Select(move => move.Path).Order(StringComparer.Ordinal)));

        Assert.Equal(["papers/b", "days", "new.html", "papers/a/index.html", "topics/index.html", "feed.xml index.html"], order);
    }

    [Theory]
    [InlineData("papers/.staticdigest-probe")]
    [InlineData("old/.staticdigest-probe")]
    public void A_folder_without_the_right_to_write_is_found_before_the_first_move(string denied)
    {
        Build(false, ("index.html", "1"), ("papers/a.html", "1"), ("old/a.html", "1"));
        FileWriter writer = (path, bytes) =>
        {
            if (path == _folder[$"site/{denied}"])
                throw new UnauthorizedAccessException();
            DiskFiles.Write(path, bytes);
        };

        var error = Assert.Throws<IOException>(() => Build(false, writer, ("index.html", "2"), ("papers/a.html", "2")));

        Assert.Contains(Path.GetDirectoryName(denied)!, error.Message, StringComparison.Ordinal);
        Assert.Equal(["1", "1", "1"], ((string[])["site/index.html", "site/papers/a.html", "site/old/a.html"]).Select(_folder.Text));
        Assert.Empty(Build(false, ("index.html", "2")).Diagnostics);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_full_disk_is_said_to_be_one_and_leaves_the_site_wherever_it_happens(bool atomic)
    {
        _folder.Put("input/listings/a.jsonl", "{\"title\":\"The first paper of all\",\"date\":\"2024-01-02\"}");
        BuildSite(atomic);
        var before = Snapshot();
        _folder.Put("input/listings/b.jsonl", "{\"title\":\"The second paper of all\",\"date\":\"2024-01-03\"}");
        int code = OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : OperatingSystem.IsLinux() ? 122 : 28;
        int writes = 0;
        for (int room = 0; ; room = room < 3 ? room + 1 : room * 2)
        {
            writes = 0;
            try
            {
                BuildSite(atomic, (path, bytes) =>
                {
                    if (Interlocked.Increment(ref writes) > room)
                        throw new IOException("No space left on device", code);
                    DiskFiles.Write(path, bytes);
                });
                break;
            }
            catch (IOException error)
            {
                Assert.Contains("The disk is full", error.Message, StringComparison.Ordinal);
                Assert.Equal(before, Snapshot());
            }
        }

        Assert.NotEqual(before, Snapshot());
    }

    [Fact]
    public void A_whole_folder_is_put_into_place_with_what_others_wrote()
    {
        Build(true, ("index.html", "1"), ("same.html", "1"), ("old.html", "1"));
        _folder.Put("site/CNAME", "mine");
        File.CreateSymbolicLink(_folder["site/link"], "CNAME");
        var time = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder["site/same.html"], time);

        var summary = Build(true, ("index.html", "2"), ("same.html", "1"), ("papers/a.html", "2"));

        Assert.Equal((2, 1, 1), (summary.Written, summary.Unchanged, summary.Removed));
        Assert.Equal(["CNAME mine", "index.html 2", "link mine", "papers/a.html 2", "same.html 1"], Snapshot());
        Assert.Equal("CNAME", new FileInfo(_folder["site/link"]).LinkTarget);
        Assert.Equal(time, File.GetLastWriteTimeUtc(_folder["site/same.html"]));
        Assert.Equal([_folder["site"]], Directory.EnumerateFileSystemEntries(_folder.Root));
        Assert.Equal(0, Build(true, ("index.html", "2"), ("same.html", "1"), ("papers/a.html", "2")).Written);
    }

    [Theory]
    [InlineData(true, true, "2")]
    [InlineData(false, true, "1")]
    [InlineData(true, false, "1")]
    public void A_swap_that_was_killed_is_finished_or_undone(bool next, bool rootGone, string expected)
    {
        Build(true, ("index.html", "1"));
        Copy("site", "old");
        if (next)
            Build(true, ("index.html", "2"));
        Directory.Move(_folder["site"], _folder[".site.staticdigest-new"]);
        if (!next)
            Directory.Delete(_folder[".site.staticdigest-new"], recursive: true);
        Directory.Move(_folder["old"], _folder[rootGone ? ".site.staticdigest-old" : "site"]);

        using (OutputFolder.Open(_folder["site"], takeOver: false))
            Assert.Equal(expected, _folder.Text("site/index.html"));
        Assert.Equal([_folder["site"]], Directory.EnumerateFileSystemEntries(_folder.Root));
        Assert.Equal(1, Build(false, ("index.html", "3")).Written);
    }

    private void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(_folder[from], "*", SearchOption.AllDirectories))
        {
            var target = Path.Join(_folder[to], Path.GetRelativePath(_folder[from], file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private string[] Snapshot() => [.. Directory.EnumerateFiles(_folder["site"], "*", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(_folder["site"], file), Text: File.ReadAllText(file)))
        .Where(file => !file.Path.StartsWith(".staticdigest", StringComparison.Ordinal))
        .Select(file => $"{file.Path} {file.Text}")
        .Order(StringComparer.Ordinal)];

    private void BuildSite(bool atomic, FileWriter? writer = null) => SiteBuild.Run(new()
    {
        Input = _folder["input"],
        Theme = Repository.PathOf("theme"),
        Output = _folder["site"],
        Now = new(2024, 1, 4, 0, 0, 0, TimeSpan.Zero),
        Atomic = atomic,
        Writer = writer,
    });

    private OutputSummary Build(bool atomic, params (string Path, string Text)[] files) => Build(atomic, null, files);

    private OutputSummary Build(bool atomic, FileWriter? writer, params (string Path, string Text)[] files)
    {
        using var output = OutputFolder.Open(_folder["site"], new OutputMode(false, atomic), writer);
        foreach (var (path, text) in files)
            output.Write(path, StaticDigest.Fingerprint.Of(Encoding.UTF8.GetBytes(text)), Encoding.UTF8.GetBytes(text));
        return output.Commit();
    }
}
