using System.Collections.Immutable;
using StaticDigest.Markdown;
using StaticDigest.Papers.Fields;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.Documents;

/// <summary>Markdown that people write: papers with front matter, and notes on papers.</summary>
/// <example>
/// <code>
/// ---
/// title: Rain
/// id: arxiv:2303.08867
/// authors: [Jane Doe]
/// ---
///
/// We measure rain.
/// </code>
/// </example>
internal static class DocumentFormats
{
    /// <summary>The folder of the input in which Markdown without front matter is a note, whatever it looks like.</summary>
    public const string NoteFolder = "notes/";

    // Any of them says that the document is about one paper; a title alone can head a list as well.
    private static readonly HashSet<string> s_ofPaper = new(
        PaperField.DocumentKeys.Where(key => key.Value.Field == PaperField.Ids).Select(key => key.Key)
            .Concat(["submitted", "raw_title", "appearances", "sightings"]),
        StringComparer.OrdinalIgnoreCase);

    public static ImmutableArray<SourceFormat> All { get; } =
    [
        new("Markdown with front matter", IsPaper, (file, _) => DocumentEntries.Read(file)),
        new("Markdown notes", head => IsNote(head.File), (file, _) => DocumentEntries.ReadNote(file)),
    ];

    /// <summary>True for Markdown among the notes.</summary>
    public static bool IsNote(InputFile file) =>
        file.Path.StartsWith(NoteFolder, StringComparison.Ordinal)
        && (file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase));

    private static bool IsPaper(FormatProbe head)
    {
        if (head.Kind != SourceKind.Text)
            return false;
        var (yaml, body) = PaperMarkdown.Split(head.Text);
        var keys = Keys(head.Text[yaml]);
        if (keys.Count == 0)
            return false;
        return IsNote(head.File) || keys.Contains("title") && (keys.Overlaps(s_ofPaper) || !IsList(head.Text.AsSpan()[body]));
    }

    private static HashSet<string> Keys(string yaml)
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in yaml.AsSpan().EnumerateLines())
        {
            int colon = line.IndexOf(':');
            if (colon > 0 && char.IsAsciiLetter(line[0]) && (colon + 1 == line.Length || line[colon + 1] is ' ' or '\t'))
                keys.Add(line[..colon].Trim().ToString());
        }

        return keys;
    }

    // Headings, tables and lists of links are what digests are made of, not abstracts.
    private static bool IsList(ReadOnlySpan<char> body)
    {
        foreach (var line in body.EnumerateLines())
        {
            if (line.StartsWith("#", StringComparison.Ordinal) || line.StartsWith("|", StringComparison.Ordinal)
                || line.StartsWith("- [", StringComparison.Ordinal) || line.StartsWith("* [", StringComparison.Ordinal)
                || line.StartsWith("1. ", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
