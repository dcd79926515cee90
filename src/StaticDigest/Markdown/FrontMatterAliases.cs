namespace StaticDigest.Markdown;

/// <summary>
/// Other names that people give to fields when they write by hand: <c>author</c>, <c>date</c>, <c>doi</c>, <c>url</c>.
/// They are turned into the fields that a document is written with.
/// </summary>
internal static class FrontMatterAliases
{
    /// <summary>Renames and gathers; a field that stands under its own name is never replaced.</summary>
    public static void Apply(FrontMatterNode root)
    {
        foreach (var (key, value) in root.Fields.ToArray())
        {
            switch (key.ToLowerInvariant())
            {
                case "author": Rename(root, key, "authors"); break;
                case "date" or "published": Rename(root, key, "submitted"); break;
                case "tags": Rename(root, key, "keywords"); break;
                case "journal" or "conference": Rename(root, key, "venue"); break;
                case "licence": Rename(root, key, "license"); break;
                case "ids" or "doi" or "arxiv" or "arxiv_id" or "eprint": Gather(root, key, "other_ids", Each(value)); break;
                case "pmid" or "pubmed": Gather(root, key, "other_ids", Prefixed(value, "pubmed:")); break;
                case "acl": Gather(root, key, "other_ids", Prefixed(value, "acl:")); break;
                case "openreview": Gather(root, key, "other_ids", Prefixed(value, "openreview:")); break;
                case "url" or "link": Gather(root, key, "links", Links(value, "page")); break;
                case "pdf" or "pdf_url": Gather(root, key, "links", Links(value, "pdf")); break;
                case "code" or "code_url" or "github": Gather(root, key, "links", Links(value, "code")); break;
                case "project" or "project_url" or "website": Gather(root, key, "links", Links(value, "project")); break;
                case "featured": Gather(root, key, "sightings", Each(value).Select(day => Record(day, "day", day))); break;
            }
        }
    }

    private static void Rename(FrontMatterNode root, string key, string name)
    {
        int index = root.Fields.FindIndex(field => field.Key == key);
        if (root[name] is null)
            root.Fields[index] = (name, root.Fields[index].Value);
    }

    private static void Gather(FrontMatterNode root, string key, string name, IEnumerable<FrontMatterNode> values)
    {
        root.Fields.RemoveAll(field => field.Key == key);
        var old = root[name];
        var all = new FrontMatterNode { Where = old?.Where ?? root.Where };
        // A single value stands for a list of one.
        if (old is not null)
            all.Items.AddRange(old.Text is not null || old.Fields.Count > 0 ? [old] : old.Items);
        all.Items.AddRange(values);
        root.Fields.RemoveAll(field => field.Key == name);
        root.Fields.Add((name, all));
    }

    private static List<FrontMatterNode> Each(FrontMatterNode value) => value.Items.Count > 0 ? value.Items : value.Text is null ? [] : [value];

    private static IEnumerable<FrontMatterNode> Prefixed(FrontMatterNode value, string prefix) =>
        Each(value).Select(node => node.Text is { } text && !text.Contains(':', StringComparison.Ordinal) ? new FrontMatterNode { Where = node.Where, Text = prefix + text } : node);

    private static IEnumerable<FrontMatterNode> Links(FrontMatterNode value, string kind) =>
        Each(value).Select(node =>
        {
            var link = Record(node, "url", node);
            link.Fields.Add(("kind", new FrontMatterNode { Where = node.Where, Text = kind }));
            return link;
        });

    private static FrontMatterNode Record(FrontMatterNode at, string key, FrontMatterNode value)
    {
        var record = new FrontMatterNode { Where = at.Where };
        record.Fields.Add((key, value));
        return record;
    }
}
