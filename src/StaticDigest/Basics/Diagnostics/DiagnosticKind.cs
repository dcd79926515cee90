using System.Globalization;

namespace StaticDigest;

/// <summary>A kind of diagnostic: its code, its severity, the text with numbered gaps, and help. <c>doctor</c> and the reference show the help.</summary>
/// <param name="Code">Code, unique and never reused.</param>
/// <param name="Severity">Severity of every diagnostic of this kind.</param>
/// <param name="Format">The sentence, with <c>{0}</c> where the arguments go.</param>
/// <param name="Example">Something of the owner's that provokes it: a line of a file, a name, an answer.</param>
/// <param name="Fix">What to do about it; a sentence.</param>
public sealed record DiagnosticKind(string Code, Severity Severity, string Format, string Example, string Fix)
{
    private const int QuoteLength = 60;

    /// <summary>
    /// True when nothing is done because of it: with defaults in place of what was not read another site would be published than the owner meant.
    /// </summary>
    public bool IsFatal { get; init; }

    /// <summary>Two kinds with one code are one.</summary>
    public bool Equals(DiagnosticKind? other) => Code == other?.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>
    /// Makes the diagnostic. Strings are put on one line and cut, since they quote foreign text; a <see cref="Sentence"/> stays whole.
    /// </summary>
    public Diagnostic At(SourceSpan where, params ReadOnlySpan<object> arguments)
    {
        var quoted = new object?[arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
            quoted[i] = arguments[i] is string text ? Truncate.Quote(text, QuoteLength) : arguments[i];
        return new Diagnostic(this, where, string.Format(CultureInfo.InvariantCulture, Format, quoted));
    }

    /// <summary>Words of our own or of a library that are part of the message.</summary>
    /// <param name="Text">The words.</param>
    public readonly record struct Sentence(string Text)
    {
        /// <inheritdoc/>
        public override string ToString() => Text.ReplaceLineEndings(" ");
    }
}
