using System.Net;
using Polly;
using StaticDigest.Cli.Fetch.Requests;

namespace StaticDigest.Cli.Fetch.Http;

/// <summary>
/// Asks one thing at a time, spaced by host, and asks again with growing pauses when a server is busy. A host that stays
/// busy is left alone for the rest of the run.
/// </summary>
internal sealed class FetchClient(FetchPolicy policy) : IDisposable
{
    private const int MaxRedirects = 5;
    private const string OutOfTime = "the time of the run is over";

    // What the settings name may lie anywhere; to what servers lead only public hosts belong. Connections are not shared.
    private readonly HttpClient _http = Make(isPublicOnly: false);
    private readonly HttpClient _public = Make(isPublicOnly: true);

    private readonly ResiliencePipeline<FetchAnswer> _retry =
        policy.Pipeline<FetchAnswer>(answer => answer.IsTransient && IsInTime(answer, policy), static answer => answer.RetryAfter);

    private readonly Dictionary<string, DateTimeOffset> _lastAsked = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _givenUp = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Requests that were sent.</summary>
    public int Requests { get; private set; }

    public void Dispose()
    {
        _http.Dispose();
        _public.Dispose();
    }

    /// <summary>Asks until there is an answer, or no more use in asking.</summary>
    public async Task<FetchAnswer> Get(FetchRequest request, RequestOptions options, CancellationToken cancellation)
    {
        var host = options.Service ?? request.Address.Authority;
        if (_givenUp.Contains(host))
            return new(AnswerKind.Failed) { Why = $"{host} did not answer before in this run" };
        int attempts = 0;
        var answer = await _retry.ExecuteAsync(
            async token =>
            {
                if (policy.Clock.GetUtcNow() >= policy.Deadline)
                    return new(AnswerKind.OutOfTime) { Why = OutOfTime };
                var once = await Once(request, options, token) with { Attempts = ++attempts };
                return once.IsTransient && attempts <= policy.Pauses.Length ? once with { RetryAfter = Pause(once, attempts - 1) } : once;
            },
            cancellation);
        if (!answer.IsTransient)
            return answer;
        GiveUp(host, answer);
        return answer with
        {
            Why = attempts > policy.Pauses.Length
                ? Invariant($"{answer.Why} ({attempts} times)")
                : Invariant($"{answer.Why}, and asking again in {answer.RetryAfter!.Value.TotalSeconds:0} s would be too late for this run"),
        };
    }

    private TimeSpan Pause(FetchAnswer answer, int attempt) =>
        answer.RetryAfter + TimeSpan.FromSeconds(policy.Jitter()) ?? policy.Pauses[attempt] * (1 + policy.Jitter() / 2);

    private static bool IsInTime(FetchAnswer answer, FetchPolicy policy) =>
        answer.RetryAfter is not { } pause || (pause <= policy.MaxPause && policy.Clock.GetUtcNow() + pause < policy.Deadline);

    private void GiveUp(string host, FetchAnswer answer)
    {
        if (answer.IsHostUnavailable)
            _givenUp.Add(answer.AwayHost ?? host);
    }

