using System.Collections.Immutable;
using StaticDigest.Building;

namespace StaticDigest.Cli.Doctor;

internal static class DoctorChecks
{
    /// <summary>What was found, the worst first. Diagnostics about single entries are the build's to make, not the doctor's.</summary>
    public static ImmutableArray<Finding> Of(DoctorContext context)
    {
        var diagnostics = SiteBuild.Sorted(context.Diagnostics)
            .Where(diagnostic => diagnostic.Severity == Severity.Error || diagnostic.Severity == Severity.Warning && !IsAboutEntries(diagnostic.Code))
            .Select(diagnostic => new Finding(diagnostic, diagnostic.Kind.Fix));
        return [.. diagnostics.Concat(Ownership.Examine(context)).Concat(Freshness.Examine(context)).Concat(Content.Examine(context))
            .OrderByDescending(finding => finding.Diagnostic.Severity)];
    }

    private static bool IsAboutEntries(string code) =>
        code.StartsWith("SD01", StringComparison.Ordinal) || code.StartsWith("SD02", StringComparison.Ordinal)
            || code.StartsWith("SD06", StringComparison.Ordinal);
}
