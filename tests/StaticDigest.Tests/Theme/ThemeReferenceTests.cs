using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Scriban.Runtime;
using StaticDigest.Features;
using StaticDigest.Localization;
using StaticDigest.Tests.Support;
using StaticDigest.Theme;
using Xunit;

namespace StaticDigest.Tests.Theme;

/// <summary>theme/REFERENCE.md says what the templates say of themselves, and every value of the views.</summary>
public partial class ThemeReferenceTests
{
    private const string Reference = "theme/REFERENCE.md";

    private static readonly XElement s_notes = XElement.Load(Path.Combine(AppContext.BaseDirectory, "StaticDigest.xml")).Element("members")!;

    /// <summary>With <c>APPROVE=1</c> in the environment the reference is written anew.</summary>
    [Fact]
    public void The_reference_is_what_templates_and_views_say()
    {
        var path = Repository.PathOf(Reference);
        var text = Written();
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(path, text);

        Assert.Equal(text, File.Exists(path) ? File.ReadAllText(path) : "");
    }

    [Fact]
    public void Every_layout_and_partial_says_what_it_is_and_names_a_view_that_exists()
    {
        var views = FeatureList.Views.All.Select(shape => shape.Type.Name).ToHashSet(StringComparer.Ordinal);

        Assert.All(Templates("layouts").Concat(Templates("partials")), template =>
        {
            Assert.True(template.Note.Length > 5, $"{template.Name} does not begin with {{{{~ ## a note ## ~}}}}");
            Assert.All(View().Matches(template.Sees), view => Assert.Contains(view.Value, views));
        });
    }

    [Fact]
    public void The_guide_names_no_value_that_does_not_exist()
    {
        var guide = File.ReadAllText(Repository.PathOf("theme/README.md"));
        var tokens = Token().Matches(File.ReadAllText(Repository.PathOf("theme/assets/site/tokens.css"))).Select(token => token.Value)
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(Token().Matches(guide).Where(token => token.Value != "--theme"), token => Assert.Contains(token.Value, tokens));
        Assert.All(tokens, token => Assert.Contains(token is "--plain" or "--contrast" ? "--paper" : ShortFor(token), guide, StringComparison.Ordinal));

        static string ShortFor(string token) =>
            SwatchToken().IsMatch(token) ? "`--s1` … `--s8`" : token.StartsWith("--ui", StringComparison.Ordinal) ? "`--ui" : token;
    }

    [Fact]
    public void Sizes_and_weights_stand_among_the_tokens()
    {
        Assert.All(
            Directory.EnumerateFiles(Repository.PathOf("theme/assets/site"), "*.css").Where(file => Path.GetFileName(file) != "tokens.css")
                .SelectMany(File.ReadAllLines),
            line => Assert.DoesNotMatch(LiteralFont(), line));
    }

    private static string Written()
    {
        var text = new StringBuilder("""
            # Reference of the theme

            What templates can use: written by a test from the notes at the head of the templates and from the views, so that it is never behind
            them. [README.md](README.md) is the guide.

            ## Layouts

            Every layout sees `site` (`SiteView`) and `head` (`HeadView`), and its page as `page`.

            | layout | sees as `page` | what it is |
            |---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var (name, sees, note) in Templates("layouts"))
            text.Append(Invariant($"| `{name}` | {Code(sees)} | {note} |\n"));
        text.Append(
            "\n## Partials\n\n`{{ partial 'paper-card' card }}` writes a partial, which sees its argument as `it`, and `site`; one without an argument here " +
            "is called by its name alone.\n\n| partial | `it` | what it writes |\n|---|---|---|\n");
        foreach (var (name, sees, note) in Templates("partials"))
            text.Append(Invariant($"| `{name}` | {Code(sees)} | {note} |\n"));
        text.Append("\n## Values\n\nNames as templates write them.\n");
        foreach (var shape in FeatureList.Views.All)
            Add(text, shape);
        return text.ToString();
    }

    private static void Add(StringBuilder text, ViewShape shape)
    {
        var type = shape.Type;
        text.Append(Invariant($"\n### {type.Name}\n\n{Note($"T:{type.FullName}")}\n\n| value | kind | what it is |\n|---|---|---|\n"));
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.MetadataToken))
            text.Append(Invariant($"| `{StandardMemberRenamer.Rename(property.Name)}` | {Kind(property)} | {NoteOf(type, property)} |\n"));
    }

    private static string NoteOf(Type type, PropertyInfo property) => Note($"P:{type.FullName}.{property.Name}") is { Length: > 0 } own
        ? own
        : Text(Member($"T:{type.FullName}")?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == property.Name))
            is { Length: > 0 } given ? given
        : throw new InvalidOperationException($"{type.Name}.{property.Name} is not documented");

    private static string Note(string member) => Text(Member(member)?.Element("summary"));

    private static XElement? Member(string name) => s_notes.Elements("member").FirstOrDefault(member => (string?)member.Attribute("name") == name);

    // <c>topics</c> and <see cref="T:…HomeView"/> become code.
    private static string Text(XElement? note) => note is null ? "" : Blank().Replace(string.Concat(note.Nodes().Select(node => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{((string)see.Attribute("cref")!).Split('.', ':')[^1]}`",
        _ => ((XText)node).Value,
    })), " ").Trim();

    private static string Kind(PropertyInfo property)
    {
        var type = property.PropertyType;
        var kind = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? $"list of {Name(type.GetGenericArguments()[0], isMany: true)}"
            : Name(type, isMany: false);
        return new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable ? $"{kind} or null" : kind;
    }

    private static string Name(Type type, bool isMany) =>
        type == typeof(string) ? isMany ? "texts" : "text"
        : type == typeof(Html) ? "markup"
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) || type == typeof(long) ? isMany ? "numbers" : "number"
        : type == typeof(Localizer) ? "the words"
        : FeatureList.Views.Find(type) is not null ? $"`{type.Name}`" : throw new InvalidOperationException($"{type} has no name for readers of the reference");

    // {{~ ## it: PaperCardView. A paper in full. ## ~}}
    private static IEnumerable<(string Name, string Sees, string Note)> Templates(string folder) =>
        from file in Directory.EnumerateFiles(Repository.PathOf($"theme/{folder}"), "*.html").Order(StringComparer.Ordinal)
        let head = Head().Match(File.ReadAllText(file))
        select (Path.GetFileNameWithoutExtension(file), head.Groups["sees"].Value, head.Groups["note"].Value);

    private static string Code(string sees) => View().Replace(sees, "`$0`");

    [GeneratedRegex(@"\A\{\{~ ## ((page|it): (?<sees>[^.]+)\. )?(?<note>.+) ## ~\}\}\n", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Head();

    [GeneratedRegex(@"\b[A-Z]\w+View\b", RegexOptions.None, 30_000)]
    private static partial Regex View();

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z0-9-]*", RegexOptions.None, 30_000)]
    private static partial Regex Token();

    [GeneratedRegex(@"^--s[1-8]$", RegexOptions.None, 30_000)]
    private static partial Regex SwatchToken();

    [GeneratedRegex(@"\bfont(-size|-weight)?:\s*([^;/]*\s)?[0-9.]", RegexOptions.None, 30_000)]
    private static partial Regex LiteralFont();

    [GeneratedRegex(@"\s+", RegexOptions.None, 30_000)]
    private static partial Regex Blank();
}
