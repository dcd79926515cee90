using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticDigest;

/// <summary>
/// The events of one YAML document. It refuses, at its place, what the tree of nodes cannot be built of without harm: depth
/// without end (nodes are made by recursion), keys that are lists (their hashes walk through every alias), and what an
/// owner cannot have meant: keys that stand twice in a block, a second document, a list in place of a block of keys.
/// </summary>
/// <param name="text">The file.</param>
internal sealed class CheckedYaml(string text) : IParser
{
    /// <summary>Blocks and lists in one another; settings need four.</summary>
    public const int MaxDepth = 32;

    private readonly Parser _parser = new(new Scanner(new StringReader(text), skipComments: true));
    private readonly Stack<Block> _open = new();
    private readonly HashSet<AnchorName> _anchors = [];
    private int _documents;

    /// <inheritdoc/>
    public ParsingEvent? Current => _parser.Current;

    /// <inheritdoc/>
    public bool MoveNext()
    {
        if (!Next())
            return false;
        switch (_parser.Current)
        {
            case DocumentStart start when ++_documents > 1:
                throw Refused(start, "a second document begins here; one file holds one block of keys, so remove the line ---");
            case MappingEnd or SequenceEnd:
                _open.Pop();
                break;
            case NodeEvent or AnchorAlias:
                Check(_parser.Current);
                break;
        }

        return true;
    }

    // Some slips are the scanner's own: it has no place for them, or that of the block in which they stand.
    private bool Next()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (YamlException exception) when (exception.Message.Contains(" tab ", StringComparison.Ordinal))
        {
            var lines = text.Split('\n');
            long line = exception.Start.Line;
            while (line <= lines.Length && !lines[line - 1].AsSpan(0, lines[line - 1].Length - lines[line - 1].AsSpan().TrimStart().Length).Contains('\t'))
                line++;
            var mark = line > lines.Length ? exception.Start : new Mark(exception.Start.Index, line, lines[line - 1].IndexOf('\t') + 1);
            throw new YamlException(mark, mark, exception.Message);
        }
        catch (Exception slip) when (slip is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            var mark = Current?.End ?? Mark.Empty;
            throw new YamlException(mark, mark, "a list, block or text that begins here or before is not closed");
        }
    }

    private void Check(ParsingEvent node)
    {
        if (node is AnchorAlias alias && !_anchors.Contains(alias.Value))
            throw Refused(node, $"`*{alias.Value}` is a reference to nothing; put a text that begins with * into quotes");
        if (node is NodeEvent { Anchor: { IsEmpty: false } anchor })
            _anchors.Add(anchor);
        if (_open.Count == 0 && node is not MappingStart && node is not Scalar { Value: "" or "~" or "null" })
            throw Refused(node, $"the file is {(node is SequenceStart ? "a list" : "a text")}; expected lines of `key: value`, without a dash before the key");
        if (_open.TryPeek(out var block) && block.TakesKey())
        {
            if (node is not Scalar key)
                throw Refused(node, "a key has to be one word or text");
            if (!block.Keys!.TryAdd(key.Value, key.Start.Line))
                throw Refused(key,
                    Invariant(
                        $"the key `{Truncate.Shorten(key.Value, 60)}` stands twice, first in line {block.Keys[key.Value]}; remove or rename one of them"));
        }

        if (node is not (MappingStart or SequenceStart))
            return;
        if (_open.Count >= MaxDepth)
            throw Refused(node, Invariant($"more than {MaxDepth} blocks or lists stand in one another"));
        _open.Push(new Block(node is MappingStart ? new Dictionary<string, long>(StringComparer.Ordinal) : null));
    }

    private static YamlException Refused(ParsingEvent at, string why) => new(at.Start, at.End, why);

    /// <summary>A block of keys or a list that is not over yet.</summary>
    private sealed class Block(Dictionary<string, long>? keys)
    {
        private bool _isKeyNext;

        /// <summary>The keys so far with their lines; null for a list.</summary>
        public Dictionary<string, long>? Keys => keys;

        /// <summary>Takes the next node; whether it is a key.</summary>
        public bool TakesKey() => keys is not null && (_isKeyNext = !_isKeyNext);
    }
}
