using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests;

/// <summary>Rules about the code that the compiler does not know.</summary>
public partial class CodeRulesTests
{
    private const int MaxLines = 400;
    private const int MaxTestLines = 500;
    private const int MaxWidth = 160;

    private static readonly Lazy<List<CodeUse>> s_uses = new(() => CodeMap.Of(Source("src/StaticDigest")));

    private static string Source(string relative) => Repository.PathOf(relative);

    private static IEnumerable<string> Code(string folder) =>
        Directory.EnumerateFiles(Source(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    [Fact]
    public void Folders_of_the_library_use_only_what_the_map_allows()
    {
        var (allowed, features) = ReadMap();
        var wrong = s_uses.Value
            .Select(use => (From: Room(use.From), To: Room(use.To), use.Place))
            .Where(use => use.From != use.To && !IsAllowed(use.From, use.To, allowed, features))
            .Select(use => $"{use.Place} of {use.To}");

        Assert.Empty(wrong);
        Assert.DoesNotContain(s_uses.Value.Select(use => Kind(Room(use.From))), room => !allowed.ContainsKey(room));
    }

    [Fact]
    public void No_folders_use_each_other_in_a_circle()
    {
        var parents = s_uses.Value.SelectMany(use => new[] { use.From, use.To })
            .SelectMany(folder => folder.Split('/').Select((_, i) => string.Join('/', folder.Split('/').Take(i))).Append(folder))
            .Distinct(StringComparer.Ordinal);

        Assert.Empty(parents.SelectMany(parent => CodeMap.CircleIn(s_uses.Value, parent).Select(edge => $"{parent}: {edge}")));
    }

    // The first table of src/README.md: folder and what it may use; the second: feature and the features that it uses.
    private static (Dictionary<string, HashSet<string>> Allowed, Dictionary<string, HashSet<string>> Features) ReadMap()
    {
        var allowed = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var features = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var tables = File.ReadAllLines(Source("src/README.md")).SkipWhile(line => line != "| folder | what it does | may use |")
            .TakeWhile(line => !line.StartsWith('#')).ToList();
        foreach (var cells in tables.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Trim('|').Split('|')))
        {
            if (cells.Length == 3)
                allowed[Names(cells[0]).Single()] = [.. cells[2].Contains("all above", StringComparison.Ordinal) ? [.. allowed.Keys] : Names(cells[2])];
            else if (cells.Length == 2)
                Names(cells[0]).ForEach(feature => features[feature] = [.. Names(cells[1])]);
        }

        Assert.True(allowed.Count > 10 && features.Count > 3, "the tables of src/README.md were not found");
        return (allowed, features);
    }

    private static List<string> Names(string cell) => [.. CodeName().Matches(cell).Select(match => match.Groups["name"].Value)];

    // Folders of formats and features are rooms of their own; deeper ones belong to the room they are in.
    private static string Room(string folder) => folder.Split('/') switch
    {
        ["Sources", "Reading" or "Formats", ..] and var parts => string.Join('/', parts.Take(2)),
        ["Features", _, ..] and var parts => string.Join('/', parts.Take(2)),
        var parts => parts[0],
    };

    private static string Kind(string room) => room.StartsWith("Features/", StringComparison.Ordinal) ? "Features/*" : room;

    private static bool IsAllowed(string from, string to, Dictionary<string, HashSet<string>> allowed, Dictionary<string, HashSet<string>> features) =>
        from.StartsWith("Features/", StringComparison.Ordinal) && to.StartsWith("Features/", StringComparison.Ordinal)
            ? features.TryGetValue(from["Features/".Length..], out var others) && others.Contains(to["Features/".Length..])
            : allowed.TryGetValue(Kind(from), out var rooms) && rooms.Contains(Kind(to));

    [Fact]
    public void Files_are_short_enough_to_read()
    {
        var long_ = Code("src").Where(file => File.ReadLines(file).Count() > MaxLines)
            .Concat(Code("tests").Where(file => File.ReadLines(file).Count() > MaxTestLines))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        Assert.Empty(long_);
    }

    [Fact]
    public void Lines_are_short_enough_to_read()
    {
        var wide = Code("src").Concat(Code("tests"))
            .Where(file => File.ReadLines(file).Any(line => line.Length > MaxWidth))
            .SelectMany(file => WideLines(file).Select(line => $"{Path.GetRelativePath(Repository.Root, file)}:{line}"));

        Assert.Equal("", string.Join("\n", wide));
    }

    // A raw literal is quoted as it is, such as a record of a service: it is not ours to break.
    private static IEnumerable<int> WideLines(string file)
    {
        var text = SourceText.From(File.ReadAllText(file));
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        foreach (var line in text.Lines.Where(line => line.Span.Length > MaxWidth))
        {
            var token = root.FindToken(line.Start + MaxWidth);
            if (!token.Text.StartsWith("\"\"\"", StringComparison.Ordinal)
                && token.Parent?.AncestorsAndSelf().OfType<InterpolatedStringExpressionSyntax>().Any(Raw) != true)
                yield return line.LineNumber + 1;
        }

        static bool Raw(InterpolatedStringExpressionSyntax literal) => literal.StringStartToken.Text.Contains("\"\"\"", StringComparison.Ordinal);
    }

    [Fact]
    public void Only_Building_touches_the_disk()
    {
        var wrong = Code("src/StaticDigest")
            .Where(
                file => !Path.GetRelativePath(Source("src/StaticDigest"), file).StartsWith("Building", StringComparison.Ordinal)
                    && Disk().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_diagnostic_has_a_code_of_its_own_and_some_code_that_reports_it()
    {
        var texts = Code("src").ToDictionary(file => file, File.ReadAllText, StringComparer.Ordinal);
        var kinds = texts.Where(pair => Path.GetFileName(pair.Key).StartsWith("DiagnosticCodes.", StringComparison.Ordinal))
            .SelectMany(pair => DiagnosticKinds().Matches(pair.Value)).Select(match => (Name: match.Groups["name"].Value, Code: match.Groups["code"].Value))
            .ToList();

        Assert.NotEmpty(kinds);
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(
            kinds.Where(kind => !texts.Values.Any(text => text.Contains($"DiagnosticCodes.{kind.Name}", StringComparison.Ordinal))).Select(kind => kind.Name));
    }

    /// <summary>What one folder alone reports stands in it, so that it goes with the folder; what only commands report has the folder of its feature.</summary>
    [Fact]
    public void A_diagnostic_stands_in_the_folder_that_reports_it()
    {
        var code = Code("src/StaticDigest")
            .Select(file => (Path: Path.GetRelativePath(Source("src/StaticDigest"), file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .ToLookup(file => Path.GetFileName(file.Path).StartsWith("DiagnosticCodes.", StringComparison.Ordinal));
        var reported = code[false]
            .SelectMany(file => DiagnosticName().Matches(file.Text).Select(match => (match.Groups["name"].Value, Folder: Owner(file.Path))))
            .ToLookup(use => use.Value, use => use.Folder, StringComparer.Ordinal);
        var elsewhere = code[true]
            .SelectMany(file => DiagnosticKinds().Matches(file.Text).Select(match => (Name: match.Groups["name"].Value, Folder: Owner(file.Path))))
            .Where(
                kind => reported[kind.Name].Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } folders
                    && (folders.Count > 1 ? kind.Folder == "Basics" : folders[0] != kind.Folder));

        Assert.Empty(elsewhere);
    }

    // Each format and each feature owns its codes; elsewhere the room does.
    private static string Owner(string path) => path.StartsWith("Sources/Formats/", StringComparison.Ordinal)
        ? string.Join('/', path.Split('/').Take(3))
        : Room(Path.GetDirectoryName(path)!.Replace('\\', '/'));

    [Fact]
    public void The_solution_knows_every_project_but_the_one_that_needs_missing_packages()
    {
        var solution = File.ReadAllText(Repository.PathOf("StaticDigest.sln"));
        foreach (var project in Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.PathOf("tests"), "*.csproj", SearchOption.AllDirectories)))
            Assert.Equal(Path.GetFileName(project) != "StaticDigest.Statiq.csproj", solution.Contains(Path.GetFileName(project), StringComparison.Ordinal));
    }

    [Fact]
    public void The_top_level_is_the_agreed_one()
    {
        string[] agreed = ["Directory.Build.props", "Directory.Packages.props", "LICENSE", "README.md", "StaticDigest.sln", "global.json", "input", "src",
            "tests", "theme"];
        // What builds and test runs leave beside it is named in .gitignore as "/artifacts/".
        var ignored = File.ReadLines(Repository.PathOf(".gitignore")).Where(line => line.StartsWith('/') && line.EndsWith('/')).Select(line => line.Trim('/'))
            .ToHashSet(StringComparer.Ordinal);
        var found = Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)!)
            .Where(name => !name.StartsWith('.') && !ignored.Contains(name));

        Assert.Equal(agreed, found.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"`(?<name>[\w/*]+)`", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex CodeName();

    [GeneratedRegex(
        @"(?<![\w.])(File|Directory)\.(Open|Read|Write|Append|Exists|Delete|Move|Copy|Create|Enumerate|Get)\w*\(|\bnew (FileInfo|DirectoryInfo|FileStream)\(",
        RegexOptions.None, 30_000)]
    private static partial Regex Disk();

    [GeneratedRegex(@"\bDiagnosticCodes\.(?<name>\w+)", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex DiagnosticName();

    [GeneratedRegex(@"DiagnosticKind (?<name>\w+) \{ get; \} =\s*new\(""(?<code>SD\d{4})""", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex DiagnosticKinds();
}
