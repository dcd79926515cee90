using System.Collections.Immutable;
using StaticDigest.Localization;

namespace StaticDigest.Site.Views;

/// <summary>What every template sees as <c>site</c>: the digest as a whole. Nothing in it changes when papers come.</summary>
internal sealed record SiteView
{
    /// <summary>Name of the digest.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence about it.</summary>
    public required string Description { get; init; }

    /// <summary>Language tag of the interface: <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>True when the interface is read from the right.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>Language tag of the papers, where their letters do not tell.</summary>
    public string PapersLanguage { get; init; } = "en";

    /// <summary>The words of the interface, also known as <c>words</c>.</summary>
    public Localizer Words { get; init; } = Localizer.English;

    /// <summary>Who edits it; empty when nobody is named.</summary>
    public required string Author { get; init; }

    /// <summary>Path below which the site is served, with slashes at both ends: <c>/my-digest/</c>.</summary>
    public required string Base { get; init; }

    /// <summary>Absolute address of the home page, with a slash at the end.</summary>
    public required string Url { get; init; }

    /// <summary>Address of the style sheet, with its fingerprint.</summary>
    public required string Style { get; init; }

    /// <summary>Address of the folder of the scripts, with its fingerprint and a slash at the end.</summary>
    public required string Scripts { get; init; }

    /// <summary>The script that stands in the page and runs before the first paint; may be empty.</summary>
    public Html Early { get; init; } = Html.Empty;

    /// <summary>What the policy of the page must say to let that script run: <c>'sha256-…'</c>; empty without one.</summary>
    public Html EarlyHash { get; init; } = Html.Empty;

    /// <summary>Address of the font to be loaded first; empty when the owner chose others.</summary>
    public string Font { get; init; } = "";

    /// <summary>Address of the owner's logo; may be empty.</summary>
    public string Logo { get; init; } = "";

    /// <summary>How much of each paper lists show at first: <c>titles</c>, <c>briefs</c> or <c>abstracts</c>.</summary>
    public string Density { get; init; } = "briefs";

    /// <summary>Pages that the owner wrote and wants in the header.</summary>
    public ImmutableArray<RefView> HeaderPages { get; init; } = [];

    /// <summary>The other pages that the owner wrote, but for that about the digest.</summary>
    public ImmutableArray<RefView> FooterPages { get; init; } = [];

    /// <summary>Program and version, for the generator tag.</summary>
    public required string Generator { get; init; }
}

/// <summary>What the base layout sees as <c>head</c>: the document's own metadata.</summary>
internal sealed record HeadView
{
    /// <summary>Title of the document, unique in the site, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The same without the title of the site.</summary>
    public required string Name { get; init; }

    /// <summary>One or two sentences, plain text, unique in the site.</summary>
    public required string Description { get; init; }

    /// <summary>Absolute address of the page.</summary>
    public required string Url { get; init; }

    /// <summary>Kind of the page, also the name of its layout: <c>home</c>, <c>paper</c>, <c>topic</c>…</summary>
    public required string Kind { get; init; }

    /// <summary>Part of the navigation in which the page lies: <c>home</c>, <c>topics</c>, <c>authors</c>, <c>archive</c>, <c>about</c> or empty.</summary>
    public required string Section { get; init; }

    /// <summary>False keeps search engines away.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>The page's own feeds, beside those of the site.</summary>
    public ImmutableArray<FeedLinkView> Feeds { get; init; } = [];

    /// <summary>Address of the BibTeX of the page's papers; empty when there is none.</summary>
    public string Bibliography { get; init; } = "";

    /// <summary>The host whose frames the page may show once a reader asks for them; empty for none.</summary>
    public string Frames { get; init; } = "";

    /// <summary>Address of the same content as Markdown; empty when there is none.</summary>
    public string Markdown { get; init; } = "";

    /// <summary>Absolute address of the picture that stands beside a link to the page, 1200 by 630 pixels; empty for that of the theme.</summary>
    public string Card { get; init; } = "";

    /// <summary>What that picture says.</summary>
    public string CardText { get; init; } = "";

    /// <summary>Further tags for the head: citation tags and linked data of a paper.</summary>
    public Html Extra { get; init; } = Html.Empty;
}

/// <summary>A link away from the site.</summary>
/// <param name="Label">Text: <c>arXiv</c>, <c>PDF</c>, <c>Code</c>.</param>
/// <param name="Url">Absolute address, http or https.</param>
/// <param name="Kind">Its name in <c>links:</c> of the settings, for styling: <c>page</c>, <c>pdf</c>, <c>code</c>, <c>huggingface</c>.</param>
internal sealed record LinkView(string Label, string Url, string Kind)
{
    /// <summary>True when a listing named it and it is no page of the paper at a service that is known: search engines are told so.</summary>
    public bool IsForeign { get; init; }
}

