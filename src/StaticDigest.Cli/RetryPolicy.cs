using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Polly;

namespace StaticDigest.Cli;

/// <summary>How often, and after which pauses, what failed for the moment is tried again: one policy for sources, mail and chats.</summary>
internal record RetryPolicy
{
    /// <summary>For mail: servers that greylist take a message after one to fifteen minutes.</summary>
    public static RetryPolicy Mail { get; } = new()
    {
        Pauses = [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(10)],
        AnswerTime = TimeSpan.FromMinutes(2),
    };

    /// <summary>For chats, which are busy for seconds.</summary>
    public static RetryPolicy Notice { get; } = new()
    {
        Pauses = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30)],
        AnswerTime = TimeSpan.FromSeconds(30),
    };

    /// <summary>Pauses before the second, third… attempt, where a server does not say how long to wait.</summary>
    public ImmutableArray<TimeSpan> Pauses { get; init; } = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(45)];

    /// <summary>How long a server may take for an answer.</summary>
    public TimeSpan AnswerTime { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>The clock; pauses are waited by it, too.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Tries again as long as a result asks for it and there are pauses left; the last result is the answer.</summary>
    /// <param name="isTransient">True for a result after which another attempt may help.</param>
    /// <param name="retryAfter">How long to wait after a result, where that is known.</param>
    public ResiliencePipeline<T> Pipeline<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(Func<T, bool> isTransient,
        Func<T, TimeSpan?>? retryAfter = null)
    {
        var pipeline = new ResiliencePipelineBuilder<T> { TimeProvider = Clock };
        return Pauses.IsEmpty ? pipeline.Build() : pipeline.AddRetry(new()
        {
            MaxRetryAttempts = Pauses.Length,
            ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is null && isTransient(attempt.Outcome.Result!)),
            DelayGenerator = attempt => ValueTask.FromResult<TimeSpan?>(retryAfter?.Invoke(attempt.Outcome.Result!) ?? Pauses[attempt.AttemptNumber]),
        }).Build();
    }
}
