using System.Text.RegularExpressions;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Lines;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.HuggingFace.Listing.Markdown;

/// <summary>
/// The lines of a page that was clipped as Markdown: headings, links, images and tables without their signs. Links may
/// lie in each other, go on over several lines, or name their address by a number.
/// </summary>
internal sealed partial class MarkdownLines
{
    private const int Timeout = 10_000;
    private const int MaxParsed = 20_000;

    private readonly List<ListingLine> _found = [];
    private readonly Dictionary<string, string> _references = new(StringComparer.OrdinalIgnoreCase);
    private string[]? _columns;
    private bool _startsBlock = true;

    private MarkdownLines()
    {
    }

    /// <summary>True when some line has links or headings as Markdown writes them.</summary>
    public static bool IsLikely(TextLines lines) => lines.Any(line =>
        line.Text.Contains("](http", StringComparison.Ordinal) || line.Text.Contains("](/papers/", StringComparison.Ordinal)
            || line.Text.Contains("](</papers/", StringComparison.Ordinal)
        || line.Text.StartsWith('#') && line.Text.Length < 500 && NumberedHeading().IsMatch(line.Text));

    /// <summary>The lines in order.</summary>
    public static List<ListingLine> Of(TextLines lines)
    {
        var reader = new MarkdownLines();
        foreach (var line in lines)
        {
            if (Reference().Match(line.Text) is { Success: true } match)
                reader._references.TryAdd(match.Groups["name"].Value, match.Groups["url"].Value);
        }

        for (int i = reader.FrontMatter(lines); i < lines.Count; i++)
        {
            reader._startsBlock |= lines[i].AfterBlank;
            var text = lines[i].Text;
            // A heading whose link goes on below: "### [A long title" and "that is wrapped][36]".
            if (text.StartsWith('#') && text.Contains('[', StringComparison.Ordinal) && !text.Contains(']', StringComparison.Ordinal)
                && i + 1 < lines.Count && !lines[i + 1].AfterBlank)
                text = $"{text} {lines[++i].Text}";
            reader.Add(text, lines.At(i));
        }

        return reader._found;
    }

    // Clippers write down where and when before the page: of that, the day is kept.
    private int FrontMatter(TextLines lines)
    {
        if (lines.Count == 0 || lines[0] is not { Number: 1, Text: "---" })
            return 0;
        for (int end = 1; end < Math.Min(lines.Count, 80); end++)
        {
            if (lines[end].Text != "---")
                continue;
            for (int i = 1; i < end; i++)
            {
                if (Created().Match(lines[i].Text) is { Success: true } created)
                    _found.Add(new() { Where = lines.At(i), Text = $"captured: {created.Groups["day"].Value}", StartsBlock = true });
            }

            return end + 1;
        }

        return 0;
    }

    private void Add(string text, SourceSpan where)
    {
        if (text.StartsWith('|') && text.Length > 1 && text.Length < MaxParsed)
        {
            Row(text, where);
            return;
        }

        _columns = null;
        if (Rule().IsMatch(text) || Reference().IsMatch(text))
            _startsBlock = true;
        else
            Line(text, where, startsCard: false, isCell: false);
    }

    // ---- one row of a table, which is a card; its cells are lines

    private void Row(string text, SourceSpan where)
    {
        var cells = Cells(text);
        if (cells.TrueForAll(cell => Delimiter().IsMatch(cell)))
            return;
        if (_columns is null && !cells.Exists(cell => cell.Contains("](", StringComparison.Ordinal)))
        {
            _columns = [.. cells.Select(cell => cell.Trim('*', ' '))];
            return;
        }

        _columns ??= [];
        bool startsCard = true;
        for (int i = 0; i < cells.Count; i++)
        {
            if (cells[i].Length == 0)
                continue;
            var column = i < _columns.Length ? _columns[i] : "";
            bool isVotes = column.Contains("vote", StringComparison.OrdinalIgnoreCase) || column is "▲" or "👍" or "⬆️";
            var cell = isVotes ? $"Upvote {cells[i]}" : column.Equals("authors", StringComparison.OrdinalIgnoreCase)
                && !cells[i].AsSpan().ContainsAnyExceptInRange('0', '9') ? $"{cells[i]} authors" : cells[i];
            _startsBlock = true;
            Line(cell, where, startsCard, isCell: true);
            startsCard = false;
        }
    }

