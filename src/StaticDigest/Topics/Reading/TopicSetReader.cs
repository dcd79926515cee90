using System.Collections.Immutable;
using StaticDigest.Settings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Topics.Reading;

/// <summary>That the settings want a set of topics.</summary>
/// <param name="Where">Where the settings say so.</param>
internal sealed record TopicSetName(string Name, SourceSpan Where);

/// <summary>Reads sets of topics: files <c>topics/NAME.yml</c> with a list like that of the settings.</summary>
public static class TopicSetReader
{
    /// <summary>The file of topics that were found and kept.</summary>
    public const string FoundFile = "topics/found.yml";

    private const string Folder = "topics/";
    private const string Ending = ".yml";

    /// <summary>Name of the set in a file of the input folder; null when it is none.</summary>
    internal static string? NameOf(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Ending, StringComparison.Ordinal) && path.LastIndexOf('/') == Folder.Length - 1
            ? path[Folder.Length..^Ending.Length]
            : null;

    /// <summary>The names under <c>topics_from</c>: one, or a list.</summary>
    internal static SettingKind<ImmutableArray<TopicSetName>> Kind { get; } = new(
        new("a name, or a list of names", """ "type": ["string", "array", "null"], "items": { "type": "string" } """) { IsCompound = true },
        Names,
        names => SettingKinds.Json(names.Select(name => name.Name)));

    private static ImmutableArray<TopicSetName> Names(SettingValue value, ImmutableArray<TopicSetName> fallback)
    {
        var names = ImmutableArray.CreateBuilder<TopicSetName>();
        foreach (var item in value.Node is YamlSequenceNode sequence ? sequence.Children : [value.Node])
        {
            var where = YamlLocations.Of(item, value.Report.Path);
            if (item is not YamlScalarNode)
                value.Report.Diagnostics.Add(DiagnosticCodes.TopicSetNames.At(where));
            else if (SettingValue.TextOf(item) is { Length: > 0 } name && !names.Any(known => known.Name == name))
                names.Add(new(name, where));
        }

        return names.ToImmutable();
    }

    /// <summary>The settings with the topics of the sets that they name, or with those that were found before where there are no rules.</summary>
    internal static (TopicSettings Settings, ImmutableArray<Diagnostic> Diagnostics) Complete(TopicSettings settings, ImmutableArray<InputFile> files)
    {
        if (settings.AreFound)
        {
            if (files.FirstOrDefault(file => file.Path == FoundFile) is not { } found)
                return (settings, []);
            var kept = Read(found.Path, found.Bytes.Span);
            return (settings with { Kept = kept.Items }, kept.Diagnostics);
        }

        if (settings.Sets.IsEmpty)
            return (settings, []);
        var topics = Add(settings.All, settings.Sets, files
            .Where(file => NameOf(file.Path) is not null)
            .ToDictionary(file => NameOf(file.Path)!, file => file.Bytes, StringComparer.Ordinal));
        return (settings with { All = topics.Items }, topics.Diagnostics);
    }

    /// <summary>Adds the topics of sets to those of the settings; of two with the same slug the earlier one stays.</summary>
    internal static Batch<Topic> Add(ImmutableArray<Topic> own, ImmutableArray<TopicSetName> names, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> sets)
    {
        var topics = own.ToBuilder();
        var slugs = own.Select(topic => topic.Slug).ToHashSet(StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (name, where) in names)
        {
            if (!sets.TryGetValue(name, out var bytes))
            {
                var known = sets.Count == 0 ? "is none" : $"are {string.Join(", ", sets.Keys.Order(StringComparer.Ordinal))}";
                diagnostics.Add(DiagnosticCodes.TopicSetMissing.At(where, name, known));
                continue;
            }

            var set = Read($"{Folder}{name}{Ending}", bytes.Span);
            diagnostics.AddRange(set.Diagnostics);
            topics.AddRange(set.Items.Where(topic => slugs.Add(topic.Slug)));
        }

        return new(topics.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>Reads one set.</summary>
    /// <param name="path">Its path, for the diagnostics.</param>
    /// <param name="bytes">Its content in UTF-8.</param>
    internal static Batch<Topic> Read(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return YamlLocations.Root(bytes) is { } root && root.Children.TryGetValue("topics", out var list) && list is YamlSequenceNode topics
                ? TopicReader.Read(topics, path)
                : new([], [DiagnosticCodes.TopicSetShape.At(new(path))]);
        }
        catch (YamlException exception)
        {
            return new([], [DiagnosticCodes.TopicSetBroken.At(YamlLocations.Of(exception, path), YamlLocations.Describe(exception))]);
        }
    }
}
