using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using StaticDigest.Building.Reading;
using StaticDigest.Settings;
using StaticDigest.Tests.Support;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Tests.Settings;

/// <summary>
/// The declarations of the settings are what people and programs are told: the reference, the schemas and the comments of
/// the shipped file. With <c>APPROVE=1</c> in the environment the reference and the schemas are written anew.
/// </summary>
public partial class SettingsReferenceTests
{
    // The shipped digest is about machine learning, and has a source.
    private static readonly string[] s_chosen = ["description", "sources", "topics_from"];

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IEnumerable<Setting<SiteSettings>> Keys => InputSettings.Keys;

    private static string Shipped { get; } = File.ReadAllText(Repository.PathOf("input/digest.yml"));

    private static string DigestSchema => SettingsSchema.Of("digest.yml", "The settings of a digest.", Keys).ToJsonString(s_indented) + "\n";

    private static string TopicsSchema =>
        SettingsSchema.Of("topics/NAME.yml", "A set of topics.", Keys.Where(key => key.Name == "topics")).ToJsonString(s_indented) + "\n";

    [Fact]
    public void The_reference_is_what_the_declarations_say() => IsPublished("settings.md", SettingsReference.Page(Keys));

    [Fact]
    public void The_schemas_are_what_the_declarations_say()
    {
        IsPublished("digest.schema.json", DigestSchema);
        IsPublished("topics.schema.json", TopicsSchema);
    }

