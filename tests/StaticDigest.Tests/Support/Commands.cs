using System.Globalization;
using StaticDigest.Cli;
using StaticDigest.Cli.Redaction;

namespace StaticDigest.Tests.Support;

/// <summary>What a command printed and how it ended.</summary>
internal sealed record CommandResult(int Code, string Output, string Errors)
{
    /// <summary>All that it printed, or a failed test when it did not end with 0.</summary>
    public string Success() => new ShellResult(Code, Output + Errors).Success();
}

/// <summary>Runs the program inside the process of the tests, with a folder, consoles and an environment of the test's own.</summary>
internal static class Commands
{
    private static readonly Dictionary<string, string> s_none = [];

    public static CommandResult Run(string folder, params string[] arguments) => Run(folder, s_none, arguments);

    /// <summary>Runs a command.</summary>
    /// <param name="folder">The folder in which it is called.</param>
    /// <param name="environment">All variables that it can see.</param>
    /// <param name="arguments">The arguments.</param>
    public static CommandResult Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        // A flow of control of its own: it knows no secret of the test's, and what is set for it ends with it.
        using (ExecutionContext.SuppressFlow())
            return Task.Run(() => RunHere(folder, environment, arguments)).GetAwaiter().GetResult();
    }

    private static async Task<CommandResult> RunHere(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        // The program knows no cultures.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        using StringWriter output = new(), errors = new();
        Redactor.Process.AddSuspected(environment.ToDictionary());
        using var hidingOutput = new RedactingWriter(TextWriter.Synchronized(output), Redactor.Process);
        using var hidingErrors = new RedactingWriter(TextWriter.Synchronized(errors), Redactor.Process);
        Terminal.Current = Terminal.Of(hidingOutput, hidingErrors, folder, environment.GetValueOrDefault);
        int code = await CommandLine.Run(arguments);
        return new(code, output.ToString().ReplaceLineEndings("\n"), errors.ToString().ReplaceLineEndings("\n"));
    }
}
