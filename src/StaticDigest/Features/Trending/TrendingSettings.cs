using StaticDigest.Settings;

namespace StaticDigest.Features.Trending;

/// <summary>How soon votes fade on the page of what is trending.</summary>
internal sealed record TrendingSettings
{
    /// <summary>Days after which points count half, 1 to 365.</summary>
    public int HalfLife { get; init; } = 7;

    internal static SettingsSection Section { get; } = SettingsSection.Of("ranking", "", new SettingBlock<TrendingSettings>(new())
    {
        {
            "half_life", SettingKinds.Number(1, 365), trending => trending.HalfLife, (trending, value) => trending with { HalfLife = value },
            "Days after which points count half on the page of what is trending."
        },
    });
}
