using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StaticDigest.Tests.Cli.Fetch;

/// <summary>What the server got.</summary>
internal sealed record Asked(string Path, IReadOnlyDictionary<string, string> Headers)
{
    public string Method { get; init; } = "GET";

    public string Body { get; init; } = "";
}

/// <summary>What the server is to answer, good or bad.</summary>
internal sealed record Reply(string Body = "", int Status = 200)
{
    public byte[]? Bytes { get; init; }

    public string ContentType { get; init; } = "application/json";

    public (string Name, string Value)[] Headers { get; init; } = [];

    /// <summary>Promises more bytes than it sends.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>Closes the connection within the first line.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Never answers.</summary>
    public bool Hangs { get; init; }
}

/// <summary>A server on this machine that can do everything that a server should not.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Asked, Reply> _answer;
    private int _open;

    public LoopbackServer(Func<Asked, Reply> answer)
    {
        _answer = answer;
        _listener.Start();
        Url = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}";
        _ = Accept();
    }

    /// <summary>Answers in turn; the last answer is repeated.</summary>
    public LoopbackServer(params Reply[] replies) : this(InTurn(replies)) { }

    public string Url { get; }

    public ConcurrentQueue<Asked> Requests { get; } = new();

    /// <summary>The most requests that waited for an answer at the same time.</summary>
    public int MaxOpen { get; private set; }

    public IEnumerable<string> Paths => Requests.Select(request => request.Path);

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private static Func<Asked, Reply> InTurn(Reply[] replies)
    {
        int next = 0;
        return _ => replies[Math.Min(Interlocked.Increment(ref next), replies.Length) - 1];
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Serve(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        MaxOpen = Math.Max(MaxOpen, Interlocked.Increment(ref _open));
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
                var start = (await reader.ReadLineAsync(_stop.Token))?.Split(' ') ?? ["", ""];
                var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
                    headers[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
                var body = new char[headers.TryGetValue("Content-Length", out var length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0];
                if (body.Length > 0)
                    await reader.ReadBlockAsync(body, _stop.Token);
                var asked = new Asked(start[1], headers) { Method = start[0], Body = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(body)) };
                Requests.Enqueue(asked);
                var reply = _answer(asked);
                // A client that has its answer may ask again before this task goes on.
                Interlocked.Decrement(ref _open);
                await Send(stream, reply);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
        {
            // The client left, as it should when an answer hangs.
        }
    }

    private async Task Send(NetworkStream stream, Reply reply)
    {
        if (reply.IsClosed)
        {
            // Some bytes, since .NET asks again by itself where not one came.
            await stream.WriteAsync("HTTP/1.1 2"u8.ToArray(), _stop.Token);
            return;
        }

        if (reply.Hangs)
            await Task.Delay(Timeout.Infinite, _stop.Token);
        var body = reply.Bytes ?? Encoding.UTF8.GetBytes(reply.Body);
        var head = new StringBuilder(
            Invariant(
                $"HTTP/1.1 {reply.Status} Status\r\nConnection: ") +
            Invariant($"close\r\nContent-Type: {reply.ContentType}\r\nContent-Length: {body.Length + (reply.IsTruncated ? 100 : 0)}\r\n"));
        foreach (var (name, value) in reply.Headers)
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), _stop.Token);
        await stream.WriteAsync(body, _stop.Token);
    }
}
