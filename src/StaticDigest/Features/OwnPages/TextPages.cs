using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;
using StaticDigest.Markdown;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Settings;
using StaticDigest.Site;
using StaticDigest.Site.Views;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Features.OwnPages;

/// <summary>Hand-written pages, the page for what does not exist, and the small files that machines ask for.</summary>
internal static class TextPages
{
    public static IEnumerable<Page> Plan(SiteContext plan, IEnumerable<InputFile> pages)
    {
        bool hasAbout = false;
        foreach (var file in pages.Where(file => file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)))
        {
            var slug = Slug.Of(Path.GetFileNameWithoutExtension(file.Path));
            hasAbout |= slug == "about";
            yield return Text(plan, slug, file.Path, Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\ufeff'));
        }

        if (!hasAbout)
            yield return Text(plan, "about", "the page about this site", plan.Localizer["about_text"]);
        var head = plan.Head(new UrlPath("404.html"), "404", "", plan.Localizer["not_found"], plan.Localizer["not_found_sentence"]) with { IsIndexed = false };
        yield return new TemplatePage("404.html", "the page for missing addresses", "404", head, new NotFoundView(plan.Localizer["not_found_title"]));
        yield return GeneratedFile.Of("robots.txt", $"User-agent: *\nAllow: /\n\nSitemap: {plan.Site.Url}sitemap.xml\n");
        yield return GeneratedFile.Of(".nojekyll", "");
        yield return GeneratedFile.Of("site.webmanifest", Manifest(plan));
    }

    private static TemplatePage Text(SiteContext plan, string slug, string origin, string markdown)
    {
        var address = new UrlPath($"{slug}/");
        var front = FrontMatter(plan, origin, markdown);
        markdown = PaperMarkdown.Body(markdown).ToString();
        var lines = markdown.Split('\n', 2);
        bool hasTitle = lines[0].StartsWith("# ", StringComparison.Ordinal);
        var title = front.GetValueOrDefault("title") is { Length: > 0 } given ? given
            : hasTitle ? lines[0][2..].Trim()
            : slug == "about" ? plan.Localizer.Translate("about_site", plan.Digest.Settings.Title)
            : slug.Replace('-', ' ');
        var body = hasTitle ? lines.ElementAtOrDefault(1) ?? "" : markdown;
        return new TemplatePage(address.File, origin, "text",
            plan.Head(address, "text", slug, title,
                slug == "about"
                    ? plan.Localizer.Translate("about_sentence", plan.Digest.Settings.Title)
                    : plan.Localizer.Translate("text_sentence", title, plan.Digest.Settings.Title)),
            new TextView(title, plan.OwnText(body, new SourceSpan(origin)))
            {
                // The page about the digest stands in the header of every theme.
                Place = slug == "about" ? "" : front.GetValueOrDefault("nav") switch { "false" => "", "true" or "header" => "header", _ => "footer" },
            })
        { Place = new SourceSpan(origin) };
    }

    /// <summary>Links to the own pages that stand in a part of every page.</summary>
    /// <param name="place"><c>header</c> or <c>footer</c>.</param>
    public static ImmutableArray<RefView> Links(IEnumerable<Page> pages, SiteAddress site, string place) =>
        [.. pages.OfType<TemplatePage>()
            .Where(page => page.View is TextView view && view.Place == place)
            .OrderBy(page => page.File, StringComparer.Ordinal)
            .Select(page => new RefView(Html.Text(page.Title), $"{site.Base}{page.File[..^"index.html".Length]}"))];

    // Keys and values before the text; those of a block that cannot be read are none.
    private static Dictionary<string, string> FrontMatter(SiteContext plan, string origin, string markdown)
    {
        var front = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var yaml = markdown[PaperMarkdown.Split(markdown).Yaml];
        if (yaml.Length == 0)
            return front;
        try
        {
            // The fence before it is a line, too.
            foreach (var (key, value) in YamlLocations.Root(Encoding.UTF8.GetBytes($"\n{yaml}")) ?? [])
                front[((YamlScalarNode)key).Value ?? ""] = (value as YamlScalarNode)?.Value?.Trim() ?? "";
        }
        catch (YamlException fault)
        {
            plan.Report([DiagnosticCodes.OwnPageFrontMatter.At(YamlLocations.Of(fault, origin), YamlLocations.Describe(fault))]);
        }

        return front;
    }

    private static string Manifest(SiteContext plan)
    {
        var root = plan.Site.Base;
        return Encoding.UTF8.GetString(JsonOutput.Bytes(new WebManifest(
            plan.Digest.Settings.Title, plan.Digest.Settings.Description, root, root, root, "minimal-ui", "#fbfaf6", "#fbfaf6",
            [Icon("192"), Icon("512")]), WebManifestJson.Default.WebManifest).Span);

        WebManifestIcon Icon(string size) => new($"{root}assets/icon-{size}.png", $"{size}x{size}", "image/png");
    }
}

/// <summary>What a browser needs to put the site among its programs (https://www.w3.org/TR/appmanifest/).</summary>
internal sealed record WebManifest(
    string Name, string Description, string StartUrl, string Scope, string Id, string Display, string BackgroundColor, string ThemeColor,
    WebManifestIcon[] Icons);

internal sealed record WebManifestIcon(string Src, string Sizes, string Type);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(WebManifest))]
internal sealed partial class WebManifestJson : JsonSerializerContext;
