using System.Text;
using System.Text.RegularExpressions;
using StaticDigest.Sources.Reading.Markup;

namespace StaticDigest.Sources.Formats.Biorxiv;

/// <summary>Undoes what flattening did to abstracts: marks in place of elements, names of sections glued to their text.</summary>
internal static partial class BiorxivText
{
    // Longer names first: O_LI is the beginning of O_LINKSMALLFIG.
    private static readonly string[] s_marks =
    [
        "LINKSMALLFIG", "LINKFIG", "TEXTBOX", "SCPLOW", "SCPCAP", "ST_ABS", "INLINEFIG", "FIGCAP", "FLOATNO", "TBL", "FIG", "QD", "LI",
    ];

    /// <summary>The abstract with paragraphs; null stays null.</summary>
    public static string? Unflatten(string? text)
    {
        if (text is null)
            return null;
        if (text.Contains("O_", StringComparison.Ordinal) || text.Contains("C_", StringComparison.Ordinal))
            text = WithoutMarks(text);
        text = Section().Replace(text, static match => $"\n\n{match.Groups["name"].Value}: ");
        return MarkupText.Paragraphs(text);
    }

    private static string WithoutMarks(string text)
    {
        var plain = new StringBuilder(text.Length);
        int lastFigure = text.LastIndexOf("C_FIG", StringComparison.Ordinal), lastTable = text.LastIndexOf("C_TBL", StringComparison.Ordinal);
        string? hidden = null;
        for (int i = 0; i < text.Length; i++)
        {
            var mark = text[i] is 'O' or 'C' && i + 1 < text.Length && text[i + 1] == '_' ? Mark(text.AsSpan(i + 2)) : null;
            if (mark is null)
            {
                if (hidden is null)
                    plain.Append(text[i]);
                continue;
            }

            bool isOpen = text[i] == 'O';
            i += mark.Length + 1;
            if (hidden is not null)
            {
                hidden = !isOpen && mark == hidden ? null : hidden;
                continue;
            }

            // Figures and tables are an address and a caption: O_FIG O_LINKSMALLFIG ... C_FIG.
            if (isOpen && (mark == "FIG" && lastFigure > i || mark == "TBL" && lastTable > i))
                hidden = mark;
            else if (isOpen && mark is "LI")
                plain.Append("\n\n• ");
            else if (isOpen && mark is "ST_ABS")
                plain.Append("\n\n");
            else if (mark is "ST_ABS")
                plain.Append(": ");
            else if (!isOpen && mark is "LI" or "TEXTBOX" or "QD")
                plain.Append("\n\n");
        }

        return plain.ToString();
    }

    private static string? Mark(ReadOnlySpan<char> text)
    {
        foreach (var mark in s_marks)
        {
            if (text.StartsWith(mark, StringComparison.Ordinal))
                return mark;
        }

        return null;
    }

    // "BackgroundAs the ...", "... disease.MethodsWe ...": a name of a section right before a capital letter.
    [GeneratedRegex(
        @"(?<=^|[.!?)\]]\s?)(?<name>BACKGROUND|Background|INTRODUCTION|Introduction|OBJECTIVES?|Objectives?|AIMS?|Aims?|MOTIVATION|Motivation"
        + @"|METHODS|Methods|Methodology|Methods and Findings|Materials and Methods|RESULTS|Results|FINDINGS|Findings|DISCUSSION|Discussion"
        + @"|CONCLUSIONS?|Conclusions?|INTERPRETATION|Interpretation|SIGNIFICANCE|Significance|SUMMARY|Summary|Importance|Purpose|Availability|Funding)"
        + @"(?=[A-Z][a-z]|[A-Z] )",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Section();
}
