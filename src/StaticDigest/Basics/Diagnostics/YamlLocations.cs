using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StaticDigest;

/// <summary>YAML files with the places of what stands in them.</summary>
internal static class YamlLocations
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The mapping at the top of a file in UTF-8; null when it is empty.</summary>
    /// <exception cref="YamlException">
    /// The file is no valid YAML, is something else than a mapping, or is deeper than <see cref="CheckedYaml.MaxDepth"/>; a key
    /// stands twice in a block or is no text.
    /// </exception>
    public static YamlMappingNode? Root(ReadOnlySpan<byte> bytes)
    {
        var stream = new YamlStream();
        stream.Load(new CheckedYaml(Text(bytes)));
        return stream.Documents is [{ RootNode: YamlMappingNode root }, ..] ? root : null;
    }

    public static SourceSpan Of(YamlNode node, string path) => Of(node.Start, path);

    /// <summary>Where a file stops being YAML.</summary>
    public static SourceSpan Of(YamlException exception, string path) => Of(exception.Start, path);

    /// <summary>What is wrong, with the fix for the usual slips.</summary>
    public static DiagnosticKind.Sentence Describe(YamlException exception)
    {
        var words = (exception.InnerException?.Message ?? exception.Message).TrimEnd('.');
        var fix = words.Contains("mapping", StringComparison.Ordinal) && !words.Contains("tab", StringComparison.Ordinal)
            ? "; a text with a colon in it needs quotes around it, as in title: \"Robots: a digest\", and the keys of one block begin in one column"
            : words.Contains("cannot start any token", StringComparison.Ordinal) || words.Contains("tab ", StringComparison.Ordinal)
            ? "; indent with spaces, not with tabs, and put a text that begins with a sign such as @ or % into quotes"
            : words.Contains("quoted scalar", StringComparison.Ordinal) ? "; close the quote that was opened"
            : words.Contains("expected ',' or", StringComparison.Ordinal) ? "; close the bracket that was opened"
            : words.Contains("could not find expected ':'", StringComparison.Ordinal) ? "; each line is `key: value`, with a blank after the colon"
            : "";
        return new(words + fix);
    }

    private static SourceSpan Of(Mark mark, string path) => new(path, Math.Max((int)mark.Line, 1), Math.Max((int)mark.Column, 1));

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            || bytes[..Math.Min(bytes.Length, 64)].Contains((byte)0))
            throw new YamlException(new Mark(0, 1, 1), new Mark(0, 1, 1), "the file is in UTF-16; save it as UTF-8");
        try
        {
            return Utf8.GetString(bytes).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException wrong)
        {
            var before = bytes[..Math.Clamp(wrong.Index, 0, bytes.Length)];
            int line = before.Count((byte)'\n') + 1;
            int column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            var mark = new Mark(Math.Max(wrong.Index, 0), line, column);
            throw new YamlException(mark, mark,
                Invariant(
                    $"the byte {(wrong.BytesUnknown is [var first, ..] ? first : (byte)0):X2} is not UTF-8; the file seems to be in Windows-1252 or ") +
                Invariant($"another old encoding; save it as UTF-8"));
        }
    }
}
