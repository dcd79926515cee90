using System.Text.Json.Serialization;

namespace StaticDigest.Features.Chats;

// The bodies of requests, as each service wants them.

internal sealed record DiscordMessage(DiscordMentions AllowedMentions, DiscordEmbed[] Embeds);

internal sealed record DiscordMentions(string[] Parse);

internal sealed record DiscordEmbed(string Title, string Url, string Description, int Color);

internal sealed record TelegramMessage(string ChatId, string ParseMode, string Text, TelegramPreview LinkPreviewOptions);

internal sealed record TelegramPreview(bool IsDisabled);

internal sealed record MatrixMessage(string Msgtype, string Body, string Format, string FormattedBody,
    [property: JsonPropertyName("m.mentions")] MatrixMentions Mentions);

internal sealed record MatrixMentions;

internal sealed record SlackMessage(string Text, bool UnfurlLinks, bool UnfurlMedia, IEnumerable<SlackBlock> Blocks);

internal sealed record SlackBlock(string Type, SlackText Text);

internal sealed record SlackText(string Type, string Text);

internal sealed record FeishuMessage(string MsgType, FeishuContent Content);

internal sealed record FeishuContent(FeishuPost Post);

internal sealed record FeishuPost(FeishuText EnUs);

internal sealed record FeishuText(string Title, IEnumerable<IEnumerable<FeishuTag>> Content);

internal sealed record FeishuTag(string Tag, string Text, string? Href);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DiscordMessage))]
[JsonSerializable(typeof(TelegramMessage))]
[JsonSerializable(typeof(MatrixMessage))]
[JsonSerializable(typeof(SlackMessage))]
[JsonSerializable(typeof(FeishuMessage))]
internal sealed partial class NoticeJson : JsonSerializerContext;
