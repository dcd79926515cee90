using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticDigest.Formulas;
using StaticDigest.Localization;
using StaticDigest.Markdown;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning.Tex;
using StaticDigest.Settings;
using StaticDigest.Site.Links;
using StaticDigest.Site.Views;
using StaticDigest.Summaries;
using StaticDigest.Topics;

namespace StaticDigest.Site;

/// <summary>What every part of the plan needs: the digest, its address, the formulas, and the cards, made once per paper.</summary>
internal sealed class SiteContext
{
    /// <summary>A list shows abstracts up to this many characters; the paper's own page shows all of it.</summary>
    private const int AbstractInLists = 2500;

    private const int OpeningLength = 240;

    private readonly Dictionary<PaperId, PaperCardView> _cards = [];
    private readonly ConcurrentBag<Diagnostic> _diagnostics = [];
    private readonly ConcurrentDictionary<Type, Lazy<object>> _made = new();
    private readonly Typesetter _typesetter;
    private readonly bool _hasLists;

    public SiteContext(Digest digest, SiteAddress site, Typesetter typesetter, DateOnly today)
    {
        Digest = digest;
        Today = today;
        _typesetter = typesetter;
        Site = site;
        // Where all papers come from one list, naming it on each would say nothing.
        _hasLists = digest.Papers.SelectMany(paper => paper.Paper.Appearances).Select(appearance => appearance.List).Distinct(StringComparer.Ordinal).Take(2)
            .Count() == 2;
        var cards = new PaperCardView[digest.Papers.Length];
        EachPaper.Do(cards.Length, i => digest.Papers[i].Document, i => cards[i] = MakeCard(digest.Papers[i]));
        for (int i = 0; i < cards.Length; i++)
            _cards[digest.Papers[i].Paper.Id] = cards[i];
    }

    public Digest Digest { get; }

    public SiteAddress Site { get; }

    /// <summary>The words of the interface.</summary>
    public Localizer Localizer => Digest.Settings.Localizer;

    /// <summary>The day for which the site is made.</summary>
    public DateOnly Today { get; }

    /// <summary>What a feature makes once for the whole site, at its first use.</summary>
    /// <typeparam name="T">What is made; a type of the feature's own.</typeparam>
    public T Once<T>(Func<SiteContext, T> make) where T : class => (T)_made.GetOrAdd(typeof(T), _ => new Lazy<object>(() => make(this))).Value;

    /// <summary>What was noticed while planning, in no order.</summary>
    public IEnumerable<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Notes what was noticed while planning.</summary>
    public void Report(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            _diagnostics.Add(diagnostic);
    }

    public PaperCardView Card(DigestPaper paper) => _cards[paper.Paper.Id];

    public ImmutableArray<PaperCardView> Cards(IEnumerable<DigestPaper> papers) => [.. papers.Select(Card)];

    /// <summary>The same for issues; in a very large digest papers that do not have every file show how their abstracts begin.</summary>
    public ImmutableArray<PaperCardView> IssueCards(IEnumerable<DigestPaper> papers) =>
        Digest.IsVeryLarge ? [.. papers.Select(paper => paper.IsFull ? Card(paper) : Short(paper, hasOpening: true))] : Cards(papers);

    /// <summary>The same for lists other than issues, where papers that do not have every file show how their
    /// abstracts begin; not in a very large digest.</summary>
    public ImmutableArray<PaperCardView> ShortCards(IEnumerable<DigestPaper> papers) =>
        [.. papers.Select(paper => paper.IsFull ? Card(paper) : Short(paper, hasOpening: !Digest.IsVeryLarge))];

    private PaperCardView Short(DigestPaper paper, bool hasOpening) => Card(paper) with
    {
        Abstract = Html.Empty,
        Gist = hasOpening ? Card(paper).Gist : Html.Empty,
        Opening = hasOpening && Card(paper).Gist.Value.Length == 0
            ? MathText.ToPlain(Truncate.Shorten(paper.Paper.Abstract, OpeningLength)).ReplaceLineEndings(" ")
            : "",
    };

