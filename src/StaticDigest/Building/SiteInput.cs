using System.Collections.Immutable;
using StaticDigest.Building.Reading;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Building;

/// <summary>Everything that was read and merged, before any page is planned.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Files">The files of the input folder.</param>
/// <param name="Listings">What each listing gave, by path.</param>
/// <param name="Papers">The papers with their documents.</param>
/// <param name="Diagnostics">All diagnostics so far.</param>
public sealed record SiteInput(
    SiteSettings Settings,
    ImmutableArray<InputFile> Files,
    ImmutableArray<ReadListing> Listings,
    ImmutableArray<PaperDocument> Papers,
    ImmutableArray<Diagnostic> Diagnostics);
