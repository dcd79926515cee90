using System.Buffers;
using StaticDigest.Papers;

namespace StaticDigest.Features.Search;

/// <summary>
/// What papers can be filtered and counted by. One line each: a key, a tab, a list of numbers. <c>date</c> has for each
/// paper the days since the paper before; every other line has the papers for which it is true.
/// </summary>
internal static class FacetFile
{
    private static readonly (PaperLinkKind Kind, string Name)[] s_links =
        [(PaperLinkKind.Pdf, "pdf"), (PaperLinkKind.Code, "code"), (PaperLinkKind.Project, "project"), (PaperLinkKind.Discussion, "discussion")];

    public static ReadOnlyMemory<byte> Write(ReadOnlySpan<SearchPaper> papers)
    {
        var lines = new SortedDictionary<string, (int Next, ArrayBufferWriter<byte> List)>(StringComparer.Ordinal);
        var dates = new ArrayBufferWriter<byte>();
        int before = 0;
        for (int i = 0; i < papers.Length; i++)
        {
            var paper = papers[i];
            SearchText.Signed(dates, paper.Day - before);
            before = paper.Day;
            foreach (var topic in paper.Topics)
                Add($"topic:{topic}", i);
            foreach (var (kind, name) in s_links)
            {
                if (paper.Links.Contains(kind))
                    Add($"has:{name}", i);
            }

            if (paper.HasNote)
                Add("has:note", i);
            if (paper.Abstract.Length > 0)
                Add("has:abstract", i);
            foreach (var list in paper.Lists)
                Add($"source:{SearchText.Line(list)}", i);
        }

        var output = new ArrayBufferWriter<byte>(16 * 1024);
        Line(output, "date", dates);
        foreach (var (key, (_, list)) in lines)
            Line(output, key, list);
        return output.WrittenMemory;

        void Add(string key, int paper)
        {
            var (next, list) = lines.TryGetValue(key, out var line) ? line : (0, new ArrayBufferWriter<byte>(64));
            // A paper may have been seen twice in one list.
            if (next > paper)
                return;
            SearchText.Number(list, paper - next);
            lines[key] = (paper + 1, list);
        }
    }

    private static void Line(ArrayBufferWriter<byte> output, string key, ArrayBufferWriter<byte> list)
    {
        SearchText.Text(output, key);
        SearchText.Sign(output, '\t');
        output.Write(list.WrittenSpan);
        SearchText.Sign(output, '\n');
    }
}
