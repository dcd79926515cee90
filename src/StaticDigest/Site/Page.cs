using System.Collections.Immutable;
using System.Text;
using StaticDigest.Site.Views;

namespace StaticDigest.Site;

/// <summary>A file of the site that is planned but not yet made. Everything it shows is decided here.</summary>
/// <param name="File">Path below the output folder.</param>
/// <param name="Origin">What it is made from, to name both sides when two pages want one path.</param>
public abstract record Page(string File, string Origin)
{
    /// <summary>Where what it shows stands, for diagnostics; the page itself when it shows things of several places.</summary>
    public SourceSpan Place
    {
        get => field.Path is null ? new SourceSpan(File) : field;
        init;
    }
}

/// <summary>A page that a layout of the theme renders.</summary>
public sealed record TemplatePage : Page
{
    /// <summary>Plans a page.</summary>
    /// <param name="file">Path below the output folder.</param>
    /// <param name="origin">What it is made from.</param>
    /// <param name="head">Metadata of the document.</param>
    /// <param name="view">The layout's own view record.</param>
    internal TemplatePage(string file, string origin, string layout, HeadView head, object view)
        : base(file, origin) => (Layout, Head, View) = (layout, head, view);

    /// <summary>Name of the layout: <c>paper</c>, <c>topic</c>, <c>day</c>…</summary>
    public string Layout { get; }

    /// <summary>Title of the document, without that of the site.</summary>
    public string Title => Head.Name;

    /// <summary>Names of the topics of the paper, or of the topic, that the page is about; empty for all other pages.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    internal HeadView Head { get; init; }

    internal object View { get; }

    /// <summary>False for a layout that is a whole document by itself.</summary>
    internal bool HasFrame { get; init; } = true;

    /// <summary>The day of the newest thing it shows, for the sitemap; null when no day is known.</summary>
    public DateOnly? Modified { get; init; }
}

/// <summary>A file whose bytes the program makes itself: a feed, the sitemap, a paper's Markdown.</summary>
/// <param name="File">Path below the output folder.</param>
/// <param name="Origin">What it is made from.</param>
/// <param name="Make">Makes the bytes; called at most once, on any thread.</param>
public sealed record GeneratedFile(string File, string Origin, Func<ReadOnlyMemory<byte>> Make) : Page(File, Origin)
{
    /// <summary>
    /// A number for everything that the bytes depend on, for files that take long to make: with the number of the last build
    /// they are not made again. All others are made in every build, and their bytes tell whether they changed.
    /// </summary>
    public UInt128? Fingerprint { get; init; }

    /// <summary>True for bytes that take so long to make that they are kept for builds that find no site.</summary>
    public bool IsExpensive { get; init; }

    /// <summary>A file whose content is known already.</summary>
    /// <param name="file">Path below the output folder.</param>
    /// <param name="bytes">The content.</param>
    internal static GeneratedFile Of(string file, ReadOnlyMemory<byte> bytes) => new(file, file, () => bytes);

    /// <summary>A text that is known already; it becomes UTF-8 when it is written.</summary>
    /// <param name="file">Path below the output folder.</param>
    /// <param name="text">The content.</param>
    /// <param name="origin">What it is made from; its path when left out.</param>
    internal static GeneratedFile Of(string file, string text, string? origin = null) => new(file, origin ?? file, () => Encoding.UTF8.GetBytes(text));
}
