using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace StaticDigest.Settings;

/// <summary>What stands behind a key of the settings.</summary>
/// <param name="Node">What stands behind it.</param>
/// <param name="Report">Where to report what cannot be used.</param>
internal readonly record struct SettingValue(string Key, YamlNode Node, SettingReport Report)
{
    /// <summary>The text without white space around it; empty for a list or a block.</summary>
    public string Text => TextOf(Node);

    /// <summary>Where it stands.</summary>
    public SourceSpan Where => YamlLocations.Of(Node, Report.Path);

    /// <summary>True when nothing stands there: an empty text, <c>~</c> or <c>null</c>.</summary>
    public bool IsNothing => Node is YamlScalarNode { Value: null or "" or "~" or "null" };

    /// <summary>Words as a list, <c>[site, topics]</c>, or as a text: <c>site topics</c>.</summary>
    public ImmutableArray<string> Words =>
        Node is YamlSequenceNode list ? [.. list.Children.Select(TextOf)] : [.. Text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>What it is, for messages.</summary>
    public string Shape => Node switch
    {
        YamlSequenceNode => "a list",
        YamlMappingNode => "a block of keys",
        _ => $"the text `{(Node as YamlScalarNode)?.Value}`",
    };

    /// <summary>Reports that the value cannot be used.</summary>
    public T Reject<T>(T fallback, string expected)
    {
        RejectFound(Text, expected);
        return fallback;
    }

    /// <summary>Reports that the value cannot be used.</summary>
    public void RejectFound(string found, string expected) => Report.Diagnostics.Add(Report.Messages.Invalid(Where, Key, found, expected));

    /// <summary>
    /// Reports that so large a part of the settings cannot be read that nothing is done. Nothing at all is no slip, but a
    /// heading whose lines are comments.
    /// </summary>
    public void RejectShape(string expected)
    {
        if (!IsNothing)
            Report.Diagnostics.Add(DiagnosticCodes.SettingsShape.At(Where, Key, Shape, new DiagnosticKind.Sentence(expected)));
    }

    /// <summary>The text of a node without white space around it; empty for a list or a block.</summary>
    public static string TextOf(YamlNode node) => (node as YamlScalarNode)?.Value?.Trim() ?? "";
}

/// <summary>Where to report what cannot be used.</summary>
internal sealed record SettingReport(string Path, SettingMessages Messages, ImmutableArray<Diagnostic>.Builder Diagnostics);

/// <summary>The messages about the keys of a block.</summary>
/// <param name="Invalid">A value cannot be used: its place, the key, what was found and what was expected.</param>
/// <param name="Unknown">There is no such key: its place, the key and those that there are.</param>
internal sealed record SettingMessages(
    Func<SourceSpan, string, string, string, Diagnostic> Invalid,
    Func<SourceSpan, string, IEnumerable<string>, Diagnostic> Unknown)
{
    /// <summary>The usual messages, which name a key with what stands before it: <c>pages.cards</c>.</summary>
    /// <param name="prefix">What stands before the key, with its dot.</param>
    public static SettingMessages Of(string prefix) => new(
        (where, key, found, expected) => DiagnosticCodes.SettingInvalid.At(where, prefix + key, found, expected),
        (where, key, known) => DiagnosticCodes.SettingUnknown.At(where, prefix + key, NearestName.Hint(key, known)));
}
