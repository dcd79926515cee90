namespace StaticDigest.Papers;

/// <summary>
/// How an entry came to its paper, when no listing named the paper's id: a service that was asked, or a person. Such an entry
/// adds to what a listing brought; it is not a listing itself.
/// </summary>
/// <param name="By">The service's name in the settings (<c>arxiv</c>, <c>semantic-scholar</c>), or <c>hand</c>.</param>
/// <param name="Day">The day on which it was found.</param>
/// <param name="Rule">The rule that decided, by its number; null for a person.</param>
/// <param name="Evidence">What spoke for it: <c>title equal, 7 of 7 authors, day equal</c>.</param>
/// <param name="Asked">What it was found by: <c>title</c>, <c>list</c> (the list of its day) or <c>id</c>.</param>
public sealed record Finding(string By, DateOnly Day, string? Rule = null, string? Evidence = null, string? Asked = null)
{
    /// <summary>The <see cref="By"/> of what a person found.</summary>
    public const string Hand = "hand";

    /// <summary>The <see cref="Asked"/> of what was read about a paper that was known.</summary>
    internal const string Refresh = "refresh";
}

/// <summary>A count of something that grows, as one service gave it on one day.</summary>
/// <param name="What"><c>citations</c> or <c>stars</c>.</param>
/// <param name="Count">How many, from 0.</param>
/// <param name="Day">The day on which it was read.</param>
/// <param name="By">The service's name: <c>openalex</c>, <c>semantic-scholar</c>, <c>github</c>.</param>
public sealed record DatedCount(string What, int Count, DateOnly Day, string By)
{
    /// <summary>The <see cref="What"/> of citations of a paper.</summary>
    public const string Citations = "citations";

    /// <summary>The <see cref="What"/> of stars of the code repository.</summary>
    public const string Stars = "stars";
}
