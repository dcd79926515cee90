using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Settings;

/// <summary>One of the kinds that the blocks of a list can have.</summary>
/// <param name="Word">What <c>kind</c> says; empty for the blocks of a list without kinds.</param>
/// <param name="Keys">The keys that a block of the kind may have.</param>
/// <param name="Needs">The keys that it must have: of each group one.</param>
internal sealed record SettingVariant(string Word, ImmutableArray<string> Keys, ImmutableArray<ImmutableArray<string>> Needs);

/// <summary>A block of a list, for messages.</summary>
/// <param name="Where">Where it begins.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Word">Its kind; empty where there is none.</param>
internal readonly record struct SettingItem(SourceSpan Where, int Number, string Word);

/// <summary>A list of blocks, each of which becomes an item. What nothing can be done with is left out and reported.</summary>
/// <typeparam name="T">The items.</typeparam>
internal abstract class SettingList<T>(SettingBlock<T> block, ImmutableArray<SettingVariant> variants) where T : class
{
    private const string KindKey = "kind";

    public SettingForm Form { get; } = new("a list, with lines such as `- name: …`", "") { IsCompound = true, Keys = [.. block], Variants = variants };

    public SettingKind<ImmutableArray<T>> Kind => new(Form, Read, items => items.IsEmpty ? "[]" : "");

    /// <summary>Reads the list; anything else is so large a loss that nothing is done.</summary>
    public ImmutableArray<T> Read(SettingValue value, ImmutableArray<T> fallback)
    {
        if (value.Node is YamlSequenceNode list)
            return Read(list, value.Report);
        value.RejectShape(Form.Expected);
        return fallback;
    }

    public ImmutableArray<T> Read(YamlSequenceNode list, SettingReport report)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < list.Children.Count; i++)
        {
            var place = new SettingItem(YamlLocations.Of(list.Children[i], report.Path), i + 1, "");
            if (list.Children[i] is not YamlMappingNode mapping)
                report.Diagnostics.Add(NoBlock(place, SettingValue.TextOf(list.Children[i])));
            else if (ReadItem(mapping, place, report) is not { } item)
                continue;
            else if (names.Add(NameOf(item)))
                items.Add(item);
            else
                report.Diagnostics.Add(Twice(item, place));
        }

        return items.ToImmutable();
    }

    /// <summary>The key that tells the kind.</summary>
    protected static Setting<T> KindSetting(IEnumerable<string> words, string explanation) =>
        new(KindKey, explanation, SettingKinds.OneOf([.. words]).Form with { Expected = string.Join(", ", words) }, "", (item, _) => item, _ => true);

    /// <summary>The item of a block before its keys are read.</summary>
    protected abstract T Start(SettingItem place);

    /// <summary>The item when all its keys are read.</summary>
    protected virtual T Finish(T item) => item;

    /// <summary>What no two items share.</summary>
    protected abstract string NameOf(T item);

    /// <summary>The messages about the keys of a block.</summary>
    protected abstract SettingMessages Messages(SettingItem place);

    protected abstract Diagnostic NoBlock(SettingItem place, string text);

    /// <summary>That there is no such kind.</summary>
    /// <param name="place">The block.</param>
    /// <param name="where">Where its kind stands, or the block.</param>
    protected virtual Diagnostic UnknownKind(SettingItem place, SourceSpan where) => throw new NotSupportedException();

    /// <summary>That a key is missing.</summary>
    /// <param name="place">The block.</param>
    protected abstract Diagnostic Missing(T item, SettingItem place, ImmutableArray<string> keys);

    /// <summary>That an earlier item has the same name.</summary>
    protected abstract Diagnostic Twice(T item, SettingItem place);

    private T? ReadItem(YamlMappingNode mapping, SettingItem place, SettingReport report)
    {
        if (variants is not [{ Word: "" } variant])
        {
            var kind = mapping.Children.FirstOrDefault(pair => SettingValue.TextOf(pair.Key) == KindKey).Value;
            place = place with { Word = kind is null ? "" : SettingValue.TextOf(kind) };
            if (variants.FirstOrDefault(known => known.Word == place.Word) is not { } found)
            {
                report.Diagnostics.Add(UnknownKind(place, YamlLocations.Of(kind ?? mapping, report.Path)));
                return null;
            }

            variant = found;
        }

        var item = block.Read(mapping, Start(place), report with { Messages = Messages(place) }, variant.Keys);
        foreach (var group in variant.Needs)
        {
            if (!block.Any(key => group.Contains(key.Name) && key.IsGiven(item)))
            {
                report.Diagnostics.Add(Missing(item, place, group));
                return null;
            }
        }

        return Finish(item);
    }
}
