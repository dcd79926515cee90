using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;

namespace StaticDigest.Benchmarks;

/// <summary>
/// Serves folders as GitHub Pages does: gzip for text, and a cache that lasts ten minutes. Each answer may wait a while, as
/// on a way through the network, and the bytes of what is sent are counted.
/// </summary>
internal sealed class GzipServer : IDisposable
{
    private static readonly HashSet<string> s_compressed = [".html", ".js", ".css", ".json", ".txt", ".xml", ".svg", ".md", ".webmanifest"];

    private readonly HttpListener _listener = new();
    private readonly IReadOnlyList<(string Prefix, string Folder)> _folders;
    private readonly ConcurrentDictionary<string, (byte[] Body, bool IsCompressed)> _files = new(StringComparer.Ordinal);
    private readonly TimeSpan _wait;
    private long _sent;
    private int _answers;

    /// <summary>Begins to serve.</summary>
    /// <param name="folders">Folders by the first part of the path; the first that fits counts.</param>
    /// <param name="wait">How long each answer waits.</param>
    public GzipServer(IReadOnlyList<(string Prefix, string Folder)> folders, TimeSpan wait)
    {
        (_folders, _wait) = (folders, wait);
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Address without a slash at its end.</summary>
    public string Address { get; }

    /// <summary>Adds a page of our own.</summary>
    public void Put(string path, string html) => _files[path] = (System.Text.Encoding.UTF8.GetBytes(html), false);

    /// <summary>Bytes and answers of the files that count since the last time, bodies only.</summary>
    public (long Bytes, int Answers) Take() => (Interlocked.Exchange(ref _sent, 0), Interlocked.Exchange(ref _answers, 0));

    public Func<string, bool> Counts { get; set; } = _ => true;

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                _ = AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath;
        using var response = context.Response;
        try
        {
            await Task.Delay(_wait);
            var (body, isCompressed) = File(path);
            if (body.Length == 0)
            {
                response.StatusCode = 404;
                return;
            }

            response.ContentType = Path.GetExtension(path) switch
            {
                ".js" => "text/javascript",
                ".css" => "text/css",
                ".json" => "application/json",
                ".html" or "" => "text/html",
                _ => "application/octet-stream",
            };
            response.AddHeader("Cache-Control", "max-age=600");
            if (isCompressed)
                response.AddHeader("Content-Encoding", "gzip");
            if (Counts(path))
            {
                Interlocked.Add(ref _sent, body.Length);
                Interlocked.Increment(ref _answers);
            }

            response.ContentLength64 = body.Length;
            await response.OutputStream.WriteAsync(body);
        }
        catch (Exception exception) when (exception is HttpListenerException or IOException or ObjectDisposedException)
        {
            // The browser has gone away.
        }
    }

    private (byte[] Body, bool IsCompressed) File(string path) => _files.GetOrAdd(path, _ =>
    {
        foreach (var (prefix, folder) in _folders)
        {
            if (!path.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            var file = Path.Combine(folder, path[prefix.Length..], path.EndsWith('/') ? "index.html" : "");
            file = file.TrimEnd('/');
            if (!System.IO.File.Exists(file))
                return ([], false);
            var bytes = System.IO.File.ReadAllBytes(file);
            if (!s_compressed.Contains(Path.GetExtension(file)))
                return (bytes, false);
            using var stream = new MemoryStream();
            using (var gzip = new GZipStream(stream, CompressionLevel.Optimal))
                gzip.Write(bytes);
            return (stream.ToArray(), true);
        }

        return ([], false);
    });
}
