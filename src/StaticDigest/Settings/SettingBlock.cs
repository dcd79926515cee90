using System.Collections;
using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Settings;

/// <summary>The keys of a block, each declared in one line.</summary>
/// <typeparam name="T">What holds the values.</typeparam>
internal sealed class SettingBlock<T>(T defaults) : IEnumerable<Setting<T>>
{
    private readonly OrderedDictionary<string, Setting<T>> _keys = new(StringComparer.Ordinal);

    /// <summary>Declares a key.</summary>
    /// <param name="name">The key.</param>
    /// <param name="get">The value in its holder.</param>
    /// <param name="set">The holder with another value.</param>
    /// <param name="explanation">What it does.</param>
    public void Add<TValue>(string name, SettingKind<TValue> kind, Func<T, TValue> get, Func<T, TValue, T> set, string explanation)
    {
        var unset = kind.Json(get(defaults));
        Add(new(name, explanation, kind.Form, unset, (holder, value) => set(holder, kind.Read(value, get(holder))), holder => kind.Json(get(holder)) != unset));
    }

    public void Add(Setting<T> key) => _keys.Add(key.Name, key);

    /// <summary>The keys, where the holder is a part of another one.</summary>
    public ImmutableArray<Setting<TOuter>> In<TOuter>(Func<TOuter, T> get, Func<TOuter, T, TOuter> set) => [.. this.Select(key => key.In(get, set))];

    /// <summary>Reads a block.</summary>
    /// <param name="report">Where to report what cannot be used.</param>
    /// <param name="known">The keys that may stand there; null for all.</param>
    public T Read(YamlMappingNode block, T holder, SettingReport report, IReadOnlyCollection<string>? known = null)
    {
        known ??= _keys.Keys;
        foreach (var (key, node) in block.Children)
        {
            var name = SettingValue.TextOf(key);
            if (known.Contains(name) && _keys.TryGetValue(name, out var setting))
                holder = setting.Read(holder, new(name, node, report));
            else
                report.Diagnostics.Add(report.Messages.Unknown(YamlLocations.Of(key, report.Path), name, known));
        }

        return holder;
    }

    /// <inheritdoc/>
    public IEnumerator<Setting<T>> GetEnumerator() => _keys.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
