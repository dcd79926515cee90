using System.Text;
using System.Text.RegularExpressions;
using StaticDigest.Settings;

namespace StaticDigest.Cli.Doctor;

/// <summary>Finds what is left of another owner: addresses, domains, counters, donation links.</summary>
internal static partial class Ownership
{
    private const string Settings = SettingsReader.FileName;

    public static IEnumerable<Finding> Examine(DoctorContext context) => [.. Address(context), .. Domain(context), .. Leftovers(context)];

    private static IEnumerable<Finding> Address(DoctorContext context)
    {
        var url = context.Site.Input.Settings.Url;
        if (SiteAddress.TryParse(url) is not { } own)
            yield break;
        var host = new Uri(own.Url).Host;
        if (host.EndsWith(".github.io", StringComparison.OrdinalIgnoreCase) && SiteAddress.OfRepository(context.Repository) is { } ours && ours.Url != own.Url)
        {
            yield return new(DiagnosticCodes.AddressOfAnother.At(new(Settings), url, context.Repository!, ours.Url),
                "Empty `url` in digest.yml: on GitHub Pages the address is computed.");
        }
        else if (context.IsAddressKnown && context.Site.Address.Url != own.Url)
        {
            yield return new(DiagnosticCodes.AddressMismatch.At(new(Settings), url, context.Site.Address.Url),
                "Empty `url` in digest.yml; a domain of your own is set in the repository under Settings, Pages.");
        }
    }

    private static IEnumerable<Finding> Domain(DoctorContext context)
    {
        if (context.Site.Input.Files.FirstOrDefault(file => file.Path == "static/CNAME") is not { } file)
            yield break;
        var domain = Encoding.UTF8.GetString(file.Bytes.Span).Trim();
        if (!domain.Equals(new Uri(context.Site.Address.Url).Host, StringComparison.OrdinalIgnoreCase))
        {
            yield return new(DiagnosticCodes.DomainOfAnother.At(new(file.Path), domain, context.Site.Address.Url),
                "Delete static/CNAME: sites that a workflow publishes take their domain from Settings, Pages.");
        }
    }

    private static IEnumerable<Finding> Leftovers(DoctorContext context)
    {
        foreach (var file in context.Site.Input.Files.Where(IsText))
        {
            int number = 0;
            foreach (var line in Encoding.UTF8.GetString(file.Bytes.Span).Split('\n'))
            {
                number++;
                foreach (Match match in Traces().Matches(line))
                {
                    if (Meaning(match, context.Repository) is { } meaning)
                    {
                        yield return new(DiagnosticCodes.Leftover.At(new(file.Path, number, match.Index + 1), match.Value, meaning),
                            "If it is yours, leave it; else delete the line.");
                    }
                }
            }
        }
    }

    private static string? Meaning(Match match, string? repository)
    {
        if (match.Groups["counter"].Success)
            return "a visitor counter";
        if (match.Groups["money"].Success)
            return "a donation link";
        // A fork keeps its parent's name: github.com/SOMEBODY/digest in a fork that is ME/digest.
        return repository?.Split('/') is [var owner, var name]
            && match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase)
            && !match.Groups["owner"].Value.Equals(owner, StringComparison.OrdinalIgnoreCase) ? "the repository of another owner" : null;
    }

    private static bool IsText(InputFile file) => file.Path == Settings
        || (file.Path.StartsWith("pages/", StringComparison.Ordinal) || file.Path.StartsWith("theme/", StringComparison.Ordinal))
        && (file.Path.EndsWith(".md", StringComparison.Ordinal) || file.Path.EndsWith(".html", StringComparison.Ordinal)
            || file.Path.EndsWith(".js", StringComparison.Ordinal));

    // googletagmanager.com/gtag/js, https://ko-fi.com/someone, https://github.com/someone/digest
    [GeneratedRegex(
        @"(?<counter>googletagmanager\.com|google-analytics\.com|plausible\.io|goatcounter\.com|cloud\.umami\.is|cloudflareinsights\.com|busuanzi)|" +
        @"(?<money>buymeacoffee\.com/|ko-fi\.com/|patreon\.com/|paypal\.me/|opencollective\.com/|liberapay\.com/|github\.com/sponsors/|afdian\.)|" +
        @"github\.com/(?<owner>[A-Za-z0-9-]{1,39})/(?<name>[A-Za-z0-9._-]{1,100})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Traces();
}
