using System.Collections.Immutable;
using StaticDigest.Features.Archive;

namespace StaticDigest.Site.Views;

/// <summary>Layout <c>home</c>: the newest issue, then the days before.</summary>
public sealed record HomeView
{
    /// <summary>The newest issue; null for a digest without papers.</summary>
    public IssueView? Issue { get; init; }

    /// <summary>The first papers of the issue, in full.</summary>
    public ImmutableArray<PaperCardView> Papers { get; init; } = [];

    /// <summary>The other papers of the issue, by title.</summary>
    public ImmutableArray<PaperCardView> More { get; init; } = [];

    /// <summary>The issues before, newest first.</summary>
    public ImmutableArray<DayListView> Earlier { get; init; } = [];

    /// <summary>The topics of this issue, most papers first.</summary>
    public ImmutableArray<TopicCardView> Topics { get; init; } = [];

    /// <summary>Where the older issues are.</summary>
    public required PagingView Paging { get; init; }
}

/// <summary>A day and its papers by title.</summary>
/// <param name="Issue">The day.</param>
/// <param name="Papers">Its papers.</param>
public sealed record DayListView(IssueView Issue, ImmutableArray<PaperCardView> Papers);

/// <summary>Layout <c>issues</c>: a numbered page of older issues.</summary>
/// <param name="Days">The issues, newest first.</param>
/// <param name="Number">Number of the page, 1 is the oldest.</param>
/// <param name="Paging">The pages around it.</param>
public sealed record IssuesView(ImmutableArray<DayListView> Days, int Number, PagingView Paging);

/// <summary>Layout <c>paper</c>.</summary>
public sealed record PaperView
{
    /// <summary>What lists show of it.</summary>
    public required PaperCardView Card { get; init; }

    /// <summary>The authors in order, linked where they have a page; hidden ones are left out.</summary>
    public ImmutableArray<AuthorRefView> Authors { get; init; } = [];

    /// <summary>Number of authors, where not all are named; else 0.</summary>
    public int AuthorCount { get; init; }

    /// <summary>True when there are more authors than named and nobody says how many.</summary>
    public bool HasMoreAuthors { get; init; }

    /// <summary>The first links away, each under a label of its own.</summary>
    public ImmutableArray<LinkView> Links { get; init; } = [];

    /// <summary>The other links away.</summary>
    public ImmutableArray<LinkView> MoreLinks { get; init; } = [];

    /// <summary>What the listings did not name, where nothing leads to the paper: address, or address and authors; else empty.</summary>
    public string Missing { get; init; } = "";

    /// <summary>Searches for the title at archives, where nothing leads to the paper.</summary>
    public ImmutableArray<LinkView> Searches { get; init; } = [];

    /// <summary>What became of it, as short texts: venue, version, citations and stars with their days.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary>How it was found, where its listing did not identify it: <c>Found by title, 30 November 2026</c>; else empty.</summary>
    public string Found { get; init; } = "";

    /// <summary>Organisation; may be empty.</summary>
    public string Organization { get; init; } = "";

    /// <summary>The dates that are known, with their meaning.</summary>
    public ImmutableArray<DateView> Dates { get; init; } = [];

    /// <summary>The authors' comment; may be empty.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Journal reference; may be empty.</summary>
    public string JournalReference { get; init; } = "";

    /// <summary>arXiv categories joined; may be empty.</summary>
    public string Categories { get; init; } = "";

    /// <summary>Keywords joined; may be empty.</summary>
    public string Keywords { get; init; } = "";

    /// <summary>Id for people: <c>arXiv:2509.09114</c>; empty when it has none.</summary>
    public string Identifier { get; init; } = "";

    /// <summary>The editor's note; empty when there is none.</summary>
    public Html Note { get; init; } = Html.Empty;

    /// <summary>A summary by a machine; may be empty.</summary>
    public Html MachineSummary { get; init; } = Html.Empty;

    /// <summary>The issues and lists in which it was seen.</summary>
    public ImmutableArray<AppearanceView> Appearances { get; init; } = [];

    /// <summary>Papers that are most like it.</summary>
    public ImmutableArray<RelatedView> Related { get; init; } = [];

