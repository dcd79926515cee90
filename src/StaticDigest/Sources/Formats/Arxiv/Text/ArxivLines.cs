using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;

namespace StaticDigest.Sources.Formats.Arxiv.Text;

/// <summary>The parts of a paper on a page of arXiv.</summary>
internal enum ArxivPart
{
    Other,
    Id,
    Mark,
    Categories,
    Title,
    Authors,
    Abstract,
    Comments,
    Subjects,
    Journal,
    Doi,
    Cite,
    Dates,
    Dateline,
    History,
}

/// <summary>How the lines of arXiv's pages are known.</summary>
internal static partial class ArxivLines
{
    private const int MaxLine = 400;

    public static CardGrammar<ArxivPart> Grammar { get; } = new(
    [
        new(LineUse.End, ArxivPart.Other, line => IsHeading(line) ? line : null),
        LinePattern<ArxivPart>.Furniture(line => Furniture().IsMatch(line)),
        new(LineUse.Start, ArxivPart.Id, line => IsStart(line) ? line : null),
        new(LineUse.Start, ArxivPart.Dateline, line => Short(line, Dateline())),
        new(LineUse.End, ArxivPart.Other, line => Short(line, Foot())),
        new(LineUse.Field, ArxivPart.Mark, line => Short(line, Mark())),
        new(LineUse.Field, ArxivPart.Categories, line => Short(line, Categories())),
        new(LineUse.Field, ArxivPart.History, line => Short(line, History())),
        new(LineUse.Field, ArxivPart.Dates, line => Short(line, Dates())),
        .. Label(ArxivPart.Title, "Title"),
        .. Label(ArxivPart.Authors, "Authors", "Author"),
        new(LineUse.Label, ArxivPart.Abstract, line => line.StartsWith("Abstract:", StringComparison.OrdinalIgnoreCase)
            ? line["Abstract:".Length..].Trim() : null),
        .. Label(ArxivPart.Comments, "Comments", "Comment"),
        .. Label(ArxivPart.Subjects, "Subjects", "Subject"),
        .. Label(ArxivPart.Journal, "Journal-ref", "Journal ref", "Journal reference"),
        .. Label(ArxivPart.Doi, "DOI", "Related DOI"),
        .. Label(ArxivPart.Cite, "Cite as"),
        .. Label(ArxivPart.Other, "MSC-class", "MSC class", "MSC classes", "ACM-class", "ACM class", "ACM classes", "Report-no", "Report number", "From"),
    ]);

    /// <summary>True for the line with a paper's id: <c>[1] arXiv:2303.08867 (replaced) [pdf, html, other]</c>.</summary>
    public static bool IsStart(string line) => line.Length <= MaxLine && Start().IsMatch(line);

    /// <summary>The id in such a line, or in <c>arXiv:2401.01234v2 [cs.LG]</c>.</summary>
    public static PaperId? IdOf(string line, out int? version)
    {
        version = null;
        return line.Length <= MaxLine && Id().Match(line) is { Success: true } match ? PaperIds.TryArxiv(match.Groups["id"].Value, out version) : null;
    }

    /// <summary>True for the headings between papers, which say the day and of what kind those below are.</summary>
    public static bool IsHeading(string line) => line.Length <= 160 && Heading().IsMatch(line);

    /// <summary>True for words that stand below the last paper of a page.</summary>
    public static bool IsFoot(string line) => line.Length <= MaxLine && Foot().IsMatch(line);

    private static string? Short(string line, Regex regex) => line.Length <= MaxLine && regex.IsMatch(line) ? line : null;

    // The value may stand behind the label or, with some browsers, on the next line. Clippers put a colon before the definition.
    private static IEnumerable<LinePattern<ArxivPart>> Label(ArxivPart part, params string[] labels)
    {
        string? Value(string line)
        {
            var text = line.StartsWith(':') ? line[1..].TrimStart() : line;
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            return colon is > 0 and <= 20 && labels.Contains(text[..colon], StringComparer.OrdinalIgnoreCase) ? text[(colon + 1)..].Trim() : null;
        }

        yield return new(LineUse.Field, part, line => Value(line) is { Length: > 0 } value ? value : null);
        yield return new(LineUse.Label, part, line => Value(line) is { Length: 0 } ? "" : null);
    }

    private const string OneId = @"(?<id>(?:[a-z-]{2,10}(?:\.[A-Za-z]{2})?/[0-9]{7}|[0-9]{4}\.[0-9]{4,5})(?:v[0-9]{1,3})?)";

