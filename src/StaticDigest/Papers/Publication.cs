namespace StaticDigest.Papers;

/// <summary>Where in a journal or volume a paper stands; the name of the journal or conference is the venue.</summary>
/// <param name="Issue">Issue or number.</param>
/// <param name="Pages">Pages as <c>1-12</c>, or an article number.</param>
public sealed record Publication(string? Volume = null, string? Issue = null, string? Pages = null, string? Publisher = null)
{
    /// <summary>The publication, or null when nothing is known of it.</summary>
    public Publication? OrNull() => this is { Volume: null, Issue: null, Pages: null, Publisher: null } ? null : this;
}

/// <summary>A version of a paper in its archive.</summary>
/// <param name="Number">Number, from 1.</param>
/// <param name="Date">Its day.</param>
public sealed record PaperVersion(int Number, PartialDate? Date);