    public TopicCardView TopicCard(TopicPapers topic, int count) =>
        new(topic.Topic.Name, Addresses.Topic(topic.Topic.Slug).Href(Site), topic.Topic.Description, count, topic.Swatch);

    public IssueView Issue(Issue issue) => new(
        Localizer.Date(new PartialDate(issue.Day)),
        Localizer.Weekday(issue.Day),
        Addresses.Day(issue.Day).Href(Site),
        issue.Papers.Length,
        issue.Papers.Count(paper => paper.Paper.HasLink(PaperLinkKind.Code)),
        Localizer.List(
            issue.Papers.SelectMany(paper => paper.Paper.Appearances).Where(appearance => appearance.Day is null || appearance.Day == issue.Day)
                .Select(appearance => appearance.List)));

    public RefView Week((int Year, int Week) week) =>
        new(Html.Text(Localizer.Week(week.Year, week.Week)), Addresses.Week(week.Year, week.Week).Href(Site));

    /// <summary>Topics of some papers, most papers first.</summary>
    public ImmutableArray<TopicCardView> TopicsOf(IEnumerable<DigestPaper> papers, int limit)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var match in papers.SelectMany(paper => paper.Topics))
            counts[match.Topic.Slug] = counts.GetValueOrDefault(match.Topic.Slug) + 1;
        return [.. Digest.Topics
            .Where(topic => counts.ContainsKey(topic.Topic.Slug))
            .OrderByDescending(topic => counts[topic.Topic.Slug])
            .Take(limit)
            .Select(topic => TopicCard(topic, counts[topic.Topic.Slug]))];
    }

    /// <summary>An author of a paper, with the address of the page where there is one.</summary>
    public AuthorRefView AuthorRef(string name) =>
        new(name, Digest.People.Find(name) is { HasPage: true } author ? author.Address.Href(Site) : "");

    public HeadView Head(UrlPath address, string kind, string section, string name, string description) => new()
    {
        Title = name == Digest.Settings.Title ? name : TitleOf(name),
        Name = name,
        Description = Truncate.Shorten(description, 300),
        Url = address.Absolute(Site),
        Kind = kind,
        Section = section,
    };

    /// <summary>The three feeds that stand beside a page.</summary>
    public ImmutableArray<FeedLinkView> FeedsOf(UrlPath home, string name) =>
    [
        new(TitleOf(name), $"{home.Href(Site)}feed.xml", "application/rss+xml"),
        new($"{TitleOf(name)} (Atom)", $"{home.Href(Site)}atom.xml", "application/atom+xml"),
        new($"{TitleOf(name)} (JSON)", $"{home.Href(Site)}feed.json", "application/feed+json"),
    ];

    public ImmutableArray<FeedLinkView> IssueFeeds() =>
    [
        new(Localizer.Translate("feed_day_by_day", Digest.Settings.Title), $"{Site.Base}{Addresses.DailyFeed}", "application/rss+xml"),
        new(Localizer.Translate("feed_week_by_week", Digest.Settings.Title), $"{Site.Base}{Addresses.WeeklyFeed}", "application/rss+xml"),
    ];

    /// <summary>Address of the BibTeX of a list's papers; empty when citations are not published.</summary>
    public string Bibliography(UrlPath list) => Digest.Settings.PublishCitations && !Digest.Papers.IsEmpty ? $"{Site.Base}{Addresses.Bibliography(list)}" : "";

    private string TitleOf(string page) => $"{page} · {Digest.Settings.Title}";

    private PaperCardView MakeCard(DigestPaper digestPaper)
    {
        var paper = digestPaper.Paper;
        var gist = PaperGist.Of(paper);
        return new PaperCardView
        {
            Address = digestPaper.Address.Href(Site),
            Title = In(paper.Title, "span", Line(paper.Title, digestPaper.Document.Place)),
            Authors = Localizer.FamilyByline(paper),
            Names = Localizer.AllNames(paper),
            Lists = !_hasLists
                ? ""
                : string.Join('|', paper.Appearances.Select(appearance => appearance.List.Replace('|', ' ')).Distinct(StringComparer.Ordinal)),
            Also = Localizer.Appearances(paper),
            Gist = In(gist.Text, "span", Line(gist.Text, digestPaper.Document.Place)),
            GistLabel = !gist.IsByMachine ? "" : gist.List.Length == 0 ? Localizer["machine_summary"] : Localizer.Translate("machine_summary_of", gist.List),
            IsOfIssue = IsOfIssue(digestPaper),
            Abstract = In(paper.Abstract, "div", Body(
                gist.MarkIn(paper.Abstract.Length <= AbstractInLists
                    ? digestPaper.Document.Body
                    : MarkdownHtml.Render(MarkdownText.Escape(Truncate.Shorten(paper.Abstract, AbstractInLists)))),
                digestPaper.Document.Place)),
            Date = paper.Dated is { } date ? Localizer.Date(date) : null,
            Venue = paper.Venue ?? "",
            Votes = paper.Votes ?? 0,
            Comments = paper.Comments ?? 0,
            Because = Digest.Settings.Ranking.Arithmetic(paper, Localizer),
            IsWithdrawn = paper.Withdrawn,
            Discussion = DiscussionOf(paper),
            Links = [.. digestPaper.Links.First.Select(WithoutHost)],
            Topics = [.. digestPaper.Topics.Select(match => new TopicTagView(
                match.Topic.Name,
                Addresses.Topic(match.Topic.Slug).Href(Site),
                Localizer.Reasons(match)))],
        };
    }

    // A date that says nothing beside that of the issue: papers are listed within days of being written.
    private static bool IsOfIssue(DigestPaper paper) =>
        paper.Days is [var issue] && paper.Paper.Dated is { IsDay: true } day && issue.DayNumber - day.FirstDay.DayNumber is >= 0 and <= 3;

    // In a list each kind of link stands once, so its word is enough: "Code (github.com)" is for the page with both.
    private LinkView WithoutHost(LinkView link) =>
        link.Label.EndsWith(')') ? link with { Label = LinkLabels.Label(LinkSettings.Name(link.Kind), link.Url, Localizer) } : link;

    // The comments that Hugging Face counts stand below its page of the paper.
    private static string DiscussionOf(Paper paper) =>
        paper.Id.Kind == PaperIdKind.Arxiv && paper.Comments > 0
            && paper.Appearances.Any(appearance => appearance.Comments > 0 && appearance.List.StartsWith("Hugging Face", StringComparison.Ordinal))
            ? $"https://huggingface.co/papers/{PaperIds.Escape(paper.Id.Value)}#community"
            : "";

    /// <summary>Markup of a text that says in which language it is, where that is not the page's (WCAG 2.2, 3.1.2).</summary>
    /// <param name="element">What holds it: <c>span</c>, or <c>div</c> around paragraphs.</param>
    public Html In(string text, string element, Html markup) =>
        TextLanguage.Of(text, Digest.Settings.PapersLanguage) is { } language && !TextLanguage.AreSame(language, Localizer.Language)
            ? new Html($"<{element} lang=\"{Html.Escape(language)}\"{Direction(language)}>{markup}</{element}>")
            : markup;

    private string Direction(string language) =>
        TextLanguage.IsRightToLeft(language) == Localizer.IsRightToLeft ? "" : Localizer.IsRightToLeft ? " dir=\"ltr\"" : " dir=\"rtl\"";

    /// <summary>A line of a listing, such as a title, with its formulas typeset.</summary>
    public Html Line(string text, SourceSpan where) => Report(_typesetter.Line(text), where, DiagnosticCodes.FormulaAsSource);

    /// <summary>A text of a listing with its formulas typeset.</summary>
    public Html Body(Html body, SourceSpan where) => Report(_typesetter.Body(body), where, DiagnosticCodes.FormulaAsSource);

    /// <summary>The editor's own Markdown with its formulas typeset; what is wrong in it can be repaired by its reader.</summary>
    public Html OwnText(string markdown, SourceSpan where) =>
        Report(_typesetter.Body(MarkdownHtml.Render(markdown)), where, DiagnosticCodes.OwnFormulaAsSource);

    private Html Report(TypesetText text, SourceSpan where, DiagnosticKind kind)
    {
        foreach (var (tex, problem) in text.Problems)
            _diagnostics.Add(kind.At(where, tex, problem));
        return text.Html;
    }
}
