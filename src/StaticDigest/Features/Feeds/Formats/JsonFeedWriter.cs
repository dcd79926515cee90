using System.Text.Json.Serialization;
using StaticDigest.Papers;

namespace StaticDigest.Features.Feeds.Formats;

/// <summary>JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
internal static class JsonFeedWriter
{
    public static ReadOnlyMemory<byte> Write(FeedFrame frame, FeedChannel channel)
    {
        var output = FeedOutput.ForFile();
        JsonOutput.WriteLine(output, new JsonFeedFile(
            "https://jsonfeed.org/version/1.1",
            channel.Title,
            channel.Home.Absolute(frame.Site),
            $"{frame.Site.Url}{channel.Home.Value}feed.json",
            channel.Description,
            frame.Icon,
            frame.Favicon,
            frame.Settings.Language,
            [new(frame.Author)],
            frame.Hub.Length > 0 ? [new("WebSub", frame.Hub)] : null,
            channel.Items.Select(item => new JsonPart(json => json.WriteRawValue(item.Json, skipInputValidation: true)))),
            FeedJson.Default.JsonFeedFile, JsonOutput.Compact);
        return output.Written;
    }

    public static byte[] WriteItem(FeedItem item)
    {
        var output = FeedOutput.ForPart();
        JsonOutput.WriteLine(output, new JsonFeedItem(
            item.Id,
            item.Url,
            item.Paper.Links.FirstOrDefault(link => link.Kind == PaperLinkKind.Page)?.Url,
            FeedContent.Title(item.Paper, item.Localizer),
            item.Html,
            FeedContent.Summary(item.Paper, item.Localizer),
            item.Published is { } published ? FeedDates.Rfc3339(published) : null,
            item.Updated is { } updated && updated != item.Published ? FeedDates.Rfc3339(updated) : null,
            JsonOutput.OrNone(FeedContent.Authors(item.Paper).Select(name => new JsonFeedAuthor(name))),
            JsonOutput.OrNone(item.Digested.Topics.Select(match => match.Topic.Name))),
            FeedJson.Default.JsonFeedItem, JsonOutput.Compact);
        return output.Written.ToArray();
    }
}

internal sealed record JsonFeedFile(
    string Version,
    string Title,
    string HomePageUrl,
    string FeedUrl,
    string Description,
    string Icon,
    string Favicon,
    string Language,
    JsonFeedAuthor[] Authors,
    JsonFeedHub[]? Hubs,
    IEnumerable<JsonPart> Items);

internal sealed record JsonFeedItem(
    string Id,
    string Url,
    string? ExternalUrl,
    string Title,
    string ContentHtml,
    string Summary,
    string? DatePublished,
    string? DateModified,
    JsonFeedAuthor[]? Authors,
    string[]? Tags);

internal sealed record JsonFeedAuthor(string Name);

internal sealed record JsonFeedHub(string Type, string Url);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonFeedFile))]
[JsonSerializable(typeof(JsonFeedItem))]
internal sealed partial class FeedJson : JsonSerializerContext;
