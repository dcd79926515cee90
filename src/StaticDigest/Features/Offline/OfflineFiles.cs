using System.Text.Json;
using StaticDigest.Site;
using StaticDigest.Site.Views;
using StaticDigest.Theme;

namespace StaticDigest.Features.Offline;

/// <summary>What lets a browser show the last week without a network: the page for what is not kept, and the service worker.</summary>
internal static class OfflineFiles
{
    /// <summary>The service worker; it can only serve what lies beside it and below, so it stands at the root.</summary>
    public const string Worker = "sw.js";

    /// <summary>Days that are kept, back from the newest issue.</summary>
    private const int Days = 7;

    private static readonly UrlPath s_page = new("offline/");

    /// <summary>Plans both files.</summary>
    /// <param name="pages">The other pages, of which some are kept.</param>
    /// <param name="theme">The theme, whose style and scripts are kept.</param>
    public static IEnumerable<Page> Plan(SiteContext plan, IReadOnlyList<Page> pages, SiteTheme theme)
    {
        var head = plan.Head(s_page, "offline", "", plan.Localizer["offline_title"], plan.Localizer["offline"]) with { IsIndexed = false };
        yield return new TemplatePage(s_page.File, "the page without a network", "offline", head, new NotFoundView(plan.Localizer["offline_title"]));
        if (theme.Worker.Length == 0)
            yield break;

        var since = plan.Digest.Issues is [.., var newest] ? newest.Day.AddDays(1 - Days) : DateOnly.MaxValue;
        var version = new Fingerprint();
        version.Add(theme.Worker);
        version.Add(theme.Style);
        version.Add(theme.Scripts);
        foreach (var paper in plan.Digest.Issues.Where(issue => issue.Day >= since).SelectMany(issue => issue.Papers))
            version.Add(paper.Document.Markdown);
        var kept = pages.OfType<TemplatePage>()
            .Where(page => page.Layout is "home" or "saved" or "help" || page.Layout == "day" && page.Modified >= since)
            .Select(page => page.File[..^"index.html".Length])
            .Append(s_page.Value)
            .Append(theme.Style)
            .Concat(
                theme.Assets.Select(asset => asset.Path)
                    .Where(
                        path => path == $"{theme.Scripts}desk.js" || path == $"{theme.Scripts}saved.js"
                            || plan.Digest.Settings.Look.UsesOwnFont && path.EndsWith(".woff2", StringComparison.Ordinal)));
        yield return GeneratedFile.Of(Worker,
            Invariant(
                $"const ") +
            Invariant(
                $"base={Quoted(plan.Site.Base)},version=\"{(ulong)version.Finish():x16}\",files=[{string.Join(',', kept.Select(Quoted))}];\n{theme.Worker}\n"));
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
