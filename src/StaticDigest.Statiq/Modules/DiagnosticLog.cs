using Microsoft.Extensions.Logging;
using StaticDigest.Building;
using Statiq.Common;

namespace StaticDigest.StatiqHost.Modules;

/// <summary>Our diagnostics in Statiq's log. An error makes Statiq end with an exit code, after everything else was built.</summary>
internal static class DiagnosticLog
{
    public static void LogDiagnostics(this IExecutionContext context, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in SiteBuild.Sorted(diagnostics))
        {
            var level = LevelOf(diagnostic.Severity);
            if (context.IsEnabled(level))
                context.Log(level, "{Diagnostic}", diagnostic);
        }
    }

    // What needs no action is shown with `-l Debug`, as with the default host's --verbose.
    private static LogLevel LevelOf(Severity severity) => severity switch
    {
        Severity.Error => LogLevel.Error,
        Severity.Warning => LogLevel.Warning,
        _ => LogLevel.Debug,
    };
}
