using System.Buffers;
using System.Text;
using System.Xml;

namespace StaticDigest.Features.Feeds.Formats;

/// <summary>
/// Writes XML as UTF-8, to the byte as it shall be. Feeds are a handful of fixed elements around foreign text, and there are
/// thousands of them: markup is copied from literals, and text is escaped and encoded in one pass.
/// </summary>
internal sealed class FeedOutput : IBufferWriter<byte>
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("&<>\"");

    [ThreadStatic]
    private static FeedOutput? whole;

    [ThreadStatic]
    private static FeedOutput? part;

    private readonly ArrayBufferWriter<byte> _buffer = new(32 * 1024);

    /// <summary>This thread's output for a file, empty.</summary>
    public static FeedOutput ForFile() => (whole ??= new()).Clear();

    /// <summary>This thread's output for a piece of a file, empty.</summary>
    public static FeedOutput ForPart() => (part ??= new()).Clear();

    /// <summary>What was written; valid until the next file on this thread.</summary>
    public ReadOnlyMemory<byte> Written => _buffer.WrittenMemory;

    /// <summary>Writes markup, in which nothing foreign may stand.</summary>
    public FeedOutput Raw(ReadOnlySpan<byte> markup)
    {
        _buffer.Write(markup);
        return this;
    }

    /// <summary>Writes text for element content or a quoted attribute value; characters that XML cannot hold are left out.</summary>
    public FeedOutput Text(string text)
    {
        var rest = Clean(text).AsSpan();
        while (!rest.IsEmpty)
        {
            int length = rest.IndexOfAny(Markup);
            if (length < 0)
                length = rest.Length;
            Encoding.UTF8.GetBytes(rest[..length], _buffer);
            if (length == rest.Length)
                break;
            _buffer.Write(rest[length] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, _ => "&quot;"u8 });
            rest = rest[(length + 1)..];
        }

        return this;
    }

    /// <summary>Writes <c>&lt;name&gt;text&lt;/name&gt;</c> and a line end.</summary>
    public FeedOutput Element(ReadOnlySpan<byte> name, string text) =>
        Raw("<"u8).Raw(name).Raw(">"u8).Text(text).Raw("</"u8).Raw(name).Raw(">\n"u8);

    /// <inheritdoc/>
    public void Advance(int count) => _buffer.Advance(count);

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0) => _buffer.GetMemory(sizeHint);

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => _buffer.GetSpan(sizeHint);

    /// <summary>The text without what makes a document not well-formed: most controls, lone surrogates, U+FFFE and U+FFFF.</summary>
    internal static string Clean(string text)
    {
        int i = text.AsSpan().IndexOfAnyExceptInRange(' ', '\ud7ff');
        if (i < 0)
            return text;
        while (i < text.Length && IsAllowed(text, i, out int length))
            i += length;
        if (i == text.Length)
            return text;
        var kept = new StringBuilder(text, 0, i, text.Length);
        while (i < text.Length)
        {
            if (IsAllowed(text, i, out int length))
                kept.Append(text, i, length);
            i += length;
        }

        return kept.ToString();
    }

    private static bool IsAllowed(string text, int i, out int length)
    {
        length = 1;
        if (XmlConvert.IsXmlChar(text[i]))
            return true;
        if (i + 1 >= text.Length || !XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            return false;
        length = 2;
        return true;
    }

    private FeedOutput Clear()
    {
        _buffer.ResetWrittenCount();
        return this;
    }
}
