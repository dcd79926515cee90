using StaticDigest.Cli.Fetch;
using StaticDigest.Cli.Redaction;
using StaticDigest.Tests.Building;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Cli.Fetch;

/// <summary>Lines get into the input folder whole, or not at all.</summary>
public sealed class InputLinesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private InputLines Lines => new(_folder.Root);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lines_are_added_to_what_is_there_and_taken_out_again()
    {
        Redactor.Process.Add("a-secret-key");
        Lines.Append("listings/a/1.jsonl", "{}\n"u8);
        _folder.Put("listings/a/2.jsonl", "no end");
        Lines.Append("listings/a/2.jsonl", "second a-secret-key\nthird\n"u8);
        Lines.Append("listings/a/3.jsonl", ""u8);
        Lines.Remove("listings/a/2.jsonl", new HashSet<int> { 1, 3 });

        Assert.Equal("{}\n", _folder.Text("listings/a/1.jsonl"));
        Assert.Equal("second ***\n", _folder.Text("listings/a/2.jsonl"));
        Assert.Equal(["1.jsonl", "2.jsonl"], Directory.GetFileSystemEntries(_folder["listings/a"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_written_through_links_and_no_pipe_is_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no pipes in folders");
        _folder.Put("outside.jsonl", "outside");
        Directory.CreateDirectory(_folder["outside"]);
        Directory.CreateDirectory(_folder["listings/b/folder.jsonl"]);
        Directory.CreateSymbolicLink(_folder["listings/a"], _folder["outside"]);
        File.CreateSymbolicLink(_folder["listings/b/link.jsonl"], _folder["outside.jsonl"]);
        Shell.Run(_folder.Root, new Dictionary<string, string>(), "mkfifo", "listings/b/pipe.jsonl").Success();

        foreach (var path in new[] { "listings/a/x.jsonl", "listings/b/link.jsonl", "listings/b/folder.jsonl" })
            Assert.Contains(Path.GetFileName(Path.GetDirectoryName(path))!, Assert.Throws<IOException>(() => Lines.Append(path, "{}\n"u8)).Message,
                StringComparison.Ordinal);
        Lines.Append("listings/b/pipe.jsonl", "{}\n"u8);

        Assert.Equal("{}\n", _folder.Text("listings/b/pipe.jsonl"));
        Assert.Equal("outside", _folder.Text("outside.jsonl"));
        Assert.Empty(Directory.GetFileSystemEntries(_folder["outside"]));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_left_as_it_was_and_named()
    {
        _folder.Put("listings/a/1.jsonl", "first\n");
        Directory.CreateDirectory(_folder["listings/a/.1.jsonl.new"]);

        var error = Assert.Throws<IOException>(() => Lines.Append("listings/a/1.jsonl", "second\n"u8));

        Assert.Contains("1.jsonl cannot be written and was left as it was", error.Message, StringComparison.Ordinal);
        Assert.Equal("first\n", _folder.Text("listings/a/1.jsonl"));
    }
}
