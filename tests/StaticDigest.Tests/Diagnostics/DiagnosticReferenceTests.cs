using System.Reflection;
using System.Text;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Diagnostics;

/// <summary>Every diagnostic has a fix, an example, a section in the reference and a test that provokes it.</summary>
public class DiagnosticReferenceTests
{
    private const string Reference = ".github/docs/diagnostics.md";

    private static readonly (string Area, string Title)[] s_areas =
    [
        ("SD01", "Listings"), ("SD02", "Papers, notes and documents"), ("SD03", "Settings and topics"), ("SD04", "Theme"),
        ("SD05", "Site, input and output folders"),
        ("SD06", "Formulas"), ("SD09", "Fetching"), ("SD10", "What `doctor` finds"), ("SD11", "Suggestions"), ("SD12", "Mail and chats"), ("SD13", "Cards"),
        ("SD15", "Words of the interface"), ("SD16", "Looking papers up, and links"),
    ];

    private static List<(string Name, DiagnosticKind Kind)> Kinds { get; } =
        [.. typeof(DiagnosticCodes).GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(DiagnosticKind))
            .Select(property => (property.Name, Kind: (DiagnosticKind)property.GetValue(null)!))
            .OrderBy(kind => kind.Kind.Code, StringComparer.Ordinal)];

    [Fact]
    public void Every_code_has_an_example_and_a_fix() =>
        Assert.All(Kinds, kind => Assert.True(kind.Kind.Example.Length > 3 && kind.Kind.Fix.EndsWith('.'), kind.Kind.Code));

    [Fact]
    public void Every_code_is_provoked_by_a_test()
    {
        var folder = Repository.PathOf("tests/StaticDigest.Tests");
        var tests = string.Concat(Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Fixture.Folder, "*.approved.*", SearchOption.AllDirectories))
            .Select(File.ReadAllText));

        Assert.Empty(Kinds
            .Where(
                kind => !tests.Contains(kind.Kind.Code, StringComparison.Ordinal) && !tests.Contains($"DiagnosticCodes.{kind.Name}", StringComparison.Ordinal))
            .Select(kind => $"{kind.Kind.Code} {kind.Name}"));
    }

    /// <summary>With <c>APPROVE=1</c> in the environment the reference is written anew.</summary>
    [Fact]
    public void The_reference_is_what_the_codes_and_their_help_say()
    {
        var path = Repository.PathOf(Reference);
        var text = Written();
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(path, text);

        Assert.Equal(text, File.Exists(path) ? File.ReadAllText(path) : "");
    }

    private static string Written()
    {
        var text = new StringBuilder("""
            # Diagnostics

            Every message has a code, a place and a severity. An *error* is something that the owner asked for and that could not
            be done: the command ends with exit code 1, and the rest is built. With a *warning* doubtful input was used or left out
            as the message says; `--strict` makes it an error. An *info* needs nobody; `--verbose` shows it. Codes that are marked
            *nothing is done* end every command with exit code 4: with defaults in place of what could not be read another site
            would be published than the owner meant. In the messages `{0}`, `{1}` … stand for what was found.

            """);
        var areas = Kinds.GroupBy(kind => kind.Kind.Code[..4]).ToList();
        foreach (var area in areas)
        {
            var title = s_areas.FirstOrDefault(known => known.Area == area.Key).Title ?? area.Key;
            text.Append(Invariant($"\n## {title}\n"));
            foreach (var (_, kind) in area)
            {
                text.Append(Invariant($"\n### {kind.Code}\n\n"));
                text.Append(Invariant($"*{kind.Severity.ToString().ToLowerInvariant()}{(kind.IsFatal ? ", nothing is done" : "")}*: {kind.Format}\n\n"));
                text.Append(Invariant($"- Example: {kind.Example}\n- What to do: {kind.Fix}\n"));
            }
        }

        return text.ToString().ReplaceLineEndings("\n");
    }
}
