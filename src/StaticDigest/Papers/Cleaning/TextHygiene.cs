using System.Text;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Papers.Cleaning;

/// <summary>Characters and blanks: the part of cleaning that knows no TeX.</summary>
internal static class TextHygiene
{
    private const int MaxMarks = 6;

    /// <summary>How line breaks are read.</summary>
    public enum Lines
    {
        /// <summary>Every break is a blank.</summary>
        One,

        /// <summary>An empty line separates paragraphs, a single break is a blank.</summary>
        Paragraphs,

        /// <summary>As <see cref="Paragraphs"/>, and a line that is indented after a sentence's end begins one too, as arXiv writes them.</summary>
        Indented,
    }

    /// <summary>Text without control characters and invisible marks, in NFC, with single blanks.</summary>
    public static string Clean(string text, Lines lines)
    {
        if (IsClean(text))
            return text;
        if (lines == Lines.Indented && (!text.Contains("\n  ", StringComparison.Ordinal) || IsAllIndented(text)))
            lines = Lines.Paragraphs;
        var clean = new StringBuilder(text.Length);
        int breaks = 0, indent = 0, marks = 0;
        bool blank = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is > ' ' and <= '~')
            {
                marks = 0;
                if (breaks == 0 && !blank)
                {
                    i += CopyWord(clean, text, i) - 1;
                    continue;
                }
            }
            else if (c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                breaks += c == '\u2029' ? 2 : c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 0 : 1;
                indent = 0;
                continue;
            }
            else if (char.IsWhiteSpace(c))
            {
                blank = true;
                indent++;
                continue;
            }
            else if (IsRemoved(text, i) || (UnicodeForms.IsMark(c) ? ++marks > MaxMarks : (marks = 0) > 0))
            {
                continue;
            }

            if (breaks > 0 || blank)
                Separate(clean, lines, ref breaks, ref indent);
            blank = false;

            if (c is >= '\ufb00' and <= '\ufb06')
                clean.Append(Ligature(c));
            else
                clean.Append(c);
        }

        return UnicodeForms.Compose(clean.ToString());
    }

    // Words are copied whole: most of every text is this.
    private static int CopyWord(StringBuilder clean, string text, int start)
    {
        int length = text.AsSpan(start).IndexOfAnyExceptInRange('!', '~');
        length = length < 0 ? text.Length - start : length;
        clean.Append(text, start, length);
        return length;
    }

    // What stands for the blanks and breaks between two words.
    private static void Separate(StringBuilder clean, Lines lines, ref int breaks, ref int indent)
    {
        bool isParagraph = lines != Lines.One && (breaks > 1 || (lines == Lines.Indented && breaks == 1 && indent > 1 && EndsSentence(clean)));
        if (clean.Length > 0)
            clean.Append(isParagraph ? "\n\n" : " ");
        breaks = indent = 0;
    }

    private static bool IsClean(string text) =>
        text.Length == 0
        || (text[0] != ' ' && text[^1] != ' '
            && !text.AsSpan().ContainsAnyExceptInRange(' ', '~')
            && !text.Contains("  ", StringComparison.Ordinal));

    private static bool IsRemoved(string text, int i)
    {
        char c = text[i];
        if (char.IsHighSurrogate(c))
            return i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]);
        if (char.IsLowSurrogate(c))
            return i == 0 || !char.IsHighSurrogate(text[i - 1]);
        return char.IsControl(c)
            || c is '\u00ad' or '\u200b' or '\u2060' or '\ufeff' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')
                or (>= '\ufff9' and <= '\ufffb') or >= '\ufffe' or (>= '\ufdd0' and <= '\ufdef');
    }

    // Wrapped fields of BibTeX and XML indent every line: then the indent means nothing.
    private static bool IsAllIndented(string text)
    {
        int count = 0, end = text.AsSpan().TrimEnd().Length;
        for (int i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0 && i + 1 < end; i = text.IndexOf('\n', i + 1))
        {
            count++;
            if (text[i + 1] is not (' ' or '\t' or '\n' or '\r'))
                return false;
        }

        return count > 2;
    }

    private static bool EndsSentence(StringBuilder text) => text.Length > 0 && text[^1] is '.' or '!' or '?' or ':' or ')' or '"' or '”';

    public static string Ligature(char c) => c switch
    {
        '\ufb00' => "ff",
        '\ufb01' => "fi",
        '\ufb02' => "fl",
        '\ufb03' => "ffi",
        '\ufb04' => "ffl",
        _ => "st",
    };
}
