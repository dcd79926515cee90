using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Settings;

/// <summary>Keys that a part of the program adds to the settings. Several parts may add to one block.</summary>
/// <param name="Name">The block; empty for keys that stand in none.</param>
/// <param name="Explanation">What the block is about; empty where another part says it.</param>
internal sealed record SettingsSection(string Name, string Explanation, ImmutableArray<Setting<SiteSettings>> Keys)
{
    public static SettingsSection Of<T>(string name, string explanation, SettingBlock<T> keys) where T : class, new() =>
        new(name, explanation, keys.In<SiteSettings>(settings => settings.Of<T>(), (settings, part) => settings.With(part)));

    /// <summary>All keys that may stand at the top of the settings.</summary>
    public static SettingBlock<SiteSettings> Root(IEnumerable<SettingsSection> sections)
    {
        var root = new SettingBlock<SiteSettings>(new());
        // Keys that stand in no block are groups of their own, so that all keep their order.
        var groups = sections.Select((section, i) => (Section: section, Group: section.Name.Length > 0 ? section.Name : Invariant($"{i}")))
            .GroupBy(pair => pair.Group, pair => pair.Section, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            ImmutableArray<Setting<SiteSettings>> keys = [.. group.SelectMany(section => section.Keys)];
            if (group.First().Name.Length > 0)
                keys = [Block(group.Key, group.First(section => section.Explanation.Length > 0).Explanation, keys)];
            foreach (var key in keys)
                root.Add(key);
        }

        return root;
    }

    private static Setting<SiteSettings> Block(string name, string explanation, ImmutableArray<Setting<SiteSettings>> keys)
    {
        var block = new SettingBlock<SiteSettings>(new());
        foreach (var key in keys)
            block.Add(key);
        var form = new SettingForm($"a block of keys, with lines such as `{keys[0].Name}: …` below it", "") { IsCompound = true, Keys = [.. keys] };
        return new(name, explanation, form, "", Read, _ => false);

        SiteSettings Read(SiteSettings settings, SettingValue value)
        {
            if (value.Node is YamlMappingNode mapping)
                return block.Read(mapping, settings, value.Report with { Messages = SettingMessages.Of($"{name}.") });
            value.RejectShape(form.Expected);
            return settings;
        }
    }
}
