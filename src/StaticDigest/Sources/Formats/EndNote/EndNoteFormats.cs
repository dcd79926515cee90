using System.Collections.Immutable;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.EndNote;

/// <summary>What EndNote exports, and others for it.</summary>
internal static class EndNoteFormats
{
    public static ImmutableArray<SourceFormat> All { get; } = [EndNoteXml.Format, EndNoteText.Format];
}
