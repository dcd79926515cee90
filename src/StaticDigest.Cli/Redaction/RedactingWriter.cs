using System.Text;

namespace StaticDigest.Cli.Redaction;

/// <summary>A console that shows no secrets. It waits for whole lines, since a secret may come in pieces.</summary>
/// <param name="inner">The console.</param>
/// <param name="redactor">Knows the secrets.</param>
internal sealed class RedactingWriter(TextWriter inner, Redactor redactor) : TextWriter
{
    private readonly StringBuilder _line = new();
    private readonly Lock _lock = new();

    public override Encoding Encoding => inner.Encoding;

    /// <summary>Puts the consoles of this process behind writers that show no secrets.</summary>
    public static void Install()
    {
        Redactor.Process.AddSuspected(Environment.GetEnvironmentVariables());
        Console.SetOut(new RedactingWriter(Console.Out, Redactor.Process));
        Console.SetError(new RedactingWriter(Console.Error, Redactor.Process));
    }

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_lock)
        {
            _line.Append(buffer);
            if (buffer.Contains('\n'))
                Pass();
        }
    }

    public override void WriteLine(string? value) => Write(string.Concat(value, NewLine));

    // Only who waits for an answer or moves a line asks for this before the line is over.
    public override void Flush()
    {
        lock (_lock)
            Pass();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Flush();
        base.Dispose(disposing);
    }

    private void Pass()
    {
        inner.Write(redactor.Hide(_line.ToString()));
        _line.Clear();
        inner.Flush();
    }
}
