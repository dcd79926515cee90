namespace StaticDigest.Cli.Doctor;

/// <summary>Something to repair, and how.</summary>
/// <param name="Diagnostic">What was found.</param>
/// <param name="Fix">What to do; one sentence.</param>
internal sealed record Finding(Diagnostic Diagnostic, string Fix);
