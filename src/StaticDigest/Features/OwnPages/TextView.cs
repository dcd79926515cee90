namespace StaticDigest.Features.OwnPages;

/// <summary>Layout <c>text</c>: a hand-written page.</summary>
/// <param name="Title">Title.</param>
/// <param name="Body">The text.</param>
internal sealed record TextView(string Title, Html Body)
{
    /// <summary>Where every page links to it: <c>header</c>, <c>footer</c> or nowhere.</summary>
    public string Place { get; init; } = "";
}
