using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticDigest.Sources.Formats.References.Fields;
using StaticDigest.Sources.Formats.References.Titles;
using StaticDigest.Sources.Formats.References.Words;

namespace StaticDigest.Sources.Formats.References.Items;

/// <summary>Finds title, authors and venue in the line of an item.</summary>
internal static partial class HeadTitle
{
    private const int MaxWordsAround = 6;

    /// <summary>True when sentences stand around the addresses.</summary>
    public static bool IsSentence(ImmutableArray<Piece> pieces)
    {
        int paper = pieces.ToList().FindIndex(piece => piece.IsPaper);
        if (paper <= 0)
            return false;
        var before = Words(pieces[..paper]);
        var after = AuthorText.OnOneLine(string.Concat(pieces[(paper + 1)..].Where(piece => !piece.IsAddress).Select(piece => piece.Text)))
            .TrimStart(' ', ',', ')', ']', '.', ';');
        if (IsDecoration(before) || BibliographyLine.TryParse(before) is { Authors: not null })
            return false;
        // "…, which shows that": words behind the address that begin like the middle of a sentence; "in [a new paper](…)".
        bool goesOn = after.Length > 0 && char.IsLower(after[0]) && after.Split(' ').Length > 3;
        return goesOn || !pieces[paper].IsBare && before.Split(' ').Length >= 3 && before[^1] is not (':' or '-' or '–' or '—' or '|' or '.' or ']' or ')');
    }

    /// <summary>True when nothing but links and separators is on the line.</summary>
    public static bool IsOnlyLinks(ImmutableArray<Piece> pieces) =>
        pieces.All(piece => piece.IsAddress || AddressLabel.IsGeneric(piece.Text));

    public static void Read(ImmutableArray<Piece> pieces, ItemShape shape, ReferenceFields fields)
    {
        int at = Marked(pieces, shape, fields, out var title);
        if (at >= 0)
        {
            fields.Title = Untagged(title!, fields);
            foreach (var piece in pieces[..at])
                Tail(piece.Text, fields);
            foreach (var piece in pieces[(at + 1)..])
            {
                if (!piece.IsAddress)
                    Tail(piece.Text, fields);
                else if (piece.IsPaper && VenueText.TryParse(piece.Text) is { } venue)
                    fields.AddVenue(venue);
            }

            return;
        }

        ReadText(pieces, shape, fields);
    }

    // [ICLR 2024] Title · Title, CVPR 2023
    private static string Untagged(string title, ReferenceFields fields)
    {
        if (TagBefore().Match(title) is { Success: true } tag && VenueText.TryParse(tag.Groups["tag"].Value) is { } before)
        {
            fields.AddVenue(before);
            title = TitleText.Clean(title[tag.Length..]);
        }

        if (VenueBehind().Match(title) is { Success: true } match && match.Index > 8
            && VenueText.TryParse(match.Groups["venue"].Value) is { Venue: not null } behind)
        {
            fields.AddVenue(behind);
            title = TitleText.Clean(title[..match.Index]);
        }

        return title;
    }

    /// <summary>Lines without address that stand with an address: a title, and authors if two.</summary>
    public static void ReadLines(List<string> lines, ReferenceFields fields)
    {
        var title = TitleText.Clean(lines[0]);
        if (lines.Count <= 3 && TitleText.IsTitle(title) && !TitleText.IsChat(title) && AuthorText.TryParse(title) is not { IsCertain: true })
            fields.Title = title;
    }

    /// <summary>Takes authors, venue and year out of words that stand around a title; false when something else is among them.</summary>
    /// <param name="text">The words.</param>
    /// <param name="fields">What takes them.</param>
    /// <param name="isVague">True where one name alone could be anything.</param>
    public static bool Tail(string text, ReferenceFields fields, bool isVague = false)
    {
        var plain = LabelBehind().Replace(AuthorText.OnOneLine(text), "")
            .Trim(' ', ',', ';', '.', '|', '-', '–', '—', ':', '·', '•', '[', ']', '(', ')', '，', '：', '。');
        if (plain.Length < 2 || AuthorText.IsShort(plain))
            return true;
        if (VenueText.TryParse(plain) is { } whole)
        {
            fields.AddVenue(whole);
            return true;
        }

        if (AuthorText.TryParse(plain) is { } names && (names.IsCertain || !isVague))
            return fields.AddAuthors(names);
        bool all = true;
        foreach (Match part in Parts().Matches(plain.Length > 2000 ? plain[..2000] : plain))
            all &= Part(part.Value, fields);
        return all;
    }