    /// <summary>The paper before it in its issue.</summary>
    public RefView? Previous { get; init; }

    /// <summary>The paper after it in its issue.</summary>
    public RefView? Next { get; init; }

    /// <summary>How to cite it; null when citations are not published.</summary>
    public CiteView? Cite { get; init; }

    /// <summary>Address of the frame with its discussion; empty when there are no discussions.</summary>
    public string Discussion { get; init; } = "";

    /// <summary>Address of its Markdown; empty when that is not published.</summary>
    public string Markdown { get; init; } = "";
}

/// <summary>A paper that is like the one of the page.</summary>
/// <param name="Title">Its title; may hold math.</param>
/// <param name="Address">Address from the root of the host.</param>
/// <param name="Shared">What both share, joined: <c>optimal transport, Sinkhorn</c>; may be empty.</param>
public sealed record RelatedView(Html Title, string Address, string Shared);

/// <summary>How to cite a paper.</summary>
/// <param name="Text">The citation as a line of text.</param>
/// <param name="Bibtex">The entry of BibTeX.</param>
/// <param name="BibtexFile">Address of the same as a file, relative to the page.</param>
/// <param name="RisFile">Address of the RIS record, relative to the page.</param>
/// <param name="CslFile">Address of the CSL-JSON item, relative to the page.</param>
public sealed record CiteView(string Text, string Bibtex, string BibtexFile, string RisFile, string CslFile);

/// <summary>That a paper stood in a list.</summary>
/// <param name="List">Name of the list.</param>
/// <param name="Day">Its day; null when it has none.</param>
/// <param name="Address">Address of that day's page; empty when there is none.</param>
public sealed record AppearanceView(string List, DateView? Day, string Address);

/// <summary>Layout <c>day</c>: one issue.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Week">The week it belongs to.</param>
/// <param name="Papers">The papers of this page, in full.</param>
/// <param name="Number">Number of the page, from 1 = the first papers of the day.</param>
/// <param name="Pages">The pages of this day; empty when there is only one.</param>
/// <param name="Topics">Topics of the issue, most papers first.</param>
/// <param name="Previous">The issue before; null on the first.</param>
/// <param name="Next">The issue after; null on the newest.</param>
public sealed record DayView(
    IssueView Issue,
    RefView Week,
    ImmutableArray<PaperCardView> Papers,
    int Number,
    ImmutableArray<RefView> Pages,
    ImmutableArray<TopicCardView> Topics,
    RefView? Previous,
    RefView? Next)
{
    /// <summary>The issue of a year before; null where there is none, and on further pages of the day.</summary>
    public YearAgoView? YearAgo { get; init; }
}

/// <summary>What became of the papers of an issue a year before.</summary>
/// <param name="Issue">That issue.</param>
/// <param name="Papers">Some of its papers, those with most to tell first.</param>
public sealed record YearAgoView(RefView Issue, ImmutableArray<BecameView> Papers);

/// <summary>What became of a paper.</summary>
/// <param name="Title">Its title; may hold math.</param>
/// <param name="Address">Address from the root of the host.</param>
/// <param name="Facts">Short texts: venue, version, citations and stars with their days; may be empty.</param>
public sealed record BecameView(Html Title, string Address, ImmutableArray<string> Facts);

/// <summary>Layout <c>period</c>: a week, a month or a year.</summary>
/// <param name="Title">Name: <c>April 2026</c>, <c>Week 16, 2026</c>.</param>
/// <param name="Kind"><c>week</c>, <c>month</c> or <c>year</c>.</param>
/// <param name="Count">Number of papers.</param>
/// <param name="Parts">The days of a week, the days or the undated papers of a month, newest first; of a year only its undated papers.</param>
/// <param name="Calendar">The months and days of a year; null for others.</param>
/// <param name="Up">The month's year; null for others.</param>
/// <param name="Previous">The period before.</param>
/// <param name="Next">The period after.</param>
public sealed record PeriodView(
    string Title,
    string Kind,
    int Count,
    ImmutableArray<PeriodPartView> Parts,
    CalendarView? Calendar,
    RefView? Up,
    RefView? Previous,
    RefView? Next);

