namespace StaticDigest.Sources.Formats.HuggingFace.Api;

/// <summary>What is known of a list's day beside its papers.</summary>
/// <param name="Declared">As the list itself says.</param>
/// <param name="Named">As the file's name says.</param>
internal readonly record struct ListDay(DateOnly? Declared, DateOnly? Named);
