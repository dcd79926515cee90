using StaticDigest.Sources.Formats.HuggingFace.Listing;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Lines;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Markdown;
using StaticDigest.Sources.Formats.HuggingFace.Listing.Marks;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.HuggingFace;

/// <summary>Reads the text or Markdown that lies on the clipboard after copying a page of the Hugging Face Daily Papers.</summary>
internal static class HuggingFaceText
{
    /// <summary>True when a text's beginning has the marks of such a page.</summary>
    public static bool IsLikely(FormatProbe head)
    {
        if (head.Kind != SourceKind.Text || IsOfArxiv(head.Text))
            return false;
        var lines = LinesOf(TextLines.Of(head.File.Path, head.Text));
        var marks = ListingMarks.Of(lines);
        int submitters = 0, titles = 0;
        for (int i = 0; i < marks.Count; i++)
        {
            var (mark, next) = (marks[i], i + 1 < marks.Count ? marks[i + 1].Kind : MarkKind.Text);
            bool isTail = mark.Kind switch
            {
                MarkKind.Authors => mark.HasBullet || next == MarkKind.Dot || i > 0 && marks[i - 1].Kind == MarkKind.Dot,
                MarkKind.Dot => next is MarkKind.Date or MarkKind.Published or MarkKind.Authors,
                _ => false,
            };
            submitters += mark.Kind == MarkKind.Submitter ? 1 : 0;
            titles += lines[mark.Line] is { Id: not null, Text.Length: > 8 } ? 1 : 0;
            if (isTail || titles > 0 && mark.Kind is MarkKind.Authors || submitters > 0 && (titles > 0 || mark.Kind is MarkKind.Vote or MarkKind.Published))
                return true;
        }

        return head.Lines.Take(100).Any(line => line.Trim() is "Daily Papers" or "Trending Papers"
            || line.Contains("Get trending papers in your email inbox", StringComparison.Ordinal))
            || PaperPage.TryRead(lines) is not null;
    }

    public static ReadResult Read(InputFile file, ReadContext context)
    {
        var list = new EntryList(file);
        var all = TextLines.Of(file.Path, SourceText.Decode(file, list.Diagnostics));
        var lines = LinesOf(all);
        var understood = ListingEntries.Of(lines, context, list);
        var left = new HashSet<int>();
        for (int i = 0; i < lines.Count; i++)
        {
            if (!understood[i])
                left.Add(lines[i].Where.Line);
        }

        for (int i = 0; i < all.Count; i++)
        {
            if (!left.Contains(all[i].Number))
                all.Understand(i);
        }

        return new(list.ToBatch(), all.Coverage);
    }

    // Digests of others have dates behind dots, too; their links lead to arXiv and never to papers here.
    private static bool IsOfArxiv(string text) =>
        (text.Contains("](https://arxiv.org/", StringComparison.Ordinal) || text.Contains("](http://arxiv.org/", StringComparison.Ordinal))
        && !text.Contains("huggingface", StringComparison.OrdinalIgnoreCase) && !text.Contains("/papers/", StringComparison.Ordinal);

    private static List<ListingLine> LinesOf(TextLines lines) => MarkdownLines.IsLikely(lines) ? MarkdownLines.Of(lines) : PlainLines.Of(lines);
}
