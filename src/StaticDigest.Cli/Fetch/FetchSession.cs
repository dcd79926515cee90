using System.Collections.Immutable;
using StaticDigest.Cli.Fetch.Http;
using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Cli.Redaction;
using StaticDigest.Fetching;
using StaticDigest.Settings;

namespace StaticDigest.Cli.Fetch;

/// <summary>What is asked of a run.</summary>
internal sealed record FetchOptions
{
    public required string Input { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Names of the sources; empty for all.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>First day to fetch.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>True to write nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>True to accept far less than before.</summary>
    public bool AllowShrink { get; init; }

    /// <summary>Reads the environment.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>Makes the client's policy stricter or looser.</summary>
    public Func<FetchPolicy, FetchPolicy> Policy { get; init; } = static policy => policy;
}

/// <summary>What a run did.</summary>
internal sealed record FetchResult(ImmutableArray<SourceResult> Sources, ImmutableArray<Diagnostic> Diagnostics, int Requests);

/// <summary>One run over all sources, one after the other: one that fails does not stop the others.</summary>
internal static class FetchSession
{
    /// <summary>Fetches and records.</summary>
    /// <exception cref="UsageException">A source was named that the settings do not have.</exception>
    public static async Task<FetchResult> Run(FetchOptions options, CancellationToken cancellation)
    {
        var folder = new FetchFolder(options.Input);
        var (settings, found) = folder.Settings();
        var runs = folder.Runs();
        var sources = Choose(settings.Of<FetchSettings>().Sources, options.Sources);
        var contact = Contact(settings, options.Variable);
        var diagnostics = found.AddRange(runs.Diagnostics).ToBuilder();
        if (contact.Length == 0 && !sources.IsEmpty)
            diagnostics.Add(DiagnosticCodes.FetchWithoutContact.At(new(SettingsReader.FileName)));
        var policy = options.Policy(new FetchPolicy { UserAgent = UserAgent(contact), Deadline = DateTimeOffset.MaxValue });
        policy = policy with { Deadline = policy.Clock.GetUtcNow().AddMinutes(settings.Of<FetchSettings>().Minutes) };
        using var client = new FetchClient(policy);
        var results = ImmutableArray.CreateBuilder<SourceResult>();
        foreach (var source in sources)
        {
            var task = new FetchTask(source, runs.Items, options.Now, options.Since, options.AllowShrink)
            {
                Mail = IsMail(contact) ? contact : "",
                Secret = Secret(source, options.Variable, diagnostics),
            };
            var result = await new SourceFetch(task, new ListingShards(folder.Entries(source)), client).Run(cancellation);
            // At once, so that an interrupted run loses nothing that it has read.
            if (!options.IsDryRun)
                folder.Append(result);
            diagnostics.AddRange(result.Diagnostics);
            results.Add(result);
        }

        return new(results.ToImmutable(), diagnostics.ToImmutable(), client.Requests);
    }

    /// <summary>Who asks: <c>StaticDigest/0.1.0 (+https://github.com/someone/digest)</c>.</summary>
    internal static string UserAgent(string contact)
    {
        var version = typeof(FetchSession).Assembly.GetName().Version?.ToString(3);
        var clean = new string([.. contact.Where(c => c is > ' ' and < '\x7f' and not ('(' or ')' or '\\'))]);
        return clean.Length == 0 ? $"StaticDigest/{version}" : $"StaticDigest/{version} (+{(IsMail(clean) ? "mailto:" : "")}{clean})";
    }

    // The settings, else the site or the repository, where whoever is bothered finds the owner.
    internal static string Contact(SiteSettings settings, Func<string, string?> variable) =>
        settings.Of<FetchSettings>().Contact.Length > 0 ? settings.Of<FetchSettings>().Contact
        : settings.Url.Length > 0 ? settings.Url
        : variable("GITHUB_REPOSITORY") is { Length: > 0 } repository ? $"{variable("GITHUB_SERVER_URL") ?? "https://github.com"}/{repository}" : "";

    internal static bool IsMail(string contact) => contact.Contains('@', StringComparison.Ordinal) && !contact.Contains('/', StringComparison.Ordinal);

    private static FetchSecret? Secret(FetchSource source, Func<string, string?> variable, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (source.KeyVariable.Length == 0)
            return null;
        Redactor.Process.Add(variable(source.KeyVariable));
        if (variable(source.KeyVariable)?.Trim() is { Length: > 0 } value)
            return source.Kind == FetchKind.OpenAlex ? new("api_key", value, IsParameter: true) : new("x-api-key", value, IsParameter: false);
        diagnostics.Add(DiagnosticCodes.FetchKeyMissing.At(source.Where, source.KeyVariable, source.Name));
        return null;
    }

    private static ImmutableArray<FetchSource> Choose(ImmutableArray<FetchSource> all, ImmutableArray<string> names)
    {
        if (names.IsEmpty)
            return all;
        var unknown = names.FirstOrDefault(name => !all.Any(source => IsNamed(source, name)));
        if (unknown is not null)
            throw new UsageException(
                $"digest.yml has no source `{unknown}`; it has {(all.IsEmpty ? "none" : string.Join(", ", all.Select(source => source.Folder)))}");
        return [.. all.Where(source => names.Any(name => IsNamed(source, name)))];
    }

    private static bool IsNamed(FetchSource source, string name) =>
        string.Equals(source.Folder, name, StringComparison.OrdinalIgnoreCase) || string.Equals(source.Name, name, StringComparison.OrdinalIgnoreCase);
}
