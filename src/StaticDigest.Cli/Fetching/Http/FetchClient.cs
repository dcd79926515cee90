using System.Net;
using StaticDigest.Cli.Fetching.Requests;

namespace StaticDigest.Cli.Fetching.Http;

/// <summary>
/// Asks one thing at a time, spaced by host, and asks again with growing pauses when a server is busy. A host that stays
/// busy is left alone for the rest of the run.
/// </summary>
internal sealed class FetchClient(FetchManners manners) : IDisposable
{
    private const int MaxRedirects = 5;
    private const string OutOfTime = "the time of the run is over";

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(20),
        MaxConnectionsPerServer = 1,
        UseCookies = false,
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    private readonly Dictionary<string, DateTimeOffset> _lastAsked = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _givenUp = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Requests that were sent.</summary>
    public int Requests { get; private set; }

    public void Dispose() => _http.Dispose();

    /// <summary>Asks until there is an answer, or no more use in asking.</summary>
    public async Task<FetchAnswer> Get(FetchRequest request, FetchAsking asking, CancellationToken cancellation)
    {
        var host = request.Address.Authority;
        if (_givenUp.Contains(host))
            return new(AnswerKind.Failed) { Why = $"{host} did not answer before in this run" };
        for (int attempt = 0; ; attempt++)
        {
            if (manners.Clock.GetUtcNow() >= manners.Deadline)
                return new(AnswerKind.OutOfTime) { Why = OutOfTime };
            var answer = await Once(request, asking, cancellation);
            if (!answer.IsPassing)
                return answer;
            if (attempt == manners.Pauses.Count)
            {
                GiveUp(host, answer);
                return answer with { Why = Invariant($"{answer.Why} ({attempt + 1} times)") };
            }

            var pause = answer.RetryAfter + TimeSpan.FromSeconds(manners.Jitter()) ?? manners.Pauses[attempt] * (1 + manners.Jitter() / 2);
            if (manners.Clock.GetUtcNow() + pause >= manners.Deadline)
            {
                GiveUp(host, answer);
                return answer with { Why = Invariant($"{answer.Why}, and asking again in {pause.TotalSeconds:0} s would be too late for this run") };
            }

            await manners.Delay(pause, cancellation);
        }
    }

    private void GiveUp(string host, FetchAnswer answer)
    {
        if (answer.IsHostAway)
            _givenUp.Add(host);
    }

    private async Task<FetchAnswer> Once(FetchRequest request, FetchAsking asking, CancellationToken cancellation)
    {
        var address = request.Address;
        var seen = new HashSet<Uri>();
        try
        {
            while (seen.Add(address) && seen.Count <= MaxRedirects + 1)
            {
                if (!await Space(address, asking.Wait, cancellation))
                    return new(AnswerKind.OutOfTime) { Why = OutOfTime };
                using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                timeout.CancelAfter(manners.AnswerTime);
                using var message = asking.Message(address, isFirst: seen.Count == 1, request.Expect, manners.UserAgent);
                Requests++;
                using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
                if (Target(response, address) is not { } target)
                    return await FetchResponse.Read(response, request, seen.Count > 1 ? address : null, asking, manners, timeout.Token);
                if (target.Scheme != Uri.UriSchemeHttps && (target.Scheme != Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
                    return new(AnswerKind.Failed) { Why = $"it redirects to an address that is not safe ({FetchBody.Excerpt(target.GetLeftPart(UriPartial.Path))})" };
                address = target;
            }

            return new(AnswerKind.Failed) { Why = "it redirects without end" };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(AnswerKind.Failed) { IsPassing = true, IsHostAway = true, Why = Invariant($"no whole answer came within {manners.AnswerTime.TotalSeconds:0.###} s") };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            return new(AnswerKind.Failed) { IsPassing = true, IsHostAway = true, Why = $"the connection failed ({FetchBody.Excerpt(Reason(exception))})" };
        }
        finally
        {
            _lastAsked[address.Authority] = manners.Clock.GetUtcNow();
        }
    }

    // False when the next turn would come after the end of the run.
    private async Task<bool> Space(Uri address, TimeSpan wait, CancellationToken cancellation)
    {
        // arXiv asks for three seconds between requests of all kinds, whoever redirected there.
        if (address.Host.EndsWith("arxiv.org", StringComparison.OrdinalIgnoreCase) && wait < TimeSpan.FromSeconds(3))
            wait = TimeSpan.FromSeconds(3);
        if (!_lastAsked.TryGetValue(address.Authority, out var last) || last + wait <= manners.Clock.GetUtcNow())
            return true;
        if (last + wait >= manners.Deadline)
            return false;
        await manners.Delay(last + wait - manners.Clock.GetUtcNow(), cancellation);
        return true;
    }

    private static Uri? Target(HttpResponseMessage response, Uri address) =>
        response.StatusCode is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is { } location
        && Uri.TryCreate(address, location, out var target) ? target : null;

    private static string Reason(Exception exception) => exception is HttpRequestException { InnerException: { } inner } ? inner.Message : exception.Message;
}
