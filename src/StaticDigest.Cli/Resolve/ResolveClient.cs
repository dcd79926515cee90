using System.Collections.Immutable;
using StaticDigest.Cli.Fetch.Http;
using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Cli.Redaction;
using StaticDigest.Resolving;
using StaticDigest.Settings;

namespace StaticDigest.Cli.Resolve;

/// <summary>Asks services one at a time within a budget, and stops one for the rest of the run after two failures in a row.</summary>
internal sealed class ResolveClient(FetchClient client, ResolveSettings settings, Func<string, string?> variable)
{
    private const int MaxFailures = 2;

    private static readonly SourceSpan s_settings = new(SettingsReader.FileName);

    private readonly Dictionary<string, int> _requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _failures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _stopped = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withoutKey = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>Requests that were sent, by service.</summary>
    public IReadOnlyDictionary<string, int> Requests => _requests;

    /// <summary>Diagnostics about services.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <summary>Why the run has to end; null while it may go on.</summary>
    public string? Over { get; private set; }

    /// <summary>True while a service may be asked.</summary>
    public bool IsAvailable(string service) => Over is null && settings.Services.Contains(service) && !_stopped.ContainsKey(service);

    /// <summary>Asks; null when nothing came that can be used, which says nothing about what the service knows.</summary>
    /// <param name="service">Its name.</param>
    /// <param name="isNone">True when an error is the service's way to say that it knows nothing.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<ServiceAnswer> Ask(string service, FetchRequest request, Func<FetchRequest, ReadOnlyMemory<byte>, PageFacts> look,
        Func<FetchAnswer, bool> isNone, CancellationToken cancellation)
    {
        if (!IsAvailable(service))
            return ServiceAnswer.Failed;
        if (_requests.Values.Sum() >= settings.Requests)
        {
            Over = Invariant($"{settings.Requests} requests were made");
            return ServiceAnswer.Failed;
        }

        var secret = _withoutKey.Contains(service) ? null : Secret(service);
        var options = new RequestOptions(TimeSpan.FromSeconds(settings.WaitOf(service, secret is not null)), look) { Service = service, Secret = secret };
        int before = client.Requests;
        var answer = await client.Get(request, options, cancellation);
        _requests[service] = _requests.GetValueOrDefault(service) + client.Requests - before;
        if (answer.Kind == AnswerKind.Body || isNone(answer))
        {
            _failures[service] = 0;
            return answer.Kind == AnswerKind.Body ? new(AnswerState.Body, answer.Body) : new(AnswerState.None, default);
        }

        if (answer.Kind == AnswerKind.OutOfTime)
        {
            Over = answer.Why;
            return ServiceAnswer.Failed;
        }

        // A key that is wrong is refused for ever; without one the service may still answer.
        if (secret is not null && answer.Status is 401 or 403)
        {
            _withoutKey.Add(service);
            _diagnostics.Add(DiagnosticCodes.ResolveKeyRefused.At(s_settings, service, VariableOf(service)));
            return await Ask(service, request, look, isNone, cancellation);
        }

        _failures[service] = _failures.GetValueOrDefault(service) + answer.Attempts;
        if (_failures[service] >= MaxFailures || answer.RetryAfter > TimeSpan.FromMinutes(1))
            Stop(service, answer.Why);
        bool isRefused = answer.Kind == AnswerKind.Missing || answer is { Kind: AnswerKind.Failed, IsTransient: false, Status: 0 };
        return new(isRefused ? AnswerState.Refused : AnswerState.Failed, default);
    }

    private void Stop(string service, string why)
    {
        if (_stopped.TryAdd(service, why))
            _diagnostics.Add(DiagnosticCodes.ResolveServiceStopped.At(s_settings, service, new DiagnosticKind.Sentence(why)));
    }

    private FetchSecret? Secret(string service)
    {
        if (VariableOf(service) is not { Length: > 0 } name || variable(name)?.Trim() is not { Length: > 0 } key)
            return null;
        Redactor.Process.Add(key);
        return service switch
        {
            ResolveService.OpenAlex => new("api_key", key, IsParameter: true),
            ResolveService.GitHub => new("Authorization", $"Bearer {key}", IsParameter: false),
            _ => new("x-api-key", key, IsParameter: false),
        };
    }

    private static string VariableOf(string service) => service switch
    {
        ResolveService.SemanticScholar => "S2_API_KEY",
        ResolveService.OpenAlex => "OPENALEX_API_KEY",
        ResolveService.GitHub => "GITHUB_TOKEN",
        _ => "",
    };
}

/// <summary>How a service answered.</summary>
internal enum AnswerState
{
    /// <summary>With data.</summary>
    Body,

    /// <summary>It knows nothing that was asked for.</summary>
    None,

    /// <summary>It does not understand this one request.</summary>
    Refused,

    /// <summary>Not at all, or with something that is no answer.</summary>
    Failed,
}

internal readonly record struct ServiceAnswer(AnswerState State, ReadOnlyMemory<byte> Body)
{
    public static ServiceAnswer Failed { get; } = new(AnswerState.Failed, default);
}
