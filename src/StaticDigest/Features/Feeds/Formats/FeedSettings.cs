using StaticDigest.Settings;

namespace StaticDigest.Features.Feeds.Formats;

internal sealed record FeedSettings
{
    /// <summary>Entries in one feed, 1 to 500.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Absolute address of a WebSub hub; empty when there is none.</summary>
    public string Hub { get; init; } = "";

    internal static SettingsSection Section { get; } = SettingsSection.Of(
        "feeds", "The feeds, for people who follow the digest in a feed reader.", new SettingBlock<FeedSettings>(new())
    {
        {
            "limit", SettingKinds.Number(1, 500), feeds => feeds.Limit, (feeds, value) => feeds with { Limit = value },
            "How many of the newest papers a feed holds."
        },
        {
            "hub", SettingKinds.Address, feeds => feeds.Hub, (feeds, value) => feeds with { Hub = value },
            "Address of a WebSub hub that tells readers at once what is new. Leave it empty without one."
        },
    });
}