/// <summary>A link within the site.</summary>
/// <param name="Title">Text of the link; may hold math.</param>
/// <param name="Address">Address from the root of the host.</param>
/// <param name="Count">How many papers are there; 0 when it says nothing.</param>
internal sealed record RefView(Html Title, string Address, int Count = 0);

/// <summary>A topic as it stands beside a paper.</summary>
/// <param name="Name">Name.</param>
/// <param name="Address">Address from the root of the host.</param>
/// <param name="Reason">Why the paper is in it: <c>title: optimal transport</c>.</param>
internal sealed record TopicTagView(string Name, string Address, string Reason);

/// <summary>Where one stands in a list that goes over several pages, numbered from the oldest.</summary>
/// <param name="Newer">Address of the next newer page; empty on the newest.</param>
/// <param name="Older">Address of the next older page; empty on the oldest.</param>
/// <param name="Newest">Address of the newest page; empty on it.</param>
/// <param name="Oldest">Address of the oldest page; empty on it.</param>
internal sealed record PagingView(string Newer, string Older, string Newest, string Oldest);

/// <summary>A paper in a list. Made once per paper and shown on every list it stands in.</summary>
internal sealed record PaperCardView
{
    /// <summary>Address from the root of the host.</summary>
    public required string Address { get; init; }

    /// <summary>Title, math included.</summary>
    public required Html Title { get; init; }

    /// <summary>Authors on one line: <c>Lovelace, Turing, … Noether (9)</c>; <c>3 authors</c> when only counted; may be empty.</summary>
    public required string Authors { get; init; }

    /// <summary>One line that says what is new: the short summary that a source gave, else a sentence of the abstract; may be empty.</summary>
    public Html Gist { get; init; } = Html.Empty;

    /// <summary>Where a machine wrote that line, that it did and who had it: <c>Summary by a machine (Hugging Face)</c>; else empty.</summary>
    public string GistLabel { get; init; } = "";

    /// <summary>True when it is of the days before its issue, so that its date says nothing there.</summary>
    public bool IsOfIssue { get; init; }

    /// <summary>All authors on one line, where <see cref="Authors"/> leaves some out; else empty. At most fifty are named.</summary>
    public string Names { get; init; } = "";

    /// <summary>The lists in which it stood, parted by <c>|</c>; empty where the digest has only one.</summary>
    public string Lists { get; init; } = "";

    /// <summary>Where and when it was featured, where that is more than once; else empty.</summary>
    public string Also { get; init; } = "";

    /// <summary>Abstract as paragraphs; empty when unknown.</summary>
    public required Html Abstract { get; init; }

    /// <summary>In a list that does not show the abstract how it begins, as plain text; else empty.</summary>
    public string Opening { get; init; } = "";

    /// <summary>Day of the first version; null when unknown.</summary>
    public DateView? Date { get; init; }

    /// <summary>Where it was published; may be empty.</summary>
    public string Venue { get; init; } = "";

    /// <summary>Votes; 0 when none are known.</summary>
    public int Votes { get; init; }

    /// <summary>Comments; 0 when none are known.</summary>
    public int Comments { get; init; }

    /// <summary>Where its rank comes from: <c>12 votes + 2 × 3 comments = 18 points</c>; empty when it has no points.</summary>
    public string Because { get; init; } = "";

    /// <summary>True when it was withdrawn.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Address of the discussion in which the comments are; empty when it is not known.</summary>
    public string Discussion { get; init; } = "";

    /// <summary>The first links away: archive, PDF, code, as the settings choose.</summary>
    public ImmutableArray<LinkView> Links { get; init; } = [];

    /// <summary>Topics, best first.</summary>
    public ImmutableArray<TopicTagView> Topics { get; init; } = [];
}

/// <summary>An issue: the papers of one day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Weekday">Its weekday: <c>Friday</c>.</param>
/// <param name="Address">Address of the day's page.</param>
/// <param name="Papers">How many papers.</param>
/// <param name="WithCode">How many of them link to code.</param>
/// <param name="Lists">Names of the lists they came from, joined for reading.</param>
internal sealed record IssueView(DateView Date, string Weekday, string Address, int Papers, int WithCode, string Lists)
{
    /// <summary>The day for which the site was made, so that readers see how fresh it is; only on the home page.</summary>
    public DateView? Made { get; init; }
}
