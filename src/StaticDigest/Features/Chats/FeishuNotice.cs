using System.Text.Json;

namespace StaticDigest.Features.Chats;

/// <summary>A post of Feishu or Lark: lines of text and links, which read no markup.</summary>
internal static class FeishuNotice
{
    // A request may have 20 KB; a signature comes on top.
    private const int MaxBytes = 18_000;

    public static (ReadOnlyMemory<byte> Body, bool Fits) Body(Notice notice)
    {
        var body = NoticeJson.Object(json =>
        {
            json.WriteString("msg_type", "post");
            json.WriteStartObject("content");
            json.WriteStartObject("post");
            json.WriteStartObject("en_us");
            json.WriteString("title", notice.Title);
            json.WriteStartArray("content");
            for (int i = 0; i < notice.Papers.Length; i++)
            {
                var paper = notice.Papers[i];
                Line(json, Invariant($"{i + 1}. "), paper.Title, paper.Address, paper.Byline.Length > 0 ? $" {paper.Byline}" : "");
            }

            Line(json, "", notice.MoreText.Length > 0 ? notice.MoreText : notice.Lexicon["read_them"], notice.Address, "");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        });
        return (body, body.Length <= MaxBytes);
    }

    private static void Line(Utf8JsonWriter json, string before, string text, string address, string after)
    {
        json.WriteStartArray();
        Plain(json, before);
        json.WriteStartObject();
        json.WriteString("tag", "a");
        json.WriteString("text", text);
        json.WriteString("href", address);
        json.WriteEndObject();
        Plain(json, after);
        json.WriteEndArray();
    }

    private static void Plain(Utf8JsonWriter json, string text)
    {
        if (text.Length == 0)
            return;
        json.WriteStartObject();
        json.WriteString("tag", "text");
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
