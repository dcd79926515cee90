using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Fetching;

namespace StaticDigest.Cli.Fetch.Http;

/// <summary>How a request ended.</summary>
internal enum AnswerKind
{
    Body,

    /// <summary>It is what it was last time.</summary>
    Unchanged,

    /// <summary>The server knows nothing under this address.</summary>
    Missing,

    /// <summary>Nothing usable came.</summary>
    Failed,

    /// <summary>The time of the run is over.</summary>
    OutOfTime,
}

internal sealed record FetchAnswer(AnswerKind Kind)
{
    /// <summary>The body in UTF-8.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What the body says about itself.</summary>
    public PageFacts Facts { get; init; }

    /// <summary>The address that answered in the end, where that is another than the one that was asked.</summary>
    public Uri? Redirected { get; init; }

    /// <summary>Why it failed; one sentence.</summary>
    public string Why { get; init; } = "";

    /// <summary>True when asking again later may help.</summary>
    public bool IsTransient { get; init; }

    /// <summary>True when it is the host that is busy or away, not this one address that is wrong.</summary>
    public bool IsHostUnavailable { get; init; }

    /// <summary>The host that is away, where a redirect led to it; null for the one that was asked.</summary>
    public string? AwayHost { get; init; }

    /// <summary>The encoding that the answer names and is not in; null when it names the right one, or none.</summary>
    public string? WrongLabel { get; init; }

    /// <summary>Status of the answer; 0 when none came.</summary>
    public int Status { get; init; }

    /// <summary>The beginning of an answer that is an error; empty when it is a page in HTML.</summary>
    public string Text { get; init; } = "";

    /// <summary>How often it was asked for.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How to ask next time.</summary>
    public FetchValidator? Validator { get; init; }
}
