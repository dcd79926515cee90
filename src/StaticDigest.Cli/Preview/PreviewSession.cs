using System.Diagnostics;
using System.Threading.Channels;
using StaticDigest.Building;
using StaticDigest.Settings;

namespace StaticDigest.Cli.Preview;

/// <summary>A running preview: one build after the other into the output folder, and the server that shows it.</summary>
internal sealed class PreviewSession : IAsyncDisposable
{
    // An editor saves a file in several steps; what comes within this time is one change.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(60);

    private readonly BuildOptions _options;
    private readonly Report _report;
    private readonly PreviewState _state = new();
    private PreviewServer? _server;
    private SiteAddress? _site;

    private PreviewSession(BuildOptions options, Report report)
    {
        _options = options;
        _report = report;
    }

    /// <summary>Where the site is shown.</summary>
    public string Address => _server!.Address;

    /// <summary>Builds once and begins to serve.</summary>
    public static async Task<PreviewSession> StartAsync(BuildOptions options, Report report, int port, bool isOpen, CancellationToken cancellation)
    {
        var session = new PreviewSession(options, report);
        var first = session.Build(cancellation);
        session._server = await PreviewServer.StartAsync(options.Output, first.Site.Base, session._state, port, isOpen, cancellation);
        return session;
    }

    /// <summary>Builds again whenever something in the input or the theme folder changes, until it is cancelled.</summary>
    public async Task WatchAsync(CancellationToken cancellation)
    {
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var input = Watch(_options.Input, changes.Writer);
        using var theme = _options.Theme is { } folder ? Watch(folder, changes.Writer) : null;
        while (await changes.Reader.WaitToReadAsync(cancellation))
        {
            do
            {
                changes.Reader.TryRead(out _);
                await Task.Delay(Quiet, cancellation);
            }
            while (changes.Reader.TryPeek(out _));
            try
            {
                Build(cancellation);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A file that is being written at this moment: the change that ends the writing builds again.
                _report.Line($"not built: {exception.Message}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private BuildResult Build(CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        BuildResult built;
        try
        {
            built = SiteBuild.Run(_options with { Now = TimeProvider.System.GetUtcNow() }, cancellation);
        }
        catch (UnreadableSettingsException exception)
        {
            // What the last good build made is still shown, under the address that it had.
            built = new(0, 0, _site ?? _options.Site ?? _options.Fallback, null, exception.Diagnostics);
        }

        _site = built.Site;
        _report.Print(built, Stopwatch.GetElapsedTime(start));
        _state.Update(PreviewFiles.Of(_options.Output, built.Site.Base), built);
        return built;
    }

    private FileSystemWatcher Watch(string folder, ChannelWriter<bool> changes)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        void Changed(object sender, FileSystemEventArgs change)
        {
            if (!change.FullPath.StartsWith(_options.Output + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                changes.TryWrite(true);
        }

        watcher.Changed += Changed;
        watcher.Created += Changed;
        watcher.Deleted += Changed;
        watcher.Renamed += (sender, change) => Changed(sender, change);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
