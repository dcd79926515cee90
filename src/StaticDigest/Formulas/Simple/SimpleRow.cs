namespace StaticDigest.Formulas.Simple;

/// <summary>What was read, for the decisions that depend on a neighbour.</summary>
internal enum PartKind
{
    /// <summary>Nothing stands before.</summary>
    None,

    /// <summary>A letter, a number or another sign without spacing.</summary>
    Ordinary,

    /// <summary>A group in braces.</summary>
    Group,

    /// <summary>A sign with spacing; see its class.</summary>
    Atom,

    /// <summary>The name of a function, or a sum.</summary>
    Operator,

    /// <summary>A letter of another alphabet.</summary>
    Font,

    /// <summary>Words.</summary>
    Words,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A part of a row.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Class">Its class, for an atom.</param>
/// <param name="Node">Its element.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Tex">For a single sign: its character or the name of its command.</param>
internal readonly record struct SimplePart(PartKind Kind, MathClass Class, SimpleNode Node, int Start, int End, string Tex = "")
{
    public bool IsRelation => Kind == PartKind.Atom && Class == MathClass.Relation;
}

/// <summary>Joins the parts of a row: digits become numbers, and signs lose the space that they would have between others.</summary>
internal static class SimpleRow
{
    /// <summary>The elements of a row.</summary>
    public static List<SimpleNode> Join(List<SimplePart> parts)
    {
        if (parts.Count == 1)
        {
            if (parts[0].Node.IsSign)
                parts[0].Node.WithoutSpace();
            return [parts[0].Node];
        }

        var nodes = new List<SimpleNode>(parts.Count);
        SimpleNode? last = null;
        for (int i = 0; i < parts.Count; i++)
        {
            var node = parts[i].Node;
            if (i < parts.Count - 1 && parts[i].IsRelation && parts[i + 1].IsRelation)
                node.Set("rspace", "0em");
            if (i > 0 && parts[i].IsRelation && parts[i - 1].IsRelation)
                node.Set("lspace", "0em");
            if (last is { IsNumber: true } && (node.IsNumber || IsPoint(node) || (IsComma(parts, i) && parts[i + 1].Node.IsNumber)))
            {
                last.Text += node.Text;
                continue;
            }

            if (node.IsNumber && IsPoint(last))
            {
                node.Text = last!.Text + node.Text;
                nodes.RemoveAt(nodes.Count - 1);
            }
            else if (node.Element is "msup" or "msub" && node.Children[0].IsNumber && (last is { IsNumber: true } || IsPoint(last)))
            {
                node.Children[0].Text = last!.Text + node.Children[0].Text;
                nodes.RemoveAt(nodes.Count - 1);
            }

            nodes.Add(node);
            last = node;
        }

        return nodes;
    }

    /// <summary>The row as one element. A sign at its edge has nothing beside it and so no space.</summary>
    public static SimpleNode Wrap(List<SimpleNode> nodes)
    {
        if (nodes.Count == 1 && nodes[0].Element.Length > 0)
            return nodes[0];
        if (nodes.Count > 0)
        {
            if (nodes[0].IsSign)
                nodes[0].WithoutSpace();
            if (nodes[^1].IsSign)
                nodes[^1].WithoutSpace();
        }

        return new SimpleNode("mrow") { Children = nodes };
    }

    private static bool IsPoint(SimpleNode? node) => node is { Element: "mi", Text: "." };

    // "1,000" is one number, "1, 2" are two.
    private static bool IsComma(List<SimplePart> parts, int i) =>
        i < parts.Count - 1 && parts[i].Kind == PartKind.Atom && parts[i].Tex == "," && parts[i].End == parts[i + 1].Start;
}
