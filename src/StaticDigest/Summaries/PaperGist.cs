using StaticDigest.Markdown;
using StaticDigest.Papers;
using StaticDigest.Papers.Cleaning.Tex;

namespace StaticDigest.Summaries;

/// <summary>The one line that says what is new in a paper.</summary>
/// <param name="Text">The line as listings have it, math between dollars; empty where nothing says enough.</param>
/// <param name="IsByMachine">Whether a machine wrote it, and not the authors.</param>
/// <param name="List">The list that had it, where a machine wrote it; may be empty.</param>
internal readonly record struct PaperGist(string Text, bool IsByMachine, string List)
{
    /// <summary>Longer ones are no line.</summary>
    private const int MaxLength = 600;

    /// <summary>The short summary that a source gave; without one, the sentence of the abstract that states the contribution.</summary>
    public static PaperGist Of(Paper paper) =>
        paper.MachineSummary is { Length: > 0 } summary
            ? new(Truncate.Shorten(summary, MaxLength), true, paper.Appearances is [var first, ..] ? first.List : "")
            : new(ContributionSentence.Find(MathText.ToPlain(paper.Title), paper.Abstract) is { Length: <= MaxLength } sentence ? sentence : "", false, "");

    /// <summary>An abstract in which the line, where it is one of its sentences, is marked. What cannot be found as it stands stays as it is.</summary>
    public Html MarkIn(Html text)
    {
        if (Text.Length == 0 || IsByMachine)
            return text;
        var line = MarkdownHtml.Render(MarkdownText.Escape(Text.StartsWith(ContributionSentence.LeftOut, StringComparison.Ordinal)
            ? Text[ContributionSentence.LeftOut.Length..] : Text)).Value.Trim();
        if (!line.StartsWith("<p>", StringComparison.Ordinal) || !line.EndsWith("</p>", StringComparison.Ordinal))
            return text;
        line = line[3..^4];
        int at = text.Value.IndexOf(line, StringComparison.Ordinal);
        return at < 0 || line.Contains("<p>", StringComparison.Ordinal) ? text : new($"{text.Value[..at]}<b>{line}</b>{text.Value[(at + line.Length)..]}");
    }
}
