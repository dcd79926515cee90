using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.HuggingFace.Listing.Lines;

/// <summary>The lines of a page copied as text: addresses on lines of their own become links, brackets around links go.</summary>
internal static class PlainLines
{
    /// <summary>The lines in order.</summary>
    public static List<ListingLine> Of(TextLines lines)
    {
        var found = new List<ListingLine>(lines.Count);
        bool startsBlock = true;
        for (int i = 0; i < lines.Count; i++)
        {
            var (text, where) = (lines[i].Text, lines.At(i));
            startsBlock |= lines[i].AfterBlank;
            if (IsBrackets(text))
            {
                startsBlock = true;
                continue;
            }

            found.Add(IsAddress(text)
                ? new() { Where = where, Text = "", StartsBlock = startsBlock, Id = PaperAddress.IdOf(text), IsDiscussion = PaperAddress.IsDiscussion(text) }
                : Titled(new() { Where = where, Text = text, StartsBlock = startsBlock }));
            startsBlock = false;
        }

        return found;
    }

    // "A title (https://huggingface.co/papers/2604.18168)", as some put the address behind the text of a link.
    private static ListingLine Titled(ListingLine line)
    {
        int address = line.Text.Length > 500 ? -1 : line.Text.LastIndexOf("https://huggingface.co/papers/", StringComparison.Ordinal);
        if (address < 8 || line.Text[address - 1] is not ('(' or '<' or '[' or ' ')
            || PaperAddress.IdOf(line.Text[address..].TrimEnd(')', '>', ']')) is not { } id)
            return line;
        var title = line.Text[..address].TrimEnd('(', '<', '[', ' ', ':', '-', '–');
        return title.Length > 8 ? line with { Text = title, Id = id } : line;
    }

    /// <summary>Brackets alone, which text browsers put around links: <c>[</c>, <c>]</c>, <c>][33]</c>.</summary>
    public static bool IsBrackets(string text) =>
        text.Length <= 10 && text[0] is '[' or ']' && (text.Length == 1 || text.StartsWith("][", StringComparison.Ordinal) && text[^1] == ']'
            && !text.AsSpan(2, text.Length - 3).ContainsAnyExceptInRange('0', '9'));

    /// <summary>An address of the site alone on a line, which some copies have below each link.</summary>
    public static bool IsAddress(string text) =>
        text.StartsWith("https://huggingface.co/", StringComparison.Ordinal) && !text.AsSpan().ContainsAny(" \t")
        && (PaperAddress.IdOf(text) is not null || text.Contains("/login", StringComparison.Ordinal));
}