    private static List<string> Cells(string text)
    {
        var cells = new List<string>();
        int start = 1;
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] != '|' || text[i - 1] == '\\')
                continue;
            cells.Add(text[start..i].Trim());
            start = i + 1;
        }

        if (start < text.Length && text[start..].Trim() is { Length: > 0 } last)
            cells.Add(last);
        return cells;
    }

    // ---- one line

    private void Line(string text, SourceSpan where, bool startsCard, bool isCell)
    {
        bool isHeading = false, isItem = Bullet().Match(text) is { Success: true, Length: > 0 };
        if (isItem)
            text = text[Bullet().Match(text).Length..];
        if (Heading().Match(text) is { Success: true } heading)
            (text, isHeading) = (text[heading.Length..], true);
        text = text.Length > 1 && text[0] == '>' ? text[1..].TrimStart() : text;
        var parts = text.Length > MaxParsed ? [new(text)] : MarkdownInline.Parse(text, name => _references.GetValueOrDefault(name));
        bool isRow = isCell;
        // A line of nothing but links is one line for each; else the links are within a text.
        if ((isRow || isItem) && parts.Count > 1 && parts.Exists(IsTitle))
            (parts, isRow) = (Apart(parts), true);
        if (parts.Count > 1 && !isRow && !parts.TrueForAll(part => part.Address is not null || string.IsNullOrWhiteSpace(part.Text)))
            parts = [Joined(parts, isHeading)];
        foreach (var part in parts)
        {
            var shown = Plain(part.Text);
            shown = part.Address is null ? shown : Strong().Replace(shown, "${text}");
            isHeading |= Heading().IsMatch(shown);
            shown = isHeading ? shown.TrimStart('#', ' ') : shown;
            var id = part.Address is { } address ? PaperAddress.IdOf(address) : null;
            shown = isRow && shown is "-" or "*" or "+" or ":" or "–" or "," ? "" : shown;
            if (shown.Length == 0 && id is null && part.Picture is null || PlainLines.IsBrackets(shown.Length == 0 ? " " : shown))
            {
                _startsBlock = true;
                continue;
            }

            bool isLinkedTitle = isRow && id is not null && shown.Length > 8;
            _found.Add(new()
            {
                Where = where,
                Text = shown,
                StartsBlock = _startsBlock,
                IsHeading = isHeading || isLinkedTitle,
                Id = id,
                IsDiscussion = part.Address is { } link && PaperAddress.IsDiscussion(link),
                Picture = part.Picture,
                StartsCard = startsCard,
            });
            startsCard = _startsBlock = isHeading = false;
        }
    }

    private static bool IsTitle(MarkdownInline.Part part) => part.Text.Length > 8 && part.Address is { } address && PaperAddress.IdOf(address) is not null;

    // In a cell or an item of a list, the link to a paper is its title, and what stands around it is something else.
    private static List<MarkdownInline.Part> Apart(List<MarkdownInline.Part> parts)
    {
        var apart = new List<MarkdownInline.Part>();
        MarkdownInline.Part? plain = null;
        foreach (var part in parts)
        {
            if (IsTitle(part))
            {
                if (plain is not null)
                    apart.Add(plain);
                plain = null;
                apart.Add(part);
            }
            else
            {
                plain = plain is null ? part : Joined([plain, part], takesLink: false);
            }
        }

        if (plain is not null)
            apart.Add(plain);
        return apart;
    }

    // A name right behind a word was beside it on the page: "Submitted by[akhaliq](/akhaliq)".
    private static string Joined(List<MarkdownInline.Part> parts)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            bool isGlued = text.Length > 0 && part.Text.Length > 0 && part.Address is not null && char.IsLetterOrDigit(text[^1])
                && char.IsLetterOrDigit(part.Text[0]);
            text.Append(isGlued ? " " : "").Append(part.Text);
        }

        return text.ToString();
    }

    private static MarkdownInline.Part Joined(List<MarkdownInline.Part> parts, bool takesLink) => new(Joined(parts))
    {
        Address = takesLink ? parts.Find(part => part.Address is { } address && PaperAddress.IdOf(address) is not null)?.Address : null,
        Picture = parts.Find(part => part.Picture is not null)?.Picture,
    };

    // Emphasis around the whole, and characters that are escaped.
    private static string Plain(string text)
    {
        text = text.Trim();
        foreach (var sign in (ReadOnlySpan<string>)["**", "__", "*", "_", "`"])
        {
            if (text.Length > 2 * sign.Length && text.StartsWith(sign, StringComparison.Ordinal) && text.EndsWith(sign, StringComparison.Ordinal)
                && !text.AsSpan(sign.Length, text.Length - 2 * sign.Length).Contains(sign, StringComparison.Ordinal))
                text = text[sign.Length..^sign.Length].Trim();
        }

        return text.Contains('\\', StringComparison.Ordinal) ? Escape().Replace(text, "$1") : text;
    }

    // [**A title** · 3 authors](…)
    [GeneratedRegex(@"\*\*(?<text>[^*]{1,400})\*\*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Strong();

    [GeneratedRegex(@"^#{1,6}\s+", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^#{1,6}\s+\[.{1,400}\]\[[0-9]{1,5}\]$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex NumberedHeading();

    [GeneratedRegex(
        @"^(\[(?<name>.{0,400})\]:|(?<name>[0-9]{1,5})\.)\s+<?(?<url>(https?://|/)[^\s>]{0,500})>?(\s+""[^""]*"")?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Reference();

    [GeneratedRegex(
        @"^(created|clipped|saved|captured|date):\s*[""']?(?<day>20[0-9]{2}-[0-9]{2}-[0-9]{2})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex Created();

    [GeneratedRegex(@"^([*+-]\s+)+|^\*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^([-*_=]\s*){3,}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^:?-+:?$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Delimiter();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+.!>~|<$-])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Escape();
}
