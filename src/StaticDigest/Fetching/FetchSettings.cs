using System.Collections.Immutable;
using StaticDigest.Settings;

namespace StaticDigest.Fetching;

/// <summary>How fetching behaves, the same for all sources, and the sources.</summary>
public sealed record FetchSettings
{
    /// <summary>E-mail or web address under which a source can reach the digest's owner.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Most minutes that one run takes.</summary>
    public int Minutes { get; init; } = 10;

    /// <summary>Where new papers are fetched from.</summary>
    public ImmutableArray<FetchSource> Sources { get; init; } = [];

    internal static SettingsSection Section { get; } = SettingsSection.Of("fetch", "How `staticdigest fetch` behaves.", new SettingBlock<FetchSettings>(new())
    {
        {
            "contact", SettingKinds.Text, fetch => fetch.Contact, (fetch, value) => fetch with { Contact = value },
            "E-mail or web address under which a source can reach you. Empty: the address of the site or of the repository."
        },
        {
            "minutes", SettingKinds.Number(1, 300), fetch => fetch.Minutes, (fetch, value) => fetch with { Minutes = value },
            "How many minutes one run may take at most. What is left over is fetched by the next run."
        },
    });

    internal static SettingsSection SourceSection { get; } = SettingsSection.Of("", "", new SettingBlock<FetchSettings>(new())
    {
        {
            "sources", new FetchSourceReader().Kind, fetch => fetch.Sources, (fetch, value) => fetch with { Sources = value },
            "Where `staticdigest fetch` gets new papers. Each source has a folder of its own in listings, named after it."
        },
    });
}
