using System.Text;
using System.Text.Json;
using StaticDigest.Sources.HuggingFace;

namespace StaticDigest.Sources;

/// <summary>Tells a file's format by a look at its beginning; the name is only a hint.</summary>
public static class SourceFormats
{
    private const int HeadLength = 64 * 1024;

    /// <summary>The formats that are read, for messages.</summary>
    internal const string Accepted = "the copied text of Hugging Face Daily Papers, or entries as JSON Lines or JSON";

    /// <summary>The file's format, or <see cref="SourceFormat.Unknown"/>.</summary>
    public static SourceFormat Sniff(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Look(file).Format;
    }

    /// <summary>The format, and where it is unknown what the file looks like.</summary>
    internal static (SourceFormat Format, string? Guess) Look(SourceFile file)
    {
        var head = SourceText.Head(file, HeadLength);
        var start = head.AsSpan().TrimStart();
        if (start.StartsWith("%PDF-", StringComparison.Ordinal))
            return (SourceFormat.Unknown, "PDF");
        if (file.Bytes.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || file.Bytes.Span.StartsWith("PK\x03\x04"u8))
            return (SourceFormat.Unknown, "a compressed file");
        if (start.Length > 0 && start[0] == '<')
            return (SourceFormat.Unknown, start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? "XML" : "HTML");
        if (HuggingFaceText.IsLikely(head))
            return (SourceFormat.HuggingFaceText, null);
        if (start.Length > 0 && start[0] is '{' or '[')
            return ForeignJson(head) is { } foreign ? (SourceFormat.Unknown, foreign) : (SourceFormat.EntryJson, null);
        if (Lines(head).Any(line => line.StartsWith('@') && line.AsSpan(1).IndexOfAny("{(") is > 2 and < 20))
            return (SourceFormat.Unknown, "BibTeX");
        if (Lines(head).Any(line => line.StartsWith("TY  - ", StringComparison.Ordinal)))
            return (SourceFormat.Unknown, "RIS");
        if (Lines(head).Any(line => line.StartsWith("PMID- ", StringComparison.Ordinal)))
            return (SourceFormat.Unknown, "MEDLINE");
        return IsLinesByName(file) && Lines(head).Any(line => line.StartsWith('{')) ? (SourceFormat.EntryJson, null) : (SourceFormat.Unknown, null);
    }

    private static bool IsLinesByName(SourceFile file) =>
        file.Path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Lines(string head) => head.Split('\n').Take(200);

    /// <summary>The name of another service whose members the first object has.</summary>
    private static string? ForeignJson(string head)
    {
        var members = FirstMembers(Encoding.UTF8.GetBytes(head.TrimStart('\ufeff')));
        bool Has(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (!members.Contains(name))
                    return false;
            }

            return true;
        }

        return Has("paper") ? "JSON of the Hugging Face API"
            : Has("notes") && !Has("title") ? "JSON of OpenReview"
            : Has("message", "message-type") ? "JSON of Crossref"
            : Has("results", "meta") || Has("abstract_inverted_index") ? "JSON of OpenAlex"
            : Has("total", "data") || Has("paperId") ? "JSON of Semantic Scholar"
            : Has("messages", "collection") ? "JSON of bioRxiv"
            : Has("container-title") || Has("issued") ? "CSL-JSON"
            : null;
    }

    private static HashSet<string> FirstMembers(byte[] head)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(head, isFinalBlock: false, default);
            int depth = -1;
            while (reader.Read())
            {
                if (depth < 0 && reader.TokenType == JsonTokenType.StartObject)
                    depth = reader.CurrentDepth;
                else if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth + 1)
                    names.Add(reader.GetString() ?? "");
                else if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth)
                    break;
            }
        }
        catch (Exception exception) when (JsonErrors.IsExpected(exception))
        {
            // Broken JSON is the reader's to report; what was seen before is enough here.
        }

        return names;
    }
}
