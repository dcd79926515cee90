using System.Diagnostics;
using Xunit;

namespace StaticDigest.Tests.Support;

/// <summary>What a process printed and how it ended.</summary>
internal sealed record ShellResult(int Code, string Output)
{
    /// <summary>Its output, or a failed test when it did not end with 0.</summary>
    public string Success()
    {
        Assert.True(Code == 0, $"exit code {Code}: {Output}");
        return Output;
    }
}

/// <summary>Runs a program with an environment of the test's own, as a workflow's runner would.</summary>
internal static class Shell
{
    /// <summary>How a workflow calls the program that was built with the tests.</summary>
    public static string Program { get; } = $"dotnet {Path.Combine(AppContext.BaseDirectory, "StaticDigest.Cli.dll")}";

    private static readonly string[] s_inherited = ["PATH", "HOME", "DOTNET_ROOT", "TMPDIR", "TEMP", "SystemRoot", "USERPROFILE", "DOTNET_CLI_HOME",
        "NUGET_PACKAGES"];

    public static ShellResult Run(string folder, IReadOnlyDictionary<string, string> environment, string program, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(program, [.. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var name in s_inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
                start.Environment[name] = value;
        }

        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output + errors.GetAwaiter().GetResult());
    }
}
