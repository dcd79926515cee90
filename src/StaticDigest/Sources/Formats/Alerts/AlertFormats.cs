using System.Collections.Immutable;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.Alerts;

/// <summary>What services send about new papers, as the body of a mail; the mail itself is opened by <c>Messages</c>.</summary>
internal static class AlertFormats
{
    public static ImmutableArray<SourceFormat> All { get; } = [ScholarAlert.Format, ScholarAlertText.Format, SemanticScholarAlert.Format];
}
