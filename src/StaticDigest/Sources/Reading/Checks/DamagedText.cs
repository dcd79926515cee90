using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading.Checks;

/// <summary>
/// Letters that were damaged before a file was saved: UTF-8 that was read as Windows-1252 and saved again ("Ã¼", "â€™") is put
/// right where that is certain; U+FFFD, of which nobody knows what it was, is reported.
/// </summary>
internal static class DamagedText
{
    private static readonly SearchValues<char> s_suspects = SearchValues.Create([.. Enumerable.Range(0xC2, 0xF5 - 0xC2).Select(i => (char)i), '\ufffd']);

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The entries with what can be put right, and a diagnostic for each kind of damage.</summary>
    public static Batch<Entry> Repair(Batch<Entry> read)
    {
        if (!read.Items.Any(IsSuspect))
            return read;
        var diagnostics = read.Diagnostics.ToBuilder();
        (string From, string To, SourceSpan Where)? example = null;
        int repaired = 0, lost = 0;
        SourceSpan firstLost = default;
        var entries = ImmutableArray.CreateBuilder<Entry>(read.Items.Length);
        foreach (var entry in read.Items)
        {
            if (!IsSuspect(entry))
            {
                entries.Add(entry);
                continue;
            }

            bool isRepaired = false;
            entries.Add(With(entry, text =>
            {
                if (text is null || Undo(text) is not { } right)
                    return text;
                example ??= (text, right, entry.Where);
                isRepaired = true;
                // Bullets and dashes around a title were not known as such before.
                return right.Trim(' ', '•', '·', '–', '—');
            }));
            repaired += isRepaired ? 1 : 0;
            if (!Texts(entry).Any(text => text.Contains('\ufffd', StringComparison.Ordinal)))
                continue;
            firstLost = lost++ == 0 ? entry.Where : firstLost;
        }

        if (example is var (from, to, where))
            diagnostics.Add(DiagnosticCodes.DecodedTwice.At(where, repaired, Around(from, to), Around(to, from)));
        if (lost > 0)
            diagnostics.Add(DiagnosticCodes.LettersLost.At(firstLost, lost));
        return new(entries.MoveToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>The text as it was before it was read in the wrong encoding; null when nothing in it surely was.</summary>
    public static string? Undo(string text)
    {
        if (!text.AsSpan().ContainsAny(s_suspects))
            return null;
        string? right = null;
        // Some texts went the wrong way twice.
        for (int round = 0; round < 2 && Once(right ?? text) is { } better; round++)
            right = better;
        return right;
    }

    private static string? Once(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('\u0080', '\uffff') && Decoded(text) is { } whole && whole.Length < text.Length)
            return whole;
        // The rest of the text may be right already: then only what no language writes is taken for damage.
        StringBuilder? repaired = null;
        int copied = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < '\u0080')
                continue;
            int end = i + 1;
            while (end < text.Length && text[end] >= '\u0080')
                end++;
            if (IsSure(text, i, end) && Decoded(text[i..end]) is { } part && part.Length < end - i)
            {
                (repaired ??= new StringBuilder(text.Length)).Append(text, copied, i - copied).Append(part);
                copied = end;
            }

            i = end - 1;
        }

        return repaired?.Append(text, copied, text.Length - copied).ToString();
    }

    // â€™ and the like are sure; Ã¼ is within a word, since a word in capitals may end in Ã before a closing quote.
    private static bool IsSure(string text, int start, int end) =>
        (text[start] is 'â' or 'ð' && end - start >= 3)
        || (text[start] is 'Ã' or 'Ä' or 'Å' && end - start >= 2
            && ((start > 0 && char.IsAsciiLetterLower(text[start - 1])) || (end < text.Length && char.IsAsciiLetterLower(text[end])))
            && text[start + 1] is not ('»' or '«' or '”' or '“' or '’' or '‘'));

    private static string? Decoded(string text)
    {
        var bytes = new byte[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            if (SourceText.Windows1252Byte(text[i]) is not { } b)
                return null;
            bytes[i] = b;
        }

        try
        {
            return s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // A dozen letters from the place where two texts part.
    private static string Around(string text, string other)
    {
        int at = text.AsSpan().CommonPrefixLength(other);
        int start = Math.Max(0, at - 6);
        return text[start..Math.Min(text.Length, at + 6)];
    }

    private static bool IsSuspect(Entry entry) =>
        IsSuspect(entry.Title) || IsSuspect(entry.Abstract) || IsSuspect(entry.Venue) || IsSuspect(entry.Organization) || IsSuspect(entry.JournalReference)
        || IsSuspect(entry.Comment) || IsSuspect(entry.Publication?.Publisher) || AnySuspect(entry);

    private static bool AnySuspect(Entry entry)
    {
        foreach (var author in entry.Authors)
        {
            if (IsSuspect(author.Name) || IsSuspect(author.Affiliation))
                return true;
        }

        foreach (var word in entry.Keywords)
        {
            if (IsSuspect(word))
                return true;
        }

        return false;
    }

    private static bool IsSuspect(string? text) => text.AsSpan().ContainsAny(s_suspects);

    private static IEnumerable<string> Texts(Entry entry)
    {
        IEnumerable<string?> texts =
        [
            entry.Title, entry.Abstract, entry.Venue, entry.Organization, entry.JournalReference, entry.Comment, entry.Publication?.Publisher,
            .. entry.Authors.Select(author => author.Name), .. entry.Authors.Select(author => author.Affiliation), .. entry.Keywords,
        ];
        return texts.OfType<string>();
    }

    private static Entry With(Entry entry, Func<string?, string?> change) => entry with
    {
        Title = change(entry.Title),
        Abstract = change(entry.Abstract),
        Venue = change(entry.Venue),
        Organization = change(entry.Organization),
        JournalReference = change(entry.JournalReference),
        Comment = change(entry.Comment),
        Publication = entry.Publication is { } publication ? publication with { Publisher = change(publication.Publisher) } : null,
        Authors = [.. entry.Authors.Select(author => new Author(change(author.Name)!, change(author.Affiliation), author.IsHidden))],
        Keywords = [.. entry.Keywords.Select(word => change(word)!)],
    };
}
