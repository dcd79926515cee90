using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using StaticDigest.Building.Reading;
using Xunit;

namespace StaticDigest.Tests.Building;

public sealed class InputFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_come_sorted_without_hidden_and_excluded_ones()
    {
        _folder.Put("b.json", "b");
        _folder.Put("a/z.txt", "z");
        _folder.Put("a.txt", "");
        _folder.Put("B.json2", "B");
        _folder.Put(".git/config", "hidden");
        _folder.Put("a/.hidden", "hidden");
        _folder.Put("output/index.html", "page");

        var batch = InputFolder.Load(_folder.Root, _folder["output"]);

        Assert.Equal(["B.json2", "a.txt", "a/z.txt", "b.json"], batch.Items.Select(file => file.Path));
        Assert.Equal(["B", "", "z", "b"], batch.Items.Select(file => Encoding.UTF8.GetString(file.Bytes.Span)));
        Assert.Empty(batch.Diagnostics);
        Assert.Equal(4, InputFolder.Load(_folder.Root, "output").Items.Length);
        Assert.Equal(5, InputFolder.Load(_folder.Root).Items.Length);
    }

    [Fact]
    public void Pipes_sockets_and_devices_are_refused_unopened()
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Put("a.txt", "a");
        _folder.Put("empty.txt", "");
        using (var make = Process.Start("mkfifo", _folder["pipe.txt"]))
            make.WaitForExit();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_folder["socket.txt"]));
        System.IO.File.CreateSymbolicLink(_folder["link.txt"], _folder["pipe.txt"]);

        var batch = InputFolder.Load(_folder.Root);

        Assert.Equal(["a.txt", "empty.txt"], batch.Items.Select(file => file.Path));
        Assert.Equal(["SD0208 link.txt", "SD0208 pipe.txt", "SD0208 socket.txt"],
            batch.Diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Where.Path}"));
        Assert.Contains("a pipe", batch.Diagnostics[1].Message, StringComparison.Ordinal);
        Assert.Contains("a socket", batch.Diagnostics[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_followed_inside_the_folder_only()
    {
        _folder.Put("outside/secret.txt", "secret");
        _folder.Put("in/shared/a.txt", "a");
        Directory.CreateDirectory(_folder["in/topic"]);
        Directory.CreateSymbolicLink(_folder["in/topic/shared"], _folder["in/shared"]);
        Directory.CreateSymbolicLink(_folder["in/topic/up"], _folder["in"]);
        Directory.CreateSymbolicLink(_folder["in/out"], _folder["outside"]);
        File.CreateSymbolicLink(_folder["in/secret.txt"], "../outside/secret.txt");
        File.CreateSymbolicLink(_folder["in/via.txt"], "out/secret.txt");
        File.CreateSymbolicLink(_folder["in/nowhere"], "gone");
        File.CreateSymbolicLink(_folder["in/self"], "self");
        File.CreateSymbolicLink(_folder["in/again.txt"], "shared/a.txt");

        var batch = InputFolder.Load(_folder["in"]);

        Assert.Equal(["again.txt", "shared/a.txt", "topic/shared/a.txt"], batch.Items.Select(file => file.Path));
        Assert.Equal(["nowhere", "out", "secret.txt", "self", "topic/up", "via.txt"], batch.Diagnostics.Select(diagnostic => diagnostic.Where.Path));
        Assert.All(batch.Diagnostics, diagnostic => Assert.Equal("SD0515", diagnostic.Code));
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_goes_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs names that differ in case only");
        _folder.Put("a\nb.txt", "control");
        _folder.Put("Same.txt", "1");
        _folder.Put("same.txt", "2");
        _folder.Put("large.txt", "far too large");

        var batch = InputFolder.Load(_folder.Root, maxLength: 5, []);

        Assert.Equal(["Same.txt", "same.txt"], batch.Items.Select(file => file.Path));
        Assert.Equal(["SD0516", "SD0514", "SD0517"], batch.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_missing_folder_is_an_error()
    {
        var batch = InputFolder.Load(_folder["gone"]);

        Assert.Empty(batch.Items);
        Assert.Equal("SD0512", Assert.Single(batch.Diagnostics).Code);
    }
}
