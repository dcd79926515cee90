using System.Collections.Immutable;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;

namespace StaticDigest.Sources.Formats.Ris;

/// <summary>RIS files.</summary>
/// <example>
/// <code>
/// TY  - JOUR
/// TI  - Rain
/// AU  - Doe, Jane
/// PY  - 2017
/// DO  - 10.1000/rain
/// ER  -
/// </code>
/// </example>
internal static class RisFormat
{
    // From TY to ER, or what there is of them.
    private static readonly TaggedText s_text = new() { Name = "RIS", ReadTag = RisLine.TryRead, Begins = (tag, _) => tag == "TY", Ends = ["ER"] };

    /// <summary>Told by a line with <c>TY</c>, or by several tags of which one ends a record.</summary>
    public static SourceFormat Format { get; } = new("RIS", head => Mark(head) >= 0, (file, _) =>
        CitationReader.Text(file, "RIS", Read))
    { Mark = Mark, Ending = ".ris" };

    // The first record's first line, or the first tag where no record has one.
    private static int Mark(FormatProbe head)
    {
        if (head.Kind != SourceKind.Text)
            return -1;
        int known = 0, first = -1, type = -1, at = 0;
        bool hasEnd = false;
        foreach (var line in head.Lines)
        {
            if (RisLine.TryRead(line, false, out var tag, out _) && RisLine.IsKnown(tag))
            {
                known++;
                first = first < 0 ? at : first;
                type = type < 0 && tag == "TY" ? at : type;
                hasEnd |= tag == "ER";
            }

            at = head.Text.IndexOf('\n', at) + 1;
        }

        return known < 2 ? -1 : type >= 0 ? type : hasEnd ? first : -1;
    }

    private static IEnumerable<CitationRecord> Read(string text, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var tagged in s_text.Read(text, path, diagnostics))
        {
            if (tagged.Values[0].Tag != "TY")
                diagnostics.Add(DiagnosticCodes.RisUnframed.At(tagged.Where, "TY  - "));
            if (!tagged.HasEnd)
                diagnostics.Add(DiagnosticCodes.RisUnframed.At(tagged.Where, "ER  - "));
            yield return RisRecord.Of(tagged);
        }
    }
}
