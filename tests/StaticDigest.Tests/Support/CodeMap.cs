using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StaticDigest.Tests.Support;

/// <summary>One use of a name that another folder declares.</summary>
/// <param name="From">Folder of the using file, relative to the project, <c>"."</c> for the project's own.</param>
/// <param name="To">Folder of the file that declares what is used.</param>
/// <param name="Place">File and line of the use, with the name.</param>
internal sealed record CodeUse(string From, string To, string Place);

/// <summary>
/// Which folder of a project uses which, as the compiler resolves names: types named in full and in the root namespace
/// count too. A type whose parts lie in several folders has no home; its members have.
/// </summary>
internal static class CodeMap
{
    /// <summary>Every use across folders, one for each pair of file and declaring folder.</summary>
    /// <param name="project">The project's folder.</param>
    public static List<CodeUse> Of(string project)
    {
        var trees = Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file)).ToList();
        const string implicitUsings =
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; " +
            "global using System.Threading.Tasks;";
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("StaticDigest", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create("map", [.. trees, CSharpSyntaxTree.ParseText(implicitUsings)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var folders = trees.ToDictionary(tree => tree, tree => Path.GetRelativePath(project, Path.GetDirectoryName(tree.FilePath)!).Replace('\\', '/'));

        var homes = Homes(folders);

        var uses = new List<CodeUse>();
        foreach (var tree in trees)
        {
            var model = compilation.GetSemanticModel(tree);
            var from = folders[tree];
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                // Only names that some other folder declares are worth the compiler's time.
                if (!homes[name.Identifier.ValueText].Any(home => home != from && !seen.Contains(home))
                    || name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null
                    || model.GetSymbolInfo(name).Symbol is not { } symbol
                    || !SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition.ContainingAssembly, compilation.Assembly))
                    continue;
                if (symbol is not (INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol))
                    continue;
                var files = symbol.OriginalDefinition.DeclaringSyntaxReferences.Select(part => folders[part.SyntaxTree])
                    .Distinct(StringComparer.Ordinal).ToList();
                if (files is [var to] && to != from && seen.Add(to))
                    uses.Add(
                        new(from, to,
                            $"{Path.GetRelativePath(project, tree.FilePath)}:{tree.GetLineSpan(name.Span).StartLinePosition.Line + 1} " +
                            $"{name.Identifier.ValueText}"));
            }
        }

        return uses;
    }

    // By each name, the folders that declare it; by an alias, all of them.
    private static ILookup<string, string> Homes(Dictionary<SyntaxTree, string> folders)
    {
        var all = folders.Values.Distinct(StringComparer.Ordinal).ToList();
        return folders.SelectMany(file => file.Key.GetRoot().DescendantNodes()
                .SelectMany(node => node is UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: var alias }
                    ? all.Select(home => (Name: alias, Home: home))
                    : Declared(node).Select(name => (Name: name, Home: file.Value))))
            .Distinct().ToLookup(name => name.Name, name => name.Home, StringComparer.Ordinal);
    }

    private static string[] Declared(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax { Identifier.ValueText: var name } => name.EndsWith("Attribute", StringComparison.Ordinal) ? [name, name[..^9]] : [name],
        DelegateDeclarationSyntax { Identifier.ValueText: var name } => [name],
        MethodDeclarationSyntax { Identifier.ValueText: var name } => [name],
        PropertyDeclarationSyntax { Identifier.ValueText: var name } => [name],
        EventDeclarationSyntax { Identifier.ValueText: var name } => [name],
        EnumMemberDeclarationSyntax { Identifier.ValueText: var name } => [name],
        // Fields, and what a record has by its parameters.
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax, Identifier.ValueText: var name } => [name],
        ParameterSyntax { Parent.Parent: TypeDeclarationSyntax, Identifier.ValueText: var name } => [name],
        _ => [],
    };

    /// <summary>The folders that stand in a circle, where every folder below <paramref name="parent"/> counts as the child of it in which it lies.</summary>
    /// <param name="parent">A folder; empty for the project.</param>
    public static List<string> CircleIn(IEnumerable<CodeUse> uses, string parent)
    {
        string? Child(string folder) => parent.Length == 0 ? folder.Split('/')[0]
            : folder == parent ? "." : folder.StartsWith($"{parent}/", StringComparison.Ordinal) ? folder[(parent.Length + 1)..].Split('/')[0] : null;
        var edges = uses.Select(use => (From: Child(use.From), To: Child(use.To)))
            .Where(edge => edge.From is not null && edge.To is not null && edge.From != edge.To)
            .Distinct().Select(edge => (From: edge.From!, To: edge.To!)).ToList();
        // What nothing uses, or what uses nothing, stands in no circle; what is left when all of that is taken away does.
        for (int before = -1; before != edges.Count;)
        {
            before = edges.Count;
            var used = edges.Select(edge => edge.To).ToHashSet(StringComparer.Ordinal);
            var using_ = edges.Select(edge => edge.From).ToHashSet(StringComparer.Ordinal);
            edges.RemoveAll(edge => !used.Contains(edge.From) || !using_.Contains(edge.To));
        }

        return [.. edges.Select(edge => $"{edge.From} → {edge.To}").Order(StringComparer.Ordinal)];
    }
}
