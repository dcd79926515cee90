namespace StaticDigest.Localization;

/// <summary>A date for machines and for people.</summary>
/// <param name="Iso">ISO 8601, as precise as known.</param>
/// <param name="Text">In the language of the site: <c>17 April 2026</c>.</param>
/// <param name="Label">What it means: <c>Submitted</c>, <c>Featured</c>; may be empty.</param>
internal sealed record DateView(string Iso, string Text, string Label = "");
