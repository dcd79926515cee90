using System.Collections.Immutable;

namespace StaticDigest.Site.Views;

/// <summary>An author by name.</summary>
/// <param name="Name">Name.</param>
/// <param name="Address">Address of the author's page, of the paper where there is only that; empty when it leads nowhere.</param>
/// <param name="Count">Number of papers, or of shared papers beside another author; 0 when it says nothing.</param>
internal sealed record AuthorRefView(string Name, string Address, int Count = 0)
{
    /// <summary>In the index the papers of an author of several who has no page; else empty.</summary>
    public ImmutableArray<RefView> Papers { get; init; } = [];

    /// <summary>True when letters of the name are read from the right, so that it needs a <c>bdi</c> in a row of names.</summary>
    public bool IsRightToLeft => Name.Any(letter => letter is (>= '\u0590' and <= '\u08ff') or (>= '\ufb1d' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefc'));
}
