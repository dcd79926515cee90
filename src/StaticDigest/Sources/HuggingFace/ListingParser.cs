using System.Collections.Immutable;
using StaticDigest.Papers;

namespace StaticDigest.Sources.HuggingFace;

/// <summary>Cuts a listing into entries: finds each one's end and walks back to its title.</summary>
internal sealed class ListingParser(string path, List<ListingLine> lines, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const int MaxTitle = 300;

    private readonly List<ListingEntry> _entries = [];
    private ListingDate? _header;
    private int _position;


    /// <summary>All entries in order.</summary>
    public List<ListingEntry> Parse()
    {
        int start = 0;
        for (int i = 0; i < lines.Count;)
        {
            if (ListingTail.At(lines, i, start) is { } tail)
            {
                Region(start, tail.Start, tail);
                start = i = tail.End;
                continue;
            }

            if (ListingMarks.TryAuthors(lines[i].Text, out _, out var rest, out bool hasBullet) && hasBullet && rest.Length == 0)
                diagnostics.Add(DiagnosticCodes.NotAnEnd.At(At(i), lines[i].Text));
            i++;
        }

        if (start < lines.Count)
            Rest(start);
        return _entries;
    }

    private void Region(int start, int end, ListingTail? tail)
    {
        if (start == end)
        {
            diagnostics.Add(DiagnosticCodes.NoTitle.At(At(tail!.Start)));
            return;
        }

        bool isFirst = _entries.Count == 0;
        var chrome = ListingChrome.Before(lines, start, end, isFirst);
        Chrome(chrome, start, isFirst);
        int i = chrome.End;
        string? submitter = null;
        int? votes = null;
        PaperId? id = tail is null ? null : IdIn(tail.Start, tail.End);
        while (i < end - 1)
        {
            var text = lines[i].Text;
            if (text is "Upvote" || ListingMarks.IsAddress(text))
                id ??= ListingMarks.TryId(text);
            else if (text is "Submitted by" && i + 2 < end)
                submitter = lines[++i].Text;
            else if (votes is null && lines[i + 1].Text.Length <= MaxTitle && ListingMarks.TryVotes(text, out votes))
                votes ??= 0;
            else
                break;
            i++;
        }

        if (chrome.IsDoubtful)
            diagnostics.Add(DiagnosticCodes.DoubtfulTitle.At(At(i), lines[i].Text));
        Entry(i, end, new() { TitleLine = lines[i], Title = "", Tail = tail, Id = id, Votes = votes, Submitter = submitter, Header = _header, Position = _position++ });
    }

    private void Entry(int start, int end, ListingEntry entry)
    {
        var blocks = new List<List<string>>();
        for (int i = start; i < end; i++)
        {
            if (ListingMarks.IsAddress(lines[i].Text))
            {
                entry = entry with { Id = entry.Id ?? ListingMarks.TryId(lines[i].Text) };
                continue;
            }

            if (blocks.Count == 0 || lines[i].StartsBlock)
                blocks.Add([]);
            blocks[^1].Add(lines[i].Text);
        }

        if (blocks.Count == 0)
        {
            diagnostics.Add(DiagnosticCodes.NoTitle.At(At(Math.Min(end, lines.Count - 1))));
            return;
        }

        var first = blocks[0];
        // A title broken over lines is a short block; else its first line is the title and text follows without an empty line.
        int titleLines = blocks.Count > 1 && first.Sum(line => line.Length + 1) <= MaxTitle ? first.Count : 1;
        var paragraphs = blocks.Skip(1).Prepend(first.Skip(titleLines)).Select(block => CleanText.Of(string.Join(' ', block))).Where(text => text.Length > 0);
        var title = CleanText.Of(ListingMarks.Unlinked(string.Join(' ', first.Take(titleLines))));
        var body = string.Join("\n\n", paragraphs);
        if (title.Length == 0)
        {
            diagnostics.Add(DiagnosticCodes.NoTitle.At(At(start)));
            return;
        }

        if (entry.Tail is null)
            diagnostics.Add(DiagnosticCodes.EntryCutOff.At(At(start), title, "the number of authors and a date were"));
        else if (entry.Tail is { Date: null, BadDate: null })
            diagnostics.Add(DiagnosticCodes.EntryCutOff.At(At(start), title, "a date was"));
        if (body.Length == 0)
            diagnostics.Add(DiagnosticCodes.NoAbstract.At(At(start), title));
        _entries.Add(entry with { Title = title, Abstract = body.Length == 0 ? null : body });
    }

    private void Chrome(ListingChrome chrome, int start, bool isFirst)
    {
        int words = chrome.Header is null ? chrome.End : chrome.End - 1;
        if (words > start)
            Skipped(start, words);
        if (chrome.Header is not { } header)
            return;
        if (!isFirst)
            diagnostics.Add(DiagnosticCodes.NextListing.At(At(chrome.End - 1), header.Text));
        (_header, _position) = (header, 0);
    }

    // Behind the last complete entry: the page's foot, or an entry that was cut off.
    private void Rest(int start)
    {
        if (ListingChrome.IsAll(lines, start, lines.Count))
        {
            Skipped(start, lines.Count);
            return;
        }

        int end = lines.Count;
        while (end > start && ListingChrome.IsWord(lines[end - 1].Text))
            end--;
        Region(start, end, null);
        if (end < lines.Count)
            Skipped(end, lines.Count);
    }

    private PaperId? IdIn(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (ListingMarks.TryId(lines[i].Text) is { } id)
                return id;
        }

        return null;
    }

    private void Skipped(int start, int end) =>
        diagnostics.Add(DiagnosticCodes.ChromeSkipped.At(At(start), lines[start].Number, lines[end - 1].Number, lines[start].Text, lines[end - 1].Text));

    private SourceSpan At(int i) => new(path, lines[i].Number, lines[i].Column);
}
