using StaticDigest.Settings;

namespace StaticDigest.Cli;

/// <summary>Runs a command; what goes wrong becomes a message and an exit code, never a bare stack trace.</summary>
internal static class CommandRunner
{
    public static int Run(Report report, Func<int> command) => RunAsync(report, () => Task.FromResult(command())).GetAwaiter().GetResult();

    public static async Task<int> RunAsync(Report report, Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (UsageException exception)
        {
            return report.Fail(exception, ExitCode.UsageError);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return report.Fail(exception, ExitCode.UsageError);
        }
        catch (UnreadableSettingsException exception)
        {
            return report.Fail(exception);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Success;
        }
#pragma warning disable CA1031 // The last resort of a program: whatever it is, say it and end with the code for a fault of ours.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return report.Fail(exception, ExitCode.InternalError);
        }
    }
}
