using System.Globalization;

namespace StaticDigest;

/// <summary>A kind of diagnostic: its code, its severity and the text with numbered gaps.</summary>
/// <param name="Code">Code, unique and never reused.</param>
/// <param name="Severity">Severity of every diagnostic of this kind.</param>
/// <param name="Format">The sentence, with <c>{0}</c> where the arguments go.</param>
public sealed record DiagnosticKind(string Code, Severity Severity, string Format)
{
    private const int QuoteLength = 60;

    /// <summary>
    /// Makes the diagnostic. Strings are put on one line and cut, since they quote foreign text; a <see cref="Sentence"/> stays whole.
    /// </summary>
    public Diagnostic At(SourceSpan where, params ReadOnlySpan<object> arguments)
    {
        var quoted = new object?[arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
            quoted[i] = arguments[i] is string text ? Truncate.Quote(text, QuoteLength) : arguments[i];
        return new Diagnostic(Code, Severity, where, string.Format(CultureInfo.InvariantCulture, Format, quoted));
    }

    /// <summary>Words of our own or of a library that are part of the message.</summary>
    /// <param name="Text">The words.</param>
    public readonly record struct Sentence(string Text)
    {
        /// <inheritdoc/>
        public override string ToString() => Text.ReplaceLineEndings(" ");
    }
}
