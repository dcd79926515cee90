using System.Text;

namespace StaticDigest.Formulas.Simple;

/// <summary>A MathML element that is being made.</summary>
/// <param name="element">Its name; empty for a run of siblings without an element of their own.</param>
/// <param name="text">Its text, not escaped.</param>
internal sealed class SimpleNode(string element, string text = "")
{
    private readonly List<(string Name, string Value)> _attributes = [];
    private readonly List<string> _classes = [];

    public string Element { get; } = element;

    public string Text { get; set; } = text;

    public List<SimpleNode> Children { get; init; } = [];

    public bool IsSign => Element == "mo";

    public bool IsNumber => Element == "mn";

    /// <summary>Sets an attribute; one that is there already keeps its place.</summary>
    public SimpleNode Set(string name, string value)
    {
        int index = _attributes.FindIndex(attribute => attribute.Name == name);
        if (index < 0)
            _attributes.Add((name, value));
        else
            _attributes[index] = (name, value);
        return this;
    }

    public SimpleNode WithoutSpace() => Set("lspace", "0em").Set("rspace", "0em");

    public void AddClass(string name) => _classes.Add(name);

    public void Write(StringBuilder output)
    {
        if (Element.Length > 0)
        {
            output.Append('<').Append(Element);
            foreach (var (name, value) in _attributes)
                output.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
            if (_classes.Count > 0)
                output.Append(" class=\"").AppendJoin(' ', _classes).Append('"');
            output.Append('>');
        }

        output.Append(Text switch { "<" => "&lt;", ">" => "&gt;", "&" => "&amp;", _ => Text });
        foreach (var child in Children)
            child.Write(output);
        if (Element.Length > 0)
            output.Append("</").Append(Element).Append('>');
    }
}
