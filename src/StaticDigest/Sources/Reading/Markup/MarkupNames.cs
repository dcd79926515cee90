using System.Collections.Frozen;

namespace StaticDigest.Sources.Reading.Markup;

/// <summary>What an element means for plain text.</summary>
internal enum MarkupKind
{
    /// <summary>No element that is known.</summary>
    None,

    /// <summary>Changes nothing: only its content counts.</summary>
    Inline,

    /// <summary>Has no content.</summary>
    Void,

    /// <summary>A line break: two of them begin a paragraph.</summary>
    Break,

    /// <summary>A cell of a table: set off by a blank.</summary>
    Cell,

    /// <summary>A paragraph of its own.</summary>
    Block,

    /// <summary>The name of the section that follows.</summary>
    Heading,

    Item,

    Subscript,

    Superscript,

    /// <summary>A formula in one or several notations.</summary>
    Formula,

    Math,

    /// <summary>A formula in TeX.</summary>
    Tex,

    /// <summary>Another notation of a formula; TeX when its <c>encoding</c> says so.</summary>
    Annotation,
}

/// <summary>The elements of HTML, JATS and MathML that occur in titles and abstracts.</summary>
internal static class MarkupNames
{
    private static readonly FrozenDictionary<string, MarkupKind> s_all = Table(
        (MarkupKind.Inline, "a abbr b big bold center cite code em email ext-link font i inline-formula-text italic monospace named-content "
            + "overline q roman sans-serif sc scp small span strong styled-content tt u underline uri xref"),
        (MarkupKind.Void, "img graphic inline-graphic hr"),
        (MarkupKind.Break, "br break"),
        (MarkupKind.Cell, "td th"),
        (MarkupKind.Block, "abstract blockquote dd def-list disp-quote div dl dt list ol p pre sec section table tbody tfoot thead tr ul"),
        (MarkupKind.Heading, "title h1 h2 h3 h4 h5 h6"),
        (MarkupKind.Item, "li list-item"),
        (MarkupKind.Subscript, "sub inf"),
        (MarkupKind.Superscript, "sup"),
        (MarkupKind.Formula, "inline-formula disp-formula alternatives"),
        (MarkupKind.Math, "math"),
        (MarkupKind.Tex, "tex-math"),
        (MarkupKind.Annotation, "annotation annotation-xml"));

    private static readonly FrozenDictionary<string, MarkupKind>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_all.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What an element of this local name means; an unknown one is <see cref="MarkupKind.Inline"/>.</summary>
    public static MarkupKind Find(ReadOnlySpan<char> name) => s_lookup.TryGetValue(name, out var kind) ? kind : MarkupKind.Inline;

    /// <summary>As <see cref="Find"/> for text in which not every pair of angle brackets is markup.</summary>
    public static MarkupKind FindKnown(ReadOnlySpan<char> name) => s_lookup.TryGetValue(name, out var kind) ? kind : MarkupKind.None;

    /// <summary>True for a prefix that nobody would write before anything but an element.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> prefix) => prefix is "jats" or "mml" or "m" or "xhtml" or "html" or "oasis";

    private static FrozenDictionary<string, MarkupKind> Table(params ReadOnlySpan<(MarkupKind Kind, string Names)> rows)
    {
        var table = new Dictionary<string, MarkupKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var (kind, names) in rows)
        {
            foreach (var name in names.Split(' '))
                table[name] = kind;
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
