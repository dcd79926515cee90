namespace StaticDigest.Sources.Reading;

/// <summary>A kind of file that is not read.</summary>
/// <param name="Name">What it looks like: <c>a PDF</c>.</param>
/// <param name="Way">The nearest way in, as a request.</param>
internal sealed record UnreadFormat(string Name, string Way);
