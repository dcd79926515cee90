using System.Collections.Immutable;
using StaticDigest.Settings;

namespace StaticDigest.Resolving;

/// <summary>How the papers behind titles are looked for, as <c>resolve</c> in the settings says.</summary>
public sealed record ResolveSettings
{
    /// <summary>Names of the services that may be asked, in the order in which they are asked.</summary>
    public ImmutableArray<string> Services { get; init; } = [.. ResolveService.All.Select(service => service.Name)];

    /// <summary>Addresses that are asked in place of a service's own, by its name.</summary>
    public ImmutableDictionary<string, string> Bases { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Seconds between two requests to one service, by its name; under an empty name for all.</summary>
    public ImmutableDictionary<string, double> Waits { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>Most minutes that one run takes.</summary>
    public int Minutes { get; init; } = 10;

    /// <summary>Most requests that one run makes.</summary>
    public int Requests { get; init; } = 3000;

    /// <summary>Where a service is asked.</summary>
    public string BaseOf(string service) => Bases.GetValueOrDefault(service) is { Length: > 0 } other ? other : ResolveService.Named(service)!.Base;

    /// <summary>Seconds between two requests to a service.</summary>
    /// <param name="service">Its name.</param>
    /// <param name="hasKey">True when a key is sent, with which Semantic Scholar allows a request a second.</param>
    public double WaitOf(string service, bool hasKey) =>
        Waits.TryGetValue(service, out double own) || Waits.TryGetValue("", out own) ? own
        : service == ResolveService.SemanticScholar && hasKey ? 1.1 : ResolveService.Named(service)!.Wait;

    internal static SettingsSection Section { get; } = SettingsSection.Of(
        "resolve",
        "How `staticdigest resolve` finds the papers behind titles that came without an id, the names behind bare ids, and, with --refresh, what became "
        + "of known papers. What it finds is written to listings/resolved; your word in resolve/answers.yml wins over it.",
        new SettingBlock<ResolveSettings>(new())
        {
            {
                "services", ResolveKinds.Services, resolve => resolve.Services, (resolve, value) => resolve with { Services = value },
                "Which services are asked, in this order. datacite gives arXiv's records when arXiv does not answer; github gives the stars of code. "
                + "none: no service is asked."
            },
            {
                "minutes", SettingKinds.Number(1, 300), resolve => resolve.Minutes, (resolve, value) => resolve with { Minutes = value },
                "How many minutes one run may take at most. The next run goes on from there."
            },
            {
                "requests", SettingKinds.Number(1, 100_000), resolve => resolve.Requests, (resolve, value) => resolve with { Requests = value },
                "How many requests one run may make."
            },
            {
                "wait", ResolveKinds.Waits, resolve => resolve.Waits, (resolve, value) => resolve with { Waits = value },
                "Seconds between two requests to one service: a number for all, or a line for each, such as `arxiv: 3`. Empty: what the services ask for."
            },
            {
                "base", ResolveKinds.Bases, resolve => resolve.Bases, (resolve, value) => resolve with { Bases = value },
                "Addresses of mirrors that are asked in place of services: a line for each, such as `arxiv: https://example.org`."
            },
        });
}