    [Fact]
    public void Every_key_is_explained_in_the_shipped_file_as_it_is_declared()
    {
        var comments = Comments(Shipped);
        var declared = Keys.SelectMany(key => key.Form.Keys.Where(_ => key.Form.Variants.IsEmpty)
            .Select(inner => (Path: $"{key.Name}.{inner.Name}", Key: inner)).Prepend((Path: key.Name, Key: key))).ToList();
        var lines = Keys.Where(key => !key.Form.Variants.IsEmpty).SelectMany(
            key => key.Form.Keys, (key, inner) => (key.Name, Line: SettingsReference.Line(inner)));

        Assert.Equal(declared.Select(key => key.Path).Order(StringComparer.Ordinal), comments.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(declared.Where(key => !comments[key.Path].Contains(SettingsReference.Comment(key.Key), StringComparison.Ordinal))
            .Select(key => $"{key.Path}: {SettingsReference.Comment(key.Key)} <> {comments[key.Path]}"));
        Assert.DoesNotContain(lines, line => !comments[line.Name].Contains(line.Line, StringComparison.Ordinal));
    }

    [Fact]
    public void The_shipped_file_says_the_defaults_but_for_what_this_digest_chose()
    {
        var (settings, diagnostics) = InputSettings.Read(new InputFile("digest.yml", Encoding.UTF8.GetBytes(Shipped)));

        Assert.Empty(diagnostics);
        Assert.Equal(s_chosen, Keys
            .SelectMany(key => key.Form.Variants.IsEmpty && !key.Form.Keys.IsEmpty ? key.Form.Keys.Cast<Setting<SiteSettings>>() : [key])
            .Where(key => key.IsGiven(settings)).Select(key => key.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_schemas_accept_what_ships()
    {
        Assert.True(Accepts(DigestSchema, Shipped));
        var sets = Directory.EnumerateFiles(Repository.PathOf("input/topics"), "*.yml");
        Assert.All(sets, file => Assert.True(Accepts(TopicsSchema, File.ReadAllText(file)), file));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("site:\n  # title: Robots\ntopics:\nchats:\n", true)]
    [InlineData("site: {title: 2026, url: https://example.org/}", true)]
    [InlineData("site: {titel: Robots}", false)]
    [InlineData("site: {url: example}", false)]
    [InlineData("site: {language: English}", false)]
    [InlineData("look: {accent: red}", false)]
    [InlineData("look: {accent: '#8c1d2f', density: titles}", true)]
    [InlineData("look: {density: words}", false)]
    [InlineData("pages: {papers_per_page: 5}", true)]
    [InlineData("pages: {papers_per_page: 4}", false)]
    [InlineData("pages: {api: maybe}", false)]
    [InlineData("pages: {cards: [site, people]}", false)]
    [InlineData("links: none", true)]
    [InlineData("links: [page, pdff]", false)]
    [InlineData("mail: {from: a@example.org, unsubscribe: 'https://example.org/?who={email}'}", true)]
    [InlineData("mail: {from: nobody}", false)]
    [InlineData("chats: [{kind: slack}]", true)]
    [InlineData("chats: [{kind: slack, room: x}]", false)]
    [InlineData("chats: [{kind: matrix, room: x}]", false)]
    [InlineData("chats: [{kind: irc}]", false)]
    [InlineData("chats: [{kind: slack, secret: 'https://hooks.example.org/1'}]", false)]
    [InlineData("sources: [{kind: arxiv, categories: cs.LG}]", true)]
    [InlineData("sources: [{kind: arxiv}]", false)]
    [InlineData("sources: [{kind: huggingface, query: x}]", false)]
    [InlineData("sources: [{kind: feed, url: 'https://example.org/f', wait: 4000}]", false)]
    [InlineData("resolve: {wait: {arxiv: 3}, base: {arxiv: 'https://example.org'}, services: none}", true)]
    [InlineData("resolve: {wait: {nobody: 3}}", false)]
    [InlineData("resolve: {minutes: 0}", false)]
    [InlineData("topics: none", true)]
    [InlineData("topics: [{name: A, any: x}]", true)]
    [InlineData("topics: [{name: A}]", false)]
    [InlineData("topics: [{any: [x]}]", false)]
    [InlineData("versoin: 1", false)]
    public void The_schema_and_the_reader_are_of_one_mind(string yaml, bool isGood)
    {
        Assert.Equal(isGood, InputSettings.Read(new InputFile("digest.yml", Encoding.UTF8.GetBytes(yaml))).Diagnostics.IsEmpty);
        Assert.Equal(isGood, Accepts(DigestSchema, yaml));
    }

    private static void IsPublished(string name, string text)
    {
        var path = Repository.PathOf($".github/docs/{name}");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(path, text);

        Assert.Equal(text, File.Exists(path) ? File.ReadAllText(path) : "");
    }

    private static bool Accepts(string schema, string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var value = JsonSerializer.SerializeToElement(stream.Documents is [var document, ..] ? Json(document.RootNode) : null);
        return JsonSchema.FromText(schema, new() { SchemaRegistry = new() }).Evaluate(value).IsValid;
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode block => new JsonObject(block.Children.Select(pair => KeyValuePair.Create(pair.Key.ToString(), Json(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => flag.Value == "true",
        YamlScalarNode { Style: ScalarStyle.Plain } plain
            when decimal.TryParse(plain.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) => number,
        _ => node.ToString(),
    };

    // What stands above each key, `site` and `site.title`, on one line.
    private static SortedDictionary<string, string> Comments(string yaml)
    {
        var comments = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var above = new List<string>();
        var section = "";
        foreach (var line in yaml.Split('\n'))
        {
            if (line.TrimStart().StartsWith('#'))
            {
                above.Add(line.TrimStart()[1..]);
                continue;
            }

            if (KeyLine().Match(line) is { Success: true } key)
            {
                section = key.Groups["indent"].Length == 0 ? key.Groups["name"].Value : section;
                var path = key.Groups["indent"].Length == 0 ? section : $"{section}.{key.Groups["name"].Value}";
                comments[path] = string.Join(' ', string.Join(' ', above).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }

            above.Clear();
        }

        return comments;
    }

    [GeneratedRegex("^(?<indent>(  )?)(?<name>[a-z_]+):", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex KeyLine();
}
