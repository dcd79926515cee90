using System.Collections.Immutable;

namespace StaticDigest;

/// <summary>What every stage returns: the values it made and the diagnostics it has about what it read.</summary>
/// <typeparam name="T">Kind of the values.</typeparam>
/// <param name="Items">The values, in a fixed order.</param>
/// <param name="Diagnostics">The diagnostics, in the order of the input.</param>
public sealed record Batch<T>(ImmutableArray<T> Items, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Joins batches.</summary>
public static class Batch
{
    /// <summary>One batch of all the values and all the diagnostics, in the order given.</summary>
    public static Batch<T> Concat<T>(params IReadOnlyCollection<Batch<T>> batches)
    {
        var items = ImmutableArray.CreateBuilder<T>(batches.Sum(batch => batch.Items.Length));
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var batch in batches)
        {
            items.AddRange(batch.Items);
            diagnostics.AddRange(batch.Diagnostics);
        }

        return new(items.MoveToImmutable(), diagnostics.ToImmutable());
    }
}
