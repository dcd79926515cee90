using Microsoft.Playwright;
using StaticDigest.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(StaticDigest.Tests.Browser.SharedProcesses))]

namespace StaticDigest.Tests.Browser;

/// <summary>
/// One Chromium for all browser tests, started by the first that needs it; what they see and keep is apart in contexts of
/// their own. On Debian it is installed when it is missing.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> s_shared = new(Start);

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Browser = (await s_shared.Value).Browser;

    // The process outlives the tests of one class.
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal static async ValueTask Stop()
    {
        if (!s_shared.IsValueCreated || !s_shared.Value.IsCompletedSuccessfully)
            return;
        var (playwright, browser) = await s_shared.Value;
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> Start()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM") ?? Programs.Find("chromium", "chromium", "chromium-browser", "google-chrome")
            ?? throw new InvalidOperationException("The browser tests need Chromium: install it, or name its program in the environment variable CHROMIUM.");
        // Five seconds, the default, are too few for a machine that runs other tests beside this.
        Assertions.SetDefaultExpectTimeout(30_000);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Timeout = 120_000,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync"],
        });
        return (playwright, browser);
    }
}

/// <summary>Ends, after the last test, what the browser tests share.</summary>
public sealed class SharedProcesses : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Chromium.Stop();
        await SeedSite.Stop();
    }
}
