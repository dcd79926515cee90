namespace StaticDigest.Sources.HuggingFace;

/// <summary>A line with something on it.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Column">Column of its first visible character, from 1.</param>
/// <param name="Text">The line without blanks around it.</param>
/// <param name="StartsBlock">True when an empty line or a line of mere brackets stands before it.</param>
internal readonly record struct ListingLine(int Number, int Column, string Text, bool StartsBlock)
{
    /// <summary>The lines of a text that have something on them; ends of line are LF, CRLF and CR.</summary>
    public static List<ListingLine> Split(string text)
    {
        var lines = new List<ListingLine>();
        bool startsBlock = true;
        int number = 0, start = 0;
        while (start <= text.Length)
        {
            number++;
            int length = text.AsSpan(start).IndexOfAny('\n', '\r');
            int end = length < 0 ? text.Length : start + length;
            var raw = text.AsSpan(start, end - start);
            var visible = raw.Trim().Trim('\ufeff');
            if (visible.IsEmpty || ListingMarks.IsBrackets(visible))
            {
                startsBlock = true;
            }
            else
            {
                lines.Add(new(number, raw.Length - raw.TrimStart().Length + 1, visible.ToString(), startsBlock));
                startsBlock = false;
            }

            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }
}
