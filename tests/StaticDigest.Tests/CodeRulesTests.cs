using System.Text.RegularExpressions;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests;

/// <summary>Rules about the code that the compiler does not know.</summary>
public partial class CodeRulesTests
{
    private const int MaxLines = 400;
    private const int MaxTestLines = 500;

    // Who may use whom; src/README.md says the same in words. "Papers" stands for its own folder and everything is free within one.
    private static readonly Dictionary<string, string[]> s_mayUse = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = ["Sources"],
        ["Papers"] = [],
        ["Sources"] = ["Papers", "Markdown"],
        ["Topics"] = ["Papers"],
        ["Fetching"] = ["Papers", "Sources"],
        ["Resolving"] = ["Papers", "Sources"],
        ["Markdown"] = ["Papers"],
        ["Formulas"] = ["Papers"],
        ["Citations"] = ["Papers"],
        ["Related"] = ["Papers", "Topics", "Site"],
        ["Site"] = ["Papers", "Topics", "Markdown", "Formulas", "Related", "Citations", "Fetching", "Resolving", "Building"],
        ["Feeds"] = ["Papers", "Topics", "Markdown", "Site", "Citations"],
        ["Search"] = ["Papers", "Topics", "Site", "Feeds"],
        ["Api"] = ["Papers", "Fetching", "Markdown", "Site"],
        ["Editions"] = ["Papers", "Site"],
        ["Mail"] = ["Papers", "Markdown", "Editions", "Feeds", "Site"],
        ["Notices"] = ["Editions", "Feeds", "Site"],
        ["Theme"] = ["Site", "Building"],
        ["Building"] = ["Papers", "Sources", "Topics", "Markdown", "Formulas", "Site", "Feeds", "Search", "Theme", "Api", "Fetching"],
    };

    private static string Source(string relative) => Repository.PathOf(relative);

    private static IEnumerable<string> Code(string folder) =>
        Directory.EnumerateFiles(Source(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    [Fact]
    public void Folders_of_the_library_use_only_what_the_table_allows()
    {
        var wrong = new List<string>();
        foreach (var file in Code("src/StaticDigest"))
        {
            var parts = Path.GetRelativePath(Source("src/StaticDigest"), file).Split(Path.DirectorySeparatorChar);
            if (parts.Length == 1)
                continue;
            foreach (Match match in Using().Matches(File.ReadAllText(file)))
            {
                var used = match.Groups["folder"].Value;
                if (used != parts[0] && !(s_mayUse.TryGetValue(parts[0], out var allowed) && allowed.Contains(used, StringComparer.Ordinal)))
                    wrong.Add($"{string.Join('/', parts)} uses {used}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Files_are_short_enough_to_read()
    {
        var long_ = Code("src").Where(file => File.ReadLines(file).Count() > MaxLines)
            .Concat(Code("tests").Where(file => File.ReadLines(file).Count() > MaxTestLines))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        Assert.Empty(long_);
    }

    [Fact]
    public void Only_Building_touches_the_disk()
    {
        var wrong = Code("src/StaticDigest")
            .Where(file => !Path.GetRelativePath(Source("src/StaticDigest"), file).StartsWith("Building", StringComparison.Ordinal) && Disk().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_diagnostic_has_a_code_of_its_own_and_some_code_that_reports_it()
    {
        var texts = Code("src").ToDictionary(file => file, File.ReadAllText, StringComparer.Ordinal);
        var kinds = texts.Where(pair => Path.GetFileName(pair.Key).StartsWith("DiagnosticCodes.", StringComparison.Ordinal))
            .SelectMany(pair => Kind().Matches(pair.Value)).Select(match => (Name: match.Groups["name"].Value, Code: match.Groups["code"].Value)).ToList();

        Assert.NotEmpty(kinds);
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(kinds.Where(kind => !texts.Values.Any(text => text.Contains($"DiagnosticCodes.{kind.Name}", StringComparison.Ordinal))).Select(kind => kind.Name));
    }

    [Fact]
    public void The_solution_knows_every_project_but_the_one_that_needs_missing_packages()
    {
        var solution = File.ReadAllText(Repository.PathOf("StaticDigest.sln"));
        foreach (var project in Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Repository.PathOf("tests"), "*.csproj", SearchOption.AllDirectories)))
            Assert.Equal(Path.GetFileName(project) != "StaticDigest.Statiq.csproj", solution.Contains(Path.GetFileName(project), StringComparison.Ordinal));
    }

    [Fact]
    public void The_top_level_is_the_agreed_one()
    {
        string[] agreed = ["Directory.Build.props", "Directory.Packages.props", "LICENSE", "README.md", "StaticDigest.sln", "global.json", "input", "src", "tests", "theme"];
        // What builds and test runs leave beside it is named in .gitignore as "/artifacts/".
        var ignored = File.ReadLines(Repository.PathOf(".gitignore")).Where(line => line.StartsWith('/') && line.EndsWith('/')).Select(line => line.Trim('/')).ToHashSet(StringComparer.Ordinal);
        var found = Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)!)
            .Where(name => !name.StartsWith('.') && !ignored.Contains(name));

        Assert.Equal(agreed, found.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^using (static )?StaticDigest\.(?<folder>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Using();

    [GeneratedRegex(@"(?<![\w.])(File|Directory)\.(Open|Read|Write|Append|Exists|Delete|Move|Copy|Create|Enumerate|Get)\w*\(|\bnew (FileInfo|DirectoryInfo|FileStream)\(", RegexOptions.None, 1000)]
    private static partial Regex Disk();

    [GeneratedRegex(@"DiagnosticKind (?<name>\w+) \{ get; \} =\s*new\(""(?<code>SD\d{4})""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kind();
}
