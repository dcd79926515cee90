using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;

namespace StaticDigest.Tests.Browser;

/// <summary>One Chromium for all browser tests; on Debian it is installed when it is missing.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] s_places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM") ?? s_places.FirstOrDefault(File.Exists) ?? Install();
        // Five seconds, the default, are too few for a machine that runs other tests beside this.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string Install()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/apt-get"))
            throw new InvalidOperationException("The browser tests need Chromium: install it, or name its program in the environment variable CHROMIUM.");
        // A machine where this needs a password should say so at once rather than wait.
        var prefix = Environment.UserName == "root" ? "" : "sudo -n ";
        using var shell = Process.Start("sh", ["-c", $"({prefix}apt-get update && {prefix}apt-get install -y --no-install-recommends chromium) >/dev/null 2>&1"]);
        shell.WaitForExit();
        return s_places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("The browser tests need Chromium, and `apt-get install chromium` did not bring it: install it, or name its program in the environment variable CHROMIUM.");
    }
}
