using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using StaticDigest.Cli.Redaction;
using StaticDigest.Features.Chats;

namespace StaticDigest.Cli.Chat;

/// <summary>The request by which a chat service takes a notice.</summary>
/// <param name="Method">POST or PUT.</param>
/// <param name="Address">Address; it holds a secret with most services, so it is never shown.</param>
/// <param name="Body">JSON.</param>
/// <param name="Token">Token for the header; may be empty.</param>
/// <param name="IsRepeatable">True when the service takes the same request twice for one.</param>
internal sealed record NoticeRequest(HttpMethod Method, Uri Address, ReadOnlyMemory<byte> Body, string Token, bool IsRepeatable)
{
    // Shorter ones are words of the service: bot, rooms.
    private const int ShortestSecret = 6;

    /// <summary>Makes the request.</summary>
    /// <param name="notice">What it is told.</param>
    /// <param name="id">Id of the notice, for services that know one again.</param>
    /// <param name="variable">Reads the environment.</param>
    /// <param name="now">The time, which signatures hold.</param>
    /// <exception cref="UsageException">A secret is missing or cannot be used.</exception>
    public static NoticeRequest Of(ChatSettings chat, Notice notice, string id, Func<string, string?> variable, DateTimeOffset now)
    {
        Redactor.Process.Add(variable(chat.Secret));
        if (chat.SigningKey.Length > 0)
            Redactor.Process.Add(variable(chat.SigningKey));
        string Secret(string name) => variable(name)?.Trim() is { Length: > 0 } value ? value
            : throw new UsageException($"the environment variable {name} is not set; it holds the secret of the chat {chat.Name}");
        var secret = Secret(chat.Secret);
        var body = notice.Body(chat.Kind, chat.Room);
        switch (chat.Kind)
        {
            case ChatKind.Telegram:
                return new(HttpMethod.Post,
                    Safe(
                        $"{(chat.Server.Length > 0 ? chat.Server : "https://api.telegram.org")}/bot" +
                        $"{Uri.EscapeDataString(secret).Replace("%3A", ":", StringComparison.Ordinal)}/sendMessage", chat.Name), body, "", false);
            case ChatKind.Matrix:
                // A line break or a letter beyond ASCII cannot stand in a head.
                if (!secret.All(letter => letter is > ' ' and < '\x7f'))
                    throw new UsageException($"{chat.Secret} is no token: it has letters that no token has");
                return new(HttpMethod.Put,
                    Safe($"{chat.Server}/_matrix/client/v3/rooms/{Uri.EscapeDataString(chat.Room)}/send/m.room.message/{Uri.EscapeDataString(id)}", chat.Name),
                    body, secret, true);
            case ChatKind.Feishu when chat.SigningKey.Length > 0:
                return new(HttpMethod.Post, Safe(secret, chat.Secret), Signed(body, Secret(chat.SigningKey), now), "", false);
            default:
                return new(HttpMethod.Post, Safe(secret, chat.Secret), body, "", false);
        }
    }

    /// <summary>A text of the service, in which every part of the address and the token is masked.</summary>
    /// <param name="text">Error pages like to repeat what was asked: <c>Cannot POST /services/T0/B0/secret</c>.</param>
    public string WithoutSecrets(string text)
    {
        foreach (var part in Address.AbsolutePath.Split('/').Append(Address.Query.TrimStart('?')).Append(Token).Where(part => part.Length > 0)
            .OrderByDescending(part => part.Length))
        {
            if (part.Length < ShortestSecret)
                continue;
            text = text.Replace(part, "…", StringComparison.OrdinalIgnoreCase);
            text = text.Replace(Uri.UnescapeDataString(part), "…", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    // Feishu's own way: the time and the key, joined, are the key of a hash of nothing.
    private static byte[] Signed(ReadOnlyMemory<byte> body, string key, DateTimeOffset now)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var json = JsonNode.Parse(body.Span)!.AsObject();
        json.Insert(0, "timestamp", time);
        json.Insert(1, "sign", Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes($"{time}\n{key}"), Array.Empty<byte>())));
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    private static Uri Safe(string address, string name) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)
            ? uri : throw new UsageException($"{name} leads to no https address");
}
