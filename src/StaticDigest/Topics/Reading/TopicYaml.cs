using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StaticDigest.Topics.Reading;

/// <summary>Writes topics as the settings have them.</summary>
public static class TopicYaml
{
    private const string Head = """
        # Topics found in the papers by `staticdigest topics --keep`, for a digest without rules of its own. What stands here
        # stays, so that addresses do; what is found later is added below. To make the topics yours, write
        # topics_from: [found] in digest.yml; from then on nothing is added.
        topics:
        """;

    /// <summary>The items of the list under <c>topics:</c>. A slug is always written, so that a new name keeps the address.</summary>
    public static string Items(IEnumerable<Topic> topics)
    {
        var yaml = new StringBuilder();
        foreach (var topic in topics)
        {
            yaml.Append("  - name: ").Append(Quoted(topic.Name)).Append('\n');
            yaml.Append("    slug: ").Append(Quoted(topic.Slug)).Append('\n');
            yaml.Append("    description: ").Append(Quoted(topic.Description)).Append('\n');
            yaml.Append("    any: [").AppendJoin(", ", topic.Rule.Any.Select(Quoted)).Append("]\n");
        }

        return yaml.ToString();
    }

    /// <summary>Adds topics to the text of a set; null when its list does not stand at its end as it was written here.</summary>
    /// <param name="text">The set; empty for a new one.</param>
    /// <param name="known">The topics that it has.</param>
    /// <param name="added">The topics to be added.</param>
    public static string? Add(string text, ImmutableArray<Topic> known, ImmutableArray<Topic> added)
    {
        var whole = $"{(text.Length == 0 ? Head : text.TrimEnd())}\n{Items(added)}";
        var read = TopicSetReader.Read("", Encoding.UTF8.GetBytes(whole));
        return read.Diagnostics.IsEmpty
            && read.Items.Select(topic => topic.Slug).SequenceEqual(known.Concat(added).Select(topic => topic.Slug), StringComparer.Ordinal) ? whole : null;
    }

    // A string of JSON is one of YAML.
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
