using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Settings;

/// <summary>One key of the settings, as people and programs are told of it.</summary>
/// <param name="Name">The key.</param>
/// <param name="Explanation">What it does, in one or two plain sentences; for the keys of a list's blocks, in a few words.</param>
/// <param name="Form">What its value may be.</param>
/// <param name="Default">Its default as JSON; empty where there is none to tell.</param>
internal abstract record Setting(string Name, string Explanation, SettingForm Form, string Default);

/// <summary>One key of the settings, and how it is read.</summary>
/// <typeparam name="T">What holds the value.</typeparam>
/// <param name="Name">The key.</param>
/// <param name="Explanation">What it does.</param>
/// <param name="Form">What its value may be.</param>
/// <param name="Default">Its default as JSON.</param>
/// <param name="Set">Puts what stands behind the key into its holder, or reports it and leaves the holder as it is.</param>
/// <param name="IsGiven">Whether a holder has a value of the key.</param>
internal sealed record Setting<T>(string Name, string Explanation, SettingForm Form, string Default, Func<T, SettingValue, T> Set, Func<T, bool> IsGiven)
    : Setting(Name, Explanation, Form, Default)
{
    /// <summary>Reads what stands behind the key.</summary>
    public T Read(T holder, SettingValue value)
    {
        if (Form.IsCompound || value.Node is YamlScalarNode)
            return Set(holder, value);
        value.RejectFound(value.Shape, "one value");
        return holder;
    }

    /// <summary>The same key, where its holder is a part of another one.</summary>
    public Setting<TOuter> In<TOuter>(Func<TOuter, T> get, Func<TOuter, T, TOuter> set) =>
        new(Name, Explanation, Form, Default, (outer, value) => set(outer, Set(get(outer), value)), outer => IsGiven(get(outer)));
}

/// <summary>What the value of a setting may be.</summary>
/// <param name="Expected">For people, as the end of a message: <c>a whole number from 5 to 40</c>.</param>
/// <param name="Schema">For programs, as members of a JSON Schema: <c>"type": "integer", "minimum": 5, "maximum": 40</c>.</param>
internal sealed record SettingForm(string Expected, string Schema)
{
    /// <summary>The range for people, <c>5 to 40</c>; empty where there is none.</summary>
    public string Range { get; init; } = "";

    /// <summary>True when a list or a block of keys may stand there.</summary>
    public bool IsCompound { get; init; }

    /// <summary>The keys of a block, or of each block of a list.</summary>
    public ImmutableArray<Setting> Keys { get; init; } = [];

    /// <summary>The kinds of blocks of a list; none for anything else.</summary>
    public ImmutableArray<SettingVariant> Variants { get; init; } = [];
}

/// <summary>A kind of value: what it may be, how it is read, and how it is written as JSON.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="Form">What it may be.</param>
/// <param name="Read">Reads it; what cannot be used is reported, and the value before it, the second argument, stays.</param>
/// <param name="Json">Writes it as JSON; empty where there is nothing to tell.</param>
internal sealed record SettingKind<T>(SettingForm Form, Func<SettingValue, T, T> Read, Func<T, string> Json);
