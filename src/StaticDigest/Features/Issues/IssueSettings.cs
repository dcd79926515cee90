using StaticDigest.Settings;

namespace StaticDigest.Features.Issues;

/// <summary>What the pages of issues show.</summary>
internal sealed record IssueSettings
{
    /// <summary>True to show on each issue's page what became of the papers of a year before.</summary>
    public bool ShowsYearAgo { get; init; } = true;

    internal static SettingsSection Section { get; } = SettingsSection.Of("pages", "", new SettingBlock<IssueSettings>(new())
    {
        {
            "year_ago", SettingKinds.Boolean, issues => issues.ShowsYearAgo, (issues, value) => issues with { ShowsYearAgo = value },
            "true: an issue's page tells what became of the papers of the issue a year before, where there is one. false: it does not."
        },
    });
}
