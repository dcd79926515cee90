namespace StaticDigest.Tests.Support;

/// <summary>Finds recorded inputs beside the tests' own sources.</summary>
internal static class Fixture
{
    public static string Folder { get; } = Repository.PathOf("tests/StaticDigest.Tests/Fixtures");

    public static string PathOf(string name) => Path.Combine(Folder, name.Replace('/', Path.DirectorySeparatorChar));

    public static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    public static string Text(string name) => File.ReadAllText(PathOf(name));

    /// <summary>The recorded input as a source file whose path is the bare name.</summary>
    public static InputFile Source(string name) => new(name[(name.LastIndexOf('/') + 1)..], Bytes(name));
}
