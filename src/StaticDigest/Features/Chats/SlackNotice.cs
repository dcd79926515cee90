using System.Text.Json;

namespace StaticDigest.Features.Chats;

/// <summary>
/// Slack's blocks, a section a paper. In its markup only three characters mean something to links and mentions, and
/// those are escaped: <c>&lt;!channel&gt;</c> in a title calls nobody.
/// </summary>
internal static class SlackNotice
{
    private const int MaxBlocks = 50;
    private const int MaxHeader = 150;

    public static (ReadOnlyMemory<byte> Body, bool Fits) Body(Notice notice) => (NoticeJson.Object(json =>
    {
        json.WriteString("text", Escape($"{notice.Title} {notice.Address}"));
        json.WriteBoolean("unfurl_links", false);
        json.WriteBoolean("unfurl_media", false);
        json.WriteStartArray("blocks");
        json.WriteStartObject();
        json.WriteString("type", "header");
        Text(json, "plain_text", Truncate.Shorten(notice.Title, MaxHeader - 1));
        json.WriteEndObject();
        foreach (var paper in notice.Papers)
            Section(json, paper.Byline.Length > 0 ? $"{Link(paper.Address, paper.Title)}\n{Escape(paper.Byline)}" : Link(paper.Address, paper.Title));
        if (notice.MoreText.Length > 0)
            Section(json, Link(notice.Address, notice.MoreText));
        json.WriteEndArray();
    }), notice.Papers.Length + 2 <= MaxBlocks);

    private static void Section(Utf8JsonWriter json, string markup)
    {
        json.WriteStartObject();
        json.WriteString("type", "section");
        Text(json, "mrkdwn", markup);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string type, string text)
    {
        json.WriteStartObject("text");
        json.WriteString("type", type);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // Nothing but the end of the link may follow a bar: a second one would be read as part of the text, which it is.
    private static string Link(string address, string text) => $"<{Escape(address.Replace("|", "%7C", StringComparison.Ordinal))}|{Escape(text)}>";

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
