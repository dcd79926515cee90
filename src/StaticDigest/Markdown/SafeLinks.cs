using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using StaticDigest.Papers;

namespace StaticDigest.Markdown;

/// <summary>Addresses that Markdown may link to.</summary>
internal static class SafeLinks
{
    /// <summary>For links that somebody made on purpose.</summary>
    public const string Made = "noopener";

    /// <summary>For addresses that stand in a text, such as an abstract: search engines are told that the site does not speak for them.</summary>
    public const string Foreign = "nofollow ugc";

    private const int MaxMailLength = 300;

    /// <summary>The address in the form that goes into a page; null for everything but http, https and mailto.</summary>
    public static string? TryParse(string? url)
    {
        if (url is null)
            return null;
        if (WebAddress.TryParse(url) is { } web)
            return web;
        return IsMail(url) ? url : null;
    }

    private static bool IsMail(string url)
    {
        const string scheme = "mailto:";
        if (!url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) || url.Length is <= 7 or > MaxMailLength)
            return false;
        foreach (char c in url.AsSpan(scheme.Length))
        {
            if (!char.IsAsciiLetterOrDigit(c) && !"@.+-_%?=&,".Contains(c, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    /// <summary>Writes the beginning of a link to an address that <see cref="TryParse"/> gave.</summary>
    /// <param name="url">The address.</param>
    /// <param name="rel">How the page stands to it; mail has none.</param>
    public static void WriteOpening(HtmlRenderer renderer, string url, string rel) => renderer
        .Write("<a href=\"")
        .Write(Html.Escape(url))
        .Write(url.StartsWith("http", StringComparison.Ordinal) ? $"\" rel=\"{rel}\">" : "\">");
}

/// <summary>Writes links; a link that leads elsewhere, and every image, is only its text.</summary>
internal sealed class SafeLinkRenderer : HtmlObjectRenderer<LinkInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var url = obj.IsImage ? null : SafeLinks.TryParse(obj.GetDynamicUrl?.Invoke() ?? obj.Url);
        if (url is not null)
            SafeLinks.WriteOpening(renderer, url, SafeLinks.Made);
        renderer.WriteChildren(obj);
        if (url is not null)
            renderer.Write("</a>");
    }
}

/// <summary>Writes addresses between angle brackets under the same rule.</summary>
internal sealed class SafeAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        var url = SafeLinks.TryParse(obj.IsEmail ? "mailto:" + obj.Url : obj.Url);
        if (url is not null)
            SafeLinks.WriteOpening(renderer, url, SafeLinks.Foreign);
        renderer.WriteEscape(obj.Url);
        if (url is not null)
            renderer.Write("</a>");
    }
}
