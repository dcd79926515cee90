using System.Text;

namespace StaticDigest.Tests.Building;

/// <summary>A folder of one test's own.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Join(Path.GetTempPath(), "staticdigest-test-" + Guid.NewGuid().ToString("N"));

    public string this[string path] => Path.Join(Root, path);

    public void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllBytes(this[path], Encoding.UTF8.GetBytes(text));
    }

    public string? Text(string path) => File.Exists(this[path]) ? File.ReadAllText(this[path]) : null;

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
