using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StaticDigest.Sources.Reading.Markup;

namespace StaticDigest.Sources.Reading.Pages;

/// <summary>A saved page, read as a browser reads it; nothing in it runs and nothing is loaded.</summary>
internal sealed class PageDocument : IDisposable
{
    private const string TexScript = "math/tex";

    private readonly IHtmlDocument _document;
    private readonly string _path;

    private PageDocument(IHtmlDocument document, string path)
    {
        _document = document;
        _path = path;
    }

    /// <summary>The document; null, with a diagnostic, for one that is nested beyond measure.</summary>
    public static PageDocument? Open(InputFile file, string text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!PageDepth.IsModest(text))
        {
            diagnostics.Add(DiagnosticCodes.PageTooDeep.At(new(file.Path)));
            return null;
        }

        var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(text);
        return new(document, file.Path);
    }

    /// <summary>All elements that a selector finds, in the order of the page.</summary>
    public IHtmlCollection<IElement> All(string selector) => _document.QuerySelectorAll(selector);

    /// <summary>The first element that a selector finds; null when there is none.</summary>
    public IElement? First(string selector) => _document.QuerySelector(selector);

    /// <summary>Where an element begins in the file; the file as a whole for text outside of any.</summary>
    public SourceSpan Where(IElement? element) =>
        element?.SourceReference?.Position is { Line: > 0 } position ? new(_path, position.Line, position.Column) : new(_path);

    /// <summary>Makes what scripts of the page added readable again: formulas become TeX, shortened links their addresses.</summary>
    public void Repair()
    {
        foreach (var element in All("script, style, .MathJax, .MathJax_Preview, .MathJax_Display, mjx-container"))
        {
            if (element.LocalName == "script" && element.GetAttribute("type")?.StartsWith(TexScript, StringComparison.OrdinalIgnoreCase) == true)
                element.Replace(_document.CreateTextNode($"${element.TextContent}$"));
            else
                element.Remove();
        }

        // arXiv shows the addresses in abstracts as "this https URL".
        foreach (var link in All("a[href]"))
        {
            if (link.TextContent.Trim() is "this https URL" or "this http URL" or "this URL" or "this ftp URL")
                link.Replace(_document.CreateTextNode(link.GetAttribute("href") ?? ""));
        }
    }

    /// <summary>The text of an element on one line; null when it is empty or missing.</summary>
    public static string? Line(IElement? element) => element is null ? null : MarkupText.Line(element.InnerHtml);

    public static string? Paragraphs(IElement? element) => element is null ? null : MarkupText.Paragraphs(element.InnerHtml);

    public void Dispose() => _document.Dispose();
}
