using System.Text;

namespace StaticDigest.Theme;

/// <summary>The text of a script or style sheet, which may be joined from several files, and where each of its lines came from.</summary>
internal sealed class AssetText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int At, string Shown, int Line)> _origins = [];
    private int _lines;

    /// <summary>The text as UTF-8.</summary>
    public ReadOnlyMemory<byte> Bytes => Encoding.UTF8.GetBytes(Text);

    public string Text => _text.ToString();

    /// <summary>A file by itself.</summary>
    /// <param name="shown">Its path for diagnostics.</param>
    public static AssetText Of(InputFile file, string shown)
    {
        var text = new AssetText();
        text.Add(TextOf(file), shown, 1);
        return text;
    }

    /// <summary>What a file says, without a byte order mark.</summary>
    public static string TextOf(InputFile file) => Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\ufeff');

    /// <summary>Appends a part of a file.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="shown">Path of the file for diagnostics.</param>
    /// <param name="line">The line in which the part begins, from 1.</param>
    public void Add(ReadOnlySpan<char> text, string shown, int line)
    {
        _origins.Add((_lines, shown, line));
        _text.Append(text);
        _lines += text.Count('\n');
    }

    /// <summary>Where a place of the joined text lies in its file.</summary>
    /// <param name="line">Line, from 1.</param>
    public SourceSpan Place(int line, int column)
    {
        var (at, shown, first) = _origins.FindLast(origin => origin.At < line);
        return new SourceSpan(shown, first + line - 1 - at, column);
    }
}
