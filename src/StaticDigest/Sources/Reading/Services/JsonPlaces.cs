namespace StaticDigest.Sources.Reading.Services;

/// <summary>Where in a file a service's records stand.</summary>
internal static class JsonPlaces
{
    /// <summary>
    /// The service's own wrapper where the file has it, also for several answers in one array; else records that
    /// somebody took out of it: alone, in an array, one a line.
    /// </summary>
    /// <param name="wrapper">Member around the records: <c>results</c>, <c>message.items</c>.</param>
    /// <param name="places">Places of the records below the wrapper: <c>results[]</c>.</param>
    public static string[]? Wrapped(FormatProbe file, string wrapper, params string[] places) =>
        file.Has(wrapper) ? places
        : file.Has($"[].{wrapper}") ? [.. places.Select(place => $"[].{place}")]
        : null;

    /// <summary>Records without a wrapper.</summary>
    public static string[] Bare { get; } = ["", "[]"];
}
