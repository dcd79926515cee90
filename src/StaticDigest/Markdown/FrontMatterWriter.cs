using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticDigest.Papers.Fields;

namespace StaticDigest.Markdown;

/// <summary>Writes YAML front matter: every string in double quotes on one line, so that nothing can break out of it.</summary>
/// <param name="builder">Takes the text.</param>
internal sealed class FrontMatterWriter(StringBuilder builder) : IFieldWriter
{
    // Nearly all text is ASCII, for which the search is several times as fast.
    private static readonly SearchValues<char> Special = SearchValues.Create(SpecialCharacters('\u007f'));
    private static readonly SearchValues<char> SpecialBeyondAscii = SearchValues.Create(SpecialCharacters(char.MaxValue));

    // Parts of the record that is being written; -1 outside of any.
    private int _parts = -1;

    public bool IsTerse => false;

    public void Text(string key, string? value)
    {
        if (value is null)
            return;
        Begin(key);
        Quoted(value);
        End();
    }

    public void Number(string key, int? value)
    {
        if (value is not { } number)
            return;
        // What names a record is always a text.
        bool isName = _parts == 0;
        Begin(key);
        builder.Append(isName ? "\"" : "").Append(CultureInfo.InvariantCulture, $"{number}").Append(isName ? "\"" : "");
        End();
    }

    public void Flag(string key, bool value)
    {
        if (!value)
            return;
        Begin(key);
        builder.Append("true");
        End();
    }

    /// <summary>Writes a list of strings on one line.</summary>
    public void Texts(string key, ImmutableArray<string> values)
    {
        if (values.IsEmpty)
            return;
        builder.Append(key).Append(": [");
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0)
                builder.Append(", ");
            Quoted(values[i]);
        }

        builder.Append("]\n");
    }

    /// <summary>Begins a list of small records, one to a line.</summary>
    public void BeginList(string key) => builder.Append(key).Append(":\n");

    public void EndList()
    {
    }

    public void BeginRecord(string? key)
    {
        builder.Append("  - {");
        _parts = 0;
    }

    public void EndRecord()
    {
        builder.Append("}\n");
        _parts = -1;
    }

    public void Item(string value)
    {
        builder.Append("  - ");
        Quoted(value);
        builder.Append('\n');
    }

    private void Begin(string key)
    {
        if (_parts > 0)
            builder.Append(", ");
        builder.Append(key).Append(": ");
    }

    private void End()
    {
        if (_parts < 0)
            builder.Append('\n');
        else
            _parts++;
    }

    /// <summary>Writes a string as JSON and YAML both read it.</summary>
    private void Quoted(ReadOnlySpan<char> text)
    {
        var special = Ascii.IsValid(text) ? Special : SpecialBeyondAscii;
        builder.Append('"');
        while (true)
        {
            int next = text.IndexOfAny(special);
            if (next < 0)
                break;
            builder.Append(text[..next]);
            char c = text[next];
            if (char.IsHighSurrogate(c) && next + 1 < text.Length && char.IsLowSurrogate(text[next + 1]))
            {
                builder.Append(text.Slice(next, 2));
                text = text[(next + 2)..];
                continue;
            }

            if (c is '"' or '\\')
                builder.Append('\\').Append(c);
            else if (c == '\n')
                builder.Append("\\n");
            else if (char.IsSurrogate(c))
                builder.Append('\ufffd');
            else
                builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            text = text[(next + 1)..];
        }

        builder.Append(text).Append('"');
    }

    // Besides quotes: what YAML calls a line break, and what it forbids.
    private static string SpecialCharacters(char last)
    {
        var special = new StringBuilder("\"\\");
        for (int c = 0; c <= last; c++)
        {
            if (char.IsControl((char)c) || char.IsSurrogate((char)c) || c is '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff')
                special.Append((char)c);
        }

        return special.ToString();
    }
}
