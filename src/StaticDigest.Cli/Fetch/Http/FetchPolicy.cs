namespace StaticDigest.Cli.Fetch.Http;

/// <summary>How the client behaves; tests make it hasty.</summary>
internal sealed record FetchPolicy
{
    /// <summary>Names the program and whom to write to.</summary>
    public required string UserAgent { get; init; }

    /// <summary>When the run has to be over.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Waits.</summary>
    public Func<TimeSpan, CancellationToken, Task> Delay { get; init; } = Task.Delay;

    /// <summary>A number from 0 to 1 that keeps many digests from asking again at the same moment.</summary>
    public Func<double> Jitter { get; init; } = Random.Shared.NextDouble;

    /// <summary>How long to wait before asking again, where the server does not say.</summary>
    public IReadOnlyList<TimeSpan> Pauses { get; init; } = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(45)];

    /// <summary>A server that asks for a longer pause is left alone for the rest of the run.</summary>
    public TimeSpan MostPause { get; init; } = TimeSpan.MaxValue;

    /// <summary>Most time that one answer takes.</summary>
    public TimeSpan AnswerTime { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Most bytes of one answer.</summary>
    public int MaxLength { get; init; } = 50 * 1024 * 1024;
}
