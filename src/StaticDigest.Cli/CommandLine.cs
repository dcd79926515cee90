using System.CommandLine;
using StaticDigest.Cli.Chat;
using StaticDigest.Cli.Doctor;
using StaticDigest.Cli.Fetch;
using StaticDigest.Cli.Mail;
using StaticDigest.Cli.New;
using StaticDigest.Cli.Preview;
using StaticDigest.Cli.Resolve;
using StaticDigest.Cli.Suggest;
using StaticDigest.Cli.Topics;

namespace StaticDigest.Cli;

/// <summary>The program behind its entry: all commands, on the terminal of whoever calls.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The arguments of the program.</param>
    /// <param name="cancellation">Ends a command that waits, such as the preview.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(string[] arguments, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Turns listings of papers into a static site.");
        BuildCommand.AddTo(root);
        JoinCommand.AddTo(root);
        CheckCommand.AddTo(root);
        PreviewCommand.AddTo(root);
        MarkdownCommand.AddTo(root);
        FetchCommand.AddTo(root);
        TopicsCommand.AddTo(root);
        EmailCommand.AddTo(root);
        NotifyCommand.AddTo(root);
        NewCommand.AddTo(root);
        DoctorCommand.AddTo(root);
        ResolveCommand.AddTo(root);
        SuggestCommand.AddTo(root);
        var terminal = Terminal.Current;
        var invocation = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Errors };
        if (!terminal.IsProcess)
            invocation.ProcessTerminationTimeout = null;
        var command = root.Parse(arguments);
        int code = await command.InvokeAsync(invocation, cancellation);
        terminal.Output.Flush();
        terminal.Errors.Flush();
        return command.Errors.Count > 0 ? ExitCode.UsageError : code;
    }
}
