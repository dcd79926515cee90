using System.Collections.Immutable;
using StaticDigest.Building;

namespace StaticDigest.Cli.Doctoring;

/// <summary>All examinations of a digest.</summary>
internal static class Examination
{
    /// <summary>What was found, the worst first. Remarks about single entries are the build's to make, not the doctor's.</summary>
    public static ImmutableArray<Finding> Of(Patient patient)
    {
        var remarks = SiteBuild.Sorted(patient.Remarks)
            .Where(remark => remark.Severity == Severity.Error || remark.Severity == Severity.Warning && !IsAboutEntries(remark.Code))
            .Select(remark => new Finding(remark, DiagnosticHelp.FixOf(remark.Code)));
        return [.. remarks.Concat(Ownership.Examine(patient)).Concat(Freshness.Examine(patient)).Concat(Content.Examine(patient))
            .OrderByDescending(finding => finding.Diagnostic.Severity)];
    }

    private static bool IsAboutEntries(string code) =>
        code.StartsWith("SD01", StringComparison.Ordinal) || code.StartsWith("SD02", StringComparison.Ordinal) || code.StartsWith("SD06", StringComparison.Ordinal);
}
