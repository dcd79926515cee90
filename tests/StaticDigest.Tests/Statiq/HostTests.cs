using System.Globalization;
using StaticDigest.StatiqHost;
using Xunit;

namespace StaticDigest.Tests.Statiq;

/// <summary>The parts of the Statiq host that need no Statiq.</summary>
public class HostTests
{
    [Theory]
    [InlineData("", "", "http://localhost:8080/")]
    [InlineData("", "https://a.example/d", "https://a.example/d/")]
    [InlineData("SiteUrl=https://b.example", "https://a.example/", "https://b.example/")]
    [InlineData("STATICDIGEST_SITE_URL=https://c.example", "https://a.example/", "https://c.example/")]
    [InlineData("SiteUrl=https://b.example STATICDIGEST_SITE_URL=https://c.example", "", "https://b.example/")]
    [InlineData("GITHUB_REPOSITORY=Jane/digest", "", "https://jane.github.io/digest/")]
    [InlineData("GITHUB_REPOSITORY=Jane/digest", "https://a.example/", "https://a.example/")]
    [InlineData("Host=h.example LinkRoot=/repo LinksUseHttps=true", "https://a.example/", "https://h.example/repo/")]
    [InlineData("Host=h.example LinkRoot=repo/", "", "http://h.example/repo/")]
    [InlineData("Host=h.example LinksUseHttps=True", "", "https://h.example/")]
    [InlineData("Host=my-machine", "", "http://localhost:8080/")]
    public void The_address_comes_from_the_first_that_knows_it(string settings, string urlOfDigest, string expected)
    {
        var values = settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

        Assert.Equal(expected, HostSettings.Address(values.GetValueOrDefault, urlOfDigest).Url);
    }

    [Theory]
    [InlineData(null, "2026-11-25")]
    [InlineData("", "2026-11-25")]
    [InlineData("2026-04-18T23:30:00-02:00", "2026-04-19")]
    [InlineData("2026-04-18", "2026-04-18")]
    public void The_day_is_that_of_the_setting_in_UTC(string? now, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, CultureInfo.InvariantCulture), HostSettings.Today(now, new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void A_day_that_is_none_is_named() =>
        Assert.Contains("DigestNow is `soon`", Assert.Throws<FormatException>(() => HostSettings.Today("soon", default)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("SiteUrl", "example.org")]
    [InlineData("STATICDIGEST_SITE_URL", "ftp://example.org/")]
    public void A_setting_that_is_no_address_is_named(string key, string value)
    {
        var error = Assert.Throws<FormatException>(() => HostSettings.Address(name => name == key ? value : null, ""));

        Assert.Contains($"{key} is `{value}`", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("preview --port 5081", "preview --port 5081")]
    [InlineData("build --input a --output b", "--input a --output b")]
    [InlineData("--theme t --site-url https://a.example/", "-s Theme=t -s SiteUrl=https://a.example/")]
    [InlineData("preview --site-url=https://a.example/?b=c -l Debug", "preview -s SiteUrl=https://a.example/?b=c -l Debug")]
    [InlineData("--now 2026-04-18T06:00:00Z --output o --now=2026-04-18T06:00:00Z", "-s DigestNow=2026-04-18T06:00:00Z --output o -s DigestNow=2026-04-18T06:00:00Z")]
    [InlineData(@"--theme C:\themes\new", @"-s Theme=C:\\themes\\new")]
    [InlineData("-s build --theme", "-s build --theme")]
    [InlineData("--themes t --nowhere", "--themes t --nowhere")]
    public void Options_of_the_default_host_become_settings(string given, string expected) =>
        Assert.Equal(expected, string.Join(' ', HostArguments.ForStatiq(given.Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    [Fact]
    public void The_root_is_the_nearest_folder_that_holds_an_input_folder()
    {
        string repository = Path.Combine(Path.GetTempPath(), "repository");
        string project = Path.Combine(repository, "src", "host");
        string input = Path.Combine(repository, "input");

        Assert.Equal(repository, HostFolders.RootAbove(project, folder => folder == input));
        Assert.Equal(repository, HostFolders.RootAbove(repository, folder => folder == input));
        Assert.Equal(project, HostFolders.RootAbove(project, _ => false));
    }

    [Fact]
    public void The_host_has_no_folder_that_Statiq_would_take_for_a_theme_of_its_own()
    {
        Assert.Empty(Directory.EnumerateFiles(Support.Repository.PathOf("theme"), "*.csproj", SearchOption.AllDirectories));
        Assert.False(Directory.Exists(Support.Repository.PathOf("theme/input")));
        foreach (var name in (string[])["themesettings.*", "settings.*", "statiq.*"])
            Assert.Empty(Directory.EnumerateFiles(Support.Repository.PathOf("theme"), name));
    }
}
