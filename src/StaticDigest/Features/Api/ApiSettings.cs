using StaticDigest.Settings;

namespace StaticDigest.Features.Api;

/// <summary>What is offered to programs.</summary>
internal sealed record ApiSettings
{
    /// <summary>True to publish the digest as JSON below <c>/api/</c>.</summary>
    public bool IsPublished { get; init; } = true;

    /// <summary>True to publish one JSON file for each paper as well.</summary>
    public bool HasPapers { get; init; }

    internal static SettingsSection Section { get; } = SettingsSection.Of("pages", "", new SettingBlock<ApiSettings>(new())
    {
        {
            "api", SettingKinds.Boolean, api => api.IsPublished, (api, value) => api with { IsPublished = value },
            "true: the papers, topics and days are also offered as JSON for programs, below api/. false: they are not."
        },
        {
            "api_papers", SettingKinds.Boolean, api => api.HasPapers, (api, value) => api with { HasPapers = value },
            "true: each paper has a JSON file of its own as well. false: only the lists."
        },
    });
}
