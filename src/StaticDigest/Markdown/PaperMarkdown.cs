using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticDigest.Papers;

namespace StaticDigest.Markdown;

/// <summary>
/// A paper as a Markdown document: all fields as YAML front matter, the abstract as body. What is written is read back
/// as the same paper, and a document written by hand takes the same way.
/// </summary>
public static class PaperMarkdown
{
    // Larger builders go back to the collector: one paper of megabytes must not be paid for ever.
    private const int MaxPooledCapacity = 64 * 1024;

    [ThreadStatic]
    private static StringBuilder? pooled;

    /// <summary>The document of a paper: fields in a fixed order, absent ones left out.</summary>
    public static string Write(Paper paper)
    {
        var builder = pooled ?? new StringBuilder(4096);
        pooled = null;
        builder.Append("---\n");
        WriteFields(new FrontMatterWriter(builder), paper);
        builder.Append("---\n");
        if (paper.Abstract.Length > 0)
        {
            builder.Append('\n');
            MarkdownText.Append(builder, paper.Abstract);
            builder.Append('\n');
        }

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

    /// <summary>The document's body, rendered; see <see cref="MarkdownHtml.Render"/>.</summary>
    public static Html ToHtml(string document) => MarkdownHtml.Render(Body(document).ToString());

    /// <summary>What follows the front matter; the whole document when it has none.</summary>
    public static ReadOnlySpan<char> Body(string document) => document.AsSpan()[FrontMatter.Split(document).Body].Trim("\r\n");

    private static void WriteFields(FrontMatterWriter yaml, Paper paper)
    {
        yaml.Field("title", paper.Title);
        yaml.Field("id", paper.Id.ToString());
        if (!paper.OtherIds.IsEmpty)
            yaml.List("other_ids", [.. paper.OtherIds.Select(id => id.ToString())]);
        yaml.Field("first_id", paper.FirstId?.ToString());
        yaml.List("listed_titles", paper.ListedTitles);
        if (!paper.Authors.IsEmpty)
            WriteAuthors(yaml, paper.Authors);
        yaml.Field("author_count", paper.AuthorCount > 0 ? paper.AuthorCount : null);
        yaml.Flag("more_authors", paper.HasMoreAuthors);
        yaml.Field("organization", paper.Organization);
        yaml.Field("submitted", paper.Submitted?.ToString());
        yaml.Field("updated", paper.Updated?.ToString());
        yaml.Field("announced", paper.Announced?.ToString());
        yaml.Field("version", paper.Version);
        if (!paper.Versions.IsEmpty)
            WriteVersions(yaml, paper.Versions);
        yaml.List("categories", paper.Categories);
        yaml.List("keywords", paper.Keywords);
        yaml.Field("venue", paper.Venue);
        yaml.Field("volume", paper.Publication?.Volume);
        yaml.Field("issue", paper.Publication?.Issue);
        yaml.Field("pages", paper.Publication?.Pages);
        yaml.Field("publisher", paper.Publication?.Publisher);
        yaml.Field("journal_reference", paper.JournalReference);
        yaml.Field("comment", paper.Comment);
        if (!paper.Links.IsEmpty)
            WriteLinks(yaml, paper.Links);
        yaml.Field("code_stars", paper.CodeStars);
        yaml.List("media", paper.Media);
        yaml.Field("machine_summary", paper.MachineSummary);
        yaml.List("machine_keywords", paper.MachineKeywords);
        yaml.Field("submitter", paper.Submitter);
        yaml.Flag("withdrawn", paper.IsWithdrawn);
        yaml.Field("license", paper.License);
        yaml.Field("note", paper.Note);
        yaml.Field("raw_title", paper.RawTitle);
        yaml.Field("raw_abstract", paper.RawAbstract);
        if (!paper.Counts.IsEmpty)
            WriteCounts(yaml, paper.Counts);
        if (!paper.Found.IsEmpty)
            WriteFound(yaml, paper.Found);
        if (!paper.Appearances.IsEmpty)
            WriteAppearances(yaml, paper.Appearances);
        if (!paper.Origins.IsEmpty)
            WriteOrigins(yaml, paper.Origins);
    }

    private static void WriteAuthors(FrontMatterWriter yaml, ImmutableArray<Author> authors)
    {
        yaml.Records("authors");
        foreach (var author in authors)
        {
            yaml.Open("name", author.Name);
            yaml.And("affiliation", author.Affiliation);
            yaml.AndFlag("hidden", author.IsHidden);
            yaml.Close();
        }
    }

    private static void WriteVersions(FrontMatterWriter yaml, ImmutableArray<PaperVersion> versions)
    {
        yaml.Records("versions");
        foreach (var version in versions)
        {
            yaml.Open("number", version.Number.ToString(CultureInfo.InvariantCulture));
            yaml.And("date", version.Date?.ToString());
            yaml.Close();
        }
    }

    private static void WriteLinks(FrontMatterWriter yaml, ImmutableArray<PaperLink> links)
    {
        yaml.Records("links");
        foreach (var link in links)
        {
            yaml.Open("kind", PaperLinkNames.Name(link.Kind));
            yaml.And("url", link.Url);
            yaml.Close();
        }
    }

    private static void WriteCounts(FrontMatterWriter yaml, ImmutableArray<DatedCount> counts)
    {
        yaml.Records("counts");
        foreach (var count in counts)
        {
            yaml.Open("what", count.What);
            yaml.And("count", count.Count);
            yaml.And("day", new PartialDate(count.Day).ToString());
            yaml.And("by", count.By);
            yaml.Close();
        }
    }

    private static void WriteFound(FrontMatterWriter yaml, ImmutableArray<Finding> found)
    {
        yaml.Records("found");
        foreach (var finding in found)
        {
            yaml.Open("by", finding.By);
            yaml.And("day", new PartialDate(finding.Day).ToString());
            yaml.And("asked", finding.Asked);
            yaml.And("rule", finding.Rule);
            yaml.And("evidence", finding.Evidence);
            yaml.Close();
        }
    }

    private static void WriteOrigins(FrontMatterWriter yaml, ImmutableArray<FieldOrigin> origins)
    {
        yaml.Records("origins");
        foreach (var origin in origins)
        {
            yaml.Open("field", origin.Field);
            yaml.And("list", origin.List);
            yaml.Close();
        }
    }

    private static void WriteAppearances(FrontMatterWriter yaml, ImmutableArray<Appearance> appearances)
    {
        yaml.Records("sightings");
        foreach (var appearance in appearances)
        {
            yaml.Open("list", appearance.List);
            yaml.And("day", appearance.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            yaml.And("file", appearance.File);
            yaml.And("position", appearance.Position);
            yaml.And("votes", appearance.Votes);
            yaml.And("comments", appearance.Comments);
            yaml.Close();
        }
    }
}
