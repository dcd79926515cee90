using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests;

/// <summary>
/// How much code one may have to read. A line of code is a line that is neither blank nor a comment alone; declarations of
/// names (<c>using</c>) and lone braces count. Methods are measured from their signature to their last brace, everything between counted.
/// </summary>
public class CodeSizeTests
{
    private const int MaxCore = 9_500;
    private const int MaxFeature = 700;
    private const int MaxFormat = 400;
    private const int MaxMethod = 50;

    // Values, papers, Markdown, settings, digest, theme, flow.
    private static readonly string[] s_core = ["Basics", "Papers", "Markdown", "Settings", "Site", "Theme", "Building"];

    // What is larger for a reason may not grow: its ceiling stands here.
    private static readonly Dictionary<string, int> s_larger = new(StringComparer.Ordinal)
    {
        // The rules of what a large digest leaves out, and settings whose every key explains itself.
        ["core"] = 9_600,
        // A query language, an index of our own with positions and spellings, and the facets.
        ["Features/Search"] = 1_050,
        // One grammar, a part of which has no meaning without the others: the page of Hugging Face was copied in every way, and no line has a label.
        ["Sources/Formats/HuggingFace/Listing/Cards"] = 510,
    };

    [Fact]
    public void The_core_a_feature_and_a_format_are_small_enough_to_know()
    {
        var library = Repository.PathOf("src/StaticDigest");
        var sizes = Files("src/StaticDigest")
            .Select(file => (Room: Room(Path.GetRelativePath(library, Path.GetDirectoryName(file)!).Replace('\\', '/')), Lines: CodeLines(file)))
            .Where(file => file.Room is not null).GroupBy(file => file.Room!, StringComparer.Ordinal)
            .ToDictionary(room => room.Key, room => room.Sum(file => file.Lines), StringComparer.Ordinal);

        Assert.True(sizes.Count > 40, "the folders were not found");
        Assert.Empty(sizes.Where(room => room.Value > s_larger.GetValueOrDefault(room.Key, Max(room.Key))).Select(room => $"{room.Key}: {room.Value}"));
        // An exception that is none any more goes.
        Assert.DoesNotContain(s_larger.Keys, room => sizes.GetValueOrDefault(room) <= Max(room));
    }

    [Fact]
    public void Methods_are_short_enough_to_read()
    {
        var methods = Files("src").Concat(Files("tests")).SelectMany(file => Methods(file)).ToList();

        Assert.True(methods.Count > 1_000, "the methods were not found");
        Assert.Empty(methods.Where(method => method.Lines > MaxMethod).Select(method => $"{method.Lines} {method.Place}"));
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    // A format is a folder with files in it; a feature is all below its folder.
    private static string? Room(string folder) => folder.Split('/') switch
    {
        [var first, ..] when s_core.Contains(first, StringComparer.Ordinal) => "core",
        ["Features", var feature, ..] => $"Features/{feature}",
        ["Sources", "Formats", _, ..] => folder,
        _ => null,
    };

    private static int Max(string room) => room == "core" ? MaxCore : room.StartsWith("Features/", StringComparison.Ordinal) ? MaxFeature : MaxFormat;

    private static int CodeLines(string file) =>
        File.ReadLines(file).Count(line => line.AsSpan().Trim() is { IsEmpty: false } text && !text.StartsWith("//", StringComparison.Ordinal));

    private static IEnumerable<(int Lines, string Place)> Methods(string file)
    {
        var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file);
        foreach (var method in tree.GetRoot().DescendantNodes()
            .Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax))
        {
            // Attributes, as the rows of a test, are no part of it.
            var first = method.ChildNodesAndTokens().First(part => !part.IsKind(SyntaxKind.AttributeList));
            int start = tree.GetLineSpan(first.Span).StartLinePosition.Line, end = tree.GetLineSpan(method.Span).EndLinePosition.Line;
            yield return (end - start + 1, $"{Path.GetRelativePath(Repository.Root, file)}:{start + 1}");
        }
    }
}
