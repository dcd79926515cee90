using StaticDigest.Papers;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Marks;

namespace StaticDigest.Sources.Formats.HuggingFace.Listing.Cards;

/// <summary>What was found of one card, before its dates have their year. Every part may be missing.</summary>
internal sealed class ListingCard
{
    /// <summary>Its title and abstract with the indices of their lines, the title's first.</summary>
    public List<(int Line, string Text)> Texts { get; } = [];

    public List<int> Lines { get; } = [];

    /// <summary>True when a heading is its title, so that no other line can belong to the title.</summary>
    public bool HasHeading { get; set; }

    /// <summary>True when the number of authors, the date or the buttons below a card were found: no text follows these.</summary>
    public bool HasTail { get; set; }

    public string Title { get; set; } = "";

    public string? Abstract { get; set; }

    public PaperId? Id { get; set; }

    public string? Picture { get; set; }

    public int? Authors { get; set; }

    public string? Organization { get; set; }

    public ListingDate? Date { get; set; }

    /// <summary>The line that should be the date.</summary>
    public string? BadDate { get; set; }

    public int? Votes { get; set; }

    public int? Comments { get; set; }

    public int? Stars { get; set; }

    public string? Submitter { get; set; }

    /// <summary>The header above it; null before the first one.</summary>
    public ListingHeader? Header { get; set; }

    /// <summary>Place in its listing, from 0.</summary>
    public int Position { get; set; }

    public bool HasTitle => Texts.Count > 0;
}
