using System.Collections.Immutable;

namespace StaticDigest.Cli.Editions;

/// <summary>How long to go on trying.</summary>
/// <param name="Pauses">Pauses before the second, third… attempt.</param>
/// <param name="AnswerTime">How long a server may take for an answer.</param>
internal sealed record RetryPolicy(ImmutableArray<TimeSpan> Pauses, TimeSpan AnswerTime)
{
    /// <summary>For mail: servers that greylist take a message after one to fifteen minutes.</summary>
    public static RetryPolicy Mail { get; } = new([TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(10)], TimeSpan.FromMinutes(2));

    /// <summary>For chats, which are busy for seconds.</summary>
    public static RetryPolicy Notice { get; } = new([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30)], TimeSpan.FromSeconds(30));

    /// <summary>Waits.</summary>
    public Func<TimeSpan, CancellationToken, Task> Delay { get; init; } = Task.Delay;
}
