using System.Collections.Immutable;
using StaticDigest.Sources.Acl;
using StaticDigest.Sources.Dblp;
using StaticDigest.Sources.OpenReview;
using StaticDigest.Sources.PapersCool;

namespace StaticDigest.Sources.CopiedPages;

/// <summary>Pages of services as copied text: those whose text carries enough.</summary>
internal static class CopiedPageFormats
{
    public static ImmutableArray<SourceFormat> All { get; } = [PapersCoolText.Format, OpenReviewText.Format, AclPaperText.Format, AclVolumeText.Format, DblpText.Format];
}
