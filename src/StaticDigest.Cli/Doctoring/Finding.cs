namespace StaticDigest.Cli.Doctoring;

/// <summary>Something to mend, and how.</summary>
/// <param name="Diagnostic">What was found.</param>
/// <param name="Remedy">What to do; one sentence.</param>
internal sealed record Finding(Diagnostic Diagnostic, string Remedy);
