namespace StaticDigest.Topics;

/// <summary>A phrase of a topic, taken apart once so that it can be compared with many texts.</summary>
internal sealed class Phrase
{
    /// <summary>Fewest letters before a <c>*</c>: less would match half of all words.</summary>
    public const int MinPrefix = 3;

    private readonly PhraseWord[] _words;

    private Phrase(PhraseWord[] words) => _words = words;

    /// <summary>The forms under which its first word is found.</summary>
    public ReadOnlySpan<string> FirstForms => _words[0].Forms;

    /// <summary>True when its first word stands for every word that begins with it.</summary>
    public bool IsFirstPrefix => _words[0].IsPrefix;

    /// <summary>Number of words.</summary>
    public int Length => _words.Length;

    /// <summary>Takes a phrase apart; null when it cannot be looked for.</summary>
    public static Phrase? TryParse(string text)
    {
        var trimmed = text.AsSpan().Trim();
        bool isPrefix = trimmed.EndsWith('*');
        if (isPrefix)
            trimmed = trimmed[..^1];
        if (trimmed.Contains('*'))
            return null;
        using var words = new WordList(trimmed);
        if (words.Count == 0 || words.Normal(words.Count - 1).IsEmpty || isPrefix && words.Normal(words.Count - 1).Length < MinPrefix)
            return null;
        var parsed = new PhraseWord[words.Count];
        for (int i = 0; i < parsed.Length; i++)
        {
            bool isLast = i == parsed.Length - 1;
            parsed[i] = PhraseWord.Of(words.Normal(i).ToString(), words.Written(i).ToString(), isLast, isLast && isPrefix);
        }

        return new(parsed);
    }

    /// <summary>Whether the phrase stands in the text, beginning with the given word.</summary>
    public bool IsAt(in WordList words, int start)
    {
        if (start + _words.Length > words.Count)
            return false;
        for (int i = 0; i < _words.Length; i++)
        {
            if (i > 0 && words[start + i].IsAfterBreak || !_words[i].Matches(words, start + i))
                return false;
        }

        return true;
    }

    private sealed record PhraseWord(string[] Forms, string? Capitals, bool IsPrefix)
    {
        public static PhraseWord Of(string normal, string written, bool isLast, bool isPrefix)
        {
            bool isCapitals = written.Length is >= 2 and <= 5 && written.All(char.IsAsciiLetterUpper);
            return new(isLast && !isPrefix ? Numbers(normal, isCapitals) : [normal], isCapitals && !isPrefix ? written : null, isPrefix);
        }

        public bool Matches(in WordList words, int i)
        {
            var normal = words.Normal(i);
            if (IsPrefix)
                return normal.StartsWith(Forms[0], StringComparison.Ordinal);
            if (Capitals is not null)
            {
                var written = words.Written(i);
                return written.SequenceEqual(Capitals)
                    || Forms.Length > 1 && written.Length == Capitals.Length + 1 && written[^1] == 's'
                        && written.StartsWith(Capitals, StringComparison.Ordinal);
            }

            foreach (var form in Forms)
            {
                if (normal.SequenceEqual(form))
                    return true;
            }

            return false;
        }

        // Singular and plural of an English word; a form that is no word does no harm, for no text contains it.
        private static string[] Numbers(string word, bool isCapitals)
        {
            if (isCapitals)
                return [word, word + "s"];
            var forms = new List<string> { word, word + "s" };
            if (word[^1] is 's' or 'x' or 'z' or 'h' or 'o')
                forms.Add(word + "es");
            if (word.Length > 2 && word[^1] == 'y')
                forms.Add(word[..^1] + "ies");
            if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
                forms.Add(word[..^3] + "y");
            if (word.Length > 4 && word.EndsWith("es", StringComparison.Ordinal) && word[^3] is 's' or 'x' or 'z' or 'h')
                forms.Add(word[..^2]);
            if (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
                forms.Add(word[..^1]);
            return [.. forms];
        }
    }
}
