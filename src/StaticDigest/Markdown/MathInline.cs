using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace StaticDigest.Markdown;

/// <summary>Math in Markdown.</summary>
/// <param name="source">TeX with its dollars, without blanks between.</param>
/// <param name="width">Number of dollars on each side: 2 for a formula of its own line.</param>
internal sealed class MathInline(string source, int width) : LeafInline
{
    /// <summary>TeX with its dollars.</summary>
    public string Source { get; } = source;

    /// <summary>TeX between the dollars.</summary>
    public ReadOnlySpan<char> Tex => Source.AsSpan(width, Source.Length - 2 * width);

    /// <summary>True for <c>$$x$$</c>.</summary>
    public bool IsDisplay => width == 2;
}

/// <summary>Finds math before any other mark inside it can be taken for Markdown.</summary>
internal sealed class MathInlineParser : InlineParser
{
    /// <summary>Called at each dollar that no backslash precedes.</summary>
    public MathInlineParser() => OpeningCharacters = ['$'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        if (!MathSpans.TryMatch(rest, out int width, out int length))
        {
            // A whole run of dollars is refused at once, or its second dollar would be tried as a first one.
            length = rest.IndexOfAnyExcept('$');
            if (length < 0)
                length = rest.Length;
            if (length == 1)
                return false;
            processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start + length - 1));
            slice.Start += length;
            return true;
        }

        var tex = rest[width..(length - width)].Trim();
        processor.Inline = new MathInline($"{rest[..width]}{tex}{rest[..width]}", width);
        slice.Start += length;
        return true;
    }
}

/// <summary>Writes math as its escaped source in a span, which is all that a reader without MathML needs.</summary>
internal sealed class MathInlineRenderer : HtmlObjectRenderer<MathInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, MathInline obj)
    {
        renderer.Write(obj.IsDisplay ? "<span class=\"math display\">" : "<span class=\"math\">");
        renderer.WriteEscape(obj.Tex);
        renderer.Write("</span>");
    }
}
