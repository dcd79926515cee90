using Microsoft.Playwright;
using StaticDigest.Tests.Support;
using Xunit;

namespace StaticDigest.Tests.Browser;

/// <summary>One Chromium for all browser tests; on Debian it is installed when it is missing.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM") ?? Programs.Find("chromium", "chromium", "chromium-browser", "google-chrome")
            ?? throw new InvalidOperationException("The browser tests need Chromium: install it, or name its program in the environment variable CHROMIUM.");
        // Five seconds, the default, are too few for a machine that runs other tests beside this.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
