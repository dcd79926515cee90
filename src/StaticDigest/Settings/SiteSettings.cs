using System.Collections.Immutable;
using StaticDigest.Features.Cards;
using StaticDigest.Features.Chats;
using StaticDigest.Features.Discussions;
using StaticDigest.Features.Mail;
using StaticDigest.Fetching;
using StaticDigest.Localization;
using StaticDigest.Papers;
using StaticDigest.Resolving;
using StaticDigest.Topics;
using StaticDigest.Topics.Discovery;

namespace StaticDigest.Settings;

/// <summary>What <c>input/digest.yml</c> says; every value has a default, so an empty file is a valid one.</summary>
public sealed record SiteSettings
{
    /// <summary>Name of the digest.</summary>
    public string Title { get; init; } = "Paper Digest";

    /// <summary>One sentence about it.</summary>
    public string Description { get; init; } = "New papers, read every day.";

    /// <summary>Language tag of the site.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Where the settings name it.</summary>
    internal SourceSpan LanguagePlace { get; init; } = new(SettingsReader.FileName);

    /// <summary>Tag of the language in which the papers are written, where their letters do not tell.</summary>
    public string PapersLanguage { get; init; } = "en";

    /// <summary>The words of the interface.</summary>
    public Localizer Localizer { get; init; } = Localizer.English;

    /// <summary>Absolute address; empty to have it computed.</summary>
    public string Url { get; init; } = "";

    /// <summary>Who edits it.</summary>
    public string Author { get; init; } = "";

    /// <summary>Papers on one page of a list, 5 to 40.</summary>
    public int PapersPerPage { get; init; } = 20;

    /// <summary>The face of the site.</summary>
    public LookSettings Look { get; init; } = new();

    /// <summary>Which links papers have.</summary>
    public LinkSettings Links { get; init; } = LinkSettings.Default;

    /// <summary>True to publish each paper's Markdown beside its page.</summary>
    public bool PublishMarkdown { get; init; } = true;

    /// <summary>True to publish citations: files for reference managers beside each paper and each list.</summary>
    public bool PublishCitations { get; init; } = true;

    /// <summary>True to show on each issue's page what became of the papers of a year before.</summary>
    public bool ShowsYearAgo { get; init; } = true;

    /// <summary>True to publish the digest as JSON below <c>/api/</c>.</summary>
    public bool PublishApi { get; init; } = true;

    /// <summary>True to publish one JSON file for each paper as well.</summary>
    public bool PublishApiPapers { get; init; }

    /// <summary>Which pages have a card of their own.</summary>
    public CardKinds Cards { get; init; } = CardKinds.Site | CardKinds.Topics | CardKinds.Issues;

    /// <summary>Papers from which on an author has a page, 1 to 100.</summary>
    public int AuthorMinPapers { get; init; } = 2;

    /// <summary>Entries in one feed, 1 to 500.</summary>
    public int FeedLimit { get; init; } = 50;

    /// <summary>Absolute address of a WebSub hub; empty when there is none.</summary>
    public string FeedHub { get; init; } = "";

    /// <summary>The topics: those of the file in its order, then those of the sets.</summary>
    public ImmutableArray<Topic> Topics { get; init; } = [];

    /// <summary>The sets of topics to be used, in the order of the file.</summary>
    public ImmutableArray<TopicSetName> TopicSets { get; init; } = [];

    /// <summary>True when topics are found in the papers, for want of rules.</summary>
    public bool FindsTopics { get; init; } = true;

    /// <summary>Topics that were found before and kept, so that their addresses stay.</summary>
    public ImmutableArray<Topic> KeptTopics { get; init; } = [];

    /// <summary>What makes a paper stand before another one.</summary>
    public RankingSettings Ranking { get; init; } = new();

    /// <summary>Where new papers are fetched from.</summary>
    public ImmutableArray<FetchSource> Sources { get; init; } = [];

    /// <summary>Discussions under papers; off unless they are filled in.</summary>
    public DiscussionSettings Discussions { get; init; } = new();

    /// <summary>The e-mail edition.</summary>
    public MailSettings Mail { get; init; } = new();

    /// <summary>The chats that are told of new editions.</summary>
    public ImmutableArray<ChatSettings> Chats { get; init; } = [];

    /// <summary>How the papers behind titles are looked for.</summary>
    public ResolveSettings Resolve { get; init; } = new();

    /// <summary>How fetching behaves.</summary>
    public FetchSettings Fetch { get; init; } = new();

    /// <summary>Tag of the language of a paper's title.</summary>
    public string LanguageOf(Paper paper) => TextLanguage.Of(paper.Title, PapersLanguage) ?? PapersLanguage;

    /// <summary>The settings with the topics that these papers have, where there are no rules.</summary>
    public SiteSettings WithTopicsOf(IReadOnlyList<Paper> papers) =>
        FindsTopics ? this with { Topics = TopicDiscovery.Of(papers, KeptTopics, TopicDiscovery.Most - KeptTopics.Length, Localizer.FoundTopic) } : this;
}
