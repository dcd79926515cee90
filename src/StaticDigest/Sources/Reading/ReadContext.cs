namespace StaticDigest.Sources.Reading;

/// <summary>What a reader may know beside the file.</summary>
/// <param name="Year">Year of a listing that does not say it itself; null when it is not known.</param>
/// <param name="Today">The UTC day on which is read; null when nobody says. No file speaks of a later one, save by announcing it.</param>
public readonly record struct ReadContext(int? Year = null, DateOnly? Today = null)
{
    /// <summary>The beginning of the file, by which its format was found.</summary>
    internal FormatProbe Head { get => field ?? throw new InvalidOperationException("no format was found"); init; }

    /// <summary>Finds the format of what a file carries within it, as a mail its body.</summary>
    internal Func<InputFile, FoundFormat>? FindFormat { get; init; }
}

/// <summary>The format of a file.</summary>
/// <param name="Format">The format; null when it is none that is read.</param>
/// <param name="Head">The beginning by which it was found; null where the bytes alone said that it is none.</param>
internal readonly record struct FoundFormat(SourceFormat? Format, FormatProbe? Head)
{
    public ReadResult Read(InputFile file, ReadContext context) => Format!.Read(file, context with { Head = Head! });
}
