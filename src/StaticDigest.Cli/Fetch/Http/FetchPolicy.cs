namespace StaticDigest.Cli.Fetch.Http;

/// <summary>How the client behaves; tests make it hasty.</summary>
internal sealed record FetchPolicy : RetryPolicy
{
    /// <summary>Names the program and whom to write to.</summary>
    public required string UserAgent { get; init; }

    /// <summary>When the run has to be over.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>A number from 0 to 1 that keeps many digests from asking again at the same moment.</summary>
    public Func<double> Jitter { get; init; } = Random.Shared.NextDouble;

    /// <summary>A server that asks for a longer pause is left alone for the rest of the run.</summary>
    public TimeSpan MaxPause { get; init; } = TimeSpan.MaxValue;

    /// <summary>Most bytes of one answer.</summary>
    public int MaxLength { get; init; } = 50 * 1024 * 1024;
}
