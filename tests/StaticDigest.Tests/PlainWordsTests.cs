using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests;

/// <summary>Names and prose use the field's words: what only insiders would understand, or what has a standard name, is banned.</summary>
public partial class PlainWordsTests
{
    // Each is allowed in one file for one reason.
    private static readonly (string Word, string File, string Reason)[] s_allowed =
    [
        ("mailing", "src/StaticDigest.Cli/Mail/EmailCommand.cs", "a mailing list is called so"),
        ("sightings", "src/StaticDigest/Papers/Fields/PaperField.All.cs", "the old key of `appearances`, still read"),
        ("sightings", "src/StaticDigest/Sources/Formats/Documents/DocumentFormats.cs", "the old key of `appearances`, still read"),
        ("remedy", "src/StaticDigest.Cli/CliJson.cs", "the key in the JSON of `doctor`, which programs read"),
        ("remedy", "tests/StaticDigest.Tests/Cli/Doctor/DoctorCommandTests.cs", "the key in the JSON of `doctor`"),
    ];

    [Fact]
    public void No_file_has_a_private_word()
    {
        var wrong = from file in Files()
                    from line in File.ReadLines(Repository.PathOf(file)).Select((text, i) => (Text: text, Number: i + 1))
                    from word in Words(line.Text)
                    where Private().IsMatch(word) && !s_allowed.Any(one => one.Word == word && one.File == file)
                    select $"{file}:{line.Number} {word}";

        Assert.Equal("", string.Join("\n", wrong));
    }

    [Fact]
    public void No_identifier_is_a_private_one()
    {
        var wrong = from file in Files().Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
                    // To take a file apart is worth it only where one of its words is such a name.
                    let text = File.ReadAllText(Repository.PathOf(file))
                    where HasPrivateIdentifier(text)
                    from token in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens()
                    where token.IsKind(SyntaxKind.IdentifierToken) && PrivateIdentifier().IsMatch(token.ValueText)
                    select $"{file}:{token.GetLocation().GetLineSpan().StartLinePosition.Line + 1} {token.ValueText}";

        Assert.Equal("", string.Join("\n", wrong.Distinct()));
    }

    [Fact]
    public void No_two_types_of_the_library_share_a_name()
    {
        var types = Files().Where(file => file.StartsWith("src/StaticDigest/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(Repository.PathOf(file))).GetRoot().DescendantNodes())
            .OfType<BaseTypeDeclarationSyntax>().Where(type => type.Parent is BaseNamespaceDeclarationSyntax)
            .Select(type => (Space: ((BaseNamespaceDeclarationSyntax)type.Parent!).Name.ToString(), Name: type.Identifier.ValueText))
            .Distinct().GroupBy(type => type.Name, type => type.Space, StringComparer.Ordinal);

        Assert.Empty(types.Where(same => same.Count() > 1).Select(same => $"{same.Key} in {string.Join(", ", same)}"));
    }

    [Theory]
    [InlineData("A Lexicon of strangers", "lexicon", "strangers")]
    [InlineData("RemarkList and s_mended", "remark", "mended")]
    [InlineData("amendment, guardado, starting point, it says so")]
    public void Private_words_are_found_in_names_and_sentences(string text, params string[] words) =>
        Assert.Equal(words, Words(text).Where(word => Private().IsMatch(word)));

    private static bool HasPrivateIdentifier(string text)
    {
        foreach (var word in CodeWord().EnumerateMatches(text))
        {
            if (PrivateIdentifier().IsMatch(text.AsSpan(word.Index, word.Length)))
                return true;
        }

        return false;
    }

    // Ours: not what tests read as input or compare with, not packages, not the work of others.
    private static IEnumerable<string> Files() =>
        ((string[])["src", "tests", "theme", ".github"])
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
            .Append(Repository.PathOf("README.md"))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => Text().IsMatch(file) && !Foreign().IsMatch(file) && !file.EndsWith("/PlainWordsTests.cs", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    // The words of prose and of names in camelCase, snake_case and their mixtures, in lower case.
    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value.ToLowerInvariant());

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+", RegexOptions.None, 30_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{L}_]\w*", RegexOptions.None, 30_000)]
    private static partial Regex CodeWord();

    [GeneratedRegex(
        "^(patients?|patience|manners|examinations?|doctoring|mailing|notifying|suggesting|remark(s|ed|ing)?|mend(s|ed|ing|er)?|" +
        "remed(y|ies|ied)|strangers?|lexicons?|sightings?|shrinkage|costly|carried|truth|rebuilder)$",
        RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Private();

    [GeneratedRegex(
        @"^(Fetch(Asking|Manners)|(Is|is)Passing|IsHostAway|EntryNews|Guard|Fine|WrongUse|OurFault|(Say|Said)\p{Lu}\w*|_?said\p{Lu}\w*|" +
        @"PossibleDates|SourceHead|HtmlAllowList|FormulaGate|MathMarkup|BytesPage|_?[Mm]ost\p{Lu}\w*|Most|Refuse|TextCut|YamlPlaces|Starting)$",
        RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex PrivateIdentifier();

    [GeneratedRegex(@"\.(cs|csproj|md|yml|json|html|js|css|sh|py|txt)$", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Text();

    [GeneratedRegex(@"(^|/)(obj|bin|Fixtures|Sites|fonts|Temml)/|\.approved\.|/packages\.lock\.json$", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Foreign();
}
