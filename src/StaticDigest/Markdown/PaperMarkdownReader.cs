using System.Collections.Immutable;
using System.Globalization;
using StaticDigest.Papers;

namespace StaticDigest.Markdown;

/// <summary>Reads what <see cref="PaperMarkdown.Write"/> wrote and what people write in its manner.</summary>
internal sealed class PaperMarkdownReader
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "title", "id", "other_ids", "first_id", "listed_titles", "authors", "author_count", "organization", "submitted", "updated", "announced", "version", "versions",
        "categories", "keywords", "venue", "volume", "issue", "pages", "publisher", "journal_reference", "comment", "links", "code_stars", "media", "machine_summary",
        "machine_keywords", "more_authors", "submitter", "withdrawn", "license", "note", "raw_title", "raw_abstract", "counts", "found", "sightings", "origins",
    };

    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly FrontMatterNode root;

    private PaperMarkdownReader(string document, Range yaml, SourceSpan where)
    {
        // The fence is the first line, so the YAML begins on the second.
        var inside = where with { Line = Math.Max(where.Line, 1) + 1, Column = 1 };
        root = FrontMatter.Read(document[yaml], inside, diagnostics);
        FrontMatterAliases.Apply(root);
    }

    /// <summary>See <see cref="PaperMarkdown.Read"/>.</summary>
    public static Paper? Read(string document, SourceSpan where, out ImmutableArray<Diagnostic> diagnostics)
    {
        var reader = new PaperMarkdownReader(document, FrontMatter.Split(document).Yaml, where);
        var paper = reader.Paper(MarkdownPlainText.Read(PaperMarkdown.Body(document).ToString()), where);
        diagnostics = reader.diagnostics.ToImmutable();
        return paper;
    }

    /// <summary>The ids of a document without title, which speaks of a paper that stands elsewhere.</summary>
    public static ImmutableArray<PaperId> ReadIds(string document, SourceSpan where)
    {
        var reader = new PaperMarkdownReader(document, FrontMatter.Split(document).Yaml, where);
        return [.. reader.Items("id").Concat(reader.Items("other_ids")).Select(reader.Id).OfType<PaperId>()];
    }

    /// <summary>True when the front matter has a title.</summary>
    public static bool HasTitle(string document, SourceSpan where) =>
        !string.IsNullOrWhiteSpace(new PaperMarkdownReader(document, FrontMatter.Split(document).Yaml, where).root["title"]?.Text);

    private Paper? Paper(string body, SourceSpan where)
    {
        foreach (var (key, value) in root.Fields)
        {
            if (!Keys.Contains(key))
                diagnostics.Add(DiagnosticCodes.FrontMatterKey.At(value.Where, key));
        }

        if (Text("title") is not { } title || string.IsNullOrWhiteSpace(title))
        {
            diagnostics.Add(DiagnosticCodes.DocumentWithoutTitle.At(where));
            return null;
        }

        var authors = Authors();
        return new Paper
        {
            Id = Id(root["id"]) ?? new PaperId(PaperIdKind.Title, title.Trim().ToLowerInvariant()),
            Title = title,
            OtherIds = [.. Items("other_ids").Select(Id).OfType<PaperId>()],
            FirstId = Id(root["first_id"]),
            ListedTitles = Texts("listed_titles"),
            Abstract = body,
            RawTitle = Text("raw_title"),
            RawAbstract = Text("raw_abstract"),
            Authors = authors,
            AuthorCount = Math.Max(Number(root["author_count"], "author_count") ?? 0, authors.Length),
            HasMoreAuthors = IsTrue(root["more_authors"]),
            Organization = Text("organization"),
            Submitted = Date("submitted"),
            Updated = Date("updated"),
            Announced = Date("announced"),
            Version = Number(root["version"], "version"),
            Versions = Versions(),
            Categories = Texts("categories"),
            Keywords = Texts("keywords"),
            Venue = Text("venue"),
            Publication = new Publication(Text("volume"), Text("issue"), Text("pages"), Text("publisher")).OrNull(),
            JournalReference = Text("journal_reference"),
            Comment = Text("comment"),
            Links = Links(),
            CodeStars = Number(root["code_stars"], "code_stars"),
            Media = Texts("media"),
            MachineSummary = Text("machine_summary"),
            MachineKeywords = Texts("machine_keywords"),
            Submitter = Text("submitter"),
            IsWithdrawn = IsTrue(root["withdrawn"]),
            License = Text("license"),
            Note = Text("note"),
            Counts = Counts(),
            Found = Found(),
            Appearances = Sightings(),
            Origins = [.. Items("origins").Select(node => new FieldOrigin(node["field"]?.Text ?? "", node["list"]?.Text ?? ""))],
        };
    }

    private string? Text(string key)
    {
        if (root[key] is not { } node)
            return null;
        if (node.Text is null && (node.Items.Count > 0 || node.Fields.Count > 0))
            Refuse(node, key, "a text");
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
                Refuse(node, key, "a list of texts");
        }

        return texts.ToImmutable();
    }

    private ImmutableArray<Author> Authors()
    {
        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var node in Items("authors"))
        {
            if ((node.Text ?? node["name"]?.Text) is { } name)
                authors.Add(new Author(name, node["affiliation"]?.Text, IsTrue(node["hidden"])));
            else
                Refuse(node, "authors", "a name, or a record with a name");
        }

        return authors.ToImmutable();
    }

    private ImmutableArray<PaperVersion> Versions()
    {
        var versions = ImmutableArray.CreateBuilder<PaperVersion>();
        foreach (var node in Items("versions"))
        {
            if (Number(node["number"], "number") is { } number)
                versions.Add(new PaperVersion(number, Date(node["date"], "date")));
        }

        return versions.ToImmutable();
    }

    private ImmutableArray<PaperLink> Links()
    {
        var links = ImmutableArray.CreateBuilder<PaperLink>();
        foreach (var node in Items("links"))
        {
            if (WebAddress.TryParse(node.Text ?? node["url"]?.Text) is { } url)
                links.Add(new PaperLink(PaperLinkNames.Parse(node["kind"]?.Text), url));
            else
                Refuse(node["url"] ?? node, "links", "an http or https address");
        }

        return links.ToImmutable();
    }

    private ImmutableArray<Appearance> Sightings()
    {
        var appearances = ImmutableArray.CreateBuilder<Appearance>();
        foreach (var node in Items("sightings"))
        {
            appearances.Add(new Appearance(
                node["list"]?.Text ?? "",
                Day(node["day"]),
                node["file"]?.Text ?? "",
                Number(node["position"], "position") ?? 0,
                Number(node["votes"], "votes"),
                Number(node["comments"], "comments")));
        }

        return appearances.ToImmutable();
    }

    private ImmutableArray<DatedCount> Counts()
    {
        var counts = ImmutableArray.CreateBuilder<DatedCount>();
        foreach (var node in Items("counts"))
        {
            if (node["what"]?.Text is { } what && node["by"]?.Text is { } by && Number(node["count"], "count") is { } count && Day(node["day"]) is { } day)
                counts.Add(new DatedCount(what, count, day, by));
            else
                Refuse(node, "counts", "a record with what, count, day and by");
        }

        return counts.ToImmutable();
    }

    private ImmutableArray<Finding> Found()
    {
        var found = ImmutableArray.CreateBuilder<Finding>();
        foreach (var node in Items("found"))
        {
            if (node["by"]?.Text is { } by && Day(node["day"]) is { } day)
                found.Add(new Finding(by, day, node["rule"]?.Text, node["evidence"]?.Text, node["asked"]?.Text));
            else
                Refuse(node, "found", "a record with by and day");
        }

        return found.ToImmutable();
    }

    private DateOnly? Day(FrontMatterNode? node)
    {
        if (node?.Text is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && new PartialDate(day).IsPossible)
            return day;
        Refuse(node, "day", "a day such as 2026-04-17, from 1600 to 2100");
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
            foreach (var kind in (ReadOnlySpan<PaperIdKind>)[PaperIdKind.OpenReview, PaperIdKind.Acl, PaperIdKind.Pubmed, PaperIdKind.Dblp, PaperIdKind.SemanticScholar, PaperIdKind.OpenAlex, PaperIdKind.Local, PaperIdKind.Title])
            {
                if (prefix.SequenceEqual(PaperIds.Prefix(kind)))
                    return new PaperId(kind, text[(colon + 1)..]);
            }
        }

        if (PaperIds.TryParse(text) is { } id)
            return id;
        Refuse(node, "id", "an id such as arxiv:2509.09114");
        return null;
    }

    private PartialDate? Date(string key) => Text(key) is null ? null : Date(root[key], key);

    private PartialDate? Date(FrontMatterNode? node, string key)
    {
        if (node?.Text is not { } text)
            return null;
        if (PartialDate.TryParse(text) is { IsPossible: true } date)
            return date;
        Refuse(node, key, "a date such as 2026-04-17, from 1600 to 2100");
        return null;
    }

    private int? Number(FrontMatterNode? node, string key)
    {
        if (node?.Text is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
            return number;
        Refuse(node, key, "a whole number");
        return null;
    }

    private static bool IsTrue(FrontMatterNode? node) => node?.Text is "true" or "True" or "yes";

    private void Refuse(FrontMatterNode node, string key, string expected) =>
        diagnostics.Add(DiagnosticCodes.FrontMatterValue.At(node.Where, key, node.Text ?? "a list or record", expected));
}
