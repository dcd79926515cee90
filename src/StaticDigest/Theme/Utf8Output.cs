using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace StaticDigest.Theme;

/// <summary>Collects what a template writes as UTF-8, in a buffer that is used again for the next page.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);

    public ReadOnlyMemory<byte> Written => _buffer.WrittenMemory;

    public void Clear() => _buffer.ResetWrittenCount();

    public void Write(string text, int offset, int count) => Encoding.UTF8.GetBytes(text.AsSpan(offset, count), _buffer);

    public void Write(ReadOnlySpan<byte> bytes) => _buffer.Write(bytes);

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Markup that is rendered already, as UTF-8.</summary>
/// <param name="Bytes">The markup.</param>
internal sealed record RenderedHtml(ReadOnlyMemory<byte> Bytes)
{
    public override string ToString() => Encoding.UTF8.GetString(Bytes.Span);
}
