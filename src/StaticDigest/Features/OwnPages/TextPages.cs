using System.Text;
using System.Text.Json;
using StaticDigest.Papers.Cleaning;
using StaticDigest.Site;
using StaticDigest.Site.Views;

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
            yield return Text(plan, "about", "the page about this site", plan.Lexicon["about_text"]);
        var head = plan.Head(new UrlPath("404.html"), "404", "", plan.Lexicon["not_found"], plan.Lexicon["not_found_sentence"]) with { IsIndexed = false };
        yield return new TemplatePage("404.html", "the page for missing addresses", "404", head, new NotFoundView(plan.Lexicon["not_found_title"]));
        yield return GeneratedFile.Of("robots.txt", $"User-agent: *\nAllow: /\n\nSitemap: {plan.Site.Url}sitemap.xml\n");
        yield return GeneratedFile.Of(".nojekyll", "");
        yield return GeneratedFile.Of("site.webmanifest", Manifest(plan));
    }

    private static TemplatePage Text(SiteContext plan, string slug, string origin, string markdown)
    {
        var address = new UrlPath($"{slug}/");
        var lines = markdown.Split('\n', 2);
        bool hasTitle = lines[0].StartsWith("# ", StringComparison.Ordinal);
        var title = hasTitle ? lines[0][2..].Trim() : slug == "about" ? plan.Lexicon.Translate("about_site", plan.Digest.Settings.Title) : slug.Replace('-', ' ');
        var body = hasTitle ? lines.ElementAtOrDefault(1) ?? "" : markdown;
        return new TemplatePage(address.File, origin, "text",
            plan.Head(address, "text", slug, title, slug == "about" ? plan.Lexicon.Translate("about_sentence", plan.Digest.Settings.Title) : plan.Lexicon.Translate("text_sentence", title, plan.Digest.Settings.Title)),
            new TextView(title, plan.OwnText(body, new SourceSpan(origin))))
        { Place = new SourceSpan(origin) };
    }

    private static string Manifest(SiteContext plan)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("name", plan.Digest.Settings.Title);
            json.WriteString("description", plan.Digest.Settings.Description);
            json.WriteString("start_url", plan.Site.Base);
            json.WriteString("scope", plan.Site.Base);
            json.WriteString("id", plan.Site.Base);
            json.WriteString("display", "minimal-ui");
            json.WriteString("background_color", "#fbfaf6");
            json.WriteString("theme_color", "#fbfaf6");
            json.WriteStartArray("icons");
            foreach (var size in (ReadOnlySpan<string>)["192", "512"])
            {
                json.WriteStartObject();
                json.WriteString("src", $"{plan.Site.Base}assets/icon-{size}.png");
                json.WriteString("sizes", $"{size}x{size}");
                json.WriteString("type", "image/png");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
