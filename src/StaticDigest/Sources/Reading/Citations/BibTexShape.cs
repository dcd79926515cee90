namespace StaticDigest.Sources.Reading.Citations;

/// <summary>Tells by a look at the text what begins at a place.</summary>
internal static class BibTexShape
{
    private const int LookBack = 500;

    /// <summary>The next place where an entry begins, or -1. Lines that begin with % are comments.</summary>
    public static int NextEntry(string text, int from, bool onlyAtLineStart = false)
    {
        while (from < text.Length && text.IndexOf('@', from) is >= 0 and int at)
        {
            from = at + 1;
            if (!IsEntry(text, at))
                continue;
            // Only so far back, that a file of one endless line costs no more than its length.
            var before = text.AsSpan(Math.Max(at - LookBack, 0), Math.Min(at, LookBack));
            before = before[(before.LastIndexOf('\n') + 1)..].TrimStart();
            if (before.IsEmpty || !onlyAtLineStart && before[0] != '%' && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '}' or ')' or ','))
                return at;
        }

        return -1;
    }

    /// <summary>True for <c>@word{</c> and <c>@word (</c>.</summary>
    public static bool IsEntry(string text, int at)
    {
        int i = at + 1;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '_' or '-'))
            i++;
        if (i == at + 1 || !char.IsAsciiLetter(text[at + 1]))
            return false;
        i = AfterBlanks(text, i);
        return i < text.Length && text[i] is '{' or '(';
    }

    /// <summary>True for <c>name =</c>.</summary>
    public static bool IsField(string text, int at)
    {
        int i = at;
        while (i < text.Length && IsNamePart(text[i]))
            i++;
        if (i == at)
            return false;
        i = AfterBlanks(text, i);
        return i < text.Length && text[i] == '=';
    }

    /// <summary>Names of fields hold nearly anything: <c>bdsk-url-1</c>, <c>author+an:username</c>.</summary>
    public static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '+' or ':' or '.' or '/' or '*' or '\'' or '&' or '?' or '!';

    /// <summary>The first place that is not blank.</summary>
    public static int AfterBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>The first end of line after which a field begins, or the limit.</summary>
    public static int NextFieldLine(string text, int from, int limit)
    {
        while (from < limit && text.AsSpan(from, limit - from).IndexOf('\n') is >= 0 and int length)
        {
            from += length + 1;
            int start = AfterBlanks(text, from);
            if (start < limit && IsField(text, start))
                return from;
            from = Math.Max(from, start);
        }

        return limit;
    }
}
