using StaticDigest.Cli.Fetch.Http;

namespace StaticDigest.Tests.Cli.Fetch;

/// <summary>A clock that only waiting moves, and a delay that takes no time.</summary>
internal sealed class FakeClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 25, 6, 0, 0, TimeSpan.Zero);

    public List<double> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Add(dueTime.TotalSeconds);
        _now += dueTime;
        return new Timer(callback, state, TimeSpan.Zero, period);
    }

    public FetchPolicy Of(FetchPolicy policy) => policy with
    {
        Clock = this,
        Jitter = static () => 0,
        AnswerTime = TimeSpan.FromSeconds(30),
    };

    public FetchPolicy Make(double minutes = 10) =>
        Of(new FetchPolicy { UserAgent = "StaticDigest/1 (+mailto:me@example.org)", Deadline = _now.AddMinutes(minutes) });
}
