using System.Text;
using StaticDigest.Papers;
using StaticDigest.Papers.Fields;

namespace StaticDigest.Markdown;

/// <summary>
/// A paper as a Markdown document: all fields as YAML front matter, the abstract as body. What is written is read back
/// as the same paper, and a document written by hand takes the same way.
/// </summary>
internal static class PaperMarkdown
{
    private const string Fence = "---";

    // Larger builders go back to the collector: one paper of megabytes must not be paid for ever.
    private const int MaxPooledCapacity = 64 * 1024;

    [ThreadStatic]
    private static StringBuilder? pooled;

    public static (string Document, Html Body) Of(Paper paper)
    {
        var body = MarkdownText.Escape(paper.Abstract);
        return (Write(paper, body), MarkdownHtml.Render(body));
    }

    /// <summary>The document of a paper: fields in a fixed order, absent ones left out.</summary>
    public static string Write(Paper paper) => Write(paper, MarkdownText.Escape(paper.Abstract));

    private static string Write(Paper paper, string body)
    {
        var builder = pooled ?? new StringBuilder(4096);
        pooled = null;
        builder.Append("---\n");
        WriteFields(new FrontMatterWriter(builder), paper);
        builder.Append("---\n");
        if (body.Length > 0)
            builder.Append('\n').Append(body).Append('\n');

        var document = builder.ToString();
        if (builder.Capacity <= MaxPooledCapacity)
            pooled = builder.Clear();
        return document;
    }

    /// <summary>The body of a document from elsewhere, rendered; see <see cref="MarkdownHtml.Render"/>.</summary>
    public static Html ToHtml(string document) => MarkdownHtml.Render(Body(document).ToString());

    /// <summary>What follows the front matter; the whole document when it has none.</summary>
    public static ReadOnlySpan<char> Body(string document) => document.AsSpan()[Split(document).Body].Trim("\r\n");

    /// <summary>Tells where the front matter and the body lie; a document without fences is all body.</summary>
    public static (Range Yaml, Range Body) Split(ReadOnlySpan<char> document)
    {
        int start = document.StartsWith('\ufeff') ? 1 : 0;
        int line = NextLine(document, start);
        if (!IsFence(document[start..line]))
            return (start..start, start..);
        int yaml = line;
        while (line < document.Length)
        {
            int next = NextLine(document, line);
            if (IsFence(document[line..next]))
                return (yaml..line, next..);
            line = next;
        }

        return (start..start, start..);
    }

    // What it is about stands first, and the abstract is the body.
    private static void WriteFields(FrontMatterWriter yaml, Paper paper)
    {
        yaml.Write(PaperField.Title, paper);
        foreach (var field in PaperField.Documented)
        {
            if (field != PaperField.Title && field != PaperField.Abstract)
                yaml.Write(field, paper);
        }
    }

    private static int NextLine(ReadOnlySpan<char> document, int start)
    {
        int end = document[start..].IndexOf('\n');
        return end < 0 ? document.Length : start + end + 1;
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd(" \t\r\n") is Fence;
}
