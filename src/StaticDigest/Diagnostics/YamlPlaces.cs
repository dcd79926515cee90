using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StaticDigest;

/// <summary>YAML files with the places of what stands in them.</summary>
internal static class YamlPlaces
{
    /// <summary>The mapping at the top of a file in UTF-8; null when it is empty or something else.</summary>
    /// <exception cref="YamlException">The file is no valid YAML.</exception>
    public static YamlMappingNode? Root(ReadOnlySpan<byte> bytes)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(Encoding.UTF8.GetString(bytes).TrimStart('\ufeff')));
        }
        catch (Exception slip) when (slip is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The scanner's own slips on broken input, such as a list that is never closed: "any: [a", a line, "- name: b".
            throw new YamlException("a list, block or text is not closed");
        }

        return stream.Documents is [{ RootNode: YamlMappingNode root }, ..] ? root : null;
    }

    /// <summary>Where a node begins.</summary>
    public static SourceSpan Of(YamlNode node, string path) => Of(node.Start, path);

    /// <summary>Where a file stops being YAML.</summary>
    public static SourceSpan Of(YamlException exception, string path) => Of(exception.Start, path);

    private static SourceSpan Of(Mark mark, string path) => new(path, (int)mark.Line, (int)mark.Column);
}
