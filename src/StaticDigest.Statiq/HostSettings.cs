using System.Globalization;
using StaticDigest.Settings;

namespace StaticDigest.StatiqHost;

/// <summary>
/// What Statiq's settings mean for a digest. They come from appsettings, settings and statiq files, the environment and
/// <c>-s</c>; everything about the digest itself stays in <c>input/digest.yml</c>.
/// </summary>
internal static class HostSettings
{
    /// <summary>Address of the site, as the option <c>--site-url</c> of the default host.</summary>
    public const string SiteUrl = "SiteUrl";

    /// <summary>Folder of the theme, as the option <c>--theme</c> of the default host.</summary>
    public const string Theme = "Theme";

    /// <summary>The time to build for, as the option <c>--now</c> of the default host; only its day in UTC matters.</summary>
    public const string Now = "DigestNow";

    /// <summary>Where the theme lies when nothing is said.</summary>
    public const string DefaultTheme = "theme";

    private const string SiteUrlVariable = "STATICDIGEST_SITE_URL";

    /// <summary>Where the site will be served, in the order of the default host.</summary>
    /// <param name="setting">Gives the value of a setting of Statiq; variables of the environment are settings, too.</param>
    /// <param name="urlOfDigest">The address in <c>digest.yml</c>; empty when there is none.</param>
    /// <exception cref="FormatException">A setting is not an address.</exception>
    public static SiteAddress Address(Func<string, string?> setting, string urlOfDigest) =>
        Parse(setting(SiteUrl), SiteUrl)
        ?? Parse(setting(SiteUrlVariable), SiteUrlVariable)
        ?? OfStatiq(setting)
        ?? SiteAddress.TryParse(urlOfDigest)
        ?? SiteAddress.OfRepository(setting("GITHUB_REPOSITORY"))
        ?? SiteAddress.Local;

    /// <summary>The day to build for, in UTC.</summary>
    /// <param name="now">The setting <see cref="Now"/>; null when there is none.</param>
    /// <exception cref="FormatException">The setting is not a time.</exception>
    public static DateOnly Today(string? now, DateTimeOffset clock) => DateOnly.FromDateTime((string.IsNullOrWhiteSpace(now) ? clock
        : DateTimeOffset.TryParse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : throw new FormatException($"{Now} is `{now}`, expected a time such as 2026-04-18T06:00:00Z")).UtcDateTime);

    /// <summary>
    /// From Statiq's own keys: <c>Host</c>, <c>LinkRoot</c> and <c>LinksUseHttps</c>. A host alone does not count, since
    /// many shells have a variable of that name, with the name of the machine.
    /// </summary>
    private static SiteAddress? OfStatiq(Func<string, string?> setting)
    {
        string? root = setting("LinkRoot");
        string? https = setting("LinksUseHttps");
        if (setting("Host") is not { Length: > 0 } host || root is null && https is null)
            return null;
        string scheme = "true".Equals(https, StringComparison.OrdinalIgnoreCase) ? "https" : "http";
        return Parse($"{scheme}://{host}/{root?.Trim('/')}", "Host");
    }

    private static SiteAddress? Parse(string? text, string name) => string.IsNullOrWhiteSpace(text) ? null
        : SiteAddress.TryParse(text) ?? throw new FormatException($"{name} is `{text}`, expected an absolute address such as https://example.org/digest/");
}
