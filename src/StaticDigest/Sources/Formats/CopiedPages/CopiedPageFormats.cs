using System.Collections.Immutable;
using StaticDigest.Sources.Formats.Acl;
using StaticDigest.Sources.Formats.Dblp;
using StaticDigest.Sources.Formats.OpenReview;
using StaticDigest.Sources.Formats.PapersCool;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.CopiedPages;

/// <summary>Pages of services as copied text: those whose text carries enough.</summary>
internal static class CopiedPageFormats
{
    public static ImmutableArray<SourceFormat> All { get; } = [PapersCoolText.Format, OpenReviewText.Format, AclPaperText.Format, AclVolumeText.Format, DblpText.Format];
}
