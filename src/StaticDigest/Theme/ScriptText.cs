using System.Text;

namespace StaticDigest.Theme;

/// <summary>
/// A script as it is served: without the lines that are comments and without indentation, which readers of the source
/// need and readers of the site would load. Nothing else is touched, so a script works the same either way
/// unless a text of several lines depends on how it is indented.
/// </summary>
internal static class ScriptText
{
    /// <summary>Drops lines that begin with <c>//</c>, blocks that begin with <c>/**</c> on a line of their own, blank lines and indentation.</summary>
    public static ReadOnlyMemory<byte> Shorten(ReadOnlyMemory<byte> script)
    {
        var text = Encoding.UTF8.GetString(script.Span);
        var kept = new StringBuilder(text.Length);
        bool isComment = false;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            isComment |= line.StartsWith("/**", StringComparison.Ordinal);
            if (!isComment && !line.IsEmpty && !line.StartsWith("//", StringComparison.Ordinal))
                kept.Append(line).Append('\n');
            if (isComment && line.EndsWith("*/", StringComparison.Ordinal))
                isComment = false;
        }

        return Encoding.UTF8.GetBytes(kept.ToString());
    }
}
