namespace StaticDigest;

/// <summary>How bad a <see cref="Diagnostic"/> is. Only an error makes a build end with exit code 1.</summary>
public enum Severity
{
    /// <summary>Worth knowing, nothing to repair: the year that was assumed, the chrome that was skipped.</summary>
    Info,

    /// <summary>Doubtful input that was used or left out in a way that the message says.</summary>
    Warning,

    /// <summary>Something that the owner of the digest asked for could not be done.</summary>
    Error,
}

/// <summary>One diagnostic about input or theme: what was found, what was expected, what was done about it.</summary>
/// <param name="Kind">What it is, with its fix.</param>
/// <param name="Where">Where it was found.</param>
/// <param name="Message">One sentence for people; quoted text is cut at 60 characters.</param>
public sealed record Diagnostic(DiagnosticKind Kind, SourceSpan Where, string Message)
{
    /// <summary>A stable code such as <c>SD0103</c>, see <see cref="DiagnosticCodes"/>.</summary>
    public string Code => Kind.Code;

    /// <summary>How bad it is.</summary>
    public Severity Severity => Kind.Severity;

    /// <summary>The compilers' shape, so that editors and CI logs make it clickable.</summary>
    public override string ToString() =>
        $"{Where}: {Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" }} {Code}: {Message}";
}
