using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StaticDigest.Cli.Preview;

/// <summary>Serves a built site, with one script added to each page that reloads it and shows the diagnostics of the build.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>Folder below the base path that no site has, for the preview's own script.</summary>
    private const string Own = ".preview/";

    private static readonly byte[] Script = ReadScript();

    private readonly WebApplication _app;
    private readonly string _output;
    private readonly string _base;
    private readonly PreviewState _state;

    private PreviewServer(WebApplication app, string output, string basePath, PreviewState state)
    {
        _app = app;
        _output = output;
        _base = basePath;
        _state = state;
    }

    /// <summary>Address of the home page.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Begins to serve.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PreviewServer> StartAsync(string output, string basePath, PreviewState state, int port, bool isOpen,
        CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(isOpen ? IPAddress.Any : IPAddress.Loopback, port));
        // A page of another site whose host's name leads to this machine would otherwise read drafts.
        builder.Services.AddHostFiltering(hosts => hosts.AllowedHosts = isOpen ? ["*"] : ["localhost", "127.0.0.1", "[::1]"]);
        var app = builder.Build();
        app.UseHostFiltering();
        var server = new PreviewServer(app, output, basePath, state);
        app.Run(server.AnswerAsync);
        await app.StartAsync(cancellation);
        var bound = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        server.Address = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{bound.Port}{basePath}");
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (path.StartsWith($"{_base}{Own}", StringComparison.Ordinal))
            return OwnAsync(context, path[(_base.Length + Own.Length)..]);
        var answer = _state.Files.Find(path);
        context.Response.StatusCode = answer.Status;
        if (answer.Location is { } location)
        {
            context.Response.Headers.Location = location + context.Request.QueryString;
            return Task.CompletedTask;
        }

        return answer.File is { } file ? FileAsync(context.Response, file) : context.Response.WriteAsync("Not found");
    }

    private async Task FileAsync(HttpResponse response, string file)
    {
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(Path.Join(_output, file));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // A build has removed it since.
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var type = MediaTypes.Of(file);
        response.ContentType = type;
        response.Headers.CacheControl = "no-store";
        var addition = type.StartsWith("text/html", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes($"<script src=\"{_base}{Own}preview.js\" defer></script>\n")
            : [];
        response.ContentLength = bytes.Length + addition.Length;
        if (HttpMethods.IsHead(response.HttpContext.Request.Method))
            return;
        await response.Body.WriteAsync(bytes);
        await response.Body.WriteAsync(addition);
    }

    private async Task OwnAsync(HttpContext context, string name)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        switch (name)
        {
            case "preview.js":
                response.ContentType = "text/javascript; charset=utf-8";
                await response.Body.WriteAsync(Script);
                break;
            case "status.json":
                response.ContentType = "application/json";
                await response.Body.WriteAsync(_state.Status);
                break;
            case "events":
                await EventsAsync(context);
                break;
            default:
                response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    // Server-sent events: the number of each build, https://html.spec.whatwg.org/multipage/server-sent-events.html
    private async Task EventsAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _app.Lifetime.ApplicationStopping);
        int version = -1;
        try
        {
            while (true)
            {
                await _state.WaitAsync(version, ended.Token);
                version = _state.Version;
                await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"data: {version}\n\n"), ended.Token);
                await context.Response.Body.FlushAsync(ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview ends.
        }
    }

    private static byte[] ReadScript()
    {
        using var stream = typeof(PreviewServer).Assembly.GetManifestResourceStream("preview.js")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