    private static bool Part(string text, ReferenceFields fields)
    {
        var plain = text.Trim(' ', ',', ';', '.', '|', '-', '–', '—', ':', '·', '•', '[', ']', '(', ')');
        if (VenueText.TryParse(plain) is { } venue)
        {
            fields.AddVenue(venue);
            return true;
        }

        if (plain.Length < 2 || AddressLabel.IsGeneric(plain))
            return true;

        if (AuthorText.TryParse(plain) is { IsCertain: true } names)
            return fields.AddAuthors(names);
        if (VenueBehind().Match(plain) is { Success: true } behind && AuthorText.TryParse(plain[..behind.Index]) is { } before)
        {
            fields.AddAuthors(before);
            fields.AddVenue(VenueText.TryParse(behind.Groups["venue"].Value));
            return true;
        }

        return false;
    }

    // The words of a link to the paper or bold words, with nothing before them but numbers, tags, names and venues.
    private static int Marked(ImmutableArray<Piece> pieces, ItemShape shape, ReferenceFields fields, out string? title)
    {
        title = null;
        for (int i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            bool isMarked = piece.Url is not null && !piece.IsBare || piece.Style == PieceStyle.Bold && !piece.IsAddress;
            if (isMarked)
            {
                title = TitleText.Clean(piece.Text);
                if (piece.Style == PieceStyle.Bold && !piece.IsAddress && WholeOf(pieces, i, title, fields) is { } whole)
                    return Whole(pieces, i, whole, out title);
                if (TitleText.IsTitle(title) && (piece.IsPaper || title.Contains(' ', StringComparison.Ordinal) || title.Any(c => c > '\u3040'))
                    && (shape == ItemShape.Item || !TitleText.IsChat(title)))
                    return i;
                if (TitleText.IsTitle(title) && piece.Url is not null)
                    return -1;
            }
            else if (!piece.IsAddress && !IsDecoration(piece.Text))
            {
                return -1;
            }
        }

        return -1;
    }

    // **DDPM**: Denoising Diffusion Probabilistic Models — the short name belongs to the title.
    private static string? WholeOf(ImmutableArray<Piece> pieces, int at, string name, ReferenceFields fields)
    {
        if (at + 1 >= pieces.Length || pieces[at + 1].IsAddress || name.Split(' ').Length > 3 || !TitleText.IsTitle(name) && name.Length > 1
            && VenueText.TryParse(name) is not null)
            return null;
        var next = pieces[at + 1].Text;
        bool isColon = pieces[at].Text.TrimEnd().EndsWith(':') || next.TrimStart().StartsWith(':');
        var rest = TitleText.Clean(next);
        return isColon && rest.Split(' ').Length >= 3 && rest.Any(char.IsLetter) ? $"{name}: {Cut(rest, fields)}" : null;
    }

    private static int Whole(ImmutableArray<Piece> pieces, int at, string whole, out string? title)
    {
        title = whole;
        return at + 1 < pieces.Length ? at + 1 : at;
    }

    private static string Cut(string text, ReferenceFields fields)
    {
        if (BibliographyLine.TryParse(text) is not { Authors: { } authors } reference)
            return Separated(text, fields);
        fields.AddAuthors(authors);
        fields.AddVenue(VenueText.InReference(reference.Rest));
        return TitleText.Clean(reference.Title);
    }

    private static bool IsDecoration(string text)
    {
        var plain = TitleText.Clean(text);
        return plain.Length < 3 || AddressLabel.IsGeneric(plain) || VenueText.TryParse(plain) is not null || AuthorText.IsShort(plain)
            || AuthorText.TryParse(plain) is { IsCertain: true }
            || plain.Length <= 30 && Tag().IsMatch(text.Trim());
    }

