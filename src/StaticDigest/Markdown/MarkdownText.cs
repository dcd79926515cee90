using System.Buffers;
using System.Globalization;
using System.Text;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Markdown;

/// <summary>Writes plain text so that Markdown shows exactly that text, whatever it holds.</summary>
internal static class MarkdownText
{
    // Marks that can mean something anywhere in a paragraph, here or in another Markdown program.
    private const string Marks = "\\`*_[]<|~^=+&{$";

    // Nearly all text is ASCII, for which the search is several times as fast.
    private static readonly SearchValues<char> Special = SearchValues.Create(Marks + Controls('\u007f'));
    private static readonly SearchValues<char> SpecialBeyondAscii = SearchValues.Create(Marks + Controls(char.MaxValue));

    /// <summary>
    /// Markdown source of a plain text. An empty line begins a paragraph; math between dollars is kept as it is, and an address
    /// stands between angles, so that it is a link.
    /// Characters that no document may hold (NUL, half of a pair) become U+FFFD.
    /// </summary>
    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + text.Length / 8 + 16);
        Append(builder, text);
        return builder.ToString();
    }

    private static void Append(StringBuilder builder, ReadOnlySpan<char> text)
    {
        while (true)
        {
            int end = ParagraphEnd(text);
            if (end < 0)
                break;
            AppendParagraph(builder, text[..end]);
            builder.Append("\n\n");
            text = text[(end + 2)..];
        }

        AppendParagraph(builder, text);
    }

    // Two line feeds, neither one nor three, with something on both sides.
    private static int ParagraphEnd(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length;)
        {
            int step = text[i..].IndexOf("\n\n");
            if (step < 0)
                return -1;
            int start = i + step;
            int end = start + 2;
            while (end < text.Length && text[end] == '\n')
                end++;
            if (end - start == 2 && start > 0 && end < text.Length)
                return start;
            i = end;
        }

        return -1;
    }

    private static void AppendParagraph(StringBuilder builder, ReadOnlySpan<char> text)
    {
        var special = Ascii.IsValid(text) ? Special : SpecialBeyondAscii;
        var math = text.Contains('$') ? MathText.Find(text.ToString()) : [];
        var addresses = text.Contains("http", StringComparison.Ordinal) ? PaperLinks.Places(text.ToString(), math) : [];
        int last = text.Length - 1;
        int i = 0;
        int address = 0;
        if (text.Length > 0)
            i = AppendStart(builder, text);
        while (i < text.Length)
        {
            int step = text[i..].IndexOfAny(special);
            int next = step < 0 ? text.Length : i + step;
            if (address < addresses.Count && addresses[address].Start.Value <= next)
            {
                var (start, end) = (addresses[address].Start.Value, addresses[address++].End.Value);
                builder.Append(text[i..start]).Append('<').Append(text[start..end]).Append('>');
                i = end;
                continue;
            }

            if (next == text.Length && char.IsWhiteSpace(text[last]))
                next = last;
            builder.Append(text[i..next]);
            if (next == text.Length)
                return;
            i = next + AppendSpecial(builder, text, next, math);
        }
    }

    // Blanks, list marks, headings and rules mean something only where a paragraph begins.
    private static int AppendStart(StringBuilder builder, ReadOnlySpan<char> text)
    {
        char first = text[0];
        if (char.IsWhiteSpace(first))
            return AppendReference(builder, first);
        if (first is '#' or '-' or '>' or '+' or '=' or ':' or '%' or '@' or '!')
        {
            builder.Append('\\').Append(first);
            return 1;
        }

        int digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        if (digits == 0 || digits == text.Length || text[digits] is not ('.' or ')'))
            return 0;
        builder.Append(text[..digits]).Append('\\').Append(text[digits]);
        return digits + 1;
    }

    private static int AppendSpecial(StringBuilder builder, ReadOnlySpan<char> text, int i, List<MathSpan> math)
    {
        char c = text[i];
        if (char.IsSurrogate(c))
        {
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            builder.Append(isPair ? text.Slice(i, 2) : "\ufffd");
            return isPair ? 2 : 1;
        }

        // Whether it is math or money is decided by the words around it; Markdown then only has to find the same dollars.
        if (c == '$' && math.Exists(span => span.Start == i) && MathSpans.TryMatch(text[i..], out _, out int length) && IsRaw(text.Slice(i, length)))
        {
            builder.Append(text.Slice(i, length));
            return length;
        }

        // In our text "\$" is a dollar that begins no math: shown as one character, told apart when read back.
        if (c == '\\' && i + 1 < text.Length && text[i + 1] == '$')
        {
            builder.Append("&#36;");
            return 2;
        }

        if (char.IsControl(c) || char.IsWhiteSpace(c))
            return AppendReference(builder, c);
        if (MeansSomething(text, i))
            builder.Append('\\');
        builder.Append(c);
        return 1;
    }

    // Marks that mean nothing between such neighbours stay bare, so that ordinary text is ordinary to read.
    private static bool MeansSomething(ReadOnlySpan<char> text, int i)
    {
        char before = i > 0 ? text[i - 1] : ' ';
        char after = i + 1 < text.Length ? text[i + 1] : ' ';
        return text[i] switch
        {
            '=' or '+' => before == text[i] || after == text[i],
            '_' => !char.IsAsciiLetterOrDigit(before) || !char.IsAsciiLetterOrDigit(after),
            '&' => char.IsAsciiLetter(after) || after == '#',
            '<' => after != ' ' && (!char.IsAsciiDigit(after) || IsMailLink(text[i..])),
            _ => true,
        };
    }

    // "<2@example.org>" is a link; "<0.1" is not.
    private static bool IsMailLink(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny('>', ' ');
        return end > 0 && text[end] == '>' && text[..end].Contains('@');
    }

    private static bool IsRaw(ReadOnlySpan<char> math)
    {
        foreach (char c in math)
        {
            if (char.IsControl(c) || char.IsSurrogate(c))
                return false;
        }

        return true;
    }

    private static int AppendReference(StringBuilder builder, char c)
    {
        if (c == '\0')
            builder.Append('\ufffd');
        else
            builder.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
        return 1;
    }

    private static string Controls(char last)
    {
        var builder = new StringBuilder();
        for (int c = 0; c <= last; c++)
        {
            if (char.IsControl((char)c) || char.IsSurrogate((char)c))
                builder.Append((char)c);
        }

        return builder.ToString();
    }
}
