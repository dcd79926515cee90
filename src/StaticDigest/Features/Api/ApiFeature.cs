using StaticDigest.Fetching;
using StaticDigest.Site;
using StaticDigest.Theme;

namespace StaticDigest.Features.Api;

/// <summary>The digest as JSON for programs, its status, and texts for hosts and language models.</summary>
internal static class ApiFeature
{
    public static Feature Feature { get; } = new("api") { Settings = [ApiSettings.Section], Pages = Plan };

    // A text that the owner wrote takes the place of ours.
    private static IEnumerable<Page> Plan(FeatureInput at)
    {
        var (digest, site) = (at.Plan.Digest, at.Plan.Site);
        var runs = FetchLog.ReadAll(at.Files);
        at.Plan.Report(runs.Diagnostics);
        return
        [
            .. ApiFiles.Plan(digest, site),
            StatusFile.Plan(digest, site, runs.Items, at.Plan.Today),
            .. HostFiles.Plan(digest, site).Where(page => at.Files.All(file => file.Path != $"static/{page.File}")),
        ];
    }
}
