using System.Text;
using AngleSharp.Dom;
using StaticDigest.Sources.Reading.Pages;

namespace StaticDigest.Sources.Formats.HuggingFace.Listing.Lines;

/// <summary>The lines of a page in HTML, saved or from the clipboard, as a reader sees them. Class names are generated and change, so none is relied
/// on.</summary>
internal sealed class PageLines
{
    private static readonly HashSet<string> s_skipped =
        new(StringComparer.OrdinalIgnoreCase) { "script", "style", "svg", "head", "template", "noscript", "input", "select", "textarea" };

    private static readonly HashSet<string> s_blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "li", "ul", "ol", "article", "section", "main", "header", "footer", "nav", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr",
        "table", "tbody", "thead", "tr", "td", "th", "dl", "dt", "dd", "form", "button", "label", "time", "a", "body", "html", "figure", "blockquote",
    };

    private readonly PageDocument _page;
    private readonly List<ListingLine> _lines = [];
    private readonly StringBuilder _text = new();
    private IElement? _start;
    private string? _address;
    private bool _isHeading;
    private bool _startsCard;

    private PageLines(PageDocument page) => _page = page;

    /// <summary>The lines in order.</summary>
    public static List<ListingLine> Of(PageDocument page)
    {
        var lines = new PageLines(page);
        foreach (var body in page.All("body"))
            lines.Walk(body);
        lines.Flush();
        return lines._lines;
    }

    // The depth of a page is bounded when it is opened.
    private void Walk(IElement element)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                if (_text.Length == 0 && !string.IsNullOrWhiteSpace(text.Data))
                    _start = element;
                _text.Append(text.Data);
            }
            else if (node is IElement child && !s_skipped.Contains(child.LocalName))
            {
                Element(child);
            }
        }
    }

    private void Element(IElement element)
    {
        var name = element.LocalName;
        if (name == "img")
        {
            Picture(element);
            return;
        }

        if (name == "p" && MarkupText(element) is { } paragraph)
        {
            Flush();
            Add(element, paragraph);
            return;
        }

        bool isLink = name == "a" && IsPaperLink(element);
        // A name within a line is a link, too; only the links to papers stand alone.
        bool isBlock = name == "a" ? isLink || Follows(element) : s_blocks.Contains(name);
        var (address, isHeading) = (_address, _isHeading);
        if (isBlock)
            Flush();
        else if (name is "span" && _text.Length > 0)
            _text.Append(' ');
        _startsCard |= name is "article" or "tr";
        _isHeading |= name is "h1" or "h2" or "h3" or "h4";
        _address = isLink ? element.GetAttribute("href") : _address;
        // A heading is one line whatever lies in it.
        if (_isHeading && !isHeading)
        {
            var link = element.QuerySelector("a[href]");
            _address = link is not null && IsPaperLink(link) ? link.GetAttribute("href") : _address;
            Add(element, PageDocument.Line(element) ?? "");
        }
        else
        {
            Walk(element);
        }

        if (isBlock)
            Flush();
        else if (name is "span")
            _text.Append(' ');
        (_address, _isHeading) = (address, isHeading);
    }

    // Buttons stand side by side; a name stands in a text.
    private static bool Follows(IElement link)
    {
        var before = link.PreviousSibling;
        while (before is IText text && string.IsNullOrWhiteSpace(text.Data))
            before = before.PreviousSibling;
        return before is IElement { LocalName: not "img" and not "svg" };
    }

    private static bool IsPaperLink(IElement link) => link.GetAttribute("href") is { } address && PaperAddress.IdOf(address) is not null;

    // Formulas and references in an abstract; a paragraph that holds a link to a paper is a box, no text.
    private static string? MarkupText(IElement paragraph) =>
        paragraph.QuerySelectorAll("a[href]").Any(IsPaperLink) ? null : PageDocument.Paragraphs(paragraph);

    private void Picture(IElement image)
    {
        if (image.GetAttribute("src") is not { } source || PaperAddress.PictureOf(source) is not { } picture)
            return;
        Flush();
        _lines.Add(new()
        {
            Where = _page.Where(image),
            Text = "",
            Id = PaperAddress.IdOf(source),
            Picture = picture,
            StartsBlock = true,
            StartsCard = _startsCard
        });
        _startsCard = false;
    }

    private void Flush()
    {
        var text = string.Join(' ', _text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        _text.Clear();
        if (text.Length > 0)
            Add(_start!, text);
    }

    private void Add(IElement element, string text)
    {
        var lines = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var line in lines)
        {
            _lines.Add(new()
            {
                Where = _page.Where(element),
                Text = line,
                StartsBlock = true,
                IsHeading = _isHeading,
                Id = _address is { } address ? PaperAddress.IdOf(address) : null,
                IsDiscussion = _address is { } link && PaperAddress.IsDiscussion(link),
                StartsCard = _startsCard,
            });
            _startsCard = false;
        }
    }
}
