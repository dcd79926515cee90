namespace StaticDigest.Sources.Reading;

/// <summary>What a reader may know beside the file.</summary>
/// <param name="Year">Year of a listing that does not say it itself; null when it is not known.</param>
/// <param name="Today">The UTC day on which is read; null when nobody says. No file speaks of a later one, save by announcing it.</param>
public readonly record struct ReadContext(int? Year = null, DateOnly? Today = null)
{
    /// <summary>Finds the format of what a file carries within it, as a mail its body; null when it is none that is read.</summary>
    internal Func<InputFile, SourceFormat?>? FindFormat { get; init; }
}
