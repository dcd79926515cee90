using System.Text;
using StaticDigest.Building.Reading;
using StaticDigest.Features.Chats;
using StaticDigest.Settings;
using Xunit;

namespace StaticDigest.Tests.Features.Chats;

public class ChatReaderTests
{
    [Fact]
    public void A_chat_needs_little()
    {
        var (settings, diagnostics) = Read("""
            chats:
              - kind: slack
              - {kind: matrix, name: team, server: "https://matrix.example.org/", room: "!a:example.org", secret: TEAM_TOKEN, papers: 3}
              - {kind: feishu, signing_key: FEISHU_KEY}
            """);

        Assert.Empty(diagnostics);
        Assert.Equal(
        [
            new ChatSettings { Name = "slack", Kind = ChatKind.Slack, Secret = "SLACK_WEBHOOK" },
            new ChatSettings
            {
                Name = "team",
                Kind = ChatKind.Matrix,
                Secret = "TEAM_TOKEN",
                Server = "https://matrix.example.org",
                Room = "!a:example.org",
                Papers = 3,
            },
            new ChatSettings { Name = "feishu", Kind = ChatKind.Feishu, Secret = "FEISHU_WEBHOOK", SigningKey = "FEISHU_KEY" },
        ], settings.Of<ChatList>().All);
    }

    [Theory]
    [InlineData("{kind: irc}", 0, "SD0303", "expected slack, discord, telegram, matrix, feishu")]
    [InlineData("slack", 0, "SD0303", "kind: slack")]
    [InlineData("{kind: telegram}", 0, "SD1222", "needs the key `room`")]
    [InlineData("{kind: matrix, room: x}", 0, "SD1222", "needs the key `server`")]
    [InlineData("{kind: slack, rom: x}", 1, "SD0302", "chats.rom")]
    [InlineData("{kind: slack, room: x}", 1, "SD0302", "chats.room")]
    [InlineData("{kind: slack, papers: 100}", 1, "SD0303", "from 0 to 40")]
    [InlineData("{kind: slack, secret: \"https://hooks.example.org/1\"}", 1, "SD0303", "never the secret itself")]
    [InlineData("{kind: feishu, signing_key: \"a-secret-key\"}", 1, "SD0303", "`…`")]
    [InlineData("{kind: matrix, room: x, server: \"javascript:x\"}", 0, "SD0303", "an https address")]
    public void What_cannot_be_used_is_reported(string chat, int chats, string code, string message)
    {
        var (settings, diagnostics) = Read($"chats:\n  - {chat}\n");

        Assert.Equal(chats, settings.Of<ChatList>().All.Length);
        Assert.Contains(diagnostics,
            diagnostic => diagnostic.Code == code && diagnostic.Message.Contains(message, StringComparison.Ordinal) && diagnostic.Where.Line == 2);
    }

    [Fact]
    public void A_secret_in_the_settings_is_not_repeated()
    {
        var (_, diagnostics) = Read("chats:\n  - {kind: slack, secret: \"https://hooks.example.org/T0/hidden\"}\n");

        Assert.DoesNotContain("hidden", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chats:\n", 0)]
    [InlineData("chats: []\n", 0)]
    public void Chats_may_be_none(string yaml, int problems)
    {
        var (settings, diagnostics) = Read(yaml);

        Assert.Empty(settings.Of<ChatList>().All);
        Assert.Equal(problems, diagnostics.Length);
    }

    [Fact]
    public void Two_chats_have_two_names()
    {
        var (settings, diagnostics) = Read("chats:\n  - kind: slack\n  - kind: slack\n");

        Assert.Single(settings.Of<ChatList>().All);
        Assert.Equal(("SD1221", 3), (Assert.Single(diagnostics).Code, diagnostics[0].Where.Line));
    }

    private static (SiteSettings Settings, System.Collections.Immutable.ImmutableArray<Diagnostic> Diagnostics) Read(string yaml) =>
        InputSettings.Read(new("digest.yml", Encoding.UTF8.GetBytes(yaml)));
}
