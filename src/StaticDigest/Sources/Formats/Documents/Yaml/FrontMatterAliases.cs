using StaticDigest.Papers.Fields;

namespace StaticDigest.Sources.Formats.Documents.Yaml;

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
            if (!PaperField.DocumentKeys.TryGetValue(key.ToLowerInvariant(), out var alias) || alias.Key == alias.Field.Key)
                continue;
            if (alias.Field == PaperField.Ids && key != PaperField.OtherIdsKey)
                Gather(root, key, PaperField.OtherIdsKey, Prefixed(value, alias.Meaning));
            else if (alias.Field == PaperField.Links)
                Gather(root, key, alias.Field.Key, Links(value, alias.Meaning));
            else if (alias.Key == PaperField.Featured.Key)
                Gather(root, key, alias.Field.Key, Each(value).Select(day => Record(day, "day", day)));
            else if (alias.Field != PaperField.Ids)
                Rename(root, key, alias.Field.Key);
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
        Each(value)
            .Select(
                node => node.Text is { } text && prefix.Length > 0 && !text.Contains(':', StringComparison.Ordinal)
                    ? new FrontMatterNode { Where = node.Where, Text = prefix + text }
                    : node);

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
