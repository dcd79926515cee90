namespace StaticDigest.Features.Saved;

/// <summary>Layout <c>saved</c>: the papers that a reader saved, which only the reader's browser knows.</summary>
/// <param name="Title">Title.</param>
/// <param name="HasCitations">Whether papers have files for reference managers.</param>
internal sealed record SavedView(string Title, bool HasCitations);

/// <summary>Layout <c>help</c>: the keys.</summary>
/// <param name="Title">Title.</param>
internal sealed record HelpView(string Title);
