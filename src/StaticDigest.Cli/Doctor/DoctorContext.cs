using System.Collections.Immutable;
using StaticDigest.Building;
using StaticDigest.Building.Writing;
using StaticDigest.Fetching;

namespace StaticDigest.Cli.Doctor;

/// <summary>Everything that is examined, read beforehand.</summary>
internal sealed record DoctorContext
{
    /// <summary>The site as it would be built.</summary>
    public required PreparedSite Site { get; init; }

    /// <summary>All diagnostics about input and theme.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    public ImmutableArray<InputFile> Theme { get; init; } = [];

    public ImmutableArray<FetchRun> Runs { get; init; } = [];

    public required DateTimeOffset Now { get; init; }

    /// <summary>OWNER/NAME on GitHub; null when it is not known.</summary>
    public string? Repository { get; init; }

    /// <summary>True when the host named the site's address, and so knows it better than the settings.</summary>
    public bool IsAddressKnown { get; init; }

    /// <summary>The workflow files; null where there is no repository.</summary>
    public ImmutableArray<InputFile>? Workflows { get; init; }

    /// <summary>Text of <c>.gitattributes</c>; null where there is no repository.</summary>
    public string? GitAttributes { get; init; }

    /// <summary>What takes how much of the built site; empty when there is none.</summary>
    public ImmutableArray<SitePart> Parts { get; init; } = [];
}
