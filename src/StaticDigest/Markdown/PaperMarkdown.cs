using System.Collections.Immutable;
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

    /// <summary>Reads a document back; null, with the reason among the diagnostics, when it has no title.</summary>
    /// <param name="document">Front matter and body.</param>
    /// <param name="where">Where the document begins; diagnostics count lines from there.</param>
    /// <param name="diagnostics">What was wrong with it.</param>
    public static Paper? Read(string document, SourceSpan where, out ImmutableArray<Diagnostic> diagnostics) =>
        PaperMarkdownReader.Read(document, where, out diagnostics);

    /// <summary>The body of a document from elsewhere, rendered; see <see cref="MarkdownHtml.Render"/>.</summary>
    public static Html ToHtml(string document) => MarkdownHtml.Render(Body(document).ToString());

    /// <summary>What follows the front matter; the whole document when it has none.</summary>
    public static ReadOnlySpan<char> Body(string document) => document.AsSpan()[FrontMatter.Split(document).Body].Trim("\r\n");

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
}
