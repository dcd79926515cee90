using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Tests.Support;
using StaticDigest.Topics;
using StaticDigest.Topics.Reading;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Tests.Topics;

/// <summary>The topics and the papers that come with the repository.</summary>
internal static partial class TopicFixture
{
    public static Batch<Topic> Shipped { get; } = Read(File.ReadAllText(Repository.PathOf("input/topics/machine-learning.yml")));

    public static TopicClassifier Classifier { get; } = new(Shipped.Items);

    public static ImmutableArray<Paper> Seed { get; } = ReadSeed(Fixture.Text("HuggingFaceText/seed.input.txt"));

    public static Batch<Topic> Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        return TopicReader.Read((YamlSequenceNode)root["topics"], "digest.yml");
    }

    public static Paper PaperOf(string title, string text = "", string[]? keywords = null, string[]? categories = null) => new()
    {
        Id = new(PaperIdKind.Title, title),
        Title = title,
        Abstract = text,
        Keywords = [.. keywords ?? []],
        Categories = [.. categories ?? []],
    };

    private static ImmutableArray<Paper> ReadSeed(string text) =>
    [
        .. SeedPaper().Matches(text).Select(match => PaperOf(match.Groups["title"].Value, match.Groups["abstract"].Value)),
    ];

    [GeneratedRegex(@"^(?<title>\S.*)\n\n(?<abstract>\S.*)\n\n  • \d+ authors", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex SeedPaper();
}
