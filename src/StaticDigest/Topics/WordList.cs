using System.Buffers;
using StaticDigest.Papers.Cleaning;

namespace StaticDigest.Topics;

/// <summary>A word of a text: its normalised form in the list's buffer, and its place in the text.</summary>
/// <param name="Start">Start of the normalised form.</param>
/// <param name="Length">Length of the normalised form.</param>
/// <param name="SourceEnd">End in the text, exclusive.</param>
/// <param name="IsAfterBreak">True when punctuation parts it from the word before, so that no phrase runs across.</param>
internal readonly record struct Word(int Start, int Length, int SourceStart, int SourceEnd, bool IsAfterBreak);

/// <summary>The words of a text, lower-case and without accents, in rented memory that is given back on disposal.</summary>
internal readonly ref struct WordList : IDisposable
{
    // One character folds to at most three letters (the ligature ffi).
    private const int MaxFold = 3;

    private readonly char[] _chars;
    private readonly Word[] _words;

    public WordList(ReadOnlySpan<char> text)
    {
        Source = text;
        _chars = ArrayPool<char>.Shared.Rent(text.Length * MaxFold);
        _words = ArrayPool<Word>.Shared.Rent(text.Length / 2 + 1);
        int length = 0, start = 0, sourceStart = -1;
        bool isAfterBreak = false;
        for (int i = 0; i < text.Length; i++)
        {
            int before = length;
            if (Append(text[i], ref length))
            {
                if (sourceStart < 0)
                    (sourceStart, start) = (i, before);
                continue;
            }

            if (sourceStart >= 0)
            {
                _words[Count++] = new(start, length - start, sourceStart, i, isAfterBreak);
                (sourceStart, isAfterBreak) = (-1, false);
            }

            isAfterBreak |= text[i] is '.' or ',' or ';' or ':' or '!' or '?' or '(' or ')' or '[' or ']';
        }

        if (sourceStart >= 0)
            _words[Count++] = new(start, length - start, sourceStart, text.Length, isAfterBreak);
    }

    /// <summary>The text.</summary>
    public ReadOnlySpan<char> Source { get; }

    public int Count { get; }

    /// <summary>The word at a place.</summary>
    public ref readonly Word this[int i] => ref _words[i];

    /// <summary>Normalised form of the word at a place.</summary>
    public ReadOnlySpan<char> Normal(int i) => _chars.AsSpan(_words[i].Start, _words[i].Length);

    public ReadOnlySpan<char> Written(int i) => Source[_words[i].SourceStart.._words[i].SourceEnd];

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_chars);
        ArrayPool<Word>.Shared.Return(_words);
    }

    private bool Append(char c, ref int length)
    {
        if (c < 0x80)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
            _chars[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            return true;
        }

        if (LatinFold.TryFold(c, out var letters))
        {
            letters.CopyTo(_chars.AsSpan(length));
            length += letters.Length;
            return true;
        }

        if (!char.IsLetterOrDigit(c))
            return false;
        _chars[length++] = char.ToLowerInvariant(c);
        return true;
    }
}