    // Title - URL · Title (URL) · URL - Title · J. Doe. Title. URL, 2023.
    private static void ReadText(ImmutableArray<Piece> pieces, ItemShape shape, ReferenceFields fields)
    {
        int first = pieces.ToList().FindIndex(piece => piece.IsAddress && (piece.IsPaper || piece.IsBare));
        first = first < 0 ? pieces.Length : first;
        var before = Words(pieces[..first]);
        var after = first < pieces.Length ? Words(pieces[(first + 1)..]) : "";
        if (AddressLabel.IsGeneric(before))
            (before, after) = (after, "");
        var text = TagBefore().Match(before) is { Success: true } tag && Tail(tag.Groups["tag"].Value, fields) ? before[tag.Length..] : before;
        if (BibliographyLine.TryParse(text.Trim(' ', '-', '–', '—', '|', ':')) is { } reference)
        {
            fields.Title = TitleText.Clean(reference.Title);
            fields.AddAuthors(reference.Authors);
            var venue = VenueText.InReference(reference.Rest);
            fields.AddVenue(venue with { Date = venue.Date ?? (reference.Year is { } year ? VenueText.DateOf(year) : null) });
            fields.AddVenue(VenueText.InReference(after) with { Venue = null });
            return;
        }

        var title = Separated(TitleText.Clean(text), fields);
        bool isShort = after.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MaxWordsAround;
        bool isTail = Tail(after, fields);
        if (TitleText.IsTitle(title) && !TitleText.IsChat(title) && (shape == ItemShape.Item || isTail || isShort))
            fields.Title = title;
    }

    // Title - Jane Doe et al. · Title, NeurIPS 2023 · Title (ICML 2024)
    private static string Separated(string text, ReferenceFields fields)
    {
        for (int round = 0; round < 4; round++)
        {
            if (Behind().Match(text) is not { Success: true } match || match.Index < 3
                || !Tail(match.Groups["tail"].Value, fields, isVague: match.Value[0] is ',' or '.'))
                break;
            text = TitleText.Clean(text[..match.Index]);
        }

        return text;
    }

    private static string Words(ImmutableArray<Piece> pieces) =>
        AuthorText.OnOneLine(string.Concat(pieces.Select(piece => piece.IsBare ? " " : piece.Text)));

    // …, Paper: · ，论文链接：
    [GeneratedRegex(
        @"([,，;；.\s]+(paper|code|pdf|link|url|arxiv|project|论文|链接|代码|论文链接|论文地址)\s?[:：]?\s*)+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex LabelBehind();

    // What lies between brackets and separators; commas separate names, too.
    [GeneratedRegex(
        @"\([^()]*\)|\[[^\[\]]*\]|((?!\s[-–—|·•/]\s|[()\[\];]|\.\s+(?=\p{Lu}\p{L}{2})).)+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Parts();

    [GeneratedRegex(
        @"[,.]\s+(?<venue>(in\s)?[\p{Lu}][^,.]{1,40}?[\s']*((19|20)\d{2}|['’]\d{2})(\s?\(?(oral|spotlight|poster)\)?)?|"
        + @"(19|20)\d{2})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex VenueBehind();

    [GeneratedRegex(
        @"(\s+[-–—|·•]\s+(?<tail>((?!\s[-–—|·•]\s).){2,400})|\s*[(\[（](?<tail>[^()\[\]（）]{2,80})[)\]）]|[,.]\s+"
        + @"(?<tail>[^,]{2,40}(,\s?(19|20)\d{2})?))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Behind();

    // [NeurIPS 2024] Title · (2023) Title · 2024-05-01: Title
    [GeneratedRegex(
        @"^\W{0,4}([\[(【](?<tag>[^\[\]()【】]{2,40})[\])】]\W{0,3}|(?<tag>(19|20)\d{2}([-./]\d{1,2}){0,2})\s*[-–—:|.,]?\s+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex TagBefore();

    [GeneratedRegex(@"^\W*[\[(【<][^\[\]()【】]{1,28}[\])】>]\W*$|:$|^\S+\s?[-–—:|]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Tag();
}