    // [1] arXiv:2303.08867 · [2]  arXiv:2303.08867 (cross-list from cs.LG) [pdf, ps, other] · arXiv:2401.01234 (cs) · 3. arXiv:2512.03003 [pdf]
    // cs.LG stat.ML doi 10.1/x
    [GeneratedRegex(@"^(?:\[[0-9]{1,5}\]\s{0,4}|[0-9]{1,5}\.\s{0,4})?arXiv:\s{0,2}" + OneId
        + @"(?:\s{0,4}[(\[][^()\[\]]{0,80}[)\]])*(?:\s{1,4}(?:doi|DOI|[a-z-]{2,8}(?:\.[A-Za-z-]{2,12})?|10\.[0-9]{4,9}/\S{1,100}))*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Start();

    [GeneratedRegex(@"arXiv:\s{0,2}" + OneId, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Id();

    [GeneratedRegex(
        @"^(?:Showing new listings for .{3,40}|(?:New|Cross|Replacement) submissions?(?: for .{3,40})?(?:\s{0,3}\(.*)?"
        + @"|Cross-?list(?:ing)?s?(?: for .{3,40})?(?:\s{0,3}\(.*)?|Replacements?(?: for .{3,40})?(?:\s{0,3}\(.*)?"
        + @"|Authors and titles for .{3,80}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? [0-9]{1,2} [A-Z][a-z]{2,8} [0-9]{2,4}"
        + @"(?:\s{0,3}\(.*)?|\[? ?[Tt]otal of [0-9,]{1,9} entries.*|Showing (?:up to )?[0-9,]{1,9}(?: of [0-9,]{1,9})? "
        + @"(?:entries|results).*|Showing [0-9,]{1,9}.[0-9,]{1,9} of .*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Heading();

    // Words between the parts of a paper.
    [GeneratedRegex(
        @"^(?:\[?\s{0,3}(?:pdf|ps|html|other|format|src|tex)(?:\s{0,3},\s{0,3}(?:pdf|ps|html|other|format|src|tex))*\s{0,3}\]?"
        + @"|[\[\],;]|\[[0-9]{1,5}\]|[0-9]{1,5}\.|View PDF|PDF|HTML \(experimental\)|TeX Source|Download PDF|Other Formats"
        + @"|View a PDF of the paper titled .*|Focus to learn more|arXiv-issued DOI via DataCite.*"
        + @"|https://doi\.org/10\.48550/\S{1,40}|Submission history|Skip to main content|Abstract|doi|List of .{0,30})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Furniture();

    // What stands below the last paper.
    [GeneratedRegex(
        @"^(?:About|Help|contact arXiv|Contact|subscribe to arXiv mailings|Subscribe|Copyright|Privacy Policy"
        + @"|Web Accessibility Assistance|arXiv Operational Status.*|Get status notifications via.*|Previous|Next|Search v[0-9].*"
        + @"|Access Paper:?|Full-text links:?|Current browse context:?|References & Citations|Bookmark|Bibliographic Tools"
        + @"|view license|Links to: .*|We gratefully acknowledge.*|Disable MathJax.*|< prev.*|new \| recent.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Foot();

    [GeneratedRegex(
        @"^\((?:replaced|cross-list from [a-z.-]{2,20}|cross-list.{0,20}|\*cross-listing\*)\)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Mark();

    // cs.LG stat.ML · q-bio.NC
    [GeneratedRegex(
        @"^(?:(?:astro-ph|cond-mat|cs|econ|eess|math|nlin|physics|q-bio|q-fin|stat)\.[A-Za-z-]{2,12}|hep-(?:ex|lat|ph|th)|gr-qc"
        + @"|math-ph|nucl-(?:ex|th)|quant-ph)(?:\s{1,3}(?:[a-z-]{2,8}(?:\.[A-Za-z-]{2,12})?))*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Categories();

    [GeneratedRegex(@"^\[v[0-9]{1,3}\]\s{1,5}[A-Z][a-z]{2}, [0-9]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex History();

    [GeneratedRegex(@"^[\[(](?:v[0-9]{1,3} )?Submitted on [0-9]{1,2} ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Dateline();

    [GeneratedRegex(
        @"^(?:Submitted [0-9]{1,2} [A-Z][a-z]{2,8},? [0-9]{4}|v1 submitted |originally announced [A-Z])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Dates();
}
