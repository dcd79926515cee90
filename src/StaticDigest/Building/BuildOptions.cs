using System.Collections.Immutable;
using StaticDigest.Building.Disk;
using StaticDigest.Building.Reading;
using StaticDigest.Building.Writing;
using StaticDigest.Settings;
using StaticDigest.Site;

namespace StaticDigest.Building;

/// <summary>What a build is doing, for hosts that show it.</summary>
public enum BuildPhase
{
    /// <summary>Files are read.</summary>
    Reading,

    /// <summary>Papers are merged and pages planned.</summary>
    Planning,

    /// <summary>Pages are rendered and written.</summary>
    Writing,
}

/// <summary>Where a build reads and writes, and what the host decided.</summary>
public sealed record BuildOptions
{
    /// <summary>The input folder.</summary>
    public required string Input { get; init; }

    /// <summary>The theme folder; null takes <see cref="BuiltInTheme"/>.</summary>
    public string? Theme { get; init; }

    /// <summary>The theme that comes with the host.</summary>
    public ImmutableArray<InputFile> BuiltInTheme { get; init; } = [];

    /// <summary>Reads the files of the theme.</summary>
    public Batch<InputFile> LoadTheme() => Theme is { } folder ? InputFolder.Load(folder) : new(BuiltInTheme, []);

    /// <summary>The output folder.</summary>
    public required string Output { get; init; }

    /// <summary>The time for which the site is built. Pages may depend on its UTC day, never on its time of day.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Where the site will be served; null leaves it to the settings.</summary>
    public SiteAddress? Site { get; init; }

    /// <summary>Used when neither the host nor the settings know an address.</summary>
    public SiteAddress Fallback { get; init; } = SiteAddress.Local;

    /// <summary>Where the site will be served: what the host says, else the settings, else <see cref="Fallback"/>.</summary>
    public SiteAddress AddressFor(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Site ?? SiteAddress.TryParse(settings.Url) ?? Fallback;
    }

    /// <summary>Paints the pictures beside links; null leaves all pages the card of the theme.</summary>
    public ICardPainter? Cards { get; init; }

    /// <summary>Threads; 0 takes one per core.</summary>
    public int Jobs { get; init; }

    /// <summary>True to render everything anew and to replace files that stand in the way.</summary>
    public bool Clean { get; init; }

    /// <summary>True to put a whole new output folder in the place of the old one, for hosts that serve the folder itself.</summary>
    public bool Atomic { get; init; }

    /// <summary>Which part of how many this build renders; <c>staticdigest join</c> makes one site of all of them.</summary>
    public (int Number, int Of) Part { get; init; } = (1, 1);

    /// <summary>Writes files in place of the disk.</summary>
    internal FileWriter? Writer { get; init; }

    /// <summary>The themes that builds with these options have parsed.</summary>
    internal ThemeCache Themes { get; init; } = new();

    /// <summary>Told when a phase begins.</summary>
    public Action<BuildPhase>? Progress { get; init; }
}

/// <summary>What a build did.</summary>
/// <param name="Papers">Papers of the digest.</param>
/// <param name="Pages">Pages that a reader can open.</param>
/// <param name="Site">Where it will be served.</param>
/// <param name="Output">What happened in the output folder; null when the site was left as it was.</param>
/// <param name="Diagnostics">All diagnostics, by file, line and column.</param>
public sealed record BuildResult(int Papers, int Pages, SiteAddress Site, OutputSummary? Output, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>How many papers a year came of late; 0 when the days of none are known.</summary>
    public int PapersInYear { get; init; }

    /// <summary>True when some diagnostic is an error.</summary>
    internal bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
