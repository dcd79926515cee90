using StaticDigest.Cli.Fetching.Http;

namespace StaticDigest.Tests.Cli.Fetching;

/// <summary>A clock that only waiting moves, and a delay that takes no time.</summary>
internal sealed class HastyManners : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 25, 6, 0, 0, TimeSpan.Zero);

    public List<double> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => _now;

    public FetchManners Of(FetchManners manners) => manners with
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

    public FetchManners Make(double minutes = 10) => Of(new FetchManners { UserAgent = "StaticDigest/1 (+mailto:me@example.org)", Deadline = _now.AddMinutes(minutes) });
}
