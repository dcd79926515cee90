using System.Collections.Immutable;
using System.Globalization;
using StaticDigest.Markdown;
using StaticDigest.Papers;
using StaticDigest.Papers.Fields;
using StaticDigest.Sources.Formats.Documents.Yaml;

namespace StaticDigest.Sources.Formats.Documents;

/// <summary>Reads what <see cref="PaperMarkdown.Write(Paper)"/> wrote and what people write in its manner.</summary>
internal sealed class DocumentReader
{
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly FrontMatterNode root;

    private DocumentReader(string document, Range yaml, SourceSpan where)
    {
        // The fence is the first line, so the YAML begins on the second.
        var inside = where with { Line = Math.Max(where.Line, 1) + 1, Column = 1 };
        root = FrontMatterReader.Read(document[yaml], inside, diagnostics);
        FrontMatterAliases.Apply(root);
    }

    /// <summary>Reads a document back; null, with the reason among the diagnostics, when it has no title.</summary>
    /// <param name="document">Front matter and body.</param>
    /// <param name="where">Where the document begins; diagnostics count lines from there.</param>
    /// <param name="diagnostics">What was wrong with it.</param>
    public static Paper? Read(string document, SourceSpan where, out ImmutableArray<Diagnostic> diagnostics)
    {
        var reader = new DocumentReader(document, PaperMarkdown.Split(document).Yaml, where);
        var paper = reader.Paper(MarkdownPlainText.Read(PaperMarkdown.Body(document).ToString()), where);
        diagnostics = reader.diagnostics.ToImmutable();
        return paper;
    }

    /// <summary>The ids of a document without title, which speaks of a paper that stands elsewhere.</summary>
    public static ImmutableArray<PaperId> ReadIds(string document, SourceSpan where)
    {
        var reader = new DocumentReader(document, PaperMarkdown.Split(document).Yaml, where);
        return [.. reader.Items(PaperField.Ids.Key).Select(reader.Id).OfType<PaperId>(), .. reader.OtherIds()];
    }

    /// <summary>True when the front matter has a title.</summary>
    public static bool HasTitle(string document, SourceSpan where) =>
        !string.IsNullOrWhiteSpace(new DocumentReader(document, PaperMarkdown.Split(document).Yaml, where).root[PaperField.Title.Key]?.Text);

    private Paper? Paper(string body, SourceSpan where)
    {
        foreach (var (key, value) in root.Fields)
        {
            if (!IsKey(key))
                diagnostics.Add(DiagnosticCodes.FrontMatterKey.At(value.Where, key));
        }

        if (Text(PaperField.Title.Key) is not { } title || string.IsNullOrWhiteSpace(title))
        {
            diagnostics.Add(DiagnosticCodes.DocumentWithoutTitle.At(where));
            return null;
        }

        var paper = new Paper { Id = new PaperId(PaperIdKind.Title, title.Trim().ToLowerInvariant()), Title = title, Abstract = body };
        foreach (var field in PaperField.Documented)
        {
            if (field != PaperField.Title && field != PaperField.Abstract)
                Set(field, paper);
        }

        PaperField.AuthorCount.Set(paper, Math.Max(paper.AuthorCount, paper.Authors.Length) is var count and > 0 ? count : null);
        return paper;
    }

    // The abstract is the body.
    private static bool IsKey(string key) =>
        key == PaperField.OtherIdsKey || key != PaperField.Abstract.Key && PaperField.DocumentKeys.TryGetValue(key, out var known) && known.Field.Key == key;

    private void Set(PaperField field, Paper paper)
    {
        switch (field)
        {
            case PaperField<string?> text: text.Set(paper, Text(field.Key)); break;
            case PaperField<ImmutableArray<string>> texts: texts.Set(paper, Texts(field.Key)); break;
            case PaperField<int?> count: count.Set(paper, Number(root[field.Key], field.Key)); break;
            case PaperField<bool> flag: flag.Set(paper, IsTrue(root[field.Key])); break;
            case PaperField<PartialDate?> date: date.Set(paper, Text(field.Key) is null ? null : Date(root[field.Key], field.Key)); break;
            case PaperField<PaperId?> id: id.Set(paper, Id(root[field.Key])); break;
            case PaperField<ImmutableArray<PaperId>> ids: ids.Set(paper, [Id(root[field.Key]) ?? paper.Id, .. OtherIds()]); break;
            case PaperField<ImmutableArray<Author>> authors: authors.Set(paper, Records(field, Author, "a name, or a record with a name")); break;
            case PaperField<ImmutableArray<PaperVersion>> versions: versions.Set(paper, Records(field, Version)); break;
            case PaperField<ImmutableArray<PaperLink>> links: links.Set(paper, Records(field, Link, "an http or https address")); break;
            case PaperField<ImmutableArray<DatedCount>> counts: counts.Set(paper, Records(field, Count, "a record with what, count, day and by")); break;
            case PaperField<ImmutableArray<Finding>> found: found.Set(paper, Records(field, Finding, "a record with by and day")); break;
            case PaperField<ImmutableArray<Appearance>> appearances: appearances.Set(paper, Records(field, Appearance)); break;
            case PaperField<ImmutableArray<FieldOrigin>> origins: origins.Set(paper, Records(field, Origin)); break;
            default: throw new NotSupportedException($"nobody knows how to read {field}");
        }
    }

