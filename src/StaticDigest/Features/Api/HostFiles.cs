using System.Text;
using StaticDigest.Localization;
using StaticDigest.Markdown;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Features.Api;

/// <summary>Two texts at the root: <c>llms.txt</c> tells language models where things are, <c>_headers</c> tells hosts what to send.</summary>
internal static class HostFiles
{
    public const string Guide = "llms.txt";
    public const string Headers = "_headers";

    private const int IssuesShown = 14;

    public static IEnumerable<Page> Plan(Digest digest, SiteAddress site)
    {
        yield return GeneratedFile.Of(Guide, GuideText(digest, site));
        yield return GeneratedFile.Of(Headers, HeadersText(site, digest.Settings.Of<ApiSettings>().IsPublished));
    }

    /// <summary>The shape of https://llmstxt.org: a title, a quote, paragraphs, then lists of links.</summary>
    private static string GuideText(Digest digest, SiteAddress site)
    {
        var settings = digest.Settings;
        var text = new StringBuilder();
        text.Append("# ").Append(Line(settings.Title)).Append("\n\n> ").Append(Line(settings.Description)).Append("\n\n");
        text.Append("A digest of ").Append(Localizer.English.Papers(digest.Papers.Length)).Append(". Each paper has a page of its own below ").Append(site.Url)
            .Append("papers/.");
        if (settings.PublishMarkdown)
            text.Append(
                digest.IsLarge
                    ? " The same page as Markdown lies at the address of each newer one followed by index.md."
                    : " The same page as Markdown lies at its address followed by index.md.");
        text.Append("\n\n## Data\n\n");
        Link(text, $"{site.Url}{StatusFile.File}", "Status", "how fresh each source is, as JSON");
        if (settings.Of<ApiSettings>().IsPublished)
        {
            Link(text, $"{site.Url}{ApiFiles.PapersFile}", "Papers",
                $"all papers as JSON, in one file up to {ApiFiles.MaxInOneFile}, else in one file a month");
            Link(text, $"{site.Url}{ApiFiles.TopicsFile}", "Topics", "topics with the number of their papers");
            Link(text, $"{site.Url}{ApiFiles.DaysFile}", "Days", "issues with the ids of their papers, best first");
            Link(text, $"{site.Url}{ApiFiles.SchemaFile}", "Schema", "JSON Schema of all these files");
        }

        Link(text, $"{site.Url}feed.json", "Feed", "the newest papers with their whole abstracts, as JSON Feed");
        Link(text, $"{site.Url}feeds.opml", "Feeds", "every feed");
        Link(text, $"{site.Url}sitemap.xml", "Sitemap", "every page");
        if (!digest.Issues.IsEmpty)
            text.Append("\n## Newest issues\n\n");
        foreach (var issue in digest.Issues.Reverse().Take(IssuesShown))
            Link(text, Addresses.Day(issue.Day).Absolute(site), Localizer.English.Day(issue.Day), Localizer.English.Papers(issue.Papers.Length));
        if (digest.Topics.Any(topic => !topic.Papers.IsEmpty))
            text.Append("\n## Topics\n\n");
        foreach (var topic in digest.Topics.Where(topic => !topic.Papers.IsEmpty))
            Link(text, Addresses.Topic(topic.Topic.Slug).Absolute(site), topic.Topic.Name, Localizer.English.Papers(topic.Papers.Length));
        return text.ToString();
    }

    private static void Link(StringBuilder text, string url, string name, string note) =>
        text.Append("- [").Append(Line(name)).Append("](").Append(url).Append("): ").Append(note).Append('\n');

    private static string Line(string text) => MarkdownText.Escape(text.ReplaceLineEndings(" "));

    /// <summary>
    /// Netlify, Cloudflare Pages and others read this file; GitHub Pages leaves it alone. The pages carry their own content
    /// policy; this adds only what a page cannot say by itself, so that a theme with another policy is not hindered.
    /// </summary>
    private static string HeadersText(SiteAddress site, bool hasApi)
    {
        var text = new StringBuilder($"""
            {site.Base}*
              Content-Security-Policy: frame-ancestors 'none'; base-uri 'none'; object-src 'none'
              Cross-Origin-Opener-Policy: same-origin
              Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
              Referrer-Policy: strict-origin-when-cross-origin
              X-Content-Type-Options: nosniff
              X-Frame-Options: DENY
            {site.Base}assets/fonts/*
              Cache-Control: public, max-age=31536000, immutable
            {site.Base}feed.json
              Access-Control-Allow-Origin: *
            {site.Base}{StatusFile.File}
              Access-Control-Allow-Origin: *

            """);
        if (hasApi)
            text.Append(site.Base).Append("api/*\n  Access-Control-Allow-Origin: *\n");
        return text.ToString();
    }
}
