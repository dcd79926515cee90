using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Feeds;

/// <summary>Collects what is to be said about values inside the records of one XML file or page.</summary>
internal sealed class FeedValues
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>A date from 1600 to 2100; null for none, with a diagnostic for what is none.</summary>
    public PartialDate? Date(string? text, string field, SourceSpan where)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (FeedDate.TryParse(text) is { IsPlausible: true } date)
            return date;
        _diagnostics.Add(DiagnosticCodes.FieldDate.At(where, field, text));
        return null;
    }

    /// <summary>Says anything else.</summary>
    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>The batch with these diagnostics among its own, in the order of the file.</summary>
    public Batch<Entry> Into(Batch<Entry> batch) =>
        _diagnostics.Count == 0 ? batch : batch with { Diagnostics = [.. batch.Diagnostics.Concat(_diagnostics).OrderBy(diagnostic => diagnostic.Where.Line)] };

    /// <summary>As <see cref="Into"/>; a whole file without entries is worth knowing, but no fault, and where more is known that is said instead.</summary>
    public Batch<Entry> IntoListing(Batch<Entry> batch) =>
        batch.Diagnostics is [var only] && only.Code == DiagnosticCodes.NoEntries.Code
            ? batch with { Diagnostics = _diagnostics.Count > 0 ? _diagnostics.ToImmutable() : [DiagnosticCodes.EmptyFeed.At(only.Where)] }
            : Into(batch);
}