    private async Task<FetchAnswer> Once(FetchRequest request, RequestOptions options, CancellationToken cancellation)
    {
        var address = request.Address;
        var seen = new HashSet<Uri>();
        try
        {
            while (seen.Add(address) && seen.Count <= MaxRedirects + 1)
            {
                if (!await Space(address, options, cancellation))
                    return new(AnswerKind.OutOfTime) { Why = OutOfTime };
                using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                timeout.CancelAfter(policy.AnswerTime);
                using var message = options.Message(address, isFirst: seen.Count == 1, request.Expect, policy.UserAgent, seen.Count == 1 ? request.Post : null);
                Requests++;
                using var response = await (address.Authority == request.Address.Authority ? _http : _public).SendAsync(message,
                    HttpCompletionOption.ResponseHeadersRead, timeout.Token);
                if (Target(response, address) is not { } target)
                {
                    var answer = await FetchResponse.Read(response, request, seen.Count > 1 ? address : null, options, policy, timeout.Token);
                    return answer.IsHostUnavailable ? answer with { AwayHost = Other(address, request) } : answer;
                }

                if (Refusal(target, address, request) is { } refusal)
                    return refusal;
                address = target;
            }

            return new(AnswerKind.Failed) { Why = "it redirects without end" };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Unavailable(address, request, Invariant($"no whole answer came{From(address, request)} within {policy.AnswerTime.TotalSeconds:0.###} s"));
        }
        catch (HttpRequestException exception) when (exception.InnerException is NotPublicException)
        {
            return NotPublic(address.Host);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            return Unavailable(address, request, $"the connection{From(address, request)} failed ({FetchBody.Excerpt(Reason(exception))})");
        }
        finally
        {
            _lastAsked[options.Service ?? address.Authority] = policy.Clock.GetUtcNow();
        }
    }

    // Why a redirect is not followed; null for one that may be.
    private FetchAnswer? Refusal(Uri target, Uri address, FetchRequest request)
    {
        if (target.Scheme != Uri.UriSchemeHttps && (target.Scheme != Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
            return new(AnswerKind.Failed)
            {
                Why = $"it redirects to an address that is not safe ({FetchBody.Excerpt(target.GetLeftPart(UriPartial.Path))})",
            };
        if (target.Authority != request.Address.Authority && !PublicHosts.MayBePublic(target))
            return NotPublic(target.Host);
        return _givenUp.Contains(target.Authority)
            ? new(AnswerKind.Failed) { Why = $"it redirects to {FetchBody.Excerpt(target.Authority)}, which did not answer before in this run" }
            : null;
    }

    private static FetchAnswer Unavailable(Uri address, FetchRequest request, string why) =>
        new(AnswerKind.Failed) { IsTransient = true, IsHostUnavailable = true, AwayHost = Other(address, request), Why = why };

    // False when the next turn would come after the end of the run.
    private async Task<bool> Space(Uri address, RequestOptions options, CancellationToken cancellation)
    {
        var wait = options.Wait;
        // arXiv asks for three seconds between requests of all kinds, whoever redirected there.
        if (address.Host.EndsWith("arxiv.org", StringComparison.OrdinalIgnoreCase) && wait < TimeSpan.FromSeconds(3))
            wait = TimeSpan.FromSeconds(3);
        if (!_lastAsked.TryGetValue(options.Service ?? address.Authority, out var last) || last + wait <= policy.Clock.GetUtcNow())
            return true;
        if (last + wait >= policy.Deadline)
            return false;
        await Task.Delay(last + wait - policy.Clock.GetUtcNow(), policy.Clock, cancellation);
        return true;
    }

    private static HttpClient Make(bool isPublicOnly)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(20),
            MaxConnectionsPerServer = 1,
            UseCookies = false,
        };
        if (isPublicOnly)
            handler.ConnectCallback = PublicHosts.Connect;
        return new(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static FetchAnswer NotPublic(string host) =>
        new(AnswerKind.Failed)
        {
            Why = $"it redirects to {FetchBody.Excerpt(host)}, which is no public address; name it as the source's own address if that is meant",
        };

    // The host that a request was led to; null for the one that was asked.
    private static string? Other(Uri address, FetchRequest request) => address.Authority == request.Address.Authority ? null : address.Authority;

    private static string From(Uri address, FetchRequest request) =>
        Other(address, request) is { } other ? $" with {FetchBody.Excerpt(other)}, where it redirects," : "";

    private static Uri? Target(HttpResponseMessage response, Uri address) =>
        response.StatusCode is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect
            or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is { } location
        && Uri.TryCreate(address, location, out var target) ? target : null;

    private static string Reason(Exception exception) => exception is HttpRequestException { InnerException: { } inner } ? inner.Message : exception.Message;
}
