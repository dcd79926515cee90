using System.Collections.Immutable;

namespace StaticDigest.Fetching;

/// <summary>How the fetch of one source ended.</summary>
public enum FetchOutcome
{
    /// <summary>Read to the end.</summary>
    Complete,

    /// <summary>Stopped at a limit of papers or time.</summary>
    Unfinished,

    /// <summary>The source gave nothing usable.</summary>
    Failed,

    /// <summary>The source gave far less than before.</summary>
    Refused,
}

/// <summary>What a server said by which an unchanged answer can be told.</summary>
/// <param name="Address">The address that was asked.</param>
/// <param name="ETag">Its <c>ETag</c>.</param>
/// <param name="LastModified">Its <c>Last-Modified</c>.</param>
public sealed record FetchValidator(string Address, string? ETag, string? LastModified);

/// <summary>The record of one fetch of one source, a line of <c>fetched/2026-11.jsonl</c> in the input folder.</summary>
public sealed record FetchRun
{
    /// <summary>The source's folder.</summary>
    public required string Source { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How it ended.</summary>
    public required FetchOutcome Outcome { get; init; }

    /// <summary>Entries that were read.</summary>
    public int Read { get; init; }

    /// <summary>Days that were asked for; 0 for a source without days.</summary>
    public int Days { get; init; }

    /// <summary>Papers that were new.</summary>
    public int Added { get; init; }

    /// <summary>Known papers of which something was new.</summary>
    public int Updated { get; init; }

    /// <summary>Up to which day the source has been read without a gap.</summary>
    public DateOnly? Through { get; init; }

    /// <summary>The newest day of any entry that was read.</summary>
    public DateOnly? Newest { get; init; }

    /// <summary>Why nothing was read, or why the fetch ended early; one sentence.</summary>
    public string? Why { get; init; }

    /// <summary>How to ask next time only for what changed.</summary>
    public ImmutableArray<FetchValidator> Validators { get; init; } = [];
}
