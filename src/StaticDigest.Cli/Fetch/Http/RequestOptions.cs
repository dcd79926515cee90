using System.Net.Http.Headers;
using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Fetching;

namespace StaticDigest.Cli.Fetch.Http;

/// <summary>How a source is asked.</summary>
/// <param name="Wait">Least time between two requests to its host.</param>
/// <param name="Look">What an answer says about itself.</param>
internal sealed record RequestOptions(TimeSpan Wait, Func<FetchRequest, ReadOnlyMemory<byte>, PageFacts> Look)
{
    /// <summary>What the server said last time, if that is to be used.</summary>
    public FetchValidator? Validator { get; init; }

    /// <summary>
    /// What is spaced and given up as one; null for the host. Services that are asked at one host, such as a mirror of
    /// several, do not stop each other.
    /// </summary>
    public string? Service { get; init; }

    /// <summary>The key to the service.</summary>
    public FetchSecret? Secret { get; init; }

    /// <summary>The message to send.</summary>
    /// <param name="isFirst">False after a redirect: neither key nor validator belongs to another address.</param>
    /// <param name="expect">What the answer has to be.</param>
    /// <param name="userAgent">Who asks.</param>
    /// <param name="json">What is posted; null to get.</param>
    public HttpRequestMessage Message(Uri address, bool isFirst, Expected expect, string userAgent, string? json = null)
    {
        var secret = isFirst ? Secret : null;
        var message = new HttpRequestMessage(json is null ? HttpMethod.Get : HttpMethod.Post,
            secret is { IsParameter: true } ? QueryText.Replace(address, secret.Name, secret.Value) : address);
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        if (json is not null)
            message.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        message.Headers.Accept.Add(
            new MediaTypeWithQualityHeaderValue(
                expect switch
                {
                    Expected.Json => "application/json",
                    Expected.Xml => "application/atom+xml",
                    Expected.Feed => "application/rss+xml",
                    _ => "*/*",
                }));
        if (expect is Expected.Feed or Expected.Xml)
        {
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/xml", 0.9));
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*", 0.1));
        }

        if (secret is { IsParameter: false })
            message.Headers.TryAddWithoutValidation(secret.Name, secret.Value);
        if (isFirst && Validator is { } validator)
        {
            if (validator.ETag is { } tag)
                message.Headers.TryAddWithoutValidation("If-None-Match", tag);
            if (validator.LastModified is { } modified)
                message.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }

        return message;
    }
}
