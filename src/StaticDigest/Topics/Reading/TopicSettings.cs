using System.Collections.Immutable;
using StaticDigest.Papers;
using StaticDigest.Settings;
using StaticDigest.Topics.Discovery;

namespace StaticDigest.Topics.Reading;

/// <summary>The topics of the settings, and where others come from.</summary>
public sealed record TopicSettings
{
    /// <summary>The topics: those of the file in its order, then those of the sets.</summary>
    public ImmutableArray<Topic> All { get; init; } = [];

    /// <summary>The sets of topics to be used, in the order of the file.</summary>
    internal ImmutableArray<TopicSetName> Sets { get; init; } = [];

    /// <summary>True when the file has no rules, good or bad, and does not refuse topics.</summary>
    internal bool HasNoRules { get; init; } = true;

    /// <summary>True when topics are found in the papers, for want of rules.</summary>
    public bool AreFound => HasNoRules && Sets.IsEmpty;

    /// <summary>Topics that were found before and kept, so that their addresses stay.</summary>
    public ImmutableArray<Topic> Kept { get; init; } = [];

    internal static SettingsSection Section { get; } = SettingsSection.Of("", "", new SettingBlock<TopicSettings>(new())
    {
        {
            "topics_from", TopicSetReader.Kind, topics => topics.Sets, (topics, value) => topics with { Sets = value },
            "Sets of topics that come ready: the files in the folder topics, each named as here. Several count in this order; of two topics with the "
            + "same slug the first one counts."
        },
        {
            "topics", TopicReader.KindOrNone, topics => (Topics: topics.All, AreNone: topics.HasNoRules),
            (topics, value) => topics with { All = value.Topics, HasNoRules = value.AreNone },
            "Topics of your own; they come before those of the sets. A paper can be in several topics, up to five; the order decides between equals. "
            + "none: the digest has no topics."
        },
    });

    /// <summary>The settings with the topics that these papers have, where there are no rules.</summary>
    public static SiteSettings Find(SiteSettings settings, IReadOnlyList<Paper> papers)
    {
        var topics = settings.Of<TopicSettings>();
        if (!topics.AreFound)
            return settings;
        int max = TopicDiscovery.MaxTopics - topics.Kept.Length;
        return settings.With(topics with { All = TopicDiscovery.Of(papers, topics.Kept, max, settings.Localizer.FoundTopic) });
    }
}
