using System.Net;
using System.Text;
using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Fetching;

namespace StaticDigest.Cli.Fetch.Http;

/// <summary>Judges a response: what may be used, what passes, what is final.</summary>
internal static class FetchResponse
{
    private const int ExcerptLength = 2048;

    public static async Task<FetchAnswer> Read(HttpResponseMessage response, FetchRequest request, Uri? redirected, RequestOptions options, FetchPolicy policy,
        CancellationToken cancellation)
    {
        int status = (int)response.StatusCode;
        if (response.StatusCode == HttpStatusCode.NotModified)
            return new(AnswerKind.Unchanged) { Validator = options.Validator };
        if (!response.IsSuccessStatusCode)
        {
            // A 406 is how arXiv has throttled since 2026.
            bool isTransient = status is 406 or 408 or 425 or 429 or >= 500;
            var text = await Excerpt(response, cancellation);
            return new(status is 400 or 404 or 410 ? AnswerKind.Missing : AnswerKind.Failed)
            {
                IsTransient = isTransient,
                IsHostUnavailable = isTransient,
                RetryAfter = isTransient ? RetryAfter(response, policy.Clock) : null,
                Status = status,
                Text = text,
                Why = Invariant($"the server answers {status}{Meaning(status)}") + (text.Length > 0 ? $" \"{text}\"" : ""),
            };
        }

        if (await Body(response, policy.MaxLength, cancellation) is not { } bytes)
            return new(AnswerKind.Failed) { Why = Invariant($"the answer is longer than {policy.MaxLength} bytes") };
        var label = FetchBody.WrongLabel(bytes, response.Content.Headers.ContentType?.CharSet);
        var body = label is null ? FetchBody.ToUtf8(bytes, response.Content.Headers.ContentType?.CharSet) : FetchBody.Marked(bytes);
        if (FetchBody.Fault(body, request.Expect) is { } fault)
            return new(AnswerKind.Failed) { IsTransient = true, RetryAfter = RetryAfter(response, policy.Clock), Why = fault };
        var facts = options.Look(request, WithoutMark(body));
        if (facts.Fault is { } reason)
            return new(AnswerKind.Failed) { IsTransient = !facts.IsFinal, Why = reason };
        return new(AnswerKind.Body) { Body = body, Facts = facts, Redirected = redirected, WrongLabel = label, Validator = ValidatorOf(response, request) };
    }

    private static async Task<byte[]?> Body(HttpResponseMessage response, int maxLength, CancellationToken cancellation)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count = await stream.ReadAsync(buffer, cancellation); count > 0; count = await stream.ReadAsync(buffer, cancellation))
        {
            if (body.Length + count > maxLength)
                return null;
            body.Write(buffer, 0, count);
        }

        return body.ToArray();
    }

    private static async Task<string> Excerpt(HttpResponseMessage response, CancellationToken cancellation)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[ExcerptLength];
        int length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        var text = Encoding.UTF8.GetString(buffer, 0, length).Trim();
        return text.StartsWith('<') ? "" : FetchBody.Excerpt(text);
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider clock)
    {
        var wait = response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - clock.GetUtcNow() : null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static FetchValidator? ValidatorOf(HttpResponseMessage response, FetchRequest request)
    {
        var tag = response.Headers.ETag?.ToString();
        var modified = response.Content.Headers.NonValidated.TryGetValues("Last-Modified", out var values) ? values.ToString() : null;
        return tag is null && modified is null ? null : new(request.Address.AbsoluteUri, tag, modified);
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] body) =>
        body.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? body.AsMemory(3) : body;

    private static string Meaning(int status) => status switch
    {
        401 or 403 => " (it wants a key or a log-in)",
        404 or 410 => " (nothing there)",
        406 or 429 => " (too many requests)",
        503 => " (busy)",
        _ => "",
    };
}
