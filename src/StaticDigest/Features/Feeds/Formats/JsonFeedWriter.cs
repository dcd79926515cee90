using System.Text.Encodings.Web;
using System.Text.Json;
using StaticDigest.Papers;
using StaticDigest.Topics;

namespace StaticDigest.Features.Feeds.Formats;

/// <summary>JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
internal static class JsonFeedWriter
{
    // The default encoder writes every letter outside ASCII as six bytes. The files are JSON by themselves, never part of a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(FeedFrame frame, FeedChannel channel)
    {
        var output = FeedOutput.ForFile();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("version"u8, "https://jsonfeed.org/version/1.1"u8);
            json.WriteString("title"u8, channel.Title);
            json.WriteString("home_page_url"u8, channel.Home.Absolute(frame.Site));
            json.WriteString("feed_url"u8, $"{frame.Site.Url}{channel.Home.Value}feed.json");
            json.WriteString("description"u8, channel.Description);
            json.WriteString("icon"u8, frame.Icon);
            json.WriteString("favicon"u8, frame.Favicon);
            json.WriteString("language"u8, frame.Settings.Language);
            Authors(json, [frame.Author]);
            if (frame.Settings.Of<FeedSettings>().Hub.Length > 0)
            {
                json.WriteStartArray("hubs"u8);
                json.WriteStartObject();
                json.WriteString("type"u8, "WebSub"u8);
                json.WriteString("url"u8, frame.Settings.Of<FeedSettings>().Hub);
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteStartArray("items"u8);
            foreach (var item in channel.Items)
                json.WriteRawValue(item.Json, skipInputValidation: true);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return output.Raw("\n"u8).Written;
    }

    public static byte[] WriteItem(FeedItem item)
    {
        var output = FeedOutput.ForPart();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, item.Id);
            json.WriteString("url"u8, item.Url);
            foreach (var link in item.Paper.Links)
            {
                if (link.Kind != PaperLinkKind.Page)
                    continue;
                json.WriteString("external_url"u8, link.Url);
                break;
            }

            json.WriteString("title"u8, FeedContent.Title(item.Paper, item.Lexicon));
            json.WriteString("content_html"u8, item.Html);
            json.WriteString("summary"u8, FeedContent.Summary(item.Paper, item.Lexicon));
            if (item.Published is { } published)
                json.WriteString("date_published"u8, FeedDates.Rfc3339(published));
            if (item.Updated is { } updated && updated != item.Published)
                json.WriteString("date_modified"u8, FeedDates.Rfc3339(updated));
            Authors(json, FeedContent.Authors(item.Paper));
            if (!item.Digested.Topics.IsEmpty)
            {
                json.WriteStartArray("tags"u8);
                foreach (var match in item.Digested.Topics)
                    json.WriteStringValue(match.Topic.Name);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return output.Raw("\n"u8).Written.ToArray();
    }

    private static void Authors(Utf8JsonWriter json, IEnumerable<string> names)
    {
        bool any = false;
        foreach (var name in names)
        {
            if (!any)
                json.WriteStartArray("authors"u8);
            any = true;
            json.WriteStartObject();
            json.WriteString("name"u8, name);
            json.WriteEndObject();
        }

        if (any)
            json.WriteEndArray();
    }
}
