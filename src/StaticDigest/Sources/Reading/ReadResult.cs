using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading;

/// <summary>What a reader made of a file.</summary>
/// <param name="Batch">The entries and the diagnostics.</param>
/// <param name="Coverage">How much of the file was understood; null when the reader does not count, see <see cref="EntryReader.CoverageOf"/>.</param>
public sealed record ReadResult(Batch<Entry> Batch, LineCoverage? Coverage = null);
