using System.Collections.Immutable;

namespace StaticDigest.Sources.HuggingFace;

/// <summary>What comes from Hugging Face's daily list of papers.</summary>
internal static class HuggingFaceFormats
{
    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new("Hugging Face listing text", head => head.Kind == SourceKind.Text && HuggingFaceText.IsLikely(head.Text), HuggingFaceText.Read),
    ];
}
