using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticDigest.Site;
using StaticDigest.Theme;

namespace StaticDigest.Building;

/// <summary>
/// Makes the bytes of pages. In place of a page on which the program fails stands the page for missing addresses, so
/// that every link still leads somewhere; a slip of the theme is its owner's, and stops the build.
/// </summary>
internal sealed class PageMaker(ImmutableArray<Page> pages, ThemeRenderer renderer, CardStore cards)
{
    private const string StandIn = "404.html";

    private readonly ConcurrentBag<Diagnostic> _lost = [];
    private readonly TemplatePage? _standIn = pages.OfType<TemplatePage>().FirstOrDefault(page => page.File == StandIn);

    /// <summary>An error for every page that could not be made, in no order.</summary>
    public IReadOnlyCollection<Diagnostic> Lost => _lost;

    /// <summary>Makes a page.</summary>
    /// <param name="isWhole">Whether the bytes are the page's own.</param>
    /// <returns>Its bytes, valid until this thread makes its next page; null when there is nothing to show in its place.</returns>
    /// <exception cref="ThemeException">A template met a name or value that it cannot use.</exception>
    public ReadOnlyMemory<byte>? Make(Page page, out bool isWhole)
    {
        isWhole = true;
        try
        {
            return page is GeneratedFile { IsExpensive: true } card ? cards.Bytes(card) : Flow.Output(page, renderer).Bytes;
        }
        catch (Exception exception)
            when (Faults.CanGoOn(exception) && exception is not (ThemeException { IsSlip: true } or IOException or UnauthorizedAccessException))
        {
            isWhole = false;
            _lost.Add(DiagnosticCodes.PageLost.At(page.Place, page.File, Faults.Words(exception)));
            // When most pages fail, it is none of them: the last good site is worth more than this one.
            if (_lost.Count > pages.Length / 2)
                throw;
            if (page is TemplatePage && page.File != StandIn && _standIn is not null)
                return Flow.Output(_standIn with { File = page.File }, renderer).Bytes;
            return null;
        }
    }
}
