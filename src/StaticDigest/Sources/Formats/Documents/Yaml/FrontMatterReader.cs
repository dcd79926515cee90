using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticDigest.Sources.Formats.Documents.Yaml;

/// <summary>
/// Reads the front matter of a Markdown document. The tree is built from YAML events: no types are
/// looked up, aliases are not followed, depth is bounded, so a hostile document costs no more than its length.
/// </summary>
internal static class FrontMatterReader
{
    private const int MaxDepth = 8;

    /// <summary>Reads the front matter into a tree; what stands before a fault is kept.</summary>
    public static FrontMatterNode Read(string yaml, SourceSpan where, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var root = new FrontMatterNode { Where = where };
        try
        {
            var parser = new Parser(new Scanner(new StringReader(yaml), skipComments: true));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _) && parser.TryConsume<MappingStart>(out _))
                ReadFields(parser, root, where, 1, diagnostics);
            else if (!parser.Accept<StreamEnd>(out _))
                diagnostics.Add(DiagnosticCodes.FrontMatterBroken.At(where, "it is no list of keys and values"));
        }
        catch (YamlException fault)
        {
            diagnostics.Add(DiagnosticCodes.FrontMatterBroken.At(Place(where, fault.Start), fault.Message));
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The scanner's own slips on broken input: an escape that is no character, a queue that ran dry.
            diagnostics.Add(DiagnosticCodes.FrontMatterBroken.At(where, "broken inside"));
        }

        return root;
    }

    private static void ReadFields(Parser parser, FrontMatterNode node, SourceSpan where, int depth, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(parser, where, depth, diagnostics);
            var value = ReadNode(parser, where, depth, diagnostics);
            if (key.Text is { } name && seen.Add(name))
                node.Fields.Add((name, value));
            else
                diagnostics.Add(DiagnosticCodes.FrontMatterKey.At(key.Where, key.Text ?? ""));
        }
    }

    private static FrontMatterNode ReadNode(Parser parser, SourceSpan where, int depth, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var place = Place(where, parser.Current?.Start ?? Mark.Empty);
        if (parser.TryConsume<Scalar>(out var scalar))
            return new FrontMatterNode { Where = place, Text = IsNull(scalar) ? null : scalar.Value };
        var node = new FrontMatterNode { Where = place };
        if (depth >= MaxDepth)
        {
            diagnostics.Add(DiagnosticCodes.FrontMatterBroken.At(place, "nested too deep"));
            Skip(parser);
        }
        else if (parser.TryConsume<SequenceStart>(out _))
        {
            while (!parser.TryConsume<SequenceEnd>(out _))
                node.Items.Add(ReadNode(parser, where, depth + 1, diagnostics));
        }
        else if (parser.TryConsume<MappingStart>(out _))
        {
            ReadFields(parser, node, where, depth + 1, diagnostics);
        }
        else
        {
            diagnostics.Add(DiagnosticCodes.FrontMatterBroken.At(place, "an alias is not followed"));
            parser.MoveNext();
        }

        return node;
    }

    private static void Skip(Parser parser)
    {
        int open = 0;
        do
        {
            open += parser.Current?.NestingIncrease ?? 0;
        }
        while (parser.MoveNext() && open > 0);
    }

    private static bool IsNull(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && (scalar.Value is "" or "~" or "null" or "Null" or "NULL");

    private static SourceSpan Place(SourceSpan where, Mark mark) =>
        where with { Line = where.Line + (int)Math.Max(mark.Line - 1, 0), Column = (int)Math.Max(mark.Column, 1) };
}
