using System.Collections.Immutable;
using System.Text;

namespace StaticDigest.Sources.Reading.Citations;

/// <summary>Tells a line with a tag from a line of text.</summary>
/// <param name="isInside">True within a record, where lines of text are met.</param>
/// <param name="start">Where its value begins.</param>
internal delegate bool ReadTag(ReadOnlySpan<char> line, bool isInside, out string tag, out int start);

/// <summary>The values of one record in the order of the file.</summary>
/// <param name="Where">Its first line.</param>
/// <param name="Values">Tags and what follows them; later lines without a tag are joined with line ends.</param>
internal sealed record TaggedRecord(SourceSpan Where, List<(string Tag, string Value)> Values)
{
    public bool HasEnd { get; init; }

    /// <summary>The first value that is not blank; tags are tried in the order given.</summary>
    public string? First(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            if (All(tag).FirstOrDefault() is { } value)
                return value;
        }

        return null;
    }

    /// <summary>All values of a tag that are not blank.</summary>
    public IEnumerable<string> All(string tag) =>
        Values.Where(value => value.Tag == tag && !string.IsNullOrWhiteSpace(value.Value)).Select(value => value.Value.Trim());
}

/// <summary>Cuts text into records of which each value stands on a line with its tag, as RIS and those before it do.</summary>
internal sealed class TaggedText
{
    /// <summary>The name of the format, for the report.</summary>
    public required string Name { get; init; }

    /// <summary>Tells lines with a tag.</summary>
    public required ReadTag ReadTag { get; init; }

    /// <summary>True when a record that has values ends before this tag.</summary>
    public required Func<string, TaggedRecord, bool> Begins { get; init; }

    /// <summary>Tags that end a record and belong to none.</summary>
    public ImmutableArray<string> Ends { get; init; } = [];

    /// <summary>True when only indented lines go on with a value.</summary>
    public bool IsIndented { get; init; }

    /// <summary>Every record; text between records is left out.</summary>
    public List<TaggedRecord> Read(string text, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var records = new List<TaggedRecord>();
        var current = new TaggedRecord(new(path), []);
        var value = new StringBuilder();
        int number = 0;
        bool isForeignReported = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            bool isInside = current.Values.Count > 0;
            if (ReadTag(line, isInside, out var tag, out int start))
            {
                EndValue(current, value);
                bool isEnd = Ends.Contains(tag);
                if (isInside && (isEnd || Begins(tag, current)))
                    EndRecord(isEnd);
                if (isEnd)
                    continue;
                if (current.Values.Count == 0)
                    current = new(new(path, number, line.Length - line.TrimStart().Length + 1), []);
                current.Values.Add((tag, ""));
                value.Append(line[start..]);
            }
            else if (isInside && (!IsIndented || line.StartsWith(" ", StringComparison.Ordinal)))
            {
                value.Append('\n').Append(line);
            }
            else if (!isForeignReported)
            {
                isForeignReported = IsForeign(line, new(path, number, 1), diagnostics);
            }
        }

        EndValue(current, value);
        EndRecord(hasEnd: false);
        return records;

        void EndRecord(bool hasEnd)
        {
            if (current.Values.Count > 0)
                records.Add(current with { HasEnd = hasEnd });
            current = new(new(path), []);
        }
    }

    private static void EndValue(TaggedRecord record, StringBuilder value)
    {
        if (record.Values.Count > 0)
            record.Values[^1] = (record.Values[^1].Tag, value.ToString());
        value.Clear();
    }

    private bool IsForeign(ReadOnlySpan<char> line, SourceSpan where, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (ForeignRecord.At(line) is not { } format)
            return false;
        diagnostics.Add(DiagnosticCodes.ForeignRecords.At(where, Name, format));
        return true;
    }
}
