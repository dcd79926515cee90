using System.Globalization;
using System.Reflection;
using StaticDigest.Building;
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
        var values = settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

        Assert.Equal(expected, HostSettings.Address(values.GetValueOrDefault, urlOfDigest).Url);
    }

    [Theory]
    [InlineData(null, "2026-11-25")]
    [InlineData("", "2026-11-25")]
    [InlineData("2026-04-18T23:30:00-02:00", "2026-04-19")]
    [InlineData("2026-04-18", "2026-04-18")]
    public void The_day_is_that_of_the_setting_in_UTC(string? now, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, CultureInfo.InvariantCulture),
            HostSettings.Today(now, new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero)));

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
    [InlineData("--now 2026-04-18T06:00:00Z --output o --now=2026-04-18T06:00:00Z",
        "-s DigestNow=2026-04-18T06:00:00Z --output o -s DigestNow=2026-04-18T06:00:00Z")]
    [InlineData(@"--theme C:\themes\new", @"-s Theme=C:\\themes\\new")]
    [InlineData("-s build --serial", "-s build --serial")]
    [InlineData("--strict --output o", "--failure-log-level Warning --output o")]
    [InlineData("--verbose", "--log-level Debug")]
    [InlineData("--quiet", "--log-level Error")]
    [InlineData("--clean -i a", "--nocache --clean-mode Full -i a")]
    public void Options_of_the_default_host_become_settings(string given, string expected) =>
        Assert.Equal(expected, string.Join(' ', HostArguments.ForStatiq(given.Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    [Theory]
    [InlineData("--themes t", "--themes is no option")]
    [InlineData("--jobs 2", "--jobs is no option")]
    [InlineData("build --format=json", "--format is no option")]
    [InlineData("--strict=yes", "--strict takes no value")]
    [InlineData("preview --theme", "--theme wants a value")]
    [InlineData("-x", "-x is no option")]
    public void An_option_that_Statiq_would_pass_over_is_refused(string given, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => HostArguments.ForStatiq(given.Split(' '))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", null)]
    [InlineData("--theme a --theme b", "b")]
    [InlineData("-s Theme=c", "c")]
    [InlineData(@"--theme C:\themes\new", @"C:\themes\new")]
    public void The_theme_that_is_watched_is_the_one_that_is_used(string given, string? expected) =>
        Assert.Equal(expected, HostArguments.ThemeOf(HostArguments.ForStatiq(given.Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    [Fact]
    public void Both_hosts_give_every_argument_of_a_phase()
    {
        var phases = typeof(Flow).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .ToLookup(method => method.Name, StringComparer.Ordinal);
        var short_ = new List<string>();
        int calls = 0;
        foreach (var file in Directory.EnumerateFiles(Support.Repository.PathOf("src/StaticDigest.Statiq"), "*.cs", SearchOption.AllDirectories))
        {
            var code = File.ReadAllText(file);
            foreach (var phase in phases)
            {
                foreach (int at in PlacesOf($"Flow.{phase.Key}(", code))
                {
                    calls++;
                    int given = ArgumentsAt(code, at);
                    if (!phase.Any(method => method.GetParameters().Length == given))
                        short_.Add($"{Path.GetFileName(file)}: Flow.{phase.Key} gets {given} arguments");
                }
            }
        }

        Assert.True(calls >= 6);
        Assert.Empty(short_);
    }

    private static IEnumerable<int> PlacesOf(string call, string code)
    {
        for (int i = code.IndexOf(call, StringComparison.Ordinal); i >= 0; i = code.IndexOf(call, i + 1, StringComparison.Ordinal))
            yield return i + call.Length;
    }

    // Commas between the parentheses of the call itself; the arguments of these calls hold no string with a bracket in it.
    private static int ArgumentsAt(string code, int start)
    {
        int depth = 1, count = 1;
        for (int i = start; depth > 0; i++)
        {
            depth += code[i] is '(' or '[' or '{' ? 1 : code[i] is ')' or ']' or '}' ? -1 : 0;
            count += depth == 1 && code[i] == ',' ? 1 : 0;
        }

        return count;
    }

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
