using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace StaticDigest.Tests.Support;

/// <summary>
/// Lets scripts call the program without starting it: a command of a few lines hands folder, environment and arguments to the
/// process of the tests over a loopback connection, <see cref="Commands"/> runs it there, and the command prints what was
/// printed and ends as it ended. A start of the program costs a second or two of a core, nearly all of it compilation.
/// </summary>
internal static class ScriptedCommands
{
    // Lines of base64: the token, the folder, the environment and the arguments there; exit code, output and errors back.
    private const string Script =
        """
        exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 70
        { echo "$2"; pwd | base64 -w0; echo; env -0 | base64 -w0; echo; shift 2; printf '%s\0' "$@" | base64 -w0; echo; } >&3
        read -r code <&3 && read -r output <&3 && read -r errors <&3 || exit 70
        base64 -d <<< "$output"
        base64 -d <<< "$errors" >&2
        exit "$code"
        """;

    private static readonly Lazy<string> s_program = new(Serve);

    /// <summary>How a script calls the program; words separated by blanks.</summary>
    public static string Program => s_program.Value;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "It listens as long as there are tests.")]
    private static string Serve()
    {
        var folder = Directory.CreateTempSubdirectory("staticdigest-tests-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var script = Path.Combine(folder.FullName, "program.sh");
        File.WriteAllText(script, Script.ReplaceLineEndings("\n"));
        var token = RandomNumberGenerator.GetHexString(32);
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using (ExecutionContext.SuppressFlow())
            _ = Task.Run(() => Accept(listener, token));
        return $"bash {script} {((IPEndPoint)listener.LocalEndpoint).Port} {token}";
    }

    private static async Task Accept(TcpListener listener, string token)
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync();
            _ = Task.Run(() => Answer(client, token));
        }
    }

    private static async Task Answer(TcpClient client, string token)
    {
        using (client)
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII, leaveOpen: true);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII, leaveOpen: true) { NewLine = "\n" };
            if (await reader.ReadLineAsync() != token)
                return;
            var folder = await Text(reader);
            var environment = (await Text(reader)).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=', 2))
                .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
            var result = Commands.Run(folder.TrimEnd('\n'), environment, (await Text(reader)).Split('\0')[..^1]);
            await writer.WriteLineAsync($"{result.Code}");
            await writer.WriteLineAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(result.Output)));
            await writer.WriteLineAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(result.Errors)));
        }
    }

    private static async Task<string> Text(StreamReader reader) => Encoding.UTF8.GetString(Convert.FromBase64String(await reader.ReadLineAsync() ?? ""));
}
