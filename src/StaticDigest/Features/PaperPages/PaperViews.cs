using System.Collections.Immutable;
using StaticDigest.Localization;
using StaticDigest.Site.Views;

namespace StaticDigest.Features.PaperPages;

/// <summary>Layout <c>paper</c>.</summary>
internal sealed record PaperView
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

    /// <summary>The issues and lists in which it was seen.</summary>
    public ImmutableArray<AppearanceView> Appearances { get; init; } = [];

    /// <summary>Papers that are most like it.</summary>
    public ImmutableArray<RelatedView> Related { get; init; } = [];

    /// <summary>The newest other papers of its authors that are not among these.</summary>
    public ImmutableArray<RefView> ByAuthors { get; init; } = [];

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
internal sealed record RelatedView(Html Title, string Address, string Shared);

/// <summary>How to cite a paper.</summary>
/// <param name="Text">The citation as a line of text.</param>
/// <param name="Bibtex">The entry of BibTeX.</param>
/// <param name="BibtexFile">Address of the same as a file, relative to the page; empty when there is none.</param>
/// <param name="RisFile">Address of the RIS record, relative to the page; empty when the page makes its citations itself.</param>
/// <param name="CslFile">Address of the CSL-JSON item, relative to the page; empty like that of RIS.</param>
internal sealed record CiteView(string Text, string Bibtex, string BibtexFile, string RisFile, string CslFile);

/// <summary>That a paper stood in a list.</summary>
/// <param name="List">Name of the list.</param>
/// <param name="Day">Its day; null when it has none.</param>
/// <param name="Address">Address of that day's page; empty when there is none.</param>
internal sealed record AppearanceView(string List, DateView? Day, string Address);
