using System.Buffers;
using System.Text.Json;

namespace StaticDigest.Features.Chats;

/// <summary>Writes the bodies of requests.</summary>
internal static class NoticeJson
{
    public static ReadOnlyMemory<byte> Object(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
