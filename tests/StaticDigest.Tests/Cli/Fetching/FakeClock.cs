using StaticDigest.Cli.Fetch.Http;

namespace StaticDigest.Tests.Cli.Fetching;

/// <summary>A clock that only waiting moves, and a delay that takes no time.</summary>
internal sealed class FakeClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 25, 6, 0, 0, TimeSpan.Zero);

    public List<double> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => _now;

    public FetchPolicy Of(FetchPolicy policy) => policy with
    {
        Clock = this,
        Jitter = static () => 0,
        AnswerTime = TimeSpan.FromSeconds(30),
        Delay = (time, _) =>
        {
            Waits.Add(time.TotalSeconds);
            _now += time;
            return Task.CompletedTask;
        },
    };

    public FetchPolicy Make(double minutes = 10) => Of(new FetchPolicy { UserAgent = "StaticDigest/1 (+mailto:me@example.org)", Deadline = _now.AddMinutes(minutes) });
}
