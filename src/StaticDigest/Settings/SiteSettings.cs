using System.Collections.Immutable;
using StaticDigest.Localization;
using StaticDigest.Papers;

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

    internal LinkSettings Links { get; init; } = LinkSettings.Default;

    /// <summary>True to publish each paper's Markdown beside its page.</summary>
    public bool PublishMarkdown { get; init; } = true;

    /// <summary>True to publish citations: files for reference managers beside each paper and each list, to which the pages of all lists lead.</summary>
    public bool PublishCitations { get; init; } = true;

    /// <summary>Papers from which on an author has a page, 1 to 100.</summary>
    public int AuthorMinPapers { get; init; } = 2;

    /// <summary>What a large digest leaves out.</summary>
    internal SizeSettings Size { get; init; } = new();

    /// <summary>What makes a paper stand before another one.</summary>
    internal RankingSettings Ranking { get; init; } = new();

    /// <summary>Tag of the language of a paper's title.</summary>
    internal string LanguageOf(Paper paper) => TextLanguage.Of(paper.Title, PapersLanguage) ?? PapersLanguage;

    /// <summary>The settings of a part of the program, such as a feature; their defaults where the file says nothing.</summary>
    public T Of<T>() where T : class, new() => Parts.TryGetValue(typeof(T), out var part) ? (T)part : new();

    /// <summary>The same with other settings of a part.</summary>
    internal SiteSettings With<T>(T part) where T : class, new() => this with { Parts = Parts.SetItem(typeof(T), part) };

    private ImmutableDictionary<Type, object> Parts { get; init; } = ImmutableDictionary<Type, object>.Empty;
}
