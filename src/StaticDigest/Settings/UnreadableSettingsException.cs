using System.Collections.Immutable;

namespace StaticDigest.Settings;

/// <summary>
/// The settings, or a set of topics that they name, cannot be read. With defaults in their place another site would be
/// published than the owner meant, so no command goes on.
/// </summary>
/// <param name="diagnostics">What is wrong, with places and fixes.</param>
public sealed class UnreadableSettingsException(ImmutableArray<Diagnostic> diagnostics) : Exception("The settings cannot be read.")
{
    /// <summary>What is wrong, with places and fixes.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => diagnostics;
}
