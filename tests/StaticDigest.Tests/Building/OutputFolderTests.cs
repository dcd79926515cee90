using System.Text;
using StaticDigest.Building.Writing;
using Xunit;

namespace StaticDigest.Tests.Building;

public sealed class OutputFolderTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_changed_files_are_written()
    {
        Build(("index.html", "home"), ("paper/a/index.html", "a"), ("paper/b/index.html", "b"));
        foreach (var path in new[] { "index.html", "paper/a/index.html", "paper/b/index.html" })
            File.SetLastWriteTimeUtc(_folder[path], LongAgo);

        var summary = Build(("index.html", "home"), ("paper/a/index.html", "A"), ("paper/b/index.html", "b"), ("paper/c/index.html", "c"));

        Assert.Equal((2, 2, 0, 7L), (summary.Written, summary.Unchanged, summary.Removed, summary.TotalBytes));
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(_folder["index.html"]));
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(_folder["paper/b/index.html"]));
        Assert.Equal("A", _folder.Text("paper/a/index.html"));
        Assert.Equal("c", _folder.Text("paper/c/index.html"));
        Assert.False(Directory.Exists(_folder[".staticdigest/new"]));
        Assert.False(File.Exists(_folder[".staticdigest/pending"]));
    }

    [Fact]
    public void A_file_is_current_until_its_fingerprint_or_its_length_changes()
    {
        Build(("a.html", "one"), ("b.html", "two"));
        File.WriteAllText(_folder["b.html"], "changed by hand");

        using var output = Open();
        Assert.True(output.IsCurrent("a.html", Of("one")));
        Assert.False(output.IsCurrent("a.html", Of("other")));
        Assert.False(output.IsCurrent("b.html", Of("two")));
        Assert.False(output.IsCurrent("c.html", Of("two")));

        output.Keep("a.html", Of("one"));
        output.Write("b.html", Of("two"), "two"u8);
        var summary = output.Commit();

        Assert.Equal((1, 1, 6L), (summary.Written, summary.Unchanged, summary.TotalBytes));
        Assert.Equal("two", _folder.Text("b.html"));
    }

    [Fact]
    public void What_is_gone_is_removed_and_what_others_wrote_stays()
    {
        Build(("index.html", "home"), ("old/deep/index.html", "old"), ("mixed/index.html", "mixed"));
        _folder.Put("CNAME", "example.org");
        _folder.Put("mixed/notes.txt", "mine");

        var summary = Build(("index.html", "home"));

        Assert.Equal(2, summary.Removed);
        Assert.False(Directory.Exists(_folder["old"]));
        Assert.Null(_folder.Text("mixed/index.html"));
        Assert.Equal("mine", _folder.Text("mixed/notes.txt"));
        Assert.Equal("example.org", _folder.Text("CNAME"));
    }

    [Fact]
    public void A_build_that_is_not_committed_leaves_the_site_as_it_was()
    {
        Build(("index.html", "good"), ("a/index.html", "a"));
        using (var output = Open())
        {
            output.Write("index.html", Of("bad"), "bad"u8);
            output.Write("b/index.html", Of("b"), "b"u8);
        }

        Assert.Equal("good", _folder.Text("index.html"));
        Assert.Equal("a", _folder.Text("a/index.html"));
        Assert.False(Directory.Exists(_folder["b"]));
        Assert.False(Directory.Exists(_folder[".staticdigest/new"]));
        Assert.Equal(2, Build(("index.html", "good"), ("a/index.html", "a")).Unchanged);
    }

    [Fact]
    public void After_a_crash_while_moving_the_moved_files_still_count_as_ours()
    {
        Build(("index.html", "v1"), ("a.html", "same"));
        var manifest = File.ReadAllBytes(_folder[".staticdigest/manifest"]);
        using (var state = new OutputState(_folder.Root))
        {
            state.Load();
            state.Announce(["index.html", "new.html", "never.html"], []);
        }

        File.WriteAllBytes(_folder[".staticdigest/manifest"], manifest);
        _folder.Put("index.html", "v2");
        _folder.Put("new.html", "new");
        _folder.Put(".staticdigest/new/never.html", "left over");

        using (var output = Open())
            Assert.False(output.IsCurrent("index.html", Of("v1")));
        var summary = Build(("index.html", "v1"), ("a.html", "same"));

        Assert.Empty(summary.Diagnostics);
        Assert.Equal((1, 1, 1), (summary.Written, summary.Unchanged, summary.Removed));
        Assert.Equal("v1", _folder.Text("index.html"));
        Assert.Null(_folder.Text("new.html"));
        Assert.False(File.Exists(_folder[".staticdigest/pending"]));
    }

    [Fact]
    public void A_second_build_at_the_same_time_is_refused()
    {
        using (Open())
        {
            var error = Assert.Throws<IOException>(() => Open());
            Assert.Contains("Another build", error.Message, StringComparison.Ordinal);
        }

        Open().Dispose();
    }

    [Fact]
    public void Unsafe_and_repeated_paths_are_refused()
    {
        using var output = Open();
        output.Write("a.html", 1, "a"u8);

        Assert.Throws<ArgumentException>(() => output.Write("../a.html", 1, "a"u8));
        Assert.Throws<ArgumentException>(() => output.Write("a.html", 1, "a"u8));
        Assert.Throws<ArgumentException>(() => output.Keep("unknown.html", 1));
    }

    [Fact]
    public void An_unowned_file_is_kept_adopted_or_taken_over()
    {
        Build(("about.html", "about"));
        _folder.Put("index.html", "mine");
        File.SetLastWriteTimeUtc(_folder["about.html"], LongAgo);

        var refused = Build(("index.html", "page"), ("about.html", "about"));

        Assert.Equal("SD0510", Assert.Single(refused.Diagnostics).Code);
        Assert.Equal("mine", _folder.Text("index.html"));
        Assert.Equal((0, 1), (refused.Written, refused.Unchanged));
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(_folder["about.html"]));

        Assert.Equal(1, Build(takeOver: true, ("index.html", "page"), ("about.html", "about")).Written);
        Assert.Equal("page", _folder.Text("index.html"));
        Assert.Equal(2, Build().Removed);
    }

    [Fact]
    public void A_damaged_record_makes_every_file_unknown()
    {
        Build(("index.html", "home"), ("old.html", "old"));
        var bytes = File.ReadAllBytes(_folder[".staticdigest/manifest"]);
        bytes[^20] ^= 1;
        File.WriteAllBytes(_folder[".staticdigest/manifest"], bytes);

        var summary = Build(("index.html", "home"));

        Assert.Equal(["SD0511", "SD0524"], summary.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal((0, 1, 0), (summary.Written, summary.Unchanged, summary.Removed));
        Assert.Equal("old", _folder.Text("old.html"));
    }

    [Fact]
    public void Files_and_folders_can_change_places()
    {
        Build(("a", "file"), ("b/c/index.html", "page"));
        var summary = Build(("a/index.html", "page"), ("b", "file"));

        Assert.Equal((2, 2), (summary.Written, summary.Removed));
        Assert.Equal("page", _folder.Text("a/index.html"));
        Assert.Equal("file", _folder.Text("b"));
    }

    [Fact]
    public void An_unowned_file_or_folder_in_the_way_stops_the_build_before_anything_moves()
    {
        Build(("index.html", "good"));
        _folder.Put("paper", "mine");
        Assert.Throws<IOException>(() => Build(("index.html", "changed"), ("paper/a.html", "a")));
        Assert.Equal("good", _folder.Text("index.html"));

        _folder.Put("feed/notes.txt", "mine");
        Assert.Throws<IOException>(() => Build(("index.html", "changed"), ("feed", "a")));
        Assert.Equal("good", _folder.Text("index.html"));
    }

    [Fact]
    public void Pages_are_written_from_many_threads()
    {
        using (var output = Open())
        {
            Parallel.For(0, 2000, i => output.Write(Invariant($"p/{i % 50}/{i}.html"), (UInt128)i, Encoding.UTF8.GetBytes(Invariant($"page {i}"))));
            Assert.Equal(2000, output.Commit().Written);
        }

        for (int i = 0; i < 2000; i++)
            Assert.Equal(Invariant($"page {i}"), _folder.Text(Invariant($"p/{i % 50}/{i}.html")));

        using var again = Open();
        Assert.True(Enumerable.Range(0, 2000).All(i => again.IsCurrent(Invariant($"p/{i % 50}/{i}.html"), (UInt128)i)));
    }

    [Fact]
    public void A_file_that_could_not_be_written_stops_the_commit()
    {
        Build(("index.html", "good"));
        using var output = Open();
        output.Write("index.html", 1, "changed"u8);
        output.Write("a", 1, "file"u8);

        Assert.Throws<IOException>(() => output.Write("a/b.html", 1, "page"u8));
        Assert.Throws<InvalidOperationException>(() => output.Commit());
        Assert.Equal("good", _folder.Text("index.html"));
    }

    [Fact]
    public void An_empty_file_can_be_written()
    {
        Assert.Equal(1, Build((".nojekyll", "")).Written);
        Assert.Equal(1, Build((".nojekyll", "")).Unchanged);
        Assert.Equal("", _folder.Text(".nojekyll"));
    }

    private static UInt128 Of(string text) => Fingerprint.Of(Encoding.UTF8.GetBytes(text));

    private OutputFolder Open(bool takeOver = false) => OutputFolder.Open(_folder.Root, takeOver);

    private OutputSummary Build(params (string Path, string Text)[] files) => Build(false, files);

    private OutputSummary Build(bool takeOver, params (string Path, string Text)[] files)
    {
        using var output = Open(takeOver);
        foreach (var (path, text) in files)
            output.Write(path, Of(text), Encoding.UTF8.GetBytes(text));
        return output.Commit();
    }
}
