using System.Collections.Immutable;
using StaticDigest.Settings;

namespace StaticDigest.Features.Chats;

/// <summary>Reads the chats of the settings file. A chat that nothing can be sent to is left out and reported.</summary>
internal sealed class ChatReader() : SettingList<ChatSettings>(Keys(), [.. Kinds.Select(kind => kind.Variant)])
{
    private sealed record Rules(string Word, string Secret, ImmutableArray<string> Takes, ImmutableArray<string> Needs)
    {
        public SettingVariant Variant => new(Word, ["kind", "name", "secret", "papers", .. Takes], [.. Needs.Select(need => ImmutableArray.Create(need))]);
    }

    // In the order of ChatKind; Secret is the variable of the usual name.
    private static readonly ImmutableArray<Rules> Kinds =
    [
        new("slack", "SLACK_WEBHOOK", [], []),
        new("discord", "DISCORD_WEBHOOK", [], []),
        new("telegram", "TELEGRAM_TOKEN", ["room", "server"], ["room"]),
        new("matrix", "MATRIX_TOKEN", ["room", "server"], ["room", "server"]),
        new("feishu", "FEISHU_WEBHOOK", ["signing_key"], []),
    ];

    private static SettingBlock<ChatSettings> Keys() => new(new() { Name = "", Kind = default, Secret = "" })
    {
        KindSetting(Kinds.Select(kind => kind.Word), "which service it is"),
        { "name", SettingKinds.Name, chat => chat.Name, (chat, value) => chat with { Name = value }, "how the command line calls it; the kind when left out" },
        {
            "secret", Variable("the name of an environment variable, never the secret itself"),
            chat => chat.Secret, (chat, value) => chat with { Secret = value },
            "the variable with the webhook's address or the token; as in the examples when left out"
        },
        { "papers", SettingKinds.Number(0, 40), chat => chat.Papers, (chat, value) => chat with { Papers = value }, "how many papers a message names" },
        {
            "room", SettingKinds.Of(new("a chat", SettingKinds.TextSchema), text => text.Any(char.IsControl) ? null : text), chat => chat.Room,
            (chat, value) => chat with { Room = value },
            "the chat of Telegram, or the room of Matrix"
        },
        {
            "server", SettingKinds.Server("an https address").NotEmpty(), chat => chat.Server, (chat, value) => chat with { Server = value },
            "address of the server of Matrix, or of one in place of Telegram's"
        },
        {
            "signing_key", Variable("the name of an environment variable, never the key itself"),
            chat => chat.SigningKey, (chat, value) => chat with { SigningKey = value },
            "the variable with the key that signs messages to Feishu"
        },
    };

    protected override ChatSettings Start(SettingItem place)
    {
        int kind = Kinds.Select(rules => rules.Word).ToImmutableArray().IndexOf(place.Word);
        return new() { Name = place.Word, Kind = (ChatKind)kind, Secret = Kinds[kind].Secret };
    }

    protected override string NameOf(ChatSettings item) => item.Name;

    // What stands where a variable's name belongs is likely a secret, and logs of runs are public.
    protected override SettingMessages Messages(SettingItem place) => SettingMessages.Of("chats.") with
    {
        Invalid = (where, key, found, expected) =>
            DiagnosticCodes.SettingInvalid.At(where, $"chats.{key}", key is "secret" or "signing_key" ? "…" : found, expected),
    };

    protected override Diagnostic NoBlock(SettingItem place, string text) =>
        DiagnosticCodes.SettingInvalid.At(place.Where, "chats", text, "lines such as `kind: slack`");

    protected override Diagnostic UnknownKind(SettingItem place, SourceSpan where) =>
        DiagnosticCodes.SettingInvalid.At(where, "chats.kind", place.Word, string.Join(", ", Kinds.Select(kind => kind.Word)));

    protected override Diagnostic Missing(ChatSettings item, SettingItem place, ImmutableArray<string> keys) =>
        DiagnosticCodes.ChatNeeds.At(place.Where, item.Name, keys[0]);

    protected override Diagnostic Twice(ChatSettings item, SettingItem place) => DiagnosticCodes.ChatNameTwice.At(place.Where, item.Name);

    // A secret that was put into the settings by mistake has other letters than a name: https://hooks…, 123:ABC.
    private static SettingKind<string> Variable(string expected) => SettingKinds.Of(
        new(expected, SettingKinds.Pattern("[A-Z_][A-Z0-9_]{0,99}")),
        text => text.Length <= 100 && text.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '_')
            && !char.IsAsciiDigit(text[0]) ? text : null).NotEmpty();
}
