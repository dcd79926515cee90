using System.Collections.Immutable;
using StaticDigest.Cli.Fetch.Http;
using StaticDigest.Papers;
using StaticDigest.Resolving;

namespace StaticDigest.Cli.Resolve;

/// <summary>What is asked of a run.</summary>
internal sealed record ResolveOptions
{
    public required string Input { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Most titles to ask for; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>Path of the one listing whose papers are looked for, relative to the input folder; null for all.</summary>
    public string? Only { get; init; }

    /// <summary>True to ask nothing and write nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>True to read what became of known papers as well.</summary>
    public bool Refresh { get; init; }

    /// <summary>Reads the environment.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>Makes the client stricter or hastier.</summary>
    public Func<FetchPolicy, FetchPolicy> Policy { get; init; } = static policy => policy;

    /// <summary>The UTC day of the run.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);
}

/// <summary>How one question ended.</summary>
internal enum QuestionOutcome
{
    Found,
    Ambiguous,
    Missed,
    Failed,
}

internal sealed record QuestionResult(Question Question, QuestionOutcome Outcome, PaperId? Id, Finding? Found, ImmutableArray<Doubt> Doubts);

/// <summary>What a run did.</summary>
internal sealed record ResolveResult
{
    /// <summary>What came of each question that was asked.</summary>
    public ImmutableArray<QuestionResult> Questions { get; init; } = [];

    /// <summary>What is planned: titles, ids, and the requests that they cost at least.</summary>
    public (int Titles, int Ids, int Requests) Plan { get; init; }

    /// <summary>Papers that wait for the owner's answer, of this run and of earlier ones.</summary>
    public ImmutableArray<(Question Question, ImmutableArray<Doubt> Doubts)> Waiting { get; init; } = [];

    /// <summary>Papers without an address after the run.</summary>
    public int Open { get; init; }

    /// <summary>Entries that an answer of the owner took back.</summary>
    public int Undone { get; init; }

    /// <summary>Known papers of which something new was read.</summary>
    public int Refreshed { get; init; }

    public IReadOnlyDictionary<string, int> Requests { get; init; } = ImmutableDictionary<string, int>.Empty;

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    public int CountOf(QuestionOutcome outcome) => Questions.Count(question => question.Outcome == outcome);
}
