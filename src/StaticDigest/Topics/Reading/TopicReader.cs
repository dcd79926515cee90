using System.Collections.Immutable;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Settings;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Topics.Reading;

/// <summary>Reads the topics of the settings file.</summary>
public static class TopicReader
{
    private static readonly string[] Keys = ["name", "slug", "description", "any", "all", "not", "categories"];

    /// <summary>What stands behind <c>topics</c>: the topics, and whether it has no rule, good or bad.</summary>
    internal static SettingKind<(ImmutableArray<Topic> Topics, bool AreNone)> Kind { get; } = new(
        new("a list, with lines such as `- name: …`", "") { IsCompound = true, IsList = true },
        (value, fallback) =>
        {
            if (value.Node is YamlSequenceNode list)
            {
                var topics = Read(list, value.Report.Path);
                value.Report.Diagnostics.AddRange(topics.Diagnostics);
                return (topics.Items, list.Children.Count == 0);
            }

            if (value.Node is YamlScalarNode { Value: "none" })
                return ([], false);
            value.RejectShape("a list, with lines such as `- name: …`");
            return fallback;
        },
        _ => "[]");

    /// <summary>Reads the list under <c>topics</c>. A topic with a fault that decides about papers is left out and reported.</summary>
    /// <param name="node">The list.</param>
    /// <param name="path">Path of the settings file, for the diagnostics.</param>
    public static Batch<Topic> Read(YamlSequenceNode node, string path)
    {
        var topics = ImmutableArray.CreateBuilder<Topic>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < node.Children.Count; i++)
        {
            var child = node.Children[i];
            if (child is not YamlMappingNode mapping)
            {
                diagnostics.Add(DiagnosticCodes.TopicNotAMapping.At(YamlLocations.Of(child, path), i + 1));
                continue;
            }

            var draft = new Draft(path, diagnostics);
            foreach (var (key, value) in mapping.Children)
                draft.Set(key, value);
            if (draft.Name.Length == 0)
                diagnostics.Add(DiagnosticCodes.TopicNameMissing.At(YamlLocations.Of(mapping, path), i + 1));
            else if (draft.Rule is { Any.IsEmpty: true, All.IsEmpty: true, Categories.IsEmpty: true })
                diagnostics.Add(DiagnosticCodes.TopicRuleEmpty.At(YamlLocations.Of(mapping, path), draft.Name));
            else if (draft.ToTopic() is var topic && slugs.Add(topic.Slug))
                topics.Add(topic);
            else
                diagnostics.Add(DiagnosticCodes.TopicSlugTwice.At(YamlLocations.Of(mapping, path), topic.Name, topic.Slug));
        }

        return new(topics.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>A topic while its keys are read.</summary>
    private sealed class Draft(string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        private string _slug = "";
        private string _description = "";

        public string Name { get; private set; } = "";

        public TopicRule Rule { get; private set; } = new();

        public Topic ToTopic() => new(Name, _slug.Length > 0 ? _slug : Slug.Of(Name), _description, Rule);

        public void Set(YamlNode key, YamlNode value)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            switch (name)
            {
                case "name":
                    Name = Text(name, value);
                    break;
                case "slug":
                    _slug = SlugOf(Text(name, value), value);
                    break;
                case "description":
                    _description = Text(name, value);
                    break;
                case "any":
                    Rule = Rule with { Any = Phrases(name, value) };
                    break;
                case "all":
                    Rule = Rule with { All = Phrases(name, value) };
                    break;
                case "not":
                    Rule = Rule with { Not = Phrases(name, value) };
                    break;
                case "categories":
                    Rule = Rule with { Categories = [.. List(name, value).Select(item => item.Text)] };
                    break;
                default:
                    diagnostics.Add(NearestName.Of(name, Keys) is { } nearest
                        ? DiagnosticCodes.TopicKeyMistyped.At(YamlLocations.Of(key, path), name, nearest)
                        : DiagnosticCodes.TopicKeyUnknown.At(YamlLocations.Of(key, path), name, string.Join(", ", Keys)));
                    break;
            }
        }

        private string SlugOf(string written, YamlNode node)
        {
            var slug = written.Length == 0 ? "" : Slug.Of(written);
            if (!string.Equals(slug, written, StringComparison.Ordinal))
                diagnostics.Add(DiagnosticCodes.TopicSlugChanged.At(YamlLocations.Of(node, path), written, slug));
            return slug;
        }

        private string Text(string key, YamlNode node)
        {
            if (node is YamlScalarNode scalar)
                return scalar.Value?.Trim() ?? "";
            diagnostics.Add(DiagnosticCodes.TopicValueShape.At(YamlLocations.Of(node, path), key, "one line of text"));
            return "";
        }

        private ImmutableArray<string> Phrases(string key, YamlNode node)
        {
            var phrases = ImmutableArray.CreateBuilder<string>();
            foreach (var (text, place) in List(key, node))
            {
                if (Phrase.TryParse(text) is not null)
                    phrases.Add(text);
                else
                    diagnostics.Add(DiagnosticCodes.TopicPhraseUnusable.At(YamlLocations.Of(place, path), text));
            }

            return phrases.ToImmutable();
        }

        // One phrase needs no brackets, and a key with nothing behind it is an empty list.
        private List<(string Text, YamlNode Place)> List(string key, YamlNode node)
        {
            var items = new List<(string Text, YamlNode Place)>();
            IEnumerable<YamlNode> nodes = node is YamlSequenceNode sequence ? sequence.Children : [node];
            foreach (var item in nodes)
            {
                if (item is not YamlScalarNode scalar)
                    diagnostics.Add(DiagnosticCodes.TopicValueShape.At(YamlLocations.Of(item, path), key, "a list of words: [one phrase, another phrase]"));
                else if (scalar.Value?.Trim() is { Length: > 0 } text)
                    items.Add((text, item));
            }

            return items;
        }
    }
}
