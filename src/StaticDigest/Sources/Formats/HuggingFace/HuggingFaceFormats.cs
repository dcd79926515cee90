using System.Collections.Immutable;
using StaticDigest.Sources.Formats.HuggingFace.Api;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.HuggingFace;

/// <summary>What comes from Hugging Face's daily list of papers.</summary>
internal static class HuggingFaceFormats
{
    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new("Hugging Face listing text", HuggingFaceText.IsLikely, HuggingFaceText.Read),
        new("Hugging Face page", HuggingFacePage.IsLikely, HuggingFacePage.Read),
        new("Hugging Face JSON", HuggingFaceJson.IsLikely, HuggingFaceJson.Read),
    ];
}
