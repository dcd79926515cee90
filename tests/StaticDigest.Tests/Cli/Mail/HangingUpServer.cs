using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StaticDigest.Tests.Cli.Mail;

/// <summary>A mail server that hangs up at one step, the first so many times, and otherwise takes everything, or says what it is told to.</summary>
internal sealed class HangingUpServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _step;
    private int _times;

    /// <summary>Starts a server.</summary>
    /// <param name="step">Where it hangs up: <c>connect</c>, the name of a command, or <c>.</c> for the end of a message.</param>
    /// <param name="times">How many times.</param>
    public HangingUpServer(string step, int times)
    {
        (_step, _times) = (step, times);
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Messages that it said to have.</summary>
    public int Taken { get; private set; }

    /// <summary>What it answers to a line in place of taking it; null for that.</summary>
    public Func<string, string?> Says { get; init; } = static _ => null;

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        while (true)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await Talk(client.GetStream());
            }
            catch (IOException)
            {
                // The other side hung up first.
            }
            catch (Exception exception) when (exception is ObjectDisposedException or SocketException)
            {
                return;
            }
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII);
        async Task<bool> Goes(string step, string answer)
        {
            if (step == _step && _times-- > 0)
                return false;
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"{answer}\r\n"));
            return true;
        }

        if (!await Goes("connect", "220 localhost ESMTP"))
            return;
        while (await reader.ReadLineAsync() is { } line)
        {
            var command = line.Split(' ')[0].ToUpperInvariant();
            if (!await Goes(command, Says(line) ?? (command == "DATA" ? "354 go on" : "250 fine")) || command == "QUIT")
                return;
            if (command != "DATA")
                continue;
            while (await reader.ReadLineAsync() is { } text && text != ".")
            {
            }

            if (!await Goes(".", "250 taken"))
                return;
            Taken++;
        }
    }
}
