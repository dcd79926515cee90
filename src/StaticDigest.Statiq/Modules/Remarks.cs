using Microsoft.Extensions.Logging;
using Statiq.Common;
using StaticDigest.Building;

namespace StaticDigest.StatiqHost.Modules;

/// <summary>Our remarks in Statiq's log. An error makes Statiq end with an exit code, after everything else was built.</summary>
internal static class Remarks
{
    public static void LogRemarks(this IExecutionContext context, IEnumerable<Diagnostic> remarks)
    {
        foreach (var remark in SiteBuild.Sorted(remarks))
        {
            var level = LevelOf(remark.Severity);
            if (context.IsEnabled(level))
                context.Log(level, "{Remark}", remark);
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
