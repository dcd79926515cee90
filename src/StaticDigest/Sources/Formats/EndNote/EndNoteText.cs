using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.EndNote;

/// <summary>
/// References under <c>.enw</c>, as EndNote, Google Scholar and the ACM write them, a percent sign and a letter before each value:
/// <code>
/// %0 Journal Article
/// %T Attention is all you need
/// %A Vaswani, Ashish
/// %A Shazeer, Noam
/// %J Advances in neural information processing systems
/// %V 30
/// %D 2017
/// </code>
/// </summary>
internal static class EndNoteText
{
    // A record begins with its type; where there is none, with a second title.
    private static readonly TaggedText s_text = new()
    {
        Name = "EndNote",
        ReadTag = TryTag,
        Begins = (tag, record) => tag == "0" || tag == "T"
        && record.First("T") is not null
    };

    /// <summary>Told by a line with the type of a reference, or by a title and an author.</summary>
    public static SourceFormat Format { get; } = new("EndNote text", IsLikely, (file, _) =>
        CitationReader.Text(file, "EndNote", (text, path, diagnostics) => s_text.Read(text, path, diagnostics).Select(Record)))
    {
        Mark = head => IsLikely(head) ? head.FirstLine : -1,
        Ending = ".enw",
    };

    private static bool IsLikely(FormatProbe head)
    {
        if (head.Kind != SourceKind.Text)
            return false;
        var tags = head.Lines.Where(IsTag).Select(line => line[1]).ToHashSet();
        return head.Lines.FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) is { } first && IsTag(first) && tags.Contains('T')
            && (tags.Contains('0') || tags.Contains('A'));
    }

    private static bool IsTag(string line) => line.Length > 3 && line[0] == '%' && line[2] == ' ' && !char.IsWhiteSpace(line[1]);

    private static CitationField FieldOf(char tag) => tag switch
    {
        'T' => CitationField.Title,
        'A' => CitationField.Authors,
        'E' => CitationField.Editors,
        'J' => CitationField.Container,
        'B' or 'S' => CitationField.OtherContainer,
        'V' => CitationField.Volume,
        'N' => CitationField.Issue,
        'P' => CitationField.Pages,
        'D' => CitationField.Year,
        '8' => CitationField.Month,
        'R' => CitationField.Doi,
        'U' or '>' => CitationField.Url,
        'X' => CitationField.Abstract,
        'K' => CitationField.Keywords,
        'I' => CitationField.Publisher,
        'M' => CitationField.Id,
        '0' or '9' => CitationField.Type,
        _ => CitationField.Ignored,
    };

    private static CitationRecord Record(TaggedRecord tagged)
    {
        var record = new CitationRecord(tagged.Where);
        foreach (var (tag, value) in tagged.Values)
        {
            var field = FieldOf(tag[0]);
            if (field == CitationField.Authors)
                record.Authors.AddRange(CitationPeople.Split(value, '\n'));
            else if (field == CitationField.Month)
                record.AddPartOfDate(value);
            else
                record.Add(field, value, tag);
        }

        return record;
    }

    private static bool TryTag(ReadOnlySpan<char> line, bool isInside, out string tag, out int start)
    {
        bool isTag = line.Length > 1 && line[0] == '%' && (line.Length == 2 || line[2] == ' ');
        (tag, start) = (isTag ? line.Slice(1, 1).ToString() : "", 2);
        return isTag;
    }
}