/// <summary>A part of a period.</summary>
/// <param name="Heading">Its name, and its page's address where it has one.</param>
/// <param name="Papers">Its papers by title; empty when only the count is shown.</param>
public sealed record PeriodPartView(RefView Heading, ImmutableArray<PaperCardView> Papers);

/// <summary>Layout <c>archive</c>: everything there is, by year.</summary>
/// <param name="Count">Number of papers.</param>
/// <param name="Years">The years, newest first.</param>
public sealed record ArchiveView(int Count, ImmutableArray<ArchiveYearView> Years);

/// <summary>A year in the archive.</summary>
/// <param name="Year">The year.</param>
/// <param name="Undated">Number of its papers of which no month is known.</param>
/// <param name="Calendar">Its months, with their days in the newest years.</param>
public sealed record ArchiveYearView(RefView Year, int Undated, CalendarView Calendar);

/// <summary>A topic in an index.</summary>
/// <param name="Name">Name.</param>
/// <param name="Address">Address from the root of the host.</param>
/// <param name="Description">One sentence; may be empty.</param>
/// <param name="Count">Number of papers.</param>
/// <param name="Swatch">Number of its colour, 1 to 8.</param>
public sealed record TopicCardView(string Name, string Address, string Description, int Count, int Swatch);

/// <summary>Layout <c>topics</c>: the index of topics.</summary>
/// <param name="Topics">Topics with papers, in the order of the settings.</param>
/// <param name="Empty">Names of the topics that have no paper yet, joined; may be empty.</param>
public sealed record TopicsView(ImmutableArray<TopicCardView> Topics, string Empty);

/// <summary>Layout <c>topic</c>: one page of a topic's papers, newest first.</summary>
/// <param name="Topic">The topic. On numbered pages its count is 0, so that they stay as they are when papers come.</param>
/// <param name="Papers">The papers of this page.</param>
/// <param name="Number">Number of the page, 1 is the oldest; 0 for the bare address.</param>
/// <param name="Timeline">Its papers over time; only on the bare address, and null when they lie in one month.</param>
/// <param name="Voted">Its papers with most votes, most first; only on the bare address of a topic with more papers than these.</param>
/// <param name="Neighbours">Topics that share papers with it, most first; only on the bare address.</param>
/// <param name="Paging">The pages around it.</param>
public sealed record TopicView(
    TopicCardView Topic,
    ImmutableArray<PaperCardView> Papers,
    int Number,
    TimelineView? Timeline,
    ImmutableArray<PaperCardView> Voted,
    ImmutableArray<TopicCardView> Neighbours,
    PagingView Paging);

/// <summary>Layout <c>search</c>: the search, and what it offers without a query or without JavaScript.</summary>
/// <param name="Count">Number of papers.</param>
/// <param name="Topics">Topics with papers, most papers first.</param>
/// <param name="Years">The years with papers, newest first.</param>
public sealed record SearchView(int Count, ImmutableArray<TopicCardView> Topics, ImmutableArray<RefView> Years);

/// <summary>Layout <c>saved</c>: the papers that a reader saved, which only the reader's browser knows.</summary>
/// <param name="Title">Title.</param>
/// <param name="HasCitations">Whether papers have files for reference managers.</param>
public sealed record SavedView(string Title, bool HasCitations);

/// <summary>Layout <c>help</c>: the keys.</summary>
/// <param name="Title">Title.</param>
public sealed record HelpView(string Title);

/// <summary>Layout <c>text</c>: a hand-written page.</summary>
/// <param name="Title">Title.</param>
/// <param name="Body">The text.</param>
public sealed record TextView(string Title, Html Body);

/// <summary>Layout <c>404</c>: the page that does not exist.</summary>
/// <param name="Title">Title.</param>
public sealed record NotFoundView(string Title);

/// <summary>Layout <c>redirect</c>: an address that a paper had before a better id was known.</summary>
/// <param name="Target">Address from the root of the host.</param>
/// <param name="Title">Title of the paper.</param>
public sealed record RedirectView(string Target, Html Title);
