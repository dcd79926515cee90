using System.Collections;

namespace StaticDigest.Sources.Reading;

/// <summary>A line with something on it.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Indent">Blank characters before its text; tabs count one.</param>
/// <param name="Text">The line without blanks around it and without invisible characters; no-break blanks are blanks.</param>
/// <param name="AfterBlank">True when an empty line stands before it, or nothing.</param>
internal readonly record struct TextLine(int Number, int Indent, string Text, bool AfterBlank);

/// <summary>
/// A text file as its lines, empty ones left out, and which of them were understood. A reader marks each line that became
/// part of an entry or that it knows as page furniture; what is left over is what <see cref="Coverage"/> is about.
/// </summary>
internal sealed class TextLines : IReadOnlyList<TextLine>
{
    private readonly List<TextLine> _lines = [];
    private readonly BitArray _understood;
    private readonly string _path;
    private int _count;

    private TextLines(string path, string text)
    {
        _path = path;
        bool afterBlank = true;
        int number = 0;
        foreach (var raw in CleanText.Bullets(text).AsSpan().EnumerateLines())
        {
            number++;
            int indent = 0;
            while (indent < raw.Length && IsBlank(raw[indent]))
                indent++;
            var visible = Visible(raw[indent..]);
            if (visible.Length > 0)
                _lines.Add(new(number, indent, visible, afterBlank));
            afterBlank = visible.Length == 0;
        }

        _understood = new(_lines.Count);
    }

    /// <summary>The lines of a text. Ends of line are LF, CRLF, CR, FF, NEL, U+2028 and U+2029.</summary>
    public static TextLines Of(string path, string text) => new(path, text);

    public int Count => _lines.Count;

    public TextLine this[int index] => _lines[index];

    /// <summary>Lines with something on them: those marked so far, and all.</summary>
    public LineCoverage Coverage => new(_count, _lines.Count);

    public SourceSpan At(int index) => new(_path, _lines[index].Number, _lines[index].Indent + 1);

    /// <summary>Marks one line as part of an entry or as page furniture.</summary>
    public void Understand(int index)
    {
        _count += _understood[index] ? 0 : 1;
        _understood[index] = true;
    }

    /// <summary>Marks the lines from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public void Understand(int start, int end)
    {
        for (int i = start; i < end; i++)
            Understand(i);
    }

    public IEnumerator<TextLine> GetEnumerator() => _lines.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Visible(ReadOnlySpan<char> line)
    {
        int end = line.Length;
        while (end > 0 && IsBlank(line[end - 1]))
            end--;
        line = line[..end];
        int odd = 0;
        while (odd < line.Length && !IsInvisible(line[odd]) && line[odd] is not ('\u00a0' or '\u202f'))
            odd++;
        if (odd == line.Length)
            return line.ToString();
        Span<char> clean = line.Length <= 512 ? stackalloc char[line.Length] : new char[line.Length];
        int length = 0;
        foreach (char c in line)
        {
            if (!IsInvisible(c))
                clean[length++] = c is '\u00a0' or '\u202f' ? ' ' : c;
        }

        return clean[..length].Trim().ToString();
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || IsInvisible(c);

    // What pages put between words to steer line breaks and direction; joiners stay, since words of some scripts need them.
    private static bool IsInvisible(char c) =>
        c is '\u00ad' or '\u200b' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u2064')
            or (>= '\u2066' and <= '\u2069') or '\ufeff' or '\ufffc';
}
