using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using StaticDigest.Building.Reading;
using StaticDigest.Cli.Fetch.Requests;
using StaticDigest.Papers;
using StaticDigest.Sources;
using StaticDigest.Sources.Formats.Json;

namespace StaticDigest.Cli.Suggest;

/// <summary>What came of a suggestion.</summary>
/// <param name="Path">Where its listing belongs, relative to the input folder.</param>
/// <param name="Bytes">The listing; empty when nothing is to be added.</param>
/// <param name="Entries">What it holds.</param>
internal sealed record SuggestionResult(string Path, ReadOnlyMemory<byte> Bytes, ImmutableArray<Entry> Entries, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether something is to be added.</summary>
    public bool IsAccepted => !Bytes.IsEmpty;
}

/// <summary>Turns a suggestion into a listing. Names of files are made of a day and a number, never of anyone's text.</summary>
internal static class SuggestionReading
{
    private static readonly SourceSpan s_issue = new("issue");

    /// <summary>Reads the suggestion; a paper is looked up at its archive.</summary>
    /// <param name="today">The day, on which the paper is featured.</param>
    /// <param name="known">The digest's listings.</param>
    /// <param name="find">Reads a paper's metadata.</param>
    public static async Task<SuggestionResult> Of(Suggestion suggestion, DateOnly today, ImmutableArray<ReadListing> known,
        Func<PaperId, Task<(Entry? Entry, string Why)>> find)
    {
        if (suggestion.Listing.Length > 0)
            return Listing(suggestion, today);
        var path = Invariant($"listings/suggested/{QueryText.Day(today)}-issue-{suggestion.Issue}.jsonl");
        if (PaperIds.TryParse(suggestion.Link, out _) is not { } id)
        {
            return suggestion.Title.Length > 0 && WebAddress.TryParse(suggestion.Link) is { } url
                ? Accept(path, new Entry { Where = s_issue, Source = "Suggestions", Title = suggestion.Title, Links = [new(PaperLinkKind.Page, url)] },
                    suggestion, today)
                : Reject(path, DiagnosticCodes.SuggestionWithoutPaper.At(s_issue, suggestion.Link));
        }

        foreach (var listing in known.Where(listing => listing.File.Path != path))
        {
            if (listing.Batch.Items.Any(entry => entry.Ids.Contains(id)))
                return Reject(path, DiagnosticCodes.SuggestionKnown.At(s_issue, id.ToString(), listing.File.Path));
        }

        var (found, why) = await find(id);
        if (found is null && suggestion.Title.Length == 0)
            return Reject(path, DiagnosticCodes.SuggestionWithoutMetadata.At(s_issue, id.ToString(), new DiagnosticKind.Sentence(why)));
        return Accept(path, found ?? new Entry { Where = s_issue, Source = "Suggestions", Title = suggestion.Title, Ids = [id] }, suggestion, today);
    }

    private static SuggestionResult Listing(Suggestion suggestion, DateOnly today)
    {
        // The day in the name tells the year to listings that leave it out.
        var path = Invariant($"listings/pasted/{QueryText.Day(today)}-issue-{suggestion.Issue}.txt");
        ReadOnlyMemory<byte> bytes = Encoding.UTF8.GetBytes(suggestion.Listing);
        var batch = EntryReader.Read(new InputFile(path, bytes));
        return batch.Items.IsEmpty
            ? new(path, default, [], [DiagnosticCodes.SuggestionEmpty.At(s_issue), .. batch.Diagnostics])
            : new(path, bytes, batch.Items, batch.Diagnostics);
    }

    private static SuggestionResult Accept(string path, Entry entry, Suggestion suggestion, DateOnly today)
    {
        entry = entry with { Source = "Suggestions", Featured = today, Position = 0, Note = suggestion.Note.Length > 0 ? suggestion.Note : null };
        var line = new ArrayBufferWriter<byte>();
        EntryJsonWriter.WriteLine(entry, line);
        return new(path, line.WrittenMemory, [entry], []);
    }

    private static SuggestionResult Reject(string path, Diagnostic diagnostic) => new(path, default, [], [diagnostic]);
}
