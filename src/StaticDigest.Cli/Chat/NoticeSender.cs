using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Polly;
using StaticDigest.Cli.Redaction;
using StaticDigest.Features.Chats;

namespace StaticDigest.Cli.Chat;

/// <summary>How a service answered.</summary>
internal enum NoticeOutcome
{
    Taken,

    /// <summary>It does not want it.</summary>
    Refused,

    /// <summary>Nobody knows.</summary>
    Uncertain,
}

/// <summary>
/// Sends a notice. What the service certainly did not take is sent again after pauses; what it may have taken is not,
/// unless it knows a request again.
/// </summary>
internal sealed class NoticeSender(RetryPolicy retry) : IDisposable
{
    private const int MaxAnswer = 4096;
    private const int MaxExcerpt = 120;

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(20) })
    {
        Timeout = retry.AnswerTime,
    };

    private readonly ResiliencePipeline<Attempt> _retry = retry.Pipeline<Attempt>(static attempt => attempt.IsTransient, static attempt => attempt.RetryAfter);

    // The request may be made again when the fault is transient.
    private sealed record Attempt(NoticeOutcome Outcome, string Why = "", bool IsTransient = false, TimeSpan? RetryAfter = null);

    public void Dispose() => _http.Dispose();

    public async Task<(NoticeOutcome Outcome, string Why)> Send(NoticeRequest request, ChatKind kind, CancellationToken cancellation)
    {
        var attempt = await _retry.ExecuteAsync(async token => await Once(request, kind, token), cancellation);
        return (attempt.Outcome, attempt.Why);
    }

    private async Task<Attempt> Once(NoticeRequest request, ChatKind kind, CancellationToken cancellation)
    {
        try
        {
            using var message = new HttpRequestMessage(request.Method, request.Address) { Content = new ReadOnlyMemoryContent(request.Body) };
            message.Content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
            if (request.Token.Length > 0)
                message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", request.Token);
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var answer = await Read(response, cancellation);
            var status = (int)response.StatusCode;
            if (response.IsSuccessStatusCode && IsYes(kind, answer))
                return new(NoticeOutcome.Taken);
            var why = Invariant($"{status} {Truncate.Cut(Truncate.OneLine(Redactor.Process.Hide(request.WithoutSecrets(answer))).Trim(), MaxExcerpt)}").Trim();
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                return new(NoticeOutcome.Refused, why, true, RetryAfter(response, answer));
            if (status == 503 || status >= 500 && request.IsRepeatable)
                return new(NoticeOutcome.Refused, why, true);
            return new(status >= 500 ? NoticeOutcome.Uncertain : NoticeOutcome.Refused, why);
        }
        catch (HttpRequestException exception)
            when (exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError)
        {
            return new(NoticeOutcome.Refused, "no connection could be made", true);
        }
        catch (Exception exception)
            when (exception is HttpRequestException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return new(NoticeOutcome.Uncertain, "the connection broke", request.IsRepeatable);
        }
    }

    private static async Task<string> Read(HttpResponseMessage response, CancellationToken cancellation)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[MaxAnswer];
        int length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    // Telegram and Feishu say in the body whether they took it: {"ok":true}, {"code":0}.
    private static bool IsYes(ChatKind kind, string answer) => kind switch
    {
        ChatKind.Telegram => Member(answer, "ok")?.ValueKind == JsonValueKind.True,
        ChatKind.Feishu => (Member(answer, "code") ?? Member(answer, "StatusCode")) is { ValueKind: JsonValueKind.Number } code && code.GetRawText() == "0",
        _ => true,
    };

    // Retry-After: 3 in the head, or in the body "retry_after" in seconds (Discord, Telegram) or "retry_after_ms" (Matrix).
    private static TimeSpan? RetryAfter(HttpResponseMessage response, string answer)
    {
        double seconds = response.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0;
        if ((Member(answer, "retry_after")
            ?? (Member(answer, "parameters") is { ValueKind: JsonValueKind.Object } parameters
                && parameters.TryGetProperty("retry_after", out var nested) ? nested
                : null)) is { ValueKind: JsonValueKind.Number } after && after.TryGetDouble(out double text))
            seconds = Math.Max(seconds, text);
        if (Member(answer, "retry_after_ms") is { ValueKind: JsonValueKind.Number } milliseconds && milliseconds.TryGetDouble(out double thousand))
            seconds = Math.Max(seconds, thousand / 1000);
        return seconds > 0 ? TimeSpan.FromSeconds(Math.Min(seconds, 600)) : null;
    }

    private static JsonElement? Member(string answer, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var value) ? value.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
