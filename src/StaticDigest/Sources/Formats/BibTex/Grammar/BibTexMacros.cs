using System.Collections.Frozen;

namespace StaticDigest.Sources.Formats.BibTex.Grammar;

/// <summary>The abbreviations of a file. What they unfold to is bounded, since they may be made of each other.</summary>
internal sealed class BibTexMacros
{
    private const int MaxLength = 16 * 1024;
    private const int MaxUnfolded = 16 * 1024 * 1024;

    private static readonly FrozenSet<string> s_months = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private int _unfolded;

    /// <summary>True when so much was unfolded that no more will be.</summary>
    public bool IsExhausted => _unfolded > MaxUnfolded;

    /// <summary>Defines or redefines one.</summary>
    public void Set(string name, string value) => _values[name] = value.Length <= MaxLength ? value : value[..MaxLength];

    /// <summary>What an abbreviation stands for; the months stand for themselves. Null when it is not defined.</summary>
    public string? Get(string name)
    {
        if (!_values.TryGetValue(name, out var value))
            return s_months.Contains(name) ? name : null;
        if (IsExhausted)
            return name;
        _unfolded += value.Length;
        return value;
    }
}
