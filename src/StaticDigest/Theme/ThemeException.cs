namespace StaticDigest.Theme;

/// <summary>A template cannot be rendered. It carries the diagnostic for the owner of the digest.</summary>
public sealed class ThemeException : Exception
{
    /// <summary>Wraps a failure of the template engine.</summary>
    internal ThemeException(Diagnostic diagnostic, Exception inner) : base(diagnostic.ToString(), inner) => Diagnostic = diagnostic;

    /// <summary>Whether the template itself is wrong; else something failed that it called.</summary>
    internal bool IsSlip { get; init; } = true;

    /// <summary>Where and why.</summary>
    public Diagnostic Diagnostic { get; }
}
