using System.Collections.Immutable;
using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Fetching;

namespace StaticDigest.Cli.Fetch;

/// <summary>What a run knows before it asks.</summary>
/// <param name="Runs">The record of all earlier runs.</param>
/// <param name="Since">First day to fetch, where one was asked for.</param>
/// <param name="AllowShrink">True to accept far less than before.</param>
internal sealed record FetchTask(FetchSource Source, ImmutableArray<FetchRun> Runs, DateTimeOffset Now, DateOnly? Since, bool AllowShrink)
{
    /// <summary>E-mail address to name to services that ask for one; else empty.</summary>
    public string Mail { get; init; } = "";

    /// <summary>The key to the service.</summary>
    public FetchSecret? Secret { get; init; }

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);
}

/// <summary>What came of one source.</summary>
/// <param name="Run">Its record.</param>
/// <param name="Diagnostics">Diagnostics, those about the content of its answers included.</param>
internal sealed record SourceResult(FetchSource Source, FetchRun Run, ShardLines Lines, ImmutableArray<Diagnostic> Diagnostics);
