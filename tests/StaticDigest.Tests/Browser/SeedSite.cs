using Xunit;

namespace StaticDigest.Tests.Browser;

/// <summary>The site of the repository's own input, built and served once for all tests, none of which changes it.</summary>
public sealed class SeedSite : IAsyncLifetime
{
    private static readonly Lazy<Task<ServedSite>> s_shared = new(Start);

    /// <summary>Address of the home page, with a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync() => Address = (await s_shared.Value).Address;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal static async ValueTask Stop()
    {
        if (s_shared.IsValueCreated && s_shared.Value.IsCompletedSuccessfully)
            await (await s_shared.Value).DisposeAsync();
    }

    private static async Task<ServedSite> Start()
    {
        var site = new ServedSite();
        await site.InitializeAsync();
        return site;
    }
}
