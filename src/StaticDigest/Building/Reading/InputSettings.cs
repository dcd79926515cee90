using System.Collections.Immutable;
using StaticDigest.Features;
using StaticDigest.Fetching;
using StaticDigest.Localization;
using StaticDigest.Resolving;
using StaticDigest.Settings;
using StaticDigest.Topics.Reading;

namespace StaticDigest.Building.Reading;

/// <summary>The settings of an input folder, with all that the parts of the program know of them.</summary>
public static class InputSettings
{
    /// <summary>All keys that may stand in <c>digest.yml</c>.</summary>
    internal static SettingBlock<SiteSettings> Keys { get; } = SettingsSection.Root(
        [.. CoreSections.All, .. FeatureList.Settings, FetchSettings.Section, FetchSettings.SourceSection, ResolveSettings.Section, TopicSettings.Section]);

    /// <summary>Reads <c>digest.yml</c>; null stands for a missing file and gives the defaults.</summary>
    /// <exception cref="UnreadableSettingsException">They cannot be read, or a part of them.</exception>
    public static (SiteSettings Settings, ImmutableArray<Diagnostic> Diagnostics) Read(InputFile? file) => SettingsReader.Read(file, Keys);

    /// <summary>Reads the settings, and the sets of topics and the words that they name, from the files of the input folder.</summary>
    /// <param name="files">The files of the input folder.</param>
    /// <param name="theme">The files of the theme folder, for its words; may be left out where no word is shown.</param>
    /// <exception cref="UnreadableSettingsException">They cannot be read, or a part of them, or a set that they name.</exception>
    public static (SiteSettings Settings, ImmutableArray<Diagnostic> Diagnostics) ReadFolder(
        ImmutableArray<InputFile> files, ImmutableArray<InputFile> theme = default)
    {
        var misnamed = SettingsReader.Misnamed(files.Select(file => file.Path));
        var (settings, diagnostics) = Read(files.FirstOrDefault(file => file.Path == SettingsReader.FileName));
        var words = LocalizerReader.Read(settings.Language, files, theme, settings.LanguagePlace);
        settings = settings with { Localizer = words.Localizer };
        var topics = TopicSetReader.Complete(settings.Of<TopicSettings>(), files);
        return (settings.With(topics.Settings), SettingsReader.Readable([.. diagnostics, .. misnamed, .. words.Diagnostics, .. topics.Diagnostics]));
    }
}
