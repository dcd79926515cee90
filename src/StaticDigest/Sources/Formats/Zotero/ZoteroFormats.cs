using System.Collections.Immutable;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.Zotero;

/// <summary>Zotero's own forms; its BibTeX, RIS, CSL and CSV are read as such.</summary>
internal static class ZoteroFormats
{
    /// <summary>The kind of list, as shown to readers.</summary>
    public const string Source = "Zotero";

    public static ImmutableArray<SourceFormat> All { get; } = [ZoteroRdf.Format, ZoteroJson.Format, ZoteroBibliography.Format];
}
