namespace StaticDigest.Site.Views;

/// <summary>A topic in an index.</summary>
/// <param name="Name">Name.</param>
/// <param name="Address">Address from the root of the host.</param>
/// <param name="Description">One sentence; may be empty.</param>
/// <param name="Count">Number of papers.</param>
/// <param name="Swatch">Number of its colour, 1 to 8.</param>
internal sealed record TopicCardView(string Name, string Address, string Description, int Count, int Swatch);

/// <summary>Layout <c>404</c>: the page that does not exist.</summary>
/// <param name="Title">Title.</param>
internal sealed record NotFoundView(string Title);

/// <summary>Layout <c>redirect</c>: an address that a paper had before a better id was known.</summary>
/// <param name="Target">Address from the root of the host.</param>
/// <param name="Title">Title of the paper.</param>
internal sealed record RedirectView(string Target, Html Title);
