using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StaticDigest.Markdown;

/// <summary>Writes YAML front matter: every string in double quotes on one line, so that nothing can break out of it.</summary>
/// <param name="builder">Takes the text.</param>
internal readonly struct FrontMatterWriter(StringBuilder builder)
{
    // Nearly all text is ASCII, for which the search is several times as fast.
    private static readonly SearchValues<char> Special = SearchValues.Create(SpecialCharacters('\u007f'));
    private static readonly SearchValues<char> SpecialBeyondAscii = SearchValues.Create(SpecialCharacters(char.MaxValue));

    /// <summary>Writes a string; nothing when it is null.</summary>
    public void Field(string key, string? value)
    {
        if (value is null)
            return;
        builder.Append(key).Append(": ");
        Quoted(value);
        builder.Append('\n');
    }

    /// <summary>Writes a number; nothing when it is null.</summary>
    public void Field(string key, int? value)
    {
        if (value is { } number)
            builder.Append(CultureInfo.InvariantCulture, $"{key}: {number}\n");
    }

    /// <summary>Writes <c>true</c>; nothing when it is false.</summary>
    public void Flag(string key, bool value)
    {
        if (value)
            builder.Append(key).Append(": true\n");
    }

    /// <summary>Writes a list of strings on one line; nothing when it is empty.</summary>
    public void List(string key, ImmutableArray<string> values)
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
    public void Records(string key) => builder.Append(key).Append(":\n");

    /// <summary>Begins a record.</summary>
    public void Open(string key, string value)
    {
        builder.Append("  - {").Append(key).Append(": ");
        Quoted(value);
    }

    /// <summary>Continues a record; writes nothing when the value is null.</summary>
    public void And(string key, string? value)
    {
        if (value is null)
            return;
        builder.Append(", ").Append(key).Append(": ");
        Quoted(value);
    }

    /// <summary>Continues a record; writes nothing when the value is null.</summary>
    public void And(string key, int? value)
    {
        if (value is { } number)
            builder.Append(CultureInfo.InvariantCulture, $", {key}: {number}");
    }

    /// <summary>Continues a record; writes nothing when it is false.</summary>
    public void AndFlag(string key, bool value)
    {
        if (value)
            builder.Append(", ").Append(key).Append(": true");
    }

    /// <summary>Ends a record.</summary>
    public void Close() => builder.Append("}\n");

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
