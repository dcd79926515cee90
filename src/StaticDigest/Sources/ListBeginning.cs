using StaticDigest.Sources.Formats.Arxiv.Mail;
using StaticDigest.Sources.Formats.Arxiv.Text;
using StaticDigest.Sources.Formats.References.Scanning;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources;

/// <summary>Tells lists of papers whose items quote records of other formats by the first item.</summary>
internal static class ListBeginning
{
    private const int MaxLines = 60;

    /// <summary>True for text whose first line that leads to a paper is a heading or an item of a list, and no record of arXiv.</summary>
    public static bool IsOf(FormatProbe head)
    {
        var scanner = new LineScanner(new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var line in head.Text.Split('\n').Take(MaxLines).Select(line => line.TrimEnd()))
        {
            if (ArxivLines.IsStart(MarkdownLinks.Plain(line).Trim()) || MailRecord.IsDivider(line.Trim()))
                return false;
            if (scanner.Scan(line).Any(piece => piece.IsPaper))
                return IsItem(line);
        }

        return false;
    }

    // # … · - … · 1. … · 12) …
    private static bool IsItem(string line) =>
        line is ['#', ..] or ['-' or '*' or '+', ' ', ..] || line.Length > 3 && char.IsAsciiDigit(line[0]) && line.AsSpan(1, 3).ContainsAny('.', ')');
}
