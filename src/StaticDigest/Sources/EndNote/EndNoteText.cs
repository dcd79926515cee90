using System.Collections.Immutable;
using System.Text;
using StaticDigest.Papers;
using StaticDigest.Sources.Citations;

namespace StaticDigest.Sources.EndNote;

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
    /// <summary>Told by a line with the type of a reference, or by a title and an author.</summary>
    public static SourceFormat Format { get; } = new("EndNote text", IsLikely, (file, _) => Read(file));

    private static bool IsLikely(SourceHead head)
    {
        if (head.Kind != SourceKind.Text)
            return false;
        var tags = head.Lines.Where(IsTag).Select(line => line[1]).ToHashSet();
        return head.Lines.FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) is { } first && IsTag(first) && tags.Contains('T') && (tags.Contains('0') || tags.Contains('A'));
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

    private static Batch<Entry> Read(SourceFile file)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var text = CleanText.Of(SourceText.Decode(file, diagnostics));
        return CitationReader.Records(file, "EndNote", Records(text, file.Path), diagnostics);
    }

    // A record begins with its type; where there is none, with a second title.
    private static List<CitationRecord> Records(string text, string path)
    {
        var records = new List<CitationRecord>();
        CitationRecord? record = null;
        char tag = ' ';
        var value = new StringBuilder();
        int number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.Length < 2 || line[0] != '%' || line.Length > 2 && line[2] != ' ')
            {
                value.Append('\n').Append(line);
                continue;
            }

            EndValue();
            tag = line[1];
            if (record is null || tag == '0' || tag == 'T' && record.First(CitationField.Title) is not null)
                records.Add(record = new(new(path, number, 1)));
            value.Append(line[2..]);
        }

        EndValue();
        return records;

        void EndValue()
        {
            var field = FieldOf(tag);
            if (field == CitationField.Authors)
                record?.Authors.AddRange(CitationPeople.Split(value.ToString(), '\n'));
            else if (field == CitationField.Month)
                record?.AddPartOfDate(value.ToString());
            else
                record?.Add(field, value.ToString());
            value.Clear();
            tag = ' ';
        }
    }
}
