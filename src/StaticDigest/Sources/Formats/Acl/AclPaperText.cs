using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticDigest.Papers;
using StaticDigest.Sources.Reading;
using StaticDigest.Sources.Reading.Citations;
using StaticDigest.Sources.Reading.Feeds;

namespace StaticDigest.Sources.Formats.Acl;

/// <summary>
/// The page of a paper in the ACL Anthology as copied text, or several of them; a label's value stands behind it or on the
/// next line:
/// <code>
/// BitFit: Simple Parameter-efficient Fine-tuning
/// Elad Ben Zaken, Yoav Goldberg, Shauli Ravfogel
/// Abstract
/// We introduce …
/// Anthology ID:2022.acl-short.1
/// Volume:Proceedings of the 60th Annual Meeting …
/// Month:May
/// Year:2022
/// DOI:10.18653/v1/2022.acl-short.1
/// </code>
/// </summary>
internal static partial class AclPaperText
{
    private const int LeastAbstract = 40;

    private static readonly string[] s_labels =
    [
        "Anthology ID", "Volume", "Month", "Year", "Address", "Editors", "Editor", "Venue", "Venues", "SIG", "SIGs", "Publisher", "Note", "Pages",
        "Language", "URL", "DOI", "Bibkey",
        "Cite (ACL)", "Cite (Informal)", "PDF", "Software", "Dataset", "Video", "Code", "Data", "Award", "Copy Citation", "Checklist", "Poster",
        "Presentation", "Attachment",
    ];

    public static SourceFormat Format { get; } = new("ACL Anthology paper as text", IsLikely, EntryList.OfText(Read, MarkdownLinks.Plain));

    /// <summary>True for text with the id of a paper below its label.</summary>
    public static bool IsLikely(FormatProbe head)
    {
        if (head.Kind != SourceKind.Text)
            return false;
        var lines = head.Lines.Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        return Enumerable.Range(0, lines.Count).Any(i => Id(lines[i], i + 1 < lines.Count ? lines[i + 1] : "") is not null);
    }

    // The id of a volume, 2022.acl-short, is no paper's.
    private static string? Id(string line, string next)
    {
        const string Label = "Anthology ID:";
        if (!line.StartsWith(Label, StringComparison.Ordinal))
            return null;
        var value = line.Length > Label.Length ? line[Label.Length..].Trim() : next;
        return value.Length < 60 && Paper().IsMatch(value) ? value : null;
    }

    private static void Read(TextLines lines, EntryList list)
    {
        int floor = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (Id(lines[i].Text, i + 1 < lines.Count ? lines[i + 1].Text : "") is not { } id)
                continue;
            if (Entry(lines, id, floor, ref i) is { } entry)
                list.Add(entry);
            else
                list.Diagnostics.Add(DiagnosticCodes.EntryNotTrusted.At(lines.At(i), id));
            floor = i;
        }
    }

    private static Entry? Entry(TextLines lines, string id, int floor, ref int at)
    {
        var above = Enumerable.Range(floor, at - floor).Where(i => !Button().IsMatch(lines[i].Text)).ToList();
        int heading = above.FindLastIndex(i => lines[i].Text is "Abstract" || lines[i].Text.StartsWith("Abstract:", StringComparison.Ordinal));
        int names = heading >= 0 ? heading - 1 : above.Count - 1;
        if (names < 1 || lines[above[names - 1]].Text.Length > 350)
            return null;
        int title = above[names - 1];
        var below = heading < 0 ? [] : above.Skip(heading + 1).Select(i => lines[i].Text)
            .Prepend(lines[above[heading]].Text["Abstract".Length..].TrimStart(':', ' '));
        var text = string.Join("\n\n", below.Where(line => line.Length > 0));
        lines.Understand(title, at);
        var values = Values(lines, ref at);
        var ids = ImmutableArray.Create(new PaperId(PaperIdKind.Acl, id));
        return new Entry
        {
            Where = lines.At(title),
            Source = "ACL Anthology",
            Title = lines[title].Text,
            Authors = AuthorNames.Split(lines[above[names]].Text),
            Abstract = text.Length >= LeastAbstract ? text : null,
            Ids = PaperIds.TryDoi(values.GetValueOrDefault("DOI")) is { } doi ? ids.Add(doi) : ids,
            Submitted = CitationDate.TryParse($"{values.GetValueOrDefault("Month")} {values.GetValueOrDefault("Year")}") is { IsPlausible: true } date
                ? date : null,
            Venue = values.GetValueOrDefault("Volume"),
            Publication = new Publication(Pages: CitationText.Pages(values.GetValueOrDefault("Pages")),
                Publisher: values.GetValueOrDefault("Publisher")).OrNull(),
            Links = WebAddress.TryParse(values.GetValueOrDefault("PDF")) is { } pdf ? [new(PaperLinkKind.Pdf, pdf)] : [],
        };
    }

    private static Dictionary<string, string> Values(TextLines lines, ref int at)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        string? label = null;
        int last = at;
        for (int i = at; i < lines.Count && i - last < 4; i++)
        {
            var line = lines[i].Text;
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && s_labels.Contains(line[..colon], StringComparer.Ordinal))
            {
                // The next paper's page.
                if (line.StartsWith("Anthology ID", StringComparison.Ordinal) && i > at)
                    break;
                label = line[..colon];
                if (line[(colon + 1)..].Trim() is { Length: > 0 } value)
                    (_, label) = (values.TryAdd(label, value), null);
            }
            else if (label is not null && values.TryAdd(label, line))
            {
                label = null;
            }
            else
            {
                continue;
            }

            lines.Understand(i);
            last = i;
        }

        at = last;
        return values;
    }

    [GeneratedRegex(@"^(?:[0-9]{4}\.[a-z0-9_-]{2,30}\.[0-9]{1,4}|[A-Z][0-9]{2}-[0-9]{4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        30_000)]
    private static partial Regex Paper();

    [GeneratedRegex(
        @"^(?:PDF|Cite|Search|Fix data|Fix author|Fix metadata|Correct Metadata(?: for.{0,300})?|Copy Citation|Code|Data|Video"
        + @"|Software|Checklist|BibTeX|MODS XML|Endnote|Bib|More options…|Preformatted)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Button();
}
