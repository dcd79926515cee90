using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Workflows;

/// <summary>What others made is known by version, hash and licence.</summary>
public partial class SupplyChainTests
{
    private static readonly string[] s_foreign = [".woff2", ".woff", ".ttf", ".otf", ".min.js", ".min.css", ".wasm"];

    private static IEnumerable<string> Projects => Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
        .Concat(Directory.EnumerateFiles(Repository.PathOf("tests"), "*.csproj", SearchOption.AllDirectories))
        // Its packages are not to be had everywhere.
        .Where(project => Path.GetFileName(project) != "StaticDigest.Statiq.csproj");

    [Fact]
    public void Every_file_of_others_is_listed_with_its_hash_and_licence()
    {
        var listed = Row().Matches(File.ReadAllText(Repository.PathOf("src/THIRD-PARTY.md")))
            .ToDictionary(row => row.Groups["file"].Value, row => row, StringComparer.Ordinal);
        var present = ((string[])["src", "theme", "input"])
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
            .Where(file => s_foreign.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

        Assert.Equal(listed.Keys.Order(StringComparer.Ordinal), present.Order(StringComparer.Ordinal));
        foreach (var (file, row) in listed)
        {
            Assert.Equal(row.Groups["hash"].Value, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.PathOf(file)))));
            Assert.True(File.Exists(Repository.PathOf(row.Groups["licence"].Value)), $"{file} has no licence beside it");
        }
    }

    [Fact]
    public void Every_project_has_a_lock_file_that_names_the_versions_of_the_table()
    {
        var versions = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(item => (string)item.Attribute("Include")!, item => (string)item.Attribute("Version")!, StringComparer.OrdinalIgnoreCase);
        foreach (var project in Projects)
        {
            var path = Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json");
            Assert.True(File.Exists(path), $"{Path.GetFileName(project)} has no lock file");
            var text = File.ReadAllText(path);
            Assert.DoesNotContain("://", text, StringComparison.Ordinal);
            using var json = JsonDocument.Parse(text);
            foreach (var package in json.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject()))
            {
                if (package.Value.GetProperty("type").GetString() == "Project")
                    continue;
                Assert.True(package.Value.TryGetProperty("contentHash", out _), $"{package.Name} has no hash");
                if (package.Value.GetProperty("type").GetString() == "Direct" && versions.TryGetValue(package.Name, out var version))
                    Assert.Equal(version, package.Value.GetProperty("resolved").GetString());
            }
        }
    }

    [Fact]
    public void Every_package_has_a_reason()
    {
        var reasons = File.ReadAllText(Repository.PathOf("src/README.md"));
        var packages = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(item => (string)item.Attribute("Include")!);

        // Playwright, for one, is written without its owner's name; native parts stand with the library that needs them.
        Assert.DoesNotContain(packages,
            package => !package.Contains("NativeAssets", StringComparison.Ordinal)
                && !reasons.Contains(package.Replace("Microsoft.CodeAnalysis.", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\| `(?<file>[^`]+)` \| [^|]+ \| [^|`]+`(?<licence>[^`]+)` \| `(?<hash>[0-9a-f]{64})` \|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Row();
}