    private string? Text(string key)
    {
        if (root[key] is not { } node)
            return null;
        if (node.Text is null && (node.Items.Count > 0 || node.Fields.Count > 0))
            Reject(node, key, "a text");
        return node.Text;
    }

    // A single value stands for a list of one.
    private List<FrontMatterNode> Items(string key) => root[key] switch
    {
        null => [],
        { Text: not null } node => [node],
        { Fields.Count: > 0 } node => [node],
        var node => node.Items,
    };

    private ImmutableArray<string> Texts(string key)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var node in Items(key))
        {
            if (node.Text is { } text)
                texts.Add(text);
            else
                Reject(node, key, "a list of texts");
        }

        return texts.ToImmutable();
    }

    private IEnumerable<PaperId> OtherIds() => Items(PaperField.OtherIdsKey).Select(Id).OfType<PaperId>();

    // What is no record is refused, where there is a word for what was expected.
    private ImmutableArray<T> Records<T>(PaperField field, Func<FrontMatterNode, T?> read, string? expected = null)
        where T : class
    {
        var records = ImmutableArray.CreateBuilder<T>();
        foreach (var node in Items(field.Key))
        {
            if (read(node) is { } record)
                records.Add(record);
            else if (expected is not null)
                Reject(node["url"] ?? node, field.Key, expected);
        }

        return records.ToImmutable();
    }

    private static Author? Author(FrontMatterNode node) =>
        (node.Text ?? node["name"]?.Text) is { } name ? new(name, node["affiliation"]?.Text, IsTrue(node["hidden"])) : null;

    private PaperVersion? Version(FrontMatterNode node) => Number(node["number"], "number") is { } number ? new(number, Date(node["date"], "date")) : null;

    private static PaperLink? Link(FrontMatterNode node) =>
        WebAddress.TryParse(node.Text ?? node["url"]?.Text) is { } url ? new(PaperLinkNames.Parse(node["kind"]?.Text), url) : null;

    private DatedCount? Count(FrontMatterNode node) =>
        node["what"]?.Text is { } what && node["by"]?.Text is { } by && Number(node["count"], "count") is { } count && Day(node["day"]) is { } day
            ? new(what, count, day, by)
            : null;

    private Finding? Finding(FrontMatterNode node) =>
        node["by"]?.Text is { } by && Day(node["day"]) is { } day ? new(by, day, node["rule"]?.Text, node["evidence"]?.Text, node["asked"]?.Text) : null;

    private Appearance Appearance(FrontMatterNode node) => new(
        node["list"]?.Text ?? "",
        Day(node["day"]),
        node["file"]?.Text ?? "",
        Number(node["position"], "position") ?? 0,
        Number(node["votes"], "votes"),
        Number(node["comments"], "comments"));

    private static FieldOrigin Origin(FrontMatterNode node) => new(node["field"]?.Text ?? "", node["list"]?.Text ?? "");

    private DateOnly? Day(FrontMatterNode? node)
    {
        if (node?.Text is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && new PartialDate(day).IsPossible)
            return day;
        Reject(node, "day", "a day such as 2026-04-17, from 1600 to 2100");
        return null;
    }

    private PaperId? Id(FrontMatterNode? node)
    {
        if (node?.Text is not { } text)
            return null;
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && colon < text.Length - 1)
        {
            // Ids of our own making may be longer than any registry's and are taken to the letter.
            var prefix = text.AsSpan(0, colon);
            foreach (var kind in (ReadOnlySpan<PaperIdKind>)[PaperIdKind.OpenReview, PaperIdKind.Acl, PaperIdKind.Pubmed, PaperIdKind.Dblp,
                PaperIdKind.SemanticScholar, PaperIdKind.OpenAlex, PaperIdKind.Local, PaperIdKind.Title])
            {
                if (prefix.SequenceEqual(PaperIds.Prefix(kind)))
                    return new PaperId(kind, text[(colon + 1)..]);
            }
        }

        if (PaperIds.TryParse(text) is { } id)
            return id;
        Reject(node, "id", "an id such as arxiv:2509.09114");
        return null;
    }

    private PartialDate? Date(FrontMatterNode? node, string key)
    {
        if (node?.Text is not { } text)
            return null;
        if (PartialDate.TryParse(text) is { IsPossible: true } date)
            return date;
        Reject(node, key, "a date such as 2026-04-17, from 1600 to 2100");
        return null;
    }

    private int? Number(FrontMatterNode? node, string key)
    {
        if (node?.Text is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
            return number;
        Reject(node, key, "a whole number");
        return null;
    }

    private static bool IsTrue(FrontMatterNode? node) => node?.Text is "true" or "True" or "yes";

    private void Reject(FrontMatterNode node, string key, string expected) =>
        diagnostics.Add(DiagnosticCodes.FrontMatterValue.At(node.Where, key, node.Text ?? "a list or record", expected));
}
