using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using StaticDigest.Papers;

namespace StaticDigest.Sources.Reading;

/// <summary>Makes an entry of one XML element; null when it is none.</summary>
/// <param name="record">The element with all that is in it.</param>
/// <param name="list">The list that it is of: where the record begins, and what is wrong with it.</param>
internal delegate Entry? ReadXmlRecord(XElement record, EntryList list);

/// <summary>
/// Finds the records of an XML file, one element after the other, without holding the whole document. Nothing outside
/// the file is ever read: a DTD is skipped, its entities are not expanded. What precedes a break is kept.
/// </summary>
internal static class XmlRecords
{
    // Deeper than any source nests, and far from the end of the stack.
    private const int MaxDepth = 256;
    private const string XmlNamespaces = "http://www.w3.org/2000/xmlns/";

    private static readonly (string Prefix, string Namespace)[] Known =
    [
        ("atom", "http://www.w3.org/2005/Atom"), ("arxiv", "http://arxiv.org/schemas/atom"), ("dc", "http://purl.org/dc/elements/1.1/"),
        ("dcterms", "http://purl.org/dc/terms/"), ("prism", "http://prismstandard.org/namespaces/basic/2.0/"),
        ("content", "http://purl.org/rss/1.0/modules/content/"),
        ("media", "http://search.yahoo.com/mrss/"), ("opensearch", "http://a9.com/-/spec/opensearch/1.1/"),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("mml", "http://www.w3.org/1998/Math/MathML"), ("xlink", "http://www.w3.org/1999/xlink"), ("xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];

    /// <summary>Reads every element of one of the local names, wherever it stands outside another record.</summary>
    /// <param name="names">Local names of the records: <c>entry</c>, <c>item</c>.</param>
    /// <param name="other">Sees the start of every other element, for what stands once per file; may be null.</param>
    /// <param name="isFeed">True where no entry at all is the answer of a quiet day.</param>
    public static Batch<Entry> Read(
        InputFile file, ReadOnlySpan<string> names, ReadXmlRecord read, Action<XmlReader>? other = null, bool isFeed = false)
    {
        var list = new EntryList(file);
        if (isFeed)
            list.IfEmpty = DiagnosticCodes.EmptyFeed;
        using var text = Text(file, list.Diagnostics);
        var repaired = new XmlRepairReader(text);
        using var reader = Open(repaired);
        int position = 0;
        try
        {
            bool isRead = reader.Read();
            while (isRead)
            {
                if (reader.NodeType != XmlNodeType.Element || !names.Contains(reader.LocalName))
                {
                    if (reader.NodeType == XmlNodeType.Element)
                        other?.Invoke(reader);
                    isRead = reader.Read();
                    continue;
                }

                list.Where = Where(file, reader);
                if (Element(reader) is { } element)
                    list.Add(read(element, list), position);
                else
                    list.Report(DiagnosticCodes.XmlTooDeep);
                position++;
                isRead = reader.Read();
            }
        }
        catch (XmlException exception)
        {
            list.Diagnostics.Add(DiagnosticCodes.NotXml.At(new(file.Path, exception.LineNumber, exception.LinePosition), exception.Message));
        }

        if (repaired.Count > 0)
            list.Diagnostics.Add(DiagnosticCodes.XmlRepaired.At(new(file.Path), repaired.Count));
        return list.ToBatch();
    }

    /// <summary>A reader that ignores DTDs, resolves nothing and knows the usual prefixes where a file forgot to declare them.</summary>
    public static XmlReader Open(TextReader text)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, space) in Known)
            names.AddNamespace(prefix, space);
        return XmlReader.Create(text, settings, new XmlParserContext(names.NameTable, names, null, XmlSpace.None));
    }

    // The reader stands on the element's end afterwards, so that a fault behind it does not cost the record.
    private static XElement? Element(XmlReader reader)
    {
        int start = reader.Depth;
        XElement? root = null, parent = null;
        bool isDeep = false;
        do
        {
            isDeep |= reader.Depth - start > MaxDepth;
            if (isDeep)
                continue;
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                    bool isEmpty = reader.IsEmptyElement;
                    // Declarations of prefixes are no data, and XElement refuses them under this name.
                    while (reader.MoveToNextAttribute())
                    {
                        if (reader.NamespaceURI != XmlNamespaces)
                            element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
                    }

                    reader.MoveToElement();
                    parent?.Add(element);
                    root ??= element;
                    parent = isEmpty ? parent ?? element : element;
                    if (isEmpty && ReferenceEquals(root, element))
                        return root;

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    parent?.Add(new XText(CleanText.Of(reader.Value)));
                    break;
                case XmlNodeType.EndElement:
                    parent = parent?.Parent;
                    break;
            }
        }
        while (!(reader.NodeType == XmlNodeType.EndElement && reader.Depth == start) && reader.Read());
        return isDeep ? null : root;
    }

    private static SourceSpan Where(InputFile file, XmlReader reader) =>
        reader is IXmlLineInfo info && info.HasLineInfo() ? new(file.Path, info.LineNumber, Math.Max(info.LinePosition - 1, 1)) : new(file.Path);

    // Valid UTF-8 is decoded as it is read; anything else is rare and decoded as a whole.
    private static TextReader Text(InputFile file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var bytes = SourceText.Utf8(file, diagnostics);
        return MemoryMarshal.TryGetArray(bytes, out var array)
            ? new StreamReader(new MemoryStream(array.Array!, array.Offset, array.Count), Encoding.UTF8, false)
            : new StringReader(Encoding.UTF8.GetString(bytes.Span));
    }
}
