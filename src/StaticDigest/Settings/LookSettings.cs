namespace StaticDigest.Settings;

/// <summary>The few values by which an owner gives a digest a face of its own.</summary>
public sealed record LookSettings
{
    /// <summary>Fonts of the theme itself: its serif for reading, the system's sans for what is around it.</summary>
    internal const string OwnFonts = "serif";

    /// <summary>Colour of links and of the current place, <c>#8c1d2f</c>; empty for the theme's.</summary>
    public string Accent { get; init; } = "";

    /// <summary><c>serif</c>, <c>sans</c>, <c>system</c>, or names of fonts for the text, parted by commas.</summary>
    public string Fonts { get; init; } = OwnFonts;

    /// <summary>Radius of the corners of fields and buttons in pixels, 0 to 24.</summary>
    public int Radius { get; init; }

    /// <summary>Path of a picture below <c>input/static</c>, shown beside the name; may be empty.</summary>
    public string Logo { get; init; } = "";

    /// <summary>How much of each paper lists show until a reader chooses: <c>titles</c>, <c>briefs</c> or <c>abstracts</c>.</summary>
    public string Density { get; init; } = "briefs";

    /// <summary>Whether the theme's own font file is used.</summary>
    internal bool UsesOwnFont => Fonts == OwnFonts;
}
