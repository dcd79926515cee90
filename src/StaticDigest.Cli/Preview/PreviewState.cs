using StaticDigest.Building;

namespace StaticDigest.Cli.Preview;

/// <summary>What the server shows at the moment, and a way to wait for the next change. Safe for any number of threads.</summary>
internal sealed class PreviewState
{
    private volatile Snapshot _now = new(0, new PreviewFiles([], "/"), "{}"u8.ToArray(), new(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>The files of the last build.</summary>
    public PreviewFiles Files => _now.Files;

    /// <summary>Number of the last build and its diagnostics, as JSON for the overlay.</summary>
    public byte[] Status => _now.Status;

    /// <summary>Number of the last build.</summary>
    public int Version => _now.Version;

    /// <summary>Shows a new build.</summary>
    public void Update(PreviewFiles files, BuildResult built)
    {
        var before = _now;
        int version = before.Version + 1;
        _now = new(version, files, StatusOf(version, built), new(TaskCreationOptions.RunContinuationsAsynchronously));
        before.Changed.TrySetResult();
    }

    /// <summary>Ends when there is a newer build than the given one.</summary>
    public Task WaitAsync(int version, CancellationToken cancellation)
    {
        var now = _now;
        return now.Version > version ? Task.CompletedTask : now.Changed.Task.WaitAsync(cancellation);
    }

    private static byte[] StatusOf(int version, BuildResult built) => JsonOutput.Bytes(
        new PreviewJson(version, built.Output is not null, DiagnosticJson.Of([.. built.Diagnostics.Where(diagnostic => diagnostic.Severity > Severity.Info)])),
        CliJson.Default.PreviewJson).ToArray();

    private sealed record Snapshot(int Version, PreviewFiles Files, byte[] Status, TaskCompletionSource Changed);
}
