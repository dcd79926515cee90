using System.Collections.Immutable;
using System.Globalization;
using StaticDigest.Papers;
using StaticDigest.Settings;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Features.Chats;

/// <summary>Reads the chats of the settings file.</summary>
internal static class ChatReader
{
    private const int MaxPapers = 40;

    private static readonly ImmutableArray<string> s_kinds = [.. Enum.GetNames<ChatKind>().Select(name => name.ToLowerInvariant())];

    /// <summary>The list.</summary>
    internal static SettingKind<ImmutableArray<ChatSettings>> Kind { get; } = SettingKinds.List(new SettingForm("a list, with lines such as `- name: …`", ""), (list, report) =>
    {
        var found = Read(list, report.Path);
        report.Diagnostics.AddRange(found.Diagnostics);
        return found.Items;
    });

    /// <summary>Reads the list under <c>chats</c>. A chat that nothing can be sent to is left out and reported.</summary>
    /// <param name="node">The list.</param>
    /// <param name="path">Path of the settings file, for the diagnostics.</param>
    public static Batch<ChatSettings> Read(YamlSequenceNode node, string path)
    {
        var chats = ImmutableArray.CreateBuilder<ChatSettings>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in node.Children)
        {
            if (child is not YamlMappingNode mapping)
                diagnostics.Add(DiagnosticCodes.SettingInvalid.At(YamlLocations.Of(child, path), "chats", Scalar(child), "lines such as `kind: slack`"));
            else if (One(mapping, path, diagnostics) is not { } chat)
                continue;
            else if (names.Add(chat.Name))
                chats.Add(chat);
            else
                diagnostics.Add(DiagnosticCodes.ChatNameTwice.At(YamlLocations.Of(child, path), chat.Name));
        }

        return new(chats.ToImmutable(), diagnostics.ToImmutable());
    }

    private static ChatSettings? One(YamlMappingNode mapping, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var kindNode = mapping.Children.FirstOrDefault(pair => Scalar(pair.Key) == "kind").Value;
        var word = kindNode is null ? "" : Scalar(kindNode);
        if (!s_kinds.Contains(word))
        {
            diagnostics.Add(DiagnosticCodes.SettingInvalid.At(YamlLocations.Of(kindNode ?? mapping, path), "chats.kind", word, string.Join(", ", s_kinds)));
            return null;
        }

        var kind = (ChatKind)s_kinds.IndexOf(word);
        var chat = new ChatSettings { Name = word, Kind = kind, Secret = UsualSecret(kind) };
        foreach (var (key, value) in mapping.Children)
        {
            var text = Scalar(value);
            ChatSettings Refuse(string expected)
            {
                // What stands where a variable's name belongs is likely a secret, and logs of runs are public.
                var shown = Scalar(key) is "secret" or "signing_key" ? "…" : text;
                diagnostics.Add(DiagnosticCodes.SettingInvalid.At(YamlLocations.Of(value, path), $"chats.{Scalar(key)}", shown, expected));
                return chat;
            }

            chat = Scalar(key) switch
            {
                "kind" => chat,
                "name" => text.Length > 0 ? chat with { Name = text } : Refuse("a name"),
                "secret" => IsVariable(text) ? chat with { Secret = text } : Refuse("the name of an environment variable, never the secret itself"),
                "signing_key" when kind == ChatKind.Feishu => IsVariable(text) ? chat with { SigningKey = text } : Refuse("the name of an environment variable, never the key itself"),
                "room" when kind is ChatKind.Telegram or ChatKind.Matrix => text.Any(char.IsControl) ? Refuse("a chat") : chat with { Room = text },
                "server" when kind is ChatKind.Telegram or ChatKind.Matrix => WebAddress.TryParse(text) is { } server ? chat with { Server = server.TrimEnd('/') } : Refuse("an https address"),
                "papers" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 0 and <= MaxPapers ? chat with { Papers = number } : Refuse(Invariant($"a whole number from 0 to {MaxPapers}")),
                var name => Unknown(name, key),
            };
        }

        string missing = kind switch
        {
            ChatKind.Telegram or ChatKind.Matrix when chat.Room.Length == 0 => "room",
            ChatKind.Matrix when chat.Server.Length == 0 => "server",
            _ => "",
        };
        if (missing.Length == 0)
            return chat;
        diagnostics.Add(DiagnosticCodes.ChatNeeds.At(YamlLocations.Of(mapping, path), chat.Name, missing));
        return null;

        ChatSettings Unknown(string name, YamlNode key)
        {
            diagnostics.Add(DiagnosticCodes.SettingUnknown.At(YamlLocations.Of(key, path), $"chats.{name}", NearestName.Hint(name, Keys(kind))));
            return chat;
        }
    }

    private static IEnumerable<string> Keys(ChatKind kind) => kind switch
    {
        ChatKind.Telegram or ChatKind.Matrix => ["kind", "name", "secret", "papers", "room", "server"],
        ChatKind.Feishu => ["kind", "name", "secret", "papers", "signing_key"],
        _ => ["kind", "name", "secret", "papers"],
    };

    private static string UsualSecret(ChatKind kind) => kind switch
    {
        ChatKind.Slack => "SLACK_WEBHOOK",
        ChatKind.Discord => "DISCORD_WEBHOOK",
        ChatKind.Telegram => "TELEGRAM_TOKEN",
        ChatKind.Matrix => "MATRIX_TOKEN",
        _ => "FEISHU_WEBHOOK",
    };

    // A secret that was put into the settings by mistake has other letters than a name: https://hooks…, 123:ABC.
    private static bool IsVariable(string text) => text.Length is > 0 and <= 100 && text.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '_') && !char.IsAsciiDigit(text[0]);

    private static string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value?.Trim() ?? "";
}
